#!/usr/bin/env python3
"""Every verb of speech beside every preposition: crossings_test.py PROGRAM SPEECH_VERBS.toml [SEED]

What no collection of sentences holds together (« s'est félicité lors de son discours de … »): nothing crashes, and every
sentence has its line. Its own sentences, made in an order that the seed fixes.
"""
import json
import random
import subprocess
import sys
import tomllib
from pathlib import Path

PREPOSITIONS = """lors de|auprès de|près de|en face de|au cours de|à propos de|à côté de|en marge de|au sujet de|au lendemain
de|à l'issue de|face à|grâce à|au nom de|hors de|avant|après|dans|devant|par|pour|avec|sans|selon|d'après|à|de|en|sur|chez|quant
à|jusqu'à|au-delà de|malgré|dès|depuis|pendant|entre|contre|vers|sous""".replace("\n", " ").split("|")
OBJECTS = """son discours|sa ville|ses amis|des élus|un ami|la presse|Paul|« honte »|le maire de « honte »|cet ami|plusieurs
amis|lui|de son ami|deux|Paris|tout|ce qu'il sait""".replace("\n", " ").split("|")
CLAIMS = ["de la baisse du chômage", "de ses doutes", "que tout va bien", "« honteux »", "d'avoir menti", ": « Je pars »",
          ", a-t-il dit", ""]
FRAMES = ["Le ministre a {past} {place} {claim}.", "Il s'est {past} {place} {claim}.", "Le pont est {past} {place} {claim}.",
          "« Bien », {present} {place} {claim}.", "Paul {present} {place} {claim}, dit-il.",
          "Paul, {gerund} {place} {claim}, part."]
PER_PREPOSITION = 3


def forms(lemma):
    """Regular forms; an irregular verb has wrong ones, which are words like others."""
    verb = lemma.removeprefix("se ").removeprefix("s'").split(" ")[0]
    stem = verb[:-2]
    past = {"er": stem + "é", "ir": stem + "i", "re": stem + "u"}.get(verb[-2:], verb)
    return {"past": past, "present": stem + "e" if verb.endswith("er") else verb, "gerund": stem + "ant"}


def sentences(verbs, dice):
    for verb in verbs:
        words = forms(verb)
        for preposition in PREPOSITIONS:
            for _ in range(PER_PREPOSITION):
                place = f"{preposition} {dice.choice(OBJECTS)}".replace(" de des", " des").replace(" de un", " d'un")
                yield dice.choice(FRAMES).format(place=place, claim=dice.choice(CLAIMS), **words)


def main():
    verbs = sorted({verb["lemma"] for verb in tomllib.loads(Path(sys.argv[2]).read_text("utf-8"))["verb"]})
    texts = list(sentences(verbs, random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)))
    lines = "".join(json.dumps({"id": str(i), "lang": "fr", "text": t}, ensure_ascii=False) + "\n" for i, t in enumerate(texts))
    run = subprocess.run([sys.argv[1], "scan", "--jobs", "1", "-"], input=lines.encode(), capture_output=True)
    done = run.stdout.count(b"\n")
    if run.returncode != 0 or done != len(texts):
        sys.exit(f"exit status {run.returncode} after {done} of {len(texts)} sentences, about: {texts[max(0, done - 1):done + 64]}")
    print(f"{len(texts)} sentences of {len(verbs)} verbs")


if __name__ == "__main__":
    main()
