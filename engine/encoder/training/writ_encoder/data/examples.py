"""One training text and what is known of it; `None` is "not known", and costs nothing."""

import random
import re
from dataclasses import dataclass, field, replace

from ..labels import INJECTION
from .documents import HELD_OUT_PACKAGES, Documents
from .entities import EntityTexts
from .fillers import Fillers
from .grammar import Grammar
from .injections import Group, InjectionTemplates

NONE = [None] * 3
CAPITAL = re.compile(r"\w*[A-Z]\w*")
PLACE_NAMED = re.compile(r"\b(street|floor|suite|ave(nue)?|road|drive|box|years?|aged?)\b|copyright|\(c\)", re.IGNORECASE)
PLACE = re.compile("<[A-Z_]+>")  # where a published attack leaves its aim open


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


def tagged(found: tuple[str, list]) -> Example:
    text, entities = found
    return Example(text, entities, injected(), toxic(0, 0, 0), source="templates")


def planted(text: str, source: str) -> Example:
    return Example(text, None, injected(1, planted=1), NONE, source=source)


def misspelt(text: str, rng: random.Random) -> str:
    """Some words as people write them who hurry or hide, all in one way at times; or all of them run together."""
    words = text.split(" ")
    long = [i for i, w in enumerate(words) if len(w) > 3 and w.isalpha()]
    if not long:
        return text
    if rng.random() < 0.08:
        return rng.choice(["", "-", ".", "_"]).join(words)
    way = rng.choice(WAYS)
    for i in sorted(rng.sample(long, rng.randint(1, min(4, len(long)))), reverse=True):
        if way == "join":
            words[i : i + 2] = ["".join(words[i : i + 2])]
        else:
            words[i] = respelt(words[i], rng.choice(WAYS) if rng.random() < 0.1 else way, rng)
    return " ".join(words)


LEET = str.maketrans("aeiost", "431057")
WAYS = ("swap", "drop", "space", "digits", "digit", "sign", "stretch", "double", "vowels", "join")


def respelt(word: str, way: str, rng: random.Random) -> str:
    at = rng.randint(1, len(word) - 2)
    match way:
        case "swap":
            return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        case "drop":
            return word[:at] + word[at + 1 :]
        case "space":
            return rng.choice([" ", " ", ".", "-", "_"]).join(word)
        case "digits":
            return word.translate(LEET)
        case "digit":
            return word[:at] + word[at:].translate(LEET) if rng.random() < 0.5 else word[: at + 1].translate(LEET) + word[at + 1 :]
        case "sign":
            return word[:at] + {"a": "@", "s": "$", "i": "!"}.get(word[at], "*") + word[at + 1 :]
        case "stretch":
            return word[:at] + word[at] * rng.randint(2, 5) + word[at + 1 :]
        case "double":
            return word + word[-1] * rng.randint(1, 4)
        case "vowels":
            return word[0] + "".join(c for c in word[1:] if c not in "aeiou")
        case _:
            return word


