"""Templates with named slots: `[slot:name]` lists what fills `{name}`, other sections are families of templates; `[[a|b]]` is a choice."""

import pathlib
import random
import re

SLOT = re.compile(r"\{([a-z]+)\}")
CHOICE = re.compile(r"\[\[(.*?)]]", re.DOTALL)


def chosen(template: str, rng: random.Random) -> str:
    return CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)


class Grammar:
    def __init__(self, file: str, rng: random.Random):
        self.rng, self.slots, self.families = rng, {}, {}
        current = None
        for line in (pathlib.Path(__file__).parent / file).read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("# "):
                continue
            if line.startswith("[slot:"):
                current, split = self.slots.setdefault(line[6:-1], []), True
            elif re.fullmatch(r"\[[a-z-]+!?(: [01 ]+)?]", line):
                current, split = self.families.setdefault(line[1:-1], []), False
            else:
                line = line.replace("\\n", "\n")
                current += line.split("|") if split else [line]

    def of(self, family: str, **given: str) -> str:
        return self.fill(self.rng.choice(self.families[family]), **given)

    def fill(self, template: str, **given: str) -> str:
        def value(match):
            name = match[1]
            if name in given:
                return given[name]
            return self.fill(self.rng.choice(self.slots[name])) if name in self.slots else match[0]

        return SLOT.sub(value, chosen(template, self.rng))
