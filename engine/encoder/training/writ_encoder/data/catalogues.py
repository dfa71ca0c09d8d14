"""Ordinary sentences of other languages: what people made of the messages of two programs, as their packages hold it.

Home Assistant's frontend (Apache-2.0) and Django (BSD-3-Clause). Nothing of them is kept in the repository."""

import importlib.util
import json
import pathlib
import re

from babel.messages.mofile import read_mo

LANGUAGES = "af az ca cs cy da de es et eu fi fr ga gl hr hu id is it lb lt lv ms nb nl nn pl pt ro sk sl sq sv sw tr vi".split()
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
MARKUP = re.compile(r"[{}<>%@|\\\[\]`$&_*#=]|https?:|\d{3}")
FILE = re.compile(r"(.+)-[0-9a-f]{32}\.json")
ENDS = (".", "!", "?", ":", "\u2026")


def sentences() -> dict[str, list[str]]:
    """By language, without those whose English original has a name in it."""
    pairs = [*_home_assistant(), *_django()]
    small = {word for _, english, _ in pairs for word in WORD.findall(english) if word.islower()}
    found: dict[str, dict[str, None]] = {language: {} for language in LANGUAGES}
    for language, english, said in pairs:
        if language in found and said != english and not MARKUP.search(english + said) and _nameless(english, small):
            found[language][said.strip()] = None
    return {language: list(said) for language, said in found.items()}


def _nameless(english: str, small: set[str]) -> bool:
    """Every capital opens a sentence, and its word is written small elsewhere."""
    for word in WORD.finditer(english):
        before = english[: word.start()].rstrip(" \"'(\u201c")
        if not word[0].islower() and word[0] != "I" and (word[0].lower() not in small or before and not before.endswith(ENDS)):
            return False
    return True


def _home_assistant():
    for english in sorted(_folder("hass_frontend", "static/translations").rglob("en-*.json")):
        if FILE.fullmatch(english.name)[1] != "en":
            continue
        original = json.loads(english.read_text(encoding="utf-8"))
        for file in sorted(english.parent.glob("*.json")):
            for key, said in json.loads(file.read_text(encoding="utf-8")).items():
                if original.get(key) and said:
                    yield _language(FILE.fullmatch(file.name)[1]), original[key], said


def _django():
    for file in sorted(_folder("django", "").rglob("locale/*/LC_MESSAGES/*.mo")):
        with file.open("rb") as opened:
            for message in read_mo(opened):
                if isinstance(message.id, str) and message.id and message.string:
                    yield _language(file.parts[-3]), message.id, message.string


def _folder(package: str, below: str) -> pathlib.Path:
    return pathlib.Path(importlib.util.find_spec(package).origin).parent / below


def _language(tag: str) -> str:
    language = re.split("[-_]", tag)[0]
    return "nb" if language == "no" else language
