"""`python -m writ_encoder`: draw texts, train, measure, calibrate, export."""

import argparse
import os
import pathlib
import random
import tempfile

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # beside other work, waiting threads would burn the time that the others need
import torch  # noqa: E402

from . import gazetteer
from .data.corpora import Corpora
from .data.examples import Examples
from .encoding import Encoding
from .injection import InjectionTraining
from .model import Encoder, trained
from .names import NamesTraining
from .text import WordPieces
from .tone import ToneTraining
from .train import Training
from .vocabulary import PIECES

SEED = 20


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    lists = gazetteer.build()
    encoding = Encoding(WordPieces(PIECES), lists)
    examples = Examples(rng, Corpora(options.corpora))
    if options.weights is None:
        options.weights = pathlib.Path(tempfile.mkdtemp()) / "encoder.pt"
    if not options.weights.exists():
        rounds, count = (1, 60) if options.smoke else (options.rounds, 3000)
        texts = [example.text for example in examples.draw(count // 5)]
        Training(encoding, rounds, count, rng, texts).run(examples.draw, options.weights)
    from .finish import finish

    encoder = whole(options, encoding, examples, rng)
    finish(encoder, encoding, lists, examples, options.out, options.held_out, few=options.smoke, only_tone=options.only_tone)


def whole(options, encoding: Encoding, examples: Examples, rng: random.Random) -> Encoder:
    """The checkpoint with three parts trained further; what is drawn for each is the same whatever came before."""

    def seed():
        torch.manual_seed(SEED)
        examples.seed(SEED)

    def taught(name: str, training, rounds: int, draw):
        rounds, count = (1, 60) if options.smoke else (rounds, 3000)
        further = training(encoder, encoding, rounds, count, rng)
        checkpoint = options.weights.with_suffix(f".{name}.pt")
        if checkpoint.exists():
            further.part.load_state_dict(torch.load(checkpoint))
        else:
            further.run(draw, checkpoint)

    seed()
    encoder = trained(options.weights)
    taught("tone", ToneTraining, options.tone_rounds, examples.draw_tone)
    seed()
    taught("injection", InjectionTraining, options.injection_rounds, examples.draw_injections)
    seed()
    taught("names", NamesTraining, options.names_rounds, examples.draw_names)
    return encoder


def arguments():
    parser = argparse.ArgumentParser(prog="writ_encoder", description=__doc__)
    parser.add_argument("--corpora", type=pathlib.Path, help="folder of public corpora; without it only own templates are used")
    parser.add_argument(
        "--out", type=pathlib.Path, required=True, help="a module's src folder: main/resources and test/resources are written"
    )
    parser.add_argument("--rounds", type=int, default=44, help="rounds of 3,000 texts")
    parser.add_argument("--tone-rounds", type=int, default=18, help="rounds of 3,000 texts for the tone alone, all else as it is")
    parser.add_argument("--injection-rounds", type=int, default=16, help="rounds of 3,000 texts for the head of injections alone, all else as it is")
    parser.add_argument("--names-rounds", type=int, default=16, help="rounds of 3,000 texts for the names alone, all else as it is")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--weights", type=pathlib.Path, help="checkpoint: written while training; one that exists is used as it is, and so are those of the tone and of the names beside it (`.tone.pt`, `.names.pt`)")
    parser.add_argument("--only-tone", action="store_true", help="names and injections keep the calibration that `--out` holds")
    parser.add_argument("--held-out", type=pathlib.Path, help="folder for the held-out texts, as sets that the detection benchmark reads")
    parser.add_argument("--smoke", action="store_true", help="a minute's run that shows that every step works")
    return parser.parse_args()


if __name__ == "__main__":
    main()
