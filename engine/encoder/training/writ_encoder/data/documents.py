"""Passages of real files: sources, pages, settings, licences and readmes of the packages that this program needs. Nothing of them is kept here."""

import importlib.util
import pathlib
import random

PACKAGES = ("babel", "django", "faker", "numpy", "onnx", "safetensors", "torch")  # each under a licence that lets anybody read and use it
HELD_OUT_PACKAGES = ("jinja2", "networkx", "sympy")  # torch needs them
SUFFIXES = (".py", ".pyi", ".h", ".cpp", ".html", ".js", ".css", ".txt", ".md", ".rst", ".toml", ".cfg", ".json", ".yaml", ".proto", ".csv", "")
FILES = 150  # of a package and suffix, at most
READ = 60_000  # characters of a file, at most


class Documents:
    def __init__(self, rng: random.Random, packages: tuple[str, ...] = PACKAGES):
        self.rng, self.texts = rng, {}
        found: dict[tuple, list[pathlib.Path]] = {}
        for package in packages:
            for file in _files(package):
                found.setdefault((package, file.suffix if file.suffix in SUFFIXES else ""), []).append(file)
        self.groups = [files[:: -(-len(files) // FILES)] for files in found.values()]
        self.shares = [len(files) ** 0.5 for files in self.groups]

    def passage(self) -> str:
        """From the beginning of a line on, one to four windows long."""
        while True:
            text = self._text(self.rng.choice(self.rng.choices(self.groups, self.shares)[0]))
            starts = [0] + [i + 1 for i, c in enumerate(text[:-200]) if c == "\n"]
            at = self.rng.choice(starts) if self.rng.random() < 0.8 else 0
            if passage := text[at : at + self.rng.randint(200, 1600)].strip():
                return passage

    def _text(self, file: pathlib.Path) -> str:
        if file not in self.texts:
            self.texts[file] = file.read_text(encoding="utf-8", errors="replace")[:READ]
        return self.texts[file]


def _files(package: str) -> list[pathlib.Path]:
    folder = pathlib.Path(importlib.util.find_spec(package).origin).parent
    about = [f for information in sorted(folder.parent.glob(f"{package}-*.dist-info")) for f in sorted(information.rglob("*"))]
    wanted = [f for f in about if f.name == "METADATA" or "licen" in str(f).lower()] + [f for f in sorted(folder.rglob("*")) if f.suffix in SUFFIXES[:-1]]
    return [f for f in wanted if f.is_file() and 200 < f.stat().st_size < 2_000_000]
