"""ONNX, `encoder.json`, gazetteer and vocabulary: what the Java side reads."""

import json
import pathlib

import numpy as np

from . import encoding, features, gazetteer, labels, text
from .network import Network
from .vocabulary import PIECES

NETWORK, TONE, LAST, DESCRIPTION = "encoder.onnx", "tone.onnx", "sentence.onnx", "encoder.json"
INPUTS = ["input_ids", "shape_ids", "first", "previous", "next", "features"]
OUTPUTS = ["entities", "injection", "pooled", "narrow", "pieces"]


def export(network: Network, lists: gazetteer.Gazetteer, calibration: dict, folder: pathlib.Path):
    folder.mkdir(parents=True, exist_ok=True)
    network.write(folder / NETWORK)
    network.write_tone(folder / TONE)
    network.write_last(folder / LAST)
    lists.write(folder / "gazetteer.tsv.gz", folder / "foreign_words.txt.gz")
    (folder / "vocab.txt").write_text("\n".join(PIECES), encoding="utf-8")
    describe(calibration, folder)


def describe(calibration: dict, folder: pathlib.Path):
    (folder / DESCRIPTION).write_text(json.dumps(description(calibration), indent=2) + "\n", encoding="utf-8")


def calibrated(folder: pathlib.Path) -> dict:
    return json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))["calibration"]


def description(calibration: dict) -> dict:
    return {
        "format": 1,
        "window": {"pieces": encoding.WINDOW, "overlap": encoding.OVERLAP},
        "word": {"maxLength": text.MAX_WORD, "maxPieces": text.MAX_PIECES},
        "shapes": list(text.SHAPES),
        "features": list(features.NAMES),
        "lists": list(gazetteer.FLAGS),
        "longestEntry": gazetteer.LONGEST,
        "inputs": INPUTS,
        "outputs": OUTPUTS,
        "labels": labels.LABELS,
        "injection": labels.INJECTION,
        "toxicity": labels.TOXICITY,
        "calibration": calibration,
    }


SURELY = 0.85  # that a span is of some type: it stays though which one is not known


def uncalibrated() -> dict:
    return {
        "entity": {"bias": [0.0] * len(labels.LABELS), "temperature": 1.0, "thresholds": {t: 0.5 for t in labels.TYPES}, "surely": SURELY},
        "injection": {h: {"scale": 1.0, "shift": 0.0, "perWindow": 0.0, "threshold": 0.5} for h in labels.INJECTION},
        "toxicity": {h: {"scale": 1.0, "shift": 0.0, "perWindow": 0.0, "threshold": 0.5} for h in labels.TOXICITY},
    }


class Runtime:
    """One window at a time, one thread: what the Java side says about it, alone or beside others."""

    def __init__(self, folder: pathlib.Path):
        self.network, self.tone, self.last = (session(folder / name) for name in (NETWORK, TONE, LAST))

    def window(self, encoded: encoding.Encoded, window: encoding.Window) -> list[np.ndarray]:
        count = len(window.first)
        entities, injection, pooled, narrow, pieces = self.network.run(
            OUTPUTS,
            {
                "input_ids": np.array([window.input_ids], dtype=np.int64),
                "shape_ids": np.array([window.shape_ids], dtype=np.int64),
                "first": np.array(window.first, dtype=np.int64),
                "previous": np.arange(count, dtype=np.int64),
                "next": (np.arange(2, count + 2, dtype=np.int64)) % (count + 1),
                "features": encoded.features[window.first_word : window.end_word],
            },
        )
        (toxicity,) = self.tone.run(["toxicity"], {"pooled": pooled, "narrow": narrow})
        return [entities[None], injection, toxicity, *self.last.run(["sentence"], {"pieces": pieces})]


def session(path: pathlib.Path):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
