"""What training never saw, as labelled sets that the detection benchmark reads: there the heads are joined with the detectors."""

import json
import pathlib

from .held_out import HeldOut


def write(sets: HeldOut, folder: pathlib.Path):
    lines = ["area\tfile\trows\tlicence\tsource"]

    def add(area: str, name: str, rows: list[dict]):
        file = name.replace(" ", "-").replace("/", "-") + ".jsonl"
        (folder / area).mkdir(parents=True, exist_ok=True)
        texts = "".join(json.dumps({"id": f"{name}-{i}", **row}, ensure_ascii=False) + "\n" for i, row in enumerate(rows))
        (folder / area / file).write_text(texts, encoding="utf-8")
        lines.append(f"{area}\t{file}\t{len(rows)}\t\theld out")

    for label, groups in (("attack", sets.attacks | sets.unseen_attacks), ("benign", sets.benign | sets.unseen_benign)):
        for name, found in groups.items():
            add("injection", name, [{"label": label, "text": e.text} for e, _ in found])
    tone = [
        {"label": "toxic" if e.toxicity[0] else "benign", "functionality": e.source, "text": e.text}
        for e, _ in sets.tone
        if e.toxicity[0] is not None
    ]
    add("content", "tone", tone)
    (folder / "INDEX.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
