"""Classes of English words that mean much the same, for the model of injections (`injection-classes.txt`).

Words of MiniLM's vocabulary, each read alone, in groups of near sentence vectors (k-means on 96 principal components).
`python -m writ_encoder.word_classes FILE`
"""

import re
import sys

import numpy as np
import torch

from .features import F
from .model import Encoder, load_minilm, minilm_folder

SEED, CLASSES, COMPONENTS, ROUNDS, BATCH = 7, 1000, 96, 30, 512

# What stands in any sentence has no class.
FUNCTION = """
the and for was with that his had not are but from have which were this she her also they been has who him their its one would when into more will out other
all can than there about some them then these could after two may any only over such most where what many before through being same both between under while
against during those each because very well until still another however since did does doing our you your yours mine how why just like even much too here now
must should might shall off down upon again once nor yet own few whom whose itself himself herself themselves myself yourself ourselves something anything
nothing everything someone anyone everyone nobody every either neither rather though although unless whether without within toward towards onto per via else
ever never always often
"""


def words() -> dict[str, int]:
    vocabulary = (minilm_folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")
    skipped = set(FUNCTION.split())
    return {word: i for i, word in enumerate(vocabulary) if re.fullmatch("[a-z]{3,}", word) and word not in skipped}


def vectors(pieces: list[int]) -> np.ndarray:
    encoder = Encoder().eval()
    load_minilm(encoder)
    found = []
    with torch.no_grad():
        for start in range(0, len(pieces), BATCH):
            ids = torch.tensor([[101, piece, 102] for piece in pieces[start : start + BATCH]])
            nothing = torch.zeros(len(ids), 1, dtype=torch.long)
            found.append(encoder(ids, torch.ones_like(ids), torch.zeros_like(ids), nothing, torch.zeros(len(ids), 1, F))[3])
    return torch.cat(found).numpy()


def reduced(x: np.ndarray) -> np.ndarray:
    x = x - x.mean(0)
    _, axes = np.linalg.eigh(x.T @ x)
    x = x @ axes[:, ::-1][:, :COMPONENTS]
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def spread(x: np.ndarray) -> np.ndarray:
    """Centres to begin with, far from each other (k-means++)."""
    rng = np.random.default_rng(SEED)
    chosen = [int(rng.integers(len(x)))]
    nearest = np.full(len(x), np.inf)
    while len(chosen) < CLASSES:
        nearest = np.minimum(nearest, ((x - x[chosen[-1]]) ** 2).sum(1))
        chosen.append(int(rng.choice(len(x), p=nearest / nearest.sum())))
    return x[chosen]


def grouped(x: np.ndarray) -> np.ndarray:
    centres = spread(x)
    for _ in range(ROUNDS):
        nearest = (x @ centres.T - (centres**2).sum(1) / 2).argmax(1)
        for group in np.unique(nearest):
            centres[group] = x[nearest == group].mean(0)
    return nearest


def main(file: str):
    torch.set_num_threads(1)
    known = words()
    groups = grouped(reduced(vectors(list(known.values())).astype(np.float64)))
    lines = [" ".join(word for word, group in zip(known, groups) if group == number) for number in range(CLASSES)]
    with open(file, "w", encoding="ascii") as out:
        out.write("# Made by engine/encoder/training/writ_encoder/word_classes.py: a class of words in each line.\n")
        out.write("\n".join(line for line in lines if line) + "\n")


if __name__ == "__main__":
    main(sys.argv[1])
