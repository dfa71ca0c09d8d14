"""What fills the texts of one language: its ordinary words, and names in the forms in which its sentences hold them (`local_names.txt`)."""

import functools
import pathlib
from dataclasses import dataclass, field

from ..gazetteer import nameless
from .fillers import LOCALES, Fillers, people

SLOTS = {"first": "first", "last": "last", "person": "person", "city": "place", "place": "place", "region": "place", "country": "place", "org": "org", "firm": "org"}
LOCALE_OF = {"cs": "cs_CZ", "da": "da_DK", "et": "et_EE", "ga": "ga_IE", "nb": "no_NO", "nn": "no_NO", "sl": "sl_SI", "sv": "sv_SE", "vi": "vi_VN"}  # others: de_DE

KNOWN = 100  # names of Faker for each language, at least


@dataclass(frozen=True)
class Tongue:
    words: tuple[str, ...] = ()
    names: dict[str, list[str]] = field(default_factory=dict)

    def other(self, word: str, fillers: Fillers) -> str:
        """Another ordinary word in its place, at times."""
        if not self.words or not fillers.chance(0.35):
            return word
        other = self.words[int(len(self.words) * fillers.rng.random() ** 2)]
        return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other

    def name(self, slot: str, fillers: Fillers) -> str | None:
        """A name of this language, in most cases where it is asked for one."""
        kind = SLOTS.get(slot)
        if not kind or not self.names or fillers.chance(0.35):
            return None
        if kind == "person":
            return fillers.pick(("{} {}", "{} {}", "{} {}", "{}")).format(self.one("first", fillers), self.one("last", fillers))
        return self.one(kind, fillers)

    def one(self, kind: str, fillers: Fillers) -> str:
        found = fillers.pick(self.names[kind])
        for slot, other in (("{last}", "last"), ("{city}", "place")):
            if slot in found:
                found = found.replace(slot, self.one(other, fillers))
        return found


@functools.cache
def tongue_of(language: str) -> Tongue:
    own = {kind: list(names) for kind, names in local_names().get(language, {}).items()}
    locale = LOCALE_OF.get(language, f"{language}_{language.upper()}")
    if own and locale in LOCALES:
        for kind, known in zip(("first", "last"), people(locale)):
            listed = own.setdefault(kind, [])
            listed += known[:: max(1, len(known) // max(KNOWN, 2 * len(listed)))]
    return Tongue(nameless(language), own)


@functools.cache
def local_names() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for line in (pathlib.Path(__file__).parent / "local_names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            block = found.setdefault(line[1:-1], {})
        elif line and not line.startswith("#"):
            kind, names = line.split(": ", 1)
            block[kind] = names.split("|")
    return found
