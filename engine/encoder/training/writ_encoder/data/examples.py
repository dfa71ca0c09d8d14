"""One training text and what is known of it; `None` is "not known", and costs nothing."""

import random
from dataclasses import dataclass, field

from ..labels import INJECTION
from .entities import EntityTexts
from .fillers import Fillers
from .grammar import Grammar

NONE = [None] * 3


@dataclass(slots=True)
class Example:
    text: str
    entities: list | None  # (type, start, end) in code points
    injection: list
    toxicity: list
    ignored: list = field(default_factory=list)
    weight: float = 1.0
    source: str = ""


def injected(any=0, rest=0, **families) -> list:
    return [any] + [families.get(name, rest) for name in INJECTION[1:]]


def toxic(toxicity, hate, threat) -> list:
    return [toxicity, hate, threat]


class Examples:
    """Draws texts in fixed shares. `held_out` draws from what training never sees."""

    def __init__(self, rng: random.Random, corpora):
        self.rng, self.corpora = rng, corpora
        self.fillers = Fillers(rng, corpora.addresses(), corpora.names("GivenName"), corpora.names("Surname"), corpora.companies())
        self.names = EntityTexts(rng, self.fillers)
        self.attack = Grammar("injection_templates.txt", rng)
        self.tone = Grammar("toxicity_templates.txt", rng)
        self.kept = {held: self._corpora(held) for held in (False, True)}

    def _corpora(self, held_out):
        c = self.corpora
        return {name: getattr(c, name)(held_out) for name in ("tweets", "attacks", "instructions", "contexts", "ordinary", "hate")}

    def draw(self, count: int) -> list[Example]:
        kinds = [self.entity, self.tweet, self.injection, self.benign, self.toxicity, self.hate]
        shares = [46, 15, 12, 13, 7, 7]
        return [kind() for kind in self.rng.choices(kinds, shares, k=count)]

    def entity(self, held_out=False) -> Example:
        text, entities = self.names.one(held_out)
        return Example(text, entities, injected(), toxic(0, 0, 0), source="templates")

    def tweet(self) -> Example:
        return self._of(self.kept[False]["tweets"]) or self.entity()

    def hate(self) -> Example:
        return self._of(self.kept[False]["hate"]) or self.toxicity()

    def _of(self, values):
        return self.rng.choice(values) if values else None

    def injection(self, held_out=False, family=None) -> Example:
        mark = "!" if held_out else ""
        kept = self.kept[held_out]
        r = self.rng.random()
        if family is None and r < 0.30 and kept["attacks"]:
            return self.rng.choice(kept["attacks"])
        family = family or self.rng.choices(["direct", "extraction", "jailbreak", "planted", "instruction"], [3, 3, 2, 5, 3])[0]
        if family in ("direct", "extraction", "jailbreak"):
            return Example(self.style(self.attack.of(family + mark)), None, injected(1, **{family: 1}), NONE, source=family)
        if family == "instruction" and kept["instructions"]:
            payload = self.rng.choice(kept["instructions"])
        else:
            payload = self.style(self.attack.of("payload" + mark))
        if self.rng.random() < 0.5 and kept["contexts"]:
            return Example(self.plant(payload, self.rng.choice(kept["contexts"])), None, injected(1, planted=1), NONE, source=family)
        return Example(self.attack.of("carrier" + mark, payload=payload), None, injected(1, planted=1), NONE, source=family)

    def plant(self, payload: str, context: str) -> str:
        """The payload between two sentences or lines; as much around it as a window takes."""
        cuts = [i + 1 for i, c in enumerate(context) if c in "\n.!?" and (i + 1 == len(context) or context[i + 1].isspace())]
        at = self.rng.choice([0, len(context)] + cuts)
        room = self.rng.randint(60, 320)
        before, after = context[max(0, at - room) : at], context[at : at + max(60, 420 - room)]
        return f"{before}{self.rng.choice([' ', chr(10)])}{payload}{self.rng.choice([' ', chr(10)])}{after}".strip()

    def style(self, text: str) -> str:
        r = self.rng.random()
        return text.lower() if r < 0.15 else text.upper() if r < 0.19 else text

    def benign(self, held_out=False, kind=None) -> Example:
        mark = "!" if held_out else ""
        kept = self.kept[held_out]
        kind = kind or self.rng.choices(["trigger", "carrier", "ordinary", "context", "long"], [4, 3, 3, 3, 3])[0]
        if kind == "trigger" or not kept["ordinary"]:
            text = self.style(self.attack.of("benign" + mark))
            if self.rng.random() < 0.25:
                text += self.rng.choice([" ", "\n"]) + self.attack.of("benign" + mark)
        elif kind == "carrier":
            filling = self.rng.choice(["", self.names.one(held_out)[0], self.attack.of("benign" + mark)])
            text = self.attack.of("carrier" + mark, payload=filling)
        elif kind == "context":
            context = self.rng.choice(kept["contexts"])
            at = self.rng.randint(0, max(0, len(context) - 200))
            text = context[at : at + self.rng.randint(150, 480)]
        elif kind == "long":
            parts = self.rng.sample(kept["ordinary"], 3) + [self.names.one(held_out)[0], self.attack.of("benign" + mark)]
            self.rng.shuffle(parts)
            text = "\n".join(parts)
        else:
            text = self.rng.choice(kept["ordinary"])
        return Example(text, None, injected(), toxic(0, 0, 0), source="benign " + kind)

    def toxicity(self, held_out=False) -> Example:
        families = [f for f in self.tone.families if f.split(":")[0].endswith("!") == held_out]
        family = self.rng.choice(families)
        name, labels = family.split(": ")
        text = self.style(self.tone.of(family))
        return Example(text, None, injected(), [int(v) for v in labels.split()], source=name)
