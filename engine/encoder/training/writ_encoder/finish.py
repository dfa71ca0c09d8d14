"""After training: export, calibrate on held-out families, measure, write what ships."""

import json
import pathlib

from . import card, golden, labelled_sets
from .activations import Activations
from .calibrate import entity_calibration, injection_calibration, toxicity_calibration
from .encoding import Encoding
from .export import Runtime, calibrated, describe, export, uncalibrated
from .held_out import HeldOut
from .labels import INJECTION, TOXICITY
from .measure import measure
from .network import Network

PLACE = "io/writ/encoder"


def finish(encoder, encoding: Encoding, lists, examples, out: pathlib.Path, held_out: pathlib.Path | None, few: bool, only_tone: bool):
    resources = out / "main" / "resources" / PLACE
    calibration = calibrated(resources) if only_tone else uncalibrated()
    examples.seed(7)
    usual, foreign = ([example.text for example in draw(60 if few else 600)] for draw in (examples.draw, examples.draw_names))
    activations = Activations(encoder, encoding).see(usual).see(foreign, "names.")
    export(Network(encoder, activations), lists, calibration, resources)
    runtime = Runtime(resources)
    sets = HeldOut(examples, encoding, runtime, 12 if few else 160)
    if not only_tone:
        calibration["entity"] = entity_calibration(sets)
        calibration["injection"] = {head: injection_calibration(sets, i) for i, head in enumerate(INJECTION)}
    calibration["toxicity"] = {head: toxicity_calibration(sets, i) for i, head in enumerate(TOXICITY)}
    describe(calibration, resources)
    golden.write(out / "test" / "resources" / PLACE / "golden.jsonl.gz", encoding, runtime, calibration)
    measured = measure(sets, calibration, encoder, resources)
    (out.parent / "measured.json").write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(measured, indent=1))
    page = out.parent / "MODEL_CARD.md"
    if page.exists():
        page.write_text(card.refreshed(page.read_text(encoding="utf-8"), measured), encoding="utf-8")
    if held_out:
        labelled_sets.write(sets, held_out)
