"""ONNX, int8, `encoder.json`, gazetteer and vocabulary: what the Java side reads."""

import json
import pathlib
import tempfile

import numpy as np
import torch

from . import encoding, features, gazetteer, labels, text
from .model import Encoder
from .vocabulary import PIECES

INPUTS = ["input_ids", "shape_ids", "first", "features"]
OUTPUTS = ["entities", "injection", "toxicity", "sentence"]  # "embedding" would clash with a name inside the graph


def export(encoder: Encoder, lists: gazetteer.Gazetteer, calibration: dict, folder: pathlib.Path):
    folder.mkdir(parents=True, exist_ok=True)
    write_model(encoder, folder / "encoder.onnx")
    lists.write(folder / "gazetteer.tsv.gz")
    (folder / "vocab.txt").write_text("\n".join(PIECES), encoding="utf-8")
    (folder / "encoder.json").write_text(json.dumps(description(calibration), indent=2) + "\n", encoding="utf-8")


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


def uncalibrated() -> dict:
    return {
        "entity": {"bias": [0.0] * len(labels.LABELS), "temperature": 1.0, "thresholds": {t: 0.5 for t in labels.TYPES}},
        "injection": {h: {"scale": 1.0, "shift": 0.0, "perWindow": 0.0, "threshold": 0.5} for h in labels.INJECTION},
        "toxicity": {h: {"scale": 1.0, "shift": 0.0, "perWindow": 0.0, "threshold": 0.5} for h in labels.TOXICITY},
    }


def write_model(encoder: Encoder, path: pathlib.Path):
    """Weights in 7 bits (reduce_range): 8 x 8 bit products saturate in 16 bits on processors without VNNI."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    encoder.eval()
    with tempfile.TemporaryDirectory() as scratch:
        plain = pathlib.Path(scratch) / "encoder.onnx"
        write_float(encoder, plain)
        model = onnx.load(plain)
        del model.graph.value_info[:]  # shapes noted before optimising no longer fit all of the graph
        onnx.save(model, plain)
        quantize_dynamic(plain, path, weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)


class Unpadded(torch.nn.Module):
    """What ships reads one window at a time."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, input_ids, shape_ids, first, features):
        return self.encoder(input_ids, None, shape_ids, first, features)


def write_float(encoder: Encoder, path: pathlib.Path):
    b, t, w = torch.export.Dim("batch"), torch.export.Dim("pieces"), torch.export.Dim("words")
    torch.onnx.export(
        Unpadded(encoder),
        example(),
        path,
        input_names=INPUTS,
        output_names=OUTPUTS,
        opset_version=20,
        dynamo=True,
        external_data=False,
        dynamic_shapes=({0: b, 1: t}, {0: b, 1: t}, {0: b, 1: w}, {0: b, 1: w}),
    )


def example():
    ids = torch.full((2, 9), 1000)
    return ids, torch.ones_like(ids), torch.ones((2, 7), dtype=torch.long), torch.zeros((2, 7, features.F))


class Runtime:
    """One window at a time, unpadded, one thread: what the Java side does."""

    def __init__(self, path: pathlib.Path, threads: int = 1):
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("optimization.disable_specified_optimizers", "SkipLayerNormFusion")
        self.session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def window(self, encoded: encoding.Encoded, window: encoding.Window) -> list[np.ndarray]:
        ids = np.array([window.input_ids], dtype=np.int64)
        return self.session.run(
            OUTPUTS,
            {
                "input_ids": ids,
                "shape_ids": np.array([window.shape_ids], dtype=np.int64),
                "first": np.array([window.first], dtype=np.int64),
                "features": encoded.features[None, window.first_word : window.end_word],
            },
        )
