"""Words, their normal form, their shape and their word pieces. SPEC.md says the same in prose; the Java twin follows it."""

import unicodedata
from dataclasses import dataclass

MAX_WORD = 64  # code points of a normal form; a longer word is one unknown piece
MAX_PIECES = 12  # pieces kept of one word
LEAST_DISGUISED = 4  # code points; a shorter word with a digit is what it is
DIGITS_FOR_LETTERS = {"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t"}

SHAPES = (
    "pad lower title upper single camel uncased digit1 digit2 digit3 digit4 digits mixed "
    "stop comma quote dash bracket at hash currency symbol"
).split()
SHAPE = {name: number for number, name in enumerate(SHAPES)}

SYMBOLS = {}
for name, characters in {
    "stop": ".!?…",
    "comma": ",;:",
    "quote": "'\"`‘’‚“”„«»",
    "dash": "-‐‑‒–—/\\_|",
    "bracket": "()[]{}<>",
    "at": "@",
    "hash": "#",
    "currency": "$€£¥%",
}.items():
    for character in characters:
        SYMBOLS[character] = SHAPE[name]


@dataclass(slots=True)
class Word:
    start: int  # code points
    end: int
    text: str
    normal: str
    shape: int


def is_ideograph(code: int) -> bool:
    return 0x3400 <= code <= 0x4DBF or 0x4E00 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F


def normal_form(text: str) -> str:
    """Lower case, code point by code point, decomposed (NFD), without marks and format characters."""
    lowered = "".join(c.lower()[0] for c in text)  # one for one; only İ has a longer lower case
    return "".join(c for c in unicodedata.normalize("NFD", lowered) if unicodedata.category(c) not in ("Mn", "Cf"))


def shape_of(text: str) -> int:
    upper = lower = uncased = digits = 0
    first_upper = None
    for c in text:
        category = unicodedata.category(c)
        if category[0] == "N":
            digits += 1
        elif category[0] == "L":
            if category in ("Lu", "Lt"):
                upper += 1
            elif category == "Ll":
                lower += 1
            else:
                uncased += 1
            if first_upper is None:
                first_upper = category in ("Lu", "Lt")
    letters = upper + lower + uncased
    if digits:
        if letters:
            return SHAPE["mixed"]
        return SHAPE[f"digit{digits}"] if digits <= 4 else SHAPE["digits"]
    if not letters:
        return SYMBOLS.get(text, SHAPE["symbol"])
    if uncased:
        return SHAPE["uncased"]
    if not upper:
        return SHAPE["lower"]
    if letters == 1:
        return SHAPE["single"]
    if not lower:
        return SHAPE["upper"]
    return SHAPE["title"] if first_upper and upper == 1 else SHAPE["camel"]


def words(text: str) -> list[Word]:
    found = []
    start = -1
    for i, c in enumerate(text):
        category = unicodedata.category(c)
        inner = category[0] in "LNM" or category == "Cf"
        alone = is_ideograph(ord(c))
        if start >= 0 and (not inner or alone):
            _add(found, text, start, i)
            start = -1
        if alone or not (inner or category[0] == "Z" or category == "Cc"):
            _add(found, text, i, i + 1)
        elif inner and start < 0:
            start = i
    if start >= 0:
        _add(found, text, start, len(text))
    return found


def _add(found, text, start, end):
    part = text[start:end]
    normal = normal_form(part)
    if normal:
        found.append(Word(start, end, part, normal, shape_of(part)))


def readings(normal: str) -> list[str]:
    """The word, and what it stands for when digits take the place of letters or a letter is drawn out."""
    found = [normal]
    digits = sum(c in DIGITS_FOR_LETTERS for c in normal)
    if len(normal) >= LEAST_DISGUISED and 0 < digits < sum(unicodedata.category(c)[0] == "L" for c in normal):
        found += ["".join(table.get(c, c) for c in normal) for table in (DIGITS_FOR_LETTERS, DIGITS_FOR_LETTERS | {"1": "l"})]
    return [kept for word in found for kept in ([word] if word == shortened(word, 2) else [word, shortened(word, 2), shortened(word, 1)])]


def shortened(word: str, most: int) -> str:
    """Runs of three and more of a letter as `most` of it."""
    out, i = [], 0
    while i < len(word):
        end = i
        while end < len(word) and word[end] == word[i]:
            end += 1
        out.append(word[i:end] if end - i < 3 or unicodedata.category(word[i])[0] != "L" else word[i] * most)
        i = end
    return "".join(out)


class WordPieces:
    """Greedy longest match over BERT's vocabulary."""

    def __init__(self, vocabulary: list[str]):
        self.ids = {piece: number for number, piece in enumerate(vocabulary)}
        self.unknown, self.cls, self.sep = self.ids["[UNK]"], self.ids["[CLS]"], self.ids["[SEP]"]
        self.cache = {}

    def of(self, normal: str) -> list[int]:
        pieces = self.cache.get(normal)
        if pieces is None:
            pieces = self._split(normal)[:MAX_PIECES]
            if len(self.cache) < 500_000:
                self.cache[normal] = pieces
        return pieces

    def _split(self, normal):
        if len(normal) > MAX_WORD:
            return [self.unknown]
        whole = next((w for w in readings(normal) if w in self.ids), None)
        if whole is not None:
            return [self.ids[whole]]
        normal = shortened(normal, 1)
        pieces, start = [], 0
        while start < len(normal):
            end = len(normal)
            while end > start:
                piece = self.ids.get(("##" if start else "") + normal[start:end])
                if piece is not None:
                    break
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(piece)
            start = end
        return pieces
