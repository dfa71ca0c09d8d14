"""Scores that mean something: temperature, thresholds and scales, from one half of the held-out texts."""

import numpy as np

from . import evaluate
from .evaluate import probability, raw
from .export import uncalibrated
from .held_out import HeldOut, found_spans, halves, whole_words
from .labels import INJECTION, LABELS, TYPES, word_labels

SPEAKS = 0.9  # joined with detectors that are silent (0.06, on logits) that is 0.43
EVERYDAY_FLAGGED = 0.08  # at 0.5; rules act on tone from 0.8 on, which two thirds of these reach


# A person taken for a firm stays in the text, a firm taken for a person is only taken out.
LEANING = {"PERSON": 0.5, "ORGANIZATION": -0.75}
LEFT = 1.5  # how much worse it is when a character of a name stays than when as much is wrong in what is found


def entity_calibration(sets: HeldOut) -> dict:
    """Temperature by likelihood; the bias against `O` by F1 and by what stays of names in templates and tweets; each type's threshold by F1 alone."""
    known = [(e, p) for e, p in halves(sets.templates)[0] + halves(sets.tweets)[0] if len(p.words)]
    calibration = uncalibrated()["entity"]
    rows, labels = [], []
    for e, p in halves(sets.templates)[0]:
        rows.append(p.logits)
        labels += word_labels(p.words, e.entities)
    rows = np.concatenate(rows)
    labels = np.array(labels)

    def cost(temperature):
        return -np.log(evaluate.softmax(rows / temperature)[np.arange(len(labels)), labels] + 1e-9).mean()

    calibration["temperature"] = float(min(np.arange(0.6, 3.01, 0.1), key=cost).round(2))
    calibration["thresholds"] = dict.fromkeys(TYPES, 0.0)

    def total(candidate):
        parts = [halves(sets.templates)[0], halves(sets.tweets)[0]]
        scores = [evaluate.span_scores([(whole_words(e, p), found_spans(e, p, candidate)) for e, p in part]) for part in parts if part]
        return sum(s["exact"]["all"]["f1"] - LEFT * s["leakage"] for s in scores) / len(scores)

    best = max(np.arange(-1.25, 0.76, 0.25), key=lambda b: total(_biased(calibration, b)))
    calibration = _biased(calibration, float(best))
    surely = {**calibration, "thresholds": dict.fromkeys(TYPES, 2.0)}  # these stay whatever the threshold is
    for kind in TYPES:
        scored = [(s, e) for e, p in known for s in found_spans(e, p, calibration) if s[0] == kind]
        gold = sum(g[0] == kind for e, _ in known for g in e.entities)
        wanted = {id(e): whole_words(e, p) for e, p in known}

        sure = {(id(e), s) for e, p in known for s in found_spans(e, p, surely) if s[0] == kind}

        def value(threshold):
            kept = [(s, e) for s, e in scored if s[3] >= threshold or (id(e), s) in sure]
            right = sum(s[:3] in wanted[id(e)] for s, e in kept)
            return 2 * right / (len(kept) + gold) if kept or gold else 0.0

        calibration["thresholds"][kind] = float(max(np.arange(0.3, 0.61, 0.05), key=value).round(2))
    return calibration


def _biased(calibration, outside):
    return {**calibration, "bias": [outside] + [LEANING.get(label[2:], 0.0) for label in LABELS[1:]]}


def injection_calibration(sets: HeldOut, head: int) -> dict:
    """A scale by logistic fit on held-out families; moved so that `SPEAKS` lets no more than 1 % of all benign texts pass it, nor 3 % of
    any kind of them."""
    name = INJECTION[head]
    own = {"any": sets.attacks.keys(), "planted": ["planted", "instruction"]}.get(name, [name])
    good = [p.injection[:, head] for f in own for _, p in halves(sets.attacks.get(f, []))[0] if len(p.injection)]
    kinds = [[p.injection[:, head] for _, p in halves(rows)[0] if len(p.injection)] for rows in sets.benign.values()]
    bad = [logits for kind in kinds for logits in kind]
    scale, _ = logistic([(v.max(), 1) for v in good] + [(v.max(), 0) for v in bad])
    scale = max(0.6, min(1.5, scale))
    per_window = min(1.0, window_correction(bad, scale))
    values = [[raw(v, scale, 0.0, per_window) for v in kind] for kind in kinds]
    borders = [np.quantile(kind, 0.97) for kind in values if kind] + [np.quantile(sum(values, []), 0.99)]
    return _head(scale, logit(SPEAKS) - float(max(borders)), per_window, SPEAKS)


def logit(p: float) -> float:
    return float(np.log(p / (1 - p)))


def window_correction(benign: list[np.ndarray], scale: float) -> float:
    """How much the largest logit of a benign text rises with ln(windows): texts glued together tell."""
    rng = np.random.default_rng(5)
    windows = np.concatenate(benign) * scale

    def high(n):
        return np.quantile(rng.choice(windows, (4000, n)).max(1), 0.95)

    return round(max(0.0, float((high(8) - high(1)) / np.log(8))), 3)


def toxicity_calibration(sets: HeldOut, head: int) -> dict:
    """A scale by logistic fit; 0.5 stands in the middle of where the two kinds of error are nearly fewest together, within 1 of where training drew
    the line: held-out functionalities are few, and one that is missed whole would move it far. It moves up until no more than `EVERYDAY_FLAGGED` of
    everyday tweets pass it, dialect among them. HatemojiBuild is left out: its twins were written to deceive a model."""
    known = [
        (float(p.toxicity[:, head].max()), e.toxicity[head])
        for e, p in halves(sets.tone)[0]
        if e.toxicity[head] is not None and len(p.toxicity) and not e.source.startswith("hatemoji")
    ]
    scale, _ = logistic(known)
    scale = max(1.0, min(1.5, scale))
    bad, good = (np.array([v for v, y in known if y == want]) for want in (0, 1))
    if not len(bad) or not len(good):
        return _head(scale, 0.0, 0.0, 0.5)
    right = {v: (good >= v).mean() + (bad < v).mean() for v, _ in known}
    near = [v for v in right if right[v] > max(right.values()) - 0.03]
    border = max(-1.0, min(1.0, (min(near) + max(near)) / 2))
    everyday = [float(p.toxicity[:, head].max()) for _, p in halves(sets.everyday)[0] if len(p.toxicity)]
    if everyday:
        border = max(border, float(np.quantile(everyday, 1 - EVERYDAY_FLAGGED)))
    return _head(scale, -scale * border, 0.0, 0.5)


def _head(scale, shift, per_window, threshold):
    return {"scale": round(scale, 4), "shift": round(shift, 4), "perWindow": round(per_window, 3), "threshold": threshold}


def logistic(pairs, steps: int = 400) -> tuple[float, float]:
    """p(y) = sigmoid(scale x + shift), both classes weighing the same, a light pull of scale to 1."""
    x = np.array([v for v, _ in pairs], dtype=float)
    y = np.array([v for _, v in pairs], dtype=float)
    if len(set(y)) < 2:
        return 1.0, 0.0
    weight = np.where(y == 1, 0.5 / y.mean(), 0.5 / (1 - y.mean())) / len(y)
    scale, shift = 1.0, 0.0
    for _ in range(steps):
        error = (probability(scale * x + shift) - y) * weight
        scale -= 0.2 * ((error * x).sum() + 0.01 * (scale - 1))
        shift -= 0.2 * error.sum()
    return max(0.1, scale), shift
