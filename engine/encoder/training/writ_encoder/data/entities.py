"""Tagged texts from `entity_templates.txt`, and tweets from the corpora."""

import pathlib
import random
import re
from collections.abc import Iterable

from .catalogues import sentences
from .fillers import Fillers
from .grammar import chosen
from .lists import LOCAL
from .tongue import Tongue, local_names, tongue_of

SLOTS = {
    "person": "PERSON", "first": "PERSON", "last": "PERSON", "honor": "TITLE", "job": "TITLE", "org": "ORGANIZATION", "city": "LOCATION", "place": "LOCATION",
    "country": "LOCATION", "region": "LOCATION", "addr": "STREET_ADDRESS", "street": "STREET_ADDRESS", "nrp": "NRP", "age": "AGE", "date": "DATE_TIME", "dob": "DATE_TIME",
    "firm": "ORGANIZATION", "zip": "STREET_ADDRESS", "month": "DATE_TIME", "monthly": "PERSON", "surname": "PERSON", "abode": "STREET_ADDRESS",
}  # fmt: skip
LOCAL_SLOTS = {"title": "TITLE", "nrp": "NRP", "date": "DATE_TIME"}  # with a language behind: {titlede}
SLOTS |= {kind + language: label for kind, label in LOCAL_SLOTS.items() for language in LOCAL}
HEADING = re.compile(r"\[([a-z-]+!?)]")
LINE_ENDS = ("<br>", "<br/>", "<br />", "\\n", "\r\n", " / ", " // ", " | ", "; ", "\\, ", "\t", " \u00b7 ", "</p><p>")  # of lines that were pasted, exported or put into a page
WORD = re.compile(r"[^\W\d_]{3,}")
SAID_BY = ("{first}: ", "{first}: ", "{person}: ", "[{first}] ", "{last}: ", "- {first} - ", "{first} > ")
ENGLISH = Tongue()
PIECE = re.compile(r"\{([a-z]+)\}|([^{]+|\{)")


def read_templates(file: str = "entity_templates.txt") -> dict[str, list[str]]:
    families, current = {}, None
    for line in (pathlib.Path(__file__).parent / file).read_text(encoding="utf-8").splitlines():
        if heading := HEADING.fullmatch(line):
            current = families.setdefault(heading[1], [])
        elif line and not line.startswith("#"):
            current.append(line.replace("\\n", "\n"))
    return families


