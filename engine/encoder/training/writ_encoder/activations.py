"""How wide what goes into each product is, channel by channel, over texts as training draws them."""

import numpy as np
import torch

from .encoding import Encoding
from .model import Encoder


class Activations:
    def __init__(self, encoder: Encoder, encoding: Encoding):
        self.encoder, self.encoding = encoder, encoding
        self.lows: dict[str, np.ndarray] = {}
        self.highs: dict[str, np.ndarray] = {}

    def see(self, texts: list[str], part: str = "") -> "Activations":
        """`part`: the beginning of the names of the modules that are watched."""
        watching = {n: m for n, m in self.encoder.named_modules() if n.startswith(part) and isinstance(m, torch.nn.Linear)}
        watched(self.encoder, self.encoding, texts, {m: self._seen(n) for n, m in watching.items()})
        return self

    def range(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        return self.lows[name], self.highs[name]

    def _seen(self, name: str):
        def note(_, inputs):
            rows = inputs[0].detach().flatten(0, -2).numpy()
            low, high = rows.min(0), rows.max(0)
            self.lows[name] = np.minimum(self.lows.get(name, low), low)
            self.highs[name] = np.maximum(self.highs.get(name, high), high)

        return note


def watched(encoder: Encoder, encoding: Encoding, texts: list[str], notes: dict):
    """Reads texts while each note is shown what goes into its module."""
    hooks = [module.register_forward_pre_hook(note) for module, note in notes.items()]
    for text in texts:
        encoded = encoding.encode(text)
        for window in encoded.windows:
            encoder.window(encoded, window)
    for hook in hooks:
        hook.remove()
