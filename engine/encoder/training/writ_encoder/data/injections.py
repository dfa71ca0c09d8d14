"""The templates that the detectors' model of injections is trained on too: `{a|b}` is a choice, `$name` a slot."""

import pathlib
import random
import re

FOLDER = pathlib.Path(__file__).parents[4] / "src/test/resources/io/writ/engine/detect/injection"
HELD_OUT_GROUPS = {
    *("extraction/secret2", "planted/request2", "planted/notes", "trigger/questions", "trigger/objects", "plain/briefs"),
    *("extraction/guess", "planted/links", "trigger/guess", "trigger/law", "plain/mails2"),
}
UNSEEN = "unseen"  # a file that nothing is trained or calibrated on, neither here nor for the detectors
NAME = re.compile(r"\$([A-Za-z0-9_]+)")


class Group:
    """One way to attack with the families that it may be taken for, or one kind of harmless text."""

    def __init__(self, heading: str):
        self.name, _, families = heading.partition(" : ")
        self.families = families.split()
        self.templates: list[str] = []

    @property
    def is_held_out(self) -> bool:
        return self.name in HELD_OUT_GROUPS

    @property
    def is_request(self) -> bool:
        """Ordinary requests, which are attacks only where they stand inside data."""
        return self.name.startswith("planted/request") or self.name == "planted/personal"


class InjectionTemplates:
    def __init__(self, rng: random.Random):
        self.rng = rng
        self.slots = {}
        for line in _lines("slots.txt"):
            name, _, values = line.partition(" = ")
            self.slots[name[1:]] = _alternatives(values)
        self.attacks, self.benign, self.unseen = (_groups(f"{file}.txt") for file in ("attacks", "benign", UNSEEN))
        self.documents = [template for group in _groups("documents.txt") for template in group.templates]
        self.carriers = _lines("carriers.txt")

    def attack(self, family: str) -> tuple[Group, str]:
        return self._one([g for g in self.attacks if family in g.families and not g.is_held_out])

    def harmless(self) -> str:
        return self._one([g for g in self.benign if not g.is_held_out])[1]

    def document(self) -> str:
        return self.fill(self.rng.choice(self.documents))

    def _one(self, groups: list[Group]) -> tuple[Group, str]:
        group = self.rng.choices(groups, [len(g.templates) for g in groups])[0]
        return group, self.of(group)

    def of(self, group: Group) -> str:
        return self.fill(self.rng.choice(group.templates))

    def carry(self, inner: str) -> str:
        return self.fill(self.rng.choice(self.carriers).replace("{$x}", "\1")).replace("\1", inner)

    def lines(self, most: int) -> str:
        """So many ordinary sentences, or fewer."""
        return self.fill("{$filler} " * self.rng.randint(1, most))

    def fill(self, template: str) -> str:
        return re.sub(" {2,}", " ", self._expand(template).replace("\\n", "\n")).strip()

    def _expand(self, template: str) -> str:
        out, i = [], 0
        while i < len(template):
            close = _close(template, i) if template[i] == "{" else -1
            name = NAME.match(template, i)
            if close > 0 and _is_choice(template[i + 1 : close]):
                out.append(self._expand(self.rng.choice(_alternatives(template[i + 1 : close]))))
                i = close + 1
            elif name and name[1] in self.slots:
                out.append(self._expand(self.rng.choice(self.slots[name[1]])))
                i = name.end()
            else:
                out.append(template[i])
                i += 1
        return "".join(out)


def _lines(name: str) -> list[str]:
    return [line for line in (FOLDER / name).read_text(encoding="utf-8").split("\n")[1:] if line.strip()]


def _groups(name: str) -> list[Group]:
    found = []
    for line in _lines(name):
        if line.startswith("= "):
            found.append(Group(line[2:]))
        else:
            found[-1].templates.append(line)
    return found


def _is_choice(inner: str) -> bool:
    """Braces of JSON and of code are not ours."""
    return inner.startswith("$") or not inner or not inner.startswith("\\n") and len(_alternatives(inner)) > 1


def _close(text: str, opening: int) -> int:
    depth = 0
    for i in range(opening, len(text)):
        depth += (text[i] == "{") - (text[i] == "}")
        if depth == 0:
            return i
    return -1


def _alternatives(text: str) -> list[str]:
    found, depth, start = [], 0, 0
    for i, c in enumerate(text):
        depth += (c == "{") - (c == "}")
        if c == "|" and depth == 0:
            found.append(text[start:i])
            start = i + 1
    return found + [text[start:]]
