"""From examples to padded tensors; lists are hidden at times, so that the encoder learns to read the text itself."""

import random

import numpy as np
import torch

from .encoding import Encoding
from .features import FOREIGN, INDEX, LISTS, F
from .labels import INJECTION, LABELS, TOXICITY, word_labels

IGNORED = -100
UNSAID = [  # the tweets' annotators labelled no dates, ages, nationalities, titles: such words teach nothing there
    INDEX[name] for name in "digits mixed list_nationality list_belief list_honorific list_month list_weekday list_job".split()
]


def encode(example, encoding: Encoding, rng: random.Random, training: bool) -> dict | None:
    encoded = encoding.encode(example.text)
    if not encoded.windows:
        return None
    anywhere = (
        example.entities is not None or not example.injection[0] and not example.toxicity[0]
    )  # an attack may stand in the first alone
    window = rng.choice(encoded.windows) if training and anywhere else encoded.windows[0]
    a, b = window.first_word, window.end_word
    labels = [IGNORED] * (b - a)
    if example.entities is not None:
        labels = word_labels(encoded.words, example.entities)[a:b]
        for i, word in enumerate(encoded.words[a:b]):
            unsaid = example.source.startswith("names/") and labels[i] == 0 and encoded.features[a + i, UNSAID].any()
            if unsaid or any(word.end > s and word.start < e for s, e in example.ignored):
                labels[i] = IGNORED
    features = encoded.features[a:b].copy()
    if training:
        hide(features, rng)
    return {"window": window, "features": features, "labels": labels, "example": example}


def hide(features: np.ndarray, rng: random.Random):
    chance = 1.0 if rng.random() < 0.08 else 0.2
    for row in features:
        if rng.random() < chance and row[LISTS:FOREIGN].any():
            row[LISTS:FOREIGN] = 0
            row[INDEX["unknown_name"]] = row[4] or row[5] or row[7]


def collate(items: list[dict]) -> dict[str, torch.Tensor]:
    t = max(len(i["window"].input_ids) for i in items)
    w = max(len(i["labels"]) for i in items)
    n = len(items)
    out = {
        "input_ids": np.zeros((n, t), np.int64),
        "attention_mask": np.zeros((n, t), np.int64),
        "shape_ids": np.zeros((n, t), np.int64),
        "first": np.zeros((n, w), np.int64),
        "features": np.zeros((n, w, F), np.float32),
        "labels": np.full((n, w), IGNORED, np.int64),
        "injection": np.full((n, len(INJECTION)), np.nan, np.float32),
        "toxicity": np.full((n, len(TOXICITY)), np.nan, np.float32),
        "weight": np.ones(n, np.float32),
    }
    for row, item in enumerate(items):
        window, example = item["window"], item["example"]
        length, count = len(window.input_ids), len(item["labels"])
        out["input_ids"][row, :length] = window.input_ids
        out["attention_mask"][row, :length] = 1
        out["shape_ids"][row, :length] = window.shape_ids
        out["first"][row, :count] = window.first
        out["features"][row, :count] = item["features"]
        out["labels"][row, :count] = item["labels"]
        out["weight"][row] = example.weight
        for name in ("injection", "toxicity"):
            out[name][row] = [np.nan if v is None else v for v in getattr(example, name)]
    return {name: torch.from_numpy(value) for name, value in out.items()}


def batches(items: list[dict], rng: random.Random, pieces: int) -> list[list[dict]]:
    """Texts of like length together, about `pieces` padded pieces a batch, in random order."""
    items = sorted(items, key=lambda i: (len(i["window"].input_ids), rng.random()))
    found, current = [], []
    for item in items:
        if current and len(item["window"].input_ids) * (len(current) + 1) > pieces:
            found.append(current)
            current = []
        current.append(item)
    rng.shuffle(found)
    return found + [current]


__all__ = ["LABELS", "batches", "collate", "encode", "hide"]
