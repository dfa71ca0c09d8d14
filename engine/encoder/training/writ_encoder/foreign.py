"""Ordinary words of other languages in Latin letters, the most frequent first: wordfreq (Robyn Speer), its data under CC BY-SA 4.0."""

import functools
import unicodedata

import wordfreq

from .text import words

LANGUAGES = "ca cs da de es fi fr hr hu id is it lt lv ms nb nl pl pt ro sk sl sv tl tr vi".split()
ELSEWHERE = {"hr": "sh", "tl": "fil"}  # wordfreq's codes where they differ
FREQUENT = 8000  # words of each language that are looked at
FOREIGN = 3  # times as frequent as in English: most names of persons and firms aren't


@functools.cache
def ordinary(language: str) -> tuple[str, ...]:
    """None where wordfreq has no list."""
    if language not in LANGUAGES:
        return ()
    code = ELSEWHERE.get(language, language)
    found = wordfreq.top_n_list(code, FREQUENT)
    return tuple(w for w in found if _is_word(w) and wordfreq.word_frequency(w, code) >= FOREIGN * wordfreq.word_frequency(w, "en"))


def _is_word(text: str) -> bool:
    found = words(text)
    if len(found) != 1:
        return False
    normal = found[0].normal
    return len(normal) > 1 and normal.isalpha() and any("LATIN" in unicodedata.name(c, "") for c in normal)
