"""Predictions on whole texts, and the figures of the model card."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from .encoding import Encoding
from .export import Runtime
from .golden import stitched
from .labels import LABELS, TYPES, spans, viterbi


@dataclass(slots=True)
class Prediction:
    words: list
    logits: np.ndarray  # [words, labels]
    injection: np.ndarray  # [windows, heads]
    toxicity: np.ndarray
    sentence: np.ndarray


def predict(text: str, encoding: Encoding, runtime: Runtime) -> Prediction:
    encoded = encoding.encode(text)
    outputs = [[o[0] for o in runtime.window(encoded, w)] for w in encoded.windows]
    parts = [list(p) for p in zip(*outputs)] or [[], [], [], []]
    return Prediction(encoded.words, stitched(encoded, parts[0]), *(np.array(p) for p in parts[1:]))


def softmax(rows: np.ndarray) -> np.ndarray:
    raised = np.exp(rows - rows.max(-1, keepdims=True))
    return raised / raised.sum(-1, keepdims=True)


def entities(p: Prediction, calibration: dict) -> list[tuple[str, int, int, float]]:
    """(type, start, end, score) in code points; those under their threshold are left out, unless they are surely of some type."""
    if not len(p.words):
        return []
    rows = p.logits + np.array(calibration["bias"])
    shares = softmax(rows / calibration["temperature"])
    found = []
    for kind, a, b in spans(viterbi(rows)):
        begin = LABELS.index("B-" + kind)
        score = float(shares[a:b, begin : begin + 2].sum(-1).mean())
        outside = float(shares[a:b, 0].mean())
        if score >= calibration["thresholds"][kind] or 1 - outside >= calibration["surely"]:
            found.append((kind, p.words[a].start, p.words[b - 1].end, score))
    return found


def f1(tp: float, predicted: float, gold: float) -> dict:
    precision, recall = tp / predicted if predicted else 0.0, tp / gold if gold else 0.0
    total = 2 * precision * recall / (precision + recall) if tp else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(total, 3), "gold": int(gold)}


def span_scores(pairs, types=tuple(TYPES)) -> dict:
    """`pairs`: (gold, found) per text. Exact spans, overlapping spans of the same type, and leakage: the share of gold characters
    that no found span (of any type) covers."""
    exact, overlap = defaultdict(lambda: [0, 0, 0]), defaultdict(lambda: [0, 0, 0, 0])
    characters = covered = 0
    for gold, found in pairs:
        gold = [g for g in gold if g[0] in types]
        ours = [s[:3] for s in found if s[0] in types]
        for g in gold:
            exact[g[0]][2] += 1
            exact[g[0]][0] += g in ours
            overlap[g[0]][1] += 1
            overlap[g[0]][0] += any(s[0] == g[0] and s[1] < g[2] and g[1] < s[2] for s in ours)
            characters += g[2] - g[1]
            covered += sum(any(s[1] <= c < s[2] for s in found) for c in range(g[1], g[2]))
        for s in ours:
            exact[s[0]][1] += 1
            overlap[s[0]][3] += 1
            overlap[s[0]][2] += any(s[0] == g[0] and s[1] < g[2] and g[1] < s[2] for g in gold)
    out = {"exact": {}, "overlap": {}}
    for kind in types:
        if exact[kind][1] + exact[kind][2]:
            out["exact"][kind] = f1(*exact[kind])
            out["overlap"][kind] = _overlap(*overlap[kind])
    out["exact"]["all"] = f1(*map(sum, zip(*(exact[k] for k in types))))
    out["overlap"]["all"] = _overlap(*map(sum, zip(*(overlap[k] for k in types))))
    out["leakage"] = round(1 - covered / characters, 4) if characters else 0.0
    return out


def _overlap(found_gold, gold, right, predicted):
    precision, recall = right / predicted if predicted else 0.0, found_gold / gold if gold else 0.0
    total = 2 * precision * recall / (precision + recall) if right else 0.0
    return {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(total, 3), "gold": int(gold)}


def raw(logits: np.ndarray, scale: float, shift: float, per_window: float) -> float:
    """The calibrated logit of a text: the largest of its windows, less what more windows bring by chance."""
    if not len(logits):
        return -20.0
    return float((scale * logits + shift).max() - per_window * np.log(len(logits)))


def probability(value):
    return 1 / (1 + np.exp(-np.asarray(value, dtype=float)))


GENERATED = {
    "PERSON": "PERSON", "LOCATION": "LOCATION", "ORGANIZATION": "ORGANIZATION", "ADDRESS": "STREET_ADDRESS", "DATE_TIME": "DATE_TIME", "TITLE": "TITLE", "PREFIX": "TITLE",
}  # fmt: skip


def generated_pairs(rows, found_of):
    """Rows of generated_large: what our heads don't say (cards, phones, …) is left out on both sides; it labels no ages or nationalities."""
    kinds = ("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS", "DATE_TIME")
    for row in rows:
        gold = [(GENERATED.get(e["type"]), e["start"], e["end"]) for e in row["entities"]]
        other = [g for g in gold if g[0] not in kinds]
        found = [s for s in found_of(row["text"]) if s[0] in kinds and not any(s[1] < g[2] and g[1] < s[2] for g in other)]
        yield [g for g in gold if g[0] in kinds], found
