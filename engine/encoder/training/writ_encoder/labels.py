"""What the heads say, and how word labels become spans."""

import numpy as np

TYPES = ["PERSON", "LOCATION", "ORGANIZATION", "NRP", "AGE", "DATE_TIME", "STREET_ADDRESS", "TITLE"]
LABELS = ["O"] + [f"{part}-{t}" for t in TYPES for part in "BI"]
INJECTION = ["any", "direct", "planted", "extraction", "jailbreak"]
TOXICITY = ["toxicity", "hate", "threat"]


def viterbi(logits: np.ndarray) -> list[int]:
    """The best label sequence, float64 sums of the given logits; I-X only after B-X or I-X. Ties: the lower label."""
    if not len(logits):
        return []
    count = len(LABELS)
    score = logits[0].astype(np.float64)
    score[2::2] = -np.inf
    back = []
    for row in logits[1:].astype(np.float64):
        best = int(np.argmax(score))
        previous = np.full(count, best)
        top = np.full(count, score[best])
        for inside in range(2, count, 2):
            begin = inside - 1
            chosen = begin if score[begin] >= score[inside] else inside
            previous[inside], top[inside] = chosen, score[chosen]
        back.append(previous)
        score = top + row
    path = [int(np.argmax(score))]
    for previous in reversed(back):
        path.append(int(previous[path[-1]]))
    return path[::-1]


def spans(path: list[int]) -> list[tuple[str, int, int]]:
    """(type, first word, end word)"""
    found = []
    for i, label in enumerate(path):
        if label == 0:
            continue
        kind = TYPES[(label - 1) // 2]
        if label % 2 == 1:
            found.append((kind, i, i + 1))
        else:
            found[-1] = (kind, found[-1][1], i + 1)
    return found


def word_labels(words, entities) -> list[int]:
    """BIO labels for words that overlap an entity (type, start, end in code points)."""
    out = [0] * len(words)
    for kind, start, end in sorted(entities, key=lambda e: e[1]):
        if kind not in TYPES:
            continue
        begin = 1 + 2 * TYPES.index(kind)
        inside = False
        for i, word in enumerate(words):
            if word.end > start and word.start < end:
                out[i] = begin + inside
                inside = True
    return out