class Examples:
    """Draws texts in fixed shares. `held_out` draws from what training never sees."""

    def __init__(self, rng: random.Random, corpora):
        self.rng, self.corpora = rng, corpora
        self.fillers = Fillers(rng, corpora.addresses(), corpora.names("GivenName"), corpora.names("Surname"), corpora.companies())
        self.names = EntityTexts(rng, self.fillers)
        self.templates = InjectionTemplates(rng)
        self.apart = Grammar("held_out_injections.txt", rng)
        self.tone = Grammar("toxicity_templates.txt", rng)
        self.code = Grammar("code_templates.txt", rng)
        self.documents = {False: Documents(rng), True: Documents(rng, HELD_OUT_PACKAGES)}
        self.kept = {held: self._corpora(held) for held in (False, True)}

    def _corpora(self, held_out):
        c = self.corpora
        return {name: getattr(c, name)(held_out) for name in ("tweets", "attacks", "instructions", "contexts", "ordinary", "hate")}

    def seed(self, number: int):
        """What is drawn from here on depends on the number alone."""
        self.rng.seed(number)
        self.fillers.seed_fakers()

    def draw(self, count: int) -> list[Example]:
        kinds = [self.entity, self.tweet, self.injection, self.benign, self.toxicity, self.hate]
        shares = [40, 14, 18, 16, 6, 6]
        return [kind() for kind in self.rng.choices(kinds, shares, k=count)]

    def draw_tone(self, count: int) -> list[Example]:
        """For the rounds of the tone alone."""
        return [kind() for kind in self.rng.choices([self.toxicity, self.hate, self.benign, self.entity], [55, 25, 14, 6], k=count)]

    def draw_names(self, count: int) -> list[Example]:
        """For the rounds of the names alone."""
        return [kind() for kind in self.rng.choices([self.further, self.foreign, self.sentences, self.source, self.tweet], [44, 22, 16, 4, 14], k=count)]

    def draw_injections(self, count: int) -> list[Example]:
        """For the rounds of the head of injections alone."""
        return [kind() for kind in self.rng.choices([self.injection, self.in_document, self.benign, self.document], [39, 13, 28, 20], k=count)]

    def document(self, held_out=False) -> Example:
        own = not held_out and self.rng.random() < 0.4
        text = self.templates.document() if own else self.documents[held_out].passage()
        return Example(text, None, injected(), NONE, source="document")

    def in_document(self) -> Example:
        """What is planted in carriers and mails elsewhere."""
        kept = self.kept[False]["instructions"]
        if kept and self.rng.random() < 0.2:
            return planted(self.plant(self.rng.choice(kept), self.document().text), "instruction")
        group, text = self.templates.attack(self.rng.choices(["direct", "extraction", "jailbreak", "planted"], [2, 2, 1, 6])[0])
        return planted(self.plant(self.style(text), self.document().text), group.name)

    def further(self) -> Example:
        return tagged(self.names.of(self.names.further))

    def foreign(self) -> Example:
        return tagged(self.names.another_language())

    def sentences(self) -> Example:
        return tagged(self.names.sentences_of_another_language())

    def source(self) -> Example:
        """A passage of a file whose numbers and small words are nothing; who is named in it nobody labelled."""
        while PLACE_NAMED.search(text := self.documents[False].passage()):
            pass
        return Example(text, [], injected(), NONE, ignored=[match.span() for match in CAPITAL.finditer(text)], source="document")

    def entity(self, held_out=False) -> Example:
        return tagged(self.names.one(held_out))

    def tweet(self) -> Example:
        example = self._of(self.kept[False]["tweets"])
        if example and self.rng.random() < 0.35:
            text, entities, ignored = self.names.renamed(example.text, example.entities, example.ignored)
            return replace(example, text=text, entities=entities, ignored=ignored)
        return example or self.entity()

    def hate(self) -> Example:
        return self._of(self.kept[False]["hate"]) or self.toxicity()

    def _of(self, values):
        return self.rng.choice(values) if values else None

    def injection(self) -> Example:
        kept = self.kept[False]
        r = self.rng.random()
        if r < 0.22 and kept["attacks"]:
            attack = self.rng.choice(kept["attacks"])
            return replace(attack, text=PLACE.sub(lambda _: self.templates.fill("$goal"), attack.text))
        if r < 0.36 and kept["instructions"]:
            return planted(self.inside(self.rng.choice(kept["instructions"]), False), "instruction")
        family = self.rng.choices(["direct", "extraction", "jailbreak", "planted"], [3, 4, 2, 6])[0]
        return self.attack(*self.templates.attack(family))

    def attack(self, group: Group, text: str, held_out: bool = False) -> Example:
        """Alone, among ordinary sentences or inside data, as often as its kind stands there."""
        text, r = self.style(text), self.rng.random()
        if group.is_request or r < (0.85 if "planted" in group.families else 0.2):
            families = dict.fromkeys({*group.families, "planted"}, 1)
            return Example(self.inside(text, held_out), None, injected(1, **families), NONE, source=group.name)
        if r > 0.75 and "planted" not in group.families:
            before, after = (self.templates.lines(n) if n else "" for n in self.rng.choice([(1, 0), (0, 1), (3, 3)]))
            text = f"{before} {text} {after}".strip()
        return Example(text, None, injected(1, **dict.fromkeys(group.families, 1)), NONE, source=group.name)

    def held_out_injection(self, family: str) -> Example:
        kept = self.kept[True]
        if family in ("direct", "extraction", "jailbreak"):
            return Example(self.style(self.apart.of(family + "!")), None, injected(1, **{family: 1}), NONE, source=family)
        if family == "instruction" and kept["instructions"]:
            payload = self.rng.choice(kept["instructions"])
        else:
            payload = self.style(self.apart.of("payload!"))
        if self.rng.random() < 0.5 and kept["contexts"]:
            return planted(self.plant(payload, self.rng.choice(kept["contexts"])), family)
        return planted(self.apart.of("carrier!", payload=payload), family)

    def inside(self, payload: str, held_out: bool) -> str:
        contexts = self.kept[held_out]["contexts"]
        r = self.rng.random()
        if r < 0.15 and not held_out:
            return self.code.of("snippet", hole=payload)
        if r < 0.5 and contexts:
            return self.plant(payload, self.rng.choice(contexts))
        return self.templates.carry(payload)

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
        kept = self.kept[held_out]
        kind = kind or self.rng.choices(["trigger", "carrier", "ordinary", "context", "long", "snippet", "mail"], [8, 3, 3, 3, 3, 2, 1])[0]
        if kind == "trigger" or not kept["ordinary"]:
            text = self.style(self.harmless(held_out))
            if self.rng.random() < 0.25:
                text += self.rng.choice([" ", "\n"]) + self.harmless(held_out)
        elif kind in self.code.families:
            text = self.code.of(kind)
        elif kind == "carrier":
            filling = self.rng.choice(["", self.names.one(held_out)[0], self.harmless(held_out)])
            text = self.apart.of("carrier!", payload=filling) if held_out else self.templates.carry(filling or self.templates.lines(1))
        elif kind == "context":
            context = self.rng.choice(kept["contexts"])
            at = self.rng.randint(0, max(0, len(context) - 200))
            text = context[at : at + self.rng.randint(150, 480)]
        elif kind == "long":
            parts = self.rng.sample(kept["ordinary"], 3) + [self.names.one(held_out)[0], self.harmless(held_out)]
            self.rng.shuffle(parts)
            text = "\n".join(parts)
        else:
            text = self.rng.choice(kept["ordinary"])
        return Example(text, None, injected(), toxic(0, 0, 0), source="benign " + kind)

    def harmless(self, held_out: bool) -> str:
        return self.apart.of("benign!") if held_out else self.templates.harmless()

    def toxicity(self, held_out=False) -> Example:
        families = [f for f in self.tone.families if f.split(":")[0].endswith("!") == held_out]
        family = self.rng.choice(families)
        name, labels = family.split(": ")
        text = self.style(self.tone.of(family))
        if not held_out:
            if self.rng.random() < 0.3:
                text = misspelt(text, self.rng)
            if self.rng.random() < 0.1:
                text = " ".join(self.rng.sample([text, self.templates.lines(1)], 2))
        return Example(text, None, injected(), [int(v) for v in labels.split()], source=name)
