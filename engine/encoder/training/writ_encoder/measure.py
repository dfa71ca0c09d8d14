"""The figures of the model card, from the other half of the held-out texts."""

import pathlib
import random

import numpy as np

from . import evaluate
from .evaluate import entities, predict, probability, raw
from .export import LAST, NETWORK, TONE
from .held_out import HeldOut, found_spans, halves, whole_words
from .labels import TOXICITY, TYPES


def measure(sets: HeldOut, calibration: dict, encoder, resources: pathlib.Path) -> dict:
    entity = calibration["entity"]

    def scored(rows, types=tuple(TYPES)):
        return evaluate.span_scores([(whole_words(e, p), found_spans(e, p, entity)) for e, p in rows], types)

    named = ("PERSON", "LOCATION", "ORGANIZATION")
    out = {"templates": scored(halves(sets.templates)[1])}
    out["templates by family"] = {name: _short(scored(rows)) for name, rows in sets.families.items()}
    out["tweets"] = scored(halves(sets.tweets)[1], named)
    for name in ("names/wnut17-train", "names/broad_twitter"):
        out[name] = scored([r for r in sets.tweets if r[0].source == name], named)
    # Its authors label no times of day and no weekdays, and titles by another rule.
    alike = ("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS", "NRP", "AGE")
    out["names of another hand"] = {name: scored(rows, alike) for name, rows in sets.unseen_names.items()}
    out["names in thirty languages"] = scored(sets.languages["named"], named)
    plain = [any(s[0] in alike for s in found_spans(e, p, entity)) for e, p in sets.languages["plain"]]
    out["texts without names in thirty languages"] = {"flagged": share(plain), "texts": len(plain)}
    rows = sets.examples.corpora.generated_large()
    rows = random.Random(3).sample(rows, min(len(rows), len(sets.templates)))
    out["generated_large"] = evaluate.span_scores(
        list(evaluate.generated_pairs(rows, lambda t: entities(predict(t, sets.encoding, sets.runtime), entity))),
        ("PERSON", "LOCATION", "ORGANIZATION", "STREET_ADDRESS", "DATE_TIME"),
    )
    out["generated_large, by template"] = {"texts": len(rows), "templates": len({r["template_id"] for r in rows})}
    out["injection"] = injection_figures(sets, calibration["injection"]["any"])
    out["toxicity"] = tone_figures(sets, calibration["toxicity"])
    out["int8"] = int8_difference(sets, encoder, resources)
    return out


def _short(figures: dict) -> dict:
    return {"exact f1": figures["exact"]["all"]["f1"], "overlap f1": figures["overlap"]["all"]["f1"], "leakage": figures["leakage"]}


def injection_figures(sets, head) -> dict:
    def values(rows):
        return np.array(
            [raw(p.injection[:, 0] if len(p.injection) else [], head["scale"], head["shift"], head["perWindow"]) for _, p in rows]
        )

    benign = {k: values(halves(v)[1]) for k, v in sets.benign.items()}
    at_one = float(np.quantile(np.concatenate(list(benign.values())), 0.99))
    default = float(np.log(head["threshold"] / (1 - head["threshold"])))
    attacks = {k: values(halves(v)[1]) for k, v in sets.attacks.items()} | {k: values(v) for k, v in sets.unseen_attacks.items()}
    benign |= {k: values(v) for k, v in sets.unseen_benign.items()}
    return {
        "found at 1 % false positives": {k: share(v > at_one) for k, v in attacks.items()},
        "found at the default threshold": {k: share(v >= default) for k, v in attacks.items()},
        "benign flagged at the default threshold": {k: share(v >= default) for k, v in benign.items()},
    }


def share(flags) -> float:
    return round(float(np.mean(flags)), 3) if len(flags) else 0.0


def tone_figures(sets, heads) -> dict:
    right: dict[str, list[bool]] = {}
    for e, p in halves(sets.tone)[1] + halves(sets.everyday)[1]:
        for i, name in enumerate(TOXICITY):
            if e.toxicity[i] is not None and len(p.toxicity):
                head = heads[name]
                said = probability(raw(p.toxicity[:, i], head["scale"], head["shift"], 0.0)) >= head["threshold"]
                right.setdefault(f"{e.source}: {name}", []).append(bool(said) == bool(e.toxicity[i]))
    return {k: f"{share(v)} of {len(v)}" for k, v in sorted(right.items())}


def int8_difference(sets, encoder, resources) -> dict:
    agree, words, cosine, injection = 0, 0, [], []
    for e, p in sets.templates[:60] + sets.tone[:60]:
        q = predict(e.text, sets.encoding, encoder)
        agree += int((p.logits.argmax(-1) == q.logits.argmax(-1)).sum()) if len(p.words) else 0
        words += len(p.words)
        cosine += [float(a @ b) for a, b in zip(p.sentence, q.sentence)]
        injection += [float(abs(probability(a[0]) - probability(b[0]))) for a, b in zip(p.injection, q.injection)]
    return {
        "words labelled alike": round(agree / max(1, words), 4),
        "mean cosine of sentence vectors": round(float(np.mean(cosine)), 4),
        "mean difference of the injection score": round(float(np.mean(injection)), 4),
        "bytes": sum((resources / name).stat().st_size for name in (NETWORK, TONE, LAST)),
    }