class EntityTexts:
    def __init__(self, rng: random.Random, fillers: Fillers):
        self.rng, self.fillers = rng, fillers
        families = read_templates()
        self.train = [t for name, ts in families.items() if not name.endswith("!") for t in ts]
        self.held_out = [t for name, ts in families.items() if name.endswith("!") for t in ts]
        self.further = self.train + [t for ts in read_templates("further_templates.txt").values() for t in ts]
        self.foreign: dict[str, list[str]] = {}
        for family, templates in read_templates("foreign_templates.txt").items():
            with_names = [t for t in templates if "{" in t]
            self.foreign.setdefault(family.split("-")[0], []).extend(templates + with_names)  # a name that stays is worse than a word taken out
        self.languages = [language for language, templates in self.foreign.items() for _ in templates]
        self.sentences = {language: said + local_names().get(language, {}).get("ordinary", []) for language, said in sentences().items()}

    def one(self, held_out: bool = False) -> tuple[str, list]:
        return self.of(self.held_out if held_out else self.train)

    def another_language(self) -> tuple[str, list]:
        """In most texts some words are others of the language: sentences are few, and their words would be learnt by heart."""
        language = self.fillers.pick(self.languages)
        return self.of(self.foreign[language], self.tongue(language, 0.6))

    def sentences_of_another_language(self) -> tuple[str, list]:
        """What people wrote; somebody says it in one text of five, and a template with names stands among it in one of three."""
        language = self.fillers.pick(list(self.sentences))
        pieces = [self.fillers.pick(self.sentences[language]) for _ in range(self.rng.choices([1, 2, 3, 5, 8], [8, 4, 3, 2, 1])[0])]
        if self.fillers.chance(0.2):
            pieces = [self.fillers.pick(SAID_BY) + piece for piece in pieces]
        if language in self.foreign and self.fillers.chance(0.33):
            pieces.insert(self.rng.randint(0, len(pieces)), self.fillers.pick(self.foreign[language]))
        return self.joined(pieces, self.tongue(language, 0.4))

    def tongue(self, language: str, share: float) -> Tongue:
        """With other words in this share of the texts."""
        found = tongue_of(language)
        return found if self.fillers.chance(share) else Tongue((), found.names)

    def of(self, pool: list[str], tongue: Tongue = ENGLISH) -> tuple[str, list]:
        count = self.rng.choices([1, 2, 3, 4], [6, 3, 2, 1])[0]
        return self.joined((self.fillers.pick(pool) for _ in range(count)), tongue)

    def joined(self, pieces: Iterable[str], tongue: Tongue) -> tuple[str, list]:
        joint = self.rng.choice([" ", " ", "\n", "\n\n", " - ", " "])
        text, entities = "", []
        for template in pieces:
            piece, found = self.fill(template, tongue)
            if text:
                text += joint
            entities += [(kind, a + len(text), b + len(text)) for kind, a, b in found]
            text += piece
        return self.restyle(text, entities)

    def fill(self, template: str, tongue: Tongue = ENGLISH) -> tuple[str, list]:
        text, entities, previous = "", [], None
        lower = self.fillers.chance(0.06)
        for slot, plain in PIECE.findall(chosen(template, self.rng)):
            if not slot:
                plain = WORD.sub(lambda word: tongue.other(word[0], self.fillers), plain)
                text += plain
                previous = None if plain.strip() not in ("", "'s") or "\n" in plain else previous
                continue
            value = tongue.name(slot, self.fillers) or self.value(slot)
            if lower:
                value = value.lower()
            kind = SLOTS.get(slot)
            start, end = len(text), len(text) + len(value)
            if kind == "TITLE" and value.endswith("."):
                end -= 1
            article = 4 if kind == "LOCATION" and value.lower().startswith("the ") else 0
            text += value
            if kind == "PERSON" and previous == ("PERSON", start - 1):
                entities[-1] = (kind, entities[-1][1], end)  # {first} {last} is one name
            elif kind:
                entities.append((kind, start + article, end))
            previous = (kind, len(text)) if kind else None
        return text, entities

    def value(self, slot: str) -> str:
        f = self.fillers
        if slot == "region":
            return f.pick(f.regions) if f.chance(0.5) else f.state()
        if slot[-2:] in LOCAL and slot[:-2] in LOCAL_SLOTS:
            return f.local(slot[:-2], slot[-2:])
        return getattr(f, slot)()

    def restyle(self, text: str, entities: list) -> tuple[str, list]:
        r = self.rng.random()
        if r < 0.14:
            text = one_for_one(text, str.lower)
        elif r < 0.19:
            text = one_for_one(text, str.upper)
        if self.rng.random() < 0.10:
            text, entities = loose(text, entities)
        if self.rng.random() < 0.15:
            text, entities = _rewrite(text, entities, re.compile("\n"), self.rng.choice(LINE_ENDS), 1)
        if self.rng.random() < 0.12 and text and text[-1] in ".!?":
            text = text[:-1]
            entities = [(k, a, min(b, len(text))) for k, a, b in entities]
        return text, entities

    def renamed(self, text: str, entities: list, ignored: list) -> tuple[str, list, list]:
        """The same sentence about others: real sentences are few, names many."""
        slots = {"PERSON": "person", "LOCATION": "place", "ORGANIZATION": self.rng.choice(["org", "firm"])}
        out, last, moved = "", 0, []
        for kind, start, end in sorted(entities + [("", a, b) for a, b in ignored], key=lambda s: s[1]):
            if start < last:
                continue
            old = text[start:end]
            new = self.value(slots[kind]) if kind in slots else old
            new = new.lower() if old.islower() else new.upper() if old.isupper() and len(old) > 4 else new
            out += text[last:start]
            article = 4 if kind == "LOCATION" and new.lower().startswith("the ") else 0
            moved.append((kind, len(out) + article, len(out) + len(new)))
            out, last = out + new, end
        return out + text[last:], [m for m in moved if m[0]], [m[1:] for m in moved if not m[0]]


def one_for_one(text: str, change) -> str:
    return "".join(change(c) if len(change(c)) == 1 else c for c in text)


def loose(text: str, entities: list) -> tuple[str, list]:
    """Punctuation set apart by spaces, as in tokenised corpora."""
    return _rewrite(text, entities, re.compile(r"(?<=\w)(?=[,.!?;:)](?:\s|$))"), " ", 0)


def tight(text: str, entities: list) -> tuple[str, list]:
    """Tokenised text as people write it: no space before punctuation."""
    return _rewrite(text, entities, re.compile(r" (?=[,.!?;:)%]|'s\b|n't\b|'(?:re|ll|ve|m|d)\b)|(?<=[(#$]) "), "", 1)


def _rewrite(text, entities, pattern, replacement, taken):
    pieces, last = [], 0
    offsets = list(range(len(text) + 1))
    for match in pattern.finditer(text):
        pieces += [text[last : match.start()], replacement]
        last = match.start() + taken
        change = len(replacement) - taken
        for i in range(match.start() + (1 if replacement == "" else 0), len(offsets)):
            offsets[i] += change
        if replacement:
            offsets[match.start()] -= change  # an entity that ends here keeps its end
    pieces.append(text[last:])
    return "".join(pieces), [(k, offsets[a], offsets[b]) for k, a, b in entities]
