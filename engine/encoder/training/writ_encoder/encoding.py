"""From a text to the encoder's inputs: windows of word pieces that begin and end at words."""

from dataclasses import dataclass

import numpy as np

from .features import features
from .gazetteer import Gazetteer
from .text import Word, WordPieces, words

WINDOW = 128  # pieces, [CLS] and [SEP] included
OVERLAP = 32  # pieces that a window shares with the one before, at least, where words allow


@dataclass(slots=True)
class Window:
    first_word: int
    end_word: int
    input_ids: list[int]
    shape_ids: list[int]
    first: list[int]  # index of each word's first piece


@dataclass(slots=True)
class Encoded:
    words: list[Word]
    features: np.ndarray
    windows: list[Window]


class Encoding:
    def __init__(self, pieces: WordPieces, gazetteer: Gazetteer):
        self.pieces, self.gazetteer = pieces, gazetteer

    def encode(self, text: str, window: int = WINDOW, overlap: int = OVERLAP) -> Encoded:
        found = words(text)
        split = [self.pieces.of(w.normal) for w in found]
        values = features(text, found, self.gazetteer.flags(found))
        return Encoded(found, values, [self._window(found, split, a, b) for a, b in cut(split, window - 2, overlap)])

    def _window(self, found, split, begin, end):
        ids, shapes, first = [self.pieces.cls], [0], []
        for i in range(begin, end):
            first.append(len(ids))
            ids += split[i]
            shapes += [found[i].shape] * len(split[i])
        return Window(begin, end, ids + [self.pieces.sep], shapes + [0], first)


def cut(split: list[list[int]], room: int, overlap: int) -> list[tuple[int, int]]:
    """Ranges of words. The next range steps back over words of at most `overlap` pieces, and always forward."""
    ranges, begin, n = [], 0, len(split)
    while begin < n:
        end, used = begin, 0
        while end < n and used + len(split[end]) <= room:
            used += len(split[end])
            end += 1
        ranges.append((begin, end))
        if end == n:
            break
        back, shared = end, 0
        while back - 1 > begin and shared + len(split[back - 1]) <= overlap:
            back -= 1
            shared += len(split[back])
        begin = back
    return ranges


def stitch(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each range the words it speaks for: shared words are halved, the odd one goes to the later range."""
    starts = [0] + [(b + e) // 2 for (_, e), (b, _) in zip(ranges, ranges[1:])]
    ends = starts[1:] + [ranges[-1][1]] if ranges else []
    return list(zip(starts, ends)) if ranges else []
