"""Words, their normal form, their shape and their word pieces. SPEC.md says the same in prose; the Java twin follows it."""

import unicodedata
from dataclasses import dataclass

MAX_WORD = 64  # code points of a normal form; a longer word is one unknown piece
MAX_PIECES = 12  # pieces kept of one word

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
