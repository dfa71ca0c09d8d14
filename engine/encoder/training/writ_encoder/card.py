"""The model card's tables, from the figures: what stands between `<!-- name -->` and `<!-- / -->` is written anew."""

import re

from .labels import TOXICITY, TYPES

ATTACKS = {
    "direct": "direct",
    "extraction": "extraction",
    "jailbreak": "jailbreak, own",
    "planted": "planted in data, own held-out payloads",
    "instruction": "ordinary instructions and agents' attacks, in data",
    "garak": "garak",
    "cyberseceval": "CyberSecEval, five unseen techniques",
    "spikee": "spikee (see above)",
    "unseen attack/guarded": "`unseen.txt`: for a guarded secret",
    "unseen attack/planted": "`unseen.txt`: planted",
}
ANOTHER_HAND = {
    "unread": "`unseen_names.txt`, another hand's, errors not looked at; six types",
    "read": "its other half, whose errors led to templates",
    "later": "300 that were written later, errors not looked at; six types",
    "other languages": "of these texts in six other languages",
}
ORDINARY = {
    "trigger": "trigger words, 12 held-out sentences",
    "carrier": "carriers without an attack",
    "ordinary": "ordinary prompts",
    "context": "documents (BIPIA)",
    "long": "long mixed prompts",
    "names": "tagged templates",
    "tweets": "tweets",
    "files": "passages of files (Jinja, NetworkX, SymPy)",
    "unseen benign/trigger": "`unseen.txt`: trigger words",
    "unseen benign/long": "`unseen.txt`: long",
    "unseen benign/data": "`unseen.txt`: data",
}
TONES = {
    "hate-implicit!": "hate, implicit",
    "hate-asked-other!": "hate, asked",
    "hate-denied-other!": "hate, by denying something good",
    "hate-profanity-other!": "hate, with profanity",
    "threat-other!": "threats",
    "threat-veiled-other!": "threats, veiled",
    "insult-other!": "insults",
    "person-other!": "abuse of a person",
    "trade-other!": "abuse of a trade (toxic, no hate)",
    "negated-other!": "harmless: negated hate",
    "quoted-other!": "harmless: quotation, counter-speech",
    "harmless-other!": "harmless: identity, profanity, mixed",
    "object-other!": "harmless: abuse of a thing",
    "violence-other!": "harmless: violence in other senses",
    "threat-denied-other!": "harmless: denied threats",
    "self-harm-other!": "harmless here: about harming oneself",
    "dialect-other!": "harmless: dialect",
    "davidson neither": "everyday tweets (Davidson, neither)",
    "davidson offensive": "tweets with rude words (Davidson, offensive)",
    "davidson hate": "tweets of hate (Davidson)",
    "toxigen hate": "ToxiGen, hate",
    "toxigen benign": "ToxiGen, harmless",
    "hatemojibuild hate": "HatemojiBuild, hate",
    "hatemojibuild benign": "HatemojiBuild, harmless twins",
}


def refreshed(card: str, figures: dict) -> str:
    for name, table in {"names": names, "types": types, "injection": injection, "tone": tone, "int8": int8}.items():
        text = table(figures)
        card = re.sub(f"(<!-- {name} -->\n).*?(<!-- / -->)", lambda m: m[1] + text + "\n" + m[2], card, flags=re.DOTALL)
    return card


def names(figures: dict) -> str:
    families = figures["templates by family"]
    plain = figures["texts without names in thirty languages"]

    def row(label, of):
        exact = of["exact"]["all"]
        return f"| {label} | {of3(exact['precision'])} | {of3(exact['recall'])} | **{of3(exact['f1'])}** | {of3(of['overlap']['all']['f1'])} | {of3(of['leakage'])} |"

    def each(name):
        return " · ".join(of3(f[name]) for f in families.values())

    of_these = " · ".join(f"`{name}`" for name in families)
    return "\n".join(
        [
            "| | exact P | R | F1 | overlap F1 | leakage |",
            "|---|--:|--:|--:|--:|--:|",
            row("own templates of held-out families, 320 texts, all types", figures["templates"]),
            f"| of these families: {of_these}, 80 texts each | | | {each('exact f1')} | {each('overlap f1')} | {each('leakage')} |",
            *(row(label, figures["names of another hand"][name]) for name, label in ANOTHER_HAND.items()),
            row("`unseen_languages.txt`, another hand's, 186 sentences in thirty languages (person, place, organisation)", figures["names in thirty languages"]),
            row("tweets, 320 (person, place, organisation)", figures["tweets"]),
            row("of these WNUT 2017, both halves", figures["names/wnut17-train"]),
            row("of these Broad Twitter Corpus, both halves", figures["names/broad_twitter"]),
            row("`generated_large`, 640, five types, never trained on", figures["generated_large"]),
            "",
            f"Of {plain['texts']} texts in these thirty languages without any name, {of3(plain['flagged'])} have a finding of the six types.",
        ]
    )


def types(figures: dict) -> str:
    exact, overlap = figures["templates"]["exact"], figures["templates"]["overlap"]
    rows = [
        f"| {t} | {of3(exact[t]['precision'])} | {of3(exact[t]['recall'])} | {of3(exact[t]['f1'])} | {of3(overlap[t]['f1'])} |"
        for t in TYPES
        if t in exact
    ]
    return "\n".join(["| held-out templates | precision | recall | F1 exact | F1 overlap |", "|---|--:|--:|--:|--:|", *rows])


def injection(figures: dict) -> str:
    found = figures["injection"]
    at_one, default, flagged = found.values()
    attacks = [f"| {ATTACKS.get(k, f'`{k}`')} | {of3(v)} | {of3(default[k])} |" for k, v in at_one.items()]
    benign = [f"| {ORDINARY.get(k, f'`{k}`')} | {of3(v)} |" for k, v in flagged.items()]
    return "\n".join(
        ["| attacks found | at 1 % | at 0.9 |", "|---|--:|--:|", *attacks, "", "| ordinary texts flagged | at 0.9 |", "|---|--:|", *benign]
    )


def tone(figures: dict) -> str:
    of = figures["toxicity"]
    rows = []
    for source, label in TONES.items():
        said = [of.get(f"{source}: {head}", " of ").split(" of ") for head in TOXICITY]
        texts = max((count for _, count in said), key=len)
        if texts:
            rows.append(f"| {label} ({texts}) | " + " | ".join(of3(float(share)) if share else "" for share, _ in said) + " |")
    return "\n".join([f"| | {' | '.join(TOXICITY)} |", "|---|" + "--:|" * len(TOXICITY), *rows])


def int8(figures: dict) -> str:
    of = figures["int8"]
    return (
        f"120 texts: {of['words labelled alike']:.1%} of words labelled alike; mean cosine of the sentence vectors {of['mean cosine of sentence vectors']:.4f}; "
        f"mean difference of the injection score {of['mean difference of the injection score']:.4f}; {of['bytes']:,} bytes."
    )


def of3(value: float) -> str:
    return f"{value:.3f}".removeprefix("0") if value < 1 else "1.000"
