"""The numbers each word brings beside its pieces: where it stands, how it looks, which lists know it."""

import numpy as np

from .gazetteer import BIT, FLAGS, Gazetteer
from .text import SHAPE, Word

NAMES = (
    "sentence_start line_start space_before space_after title upper single camel lower digits mixed "
    "year day age length text_upper text_lower previous_title next_title previous_digits next_digits "
    "previous_at previous_hash street_ahead unknown_name"
).split() + ["list_" + flag for flag in FLAGS]
INDEX = {name: number for number, name in enumerate(NAMES)}
F = len(NAMES)
LISTS, FOREIGN = INDEX["list_" + FLAGS[0]], INDEX["list_foreign_word"]

_DIGITS = range(SHAPE["digit1"], SHAPE["digits"] + 1)
_CAPITAL = (SHAPE["title"], SHAPE["upper"], SHAPE["camel"])
_KNOWN = ~BIT["foreign_word"]
_STREET = BIT["street_word"]


def features(text: str, words: list[Word], flags: list[int]) -> np.ndarray:
    """float32 [words, F]; `flags` from `Gazetteer.flags`."""
    out = np.zeros((len(words), F), dtype=np.float32)
    cased = [w for w in words if SHAPE["lower"] <= w.shape <= SHAPE["camel"]]
    uppers = sum(w.shape == SHAPE["upper"] for w in cased)
    lowers = sum(w.shape == SHAPE["lower"] for w in cased)
    text_upper = bool(cased) and 2 * uppers > len(cased)
    text_lower = bool(cased) and lowers == len(cased)
    stopped = True
    for i, word in enumerate(words):
        row = out[i]
        before = words[i - 1] if i else None
        after = words[i + 1] if i + 1 < len(words) else None
        gap = text[before.end : word.start] if before else "\n"
        shape = word.shape
        newline = "\n" in gap
        row[0] = stopped or newline
        row[1] = newline
        row[2] = bool(gap)
        row[3] = after is None or after.start > word.end
        row[4] = shape == SHAPE["title"]
        row[5] = shape == SHAPE["upper"]
        row[6] = shape == SHAPE["single"]
        row[7] = shape == SHAPE["camel"]
        row[8] = shape == SHAPE["lower"]
        row[9] = shape in _DIGITS
        row[10] = shape == SHAPE["mixed"]
        if shape in _DIGITS and word.text.isascii() and len(word.text) <= 4:
            value = int(word.text)
            row[11] = len(word.text) == 4 and 1900 <= value <= 2099
            row[12] = 1 <= value <= 31 and len(word.text) <= 2
            row[13] = 1 <= value <= 120 and len(word.text) <= 3
        row[14] = min(len(word.normal), 16) / 16
        row[15] = text_upper
        row[16] = text_lower
        row[17] = before is not None and before.shape in _CAPITAL
        row[18] = after is not None and after.shape in _CAPITAL
        row[19] = before is not None and before.shape in _DIGITS
        row[20] = after is not None and after.shape in _DIGITS
        row[21] = before is not None and before.shape == SHAPE["at"] and not gap
        row[22] = before is not None and before.shape == SHAPE["hash"] and not gap
        row[23] = any(flags[j] & _STREET for j in range(i + 1, min(i + 4, len(words))))
        row[24] = shape in _CAPITAL and flags[i] & _KNOWN == 0
        for f in range(len(FLAGS)):
            row[LISTS + f] = flags[i] >> f & 1
        if shape == SHAPE["stop"]:
            stopped = True
        elif shape not in (SHAPE["quote"], SHAPE["bracket"]):
            stopped = False
    return out


__all__ = ["F", "FOREIGN", "INDEX", "LISTS", "NAMES", "Gazetteer", "features"]
