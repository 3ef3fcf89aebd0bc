#!/usr/bin/env python3
"""Checks the French word lists of reported speech.

usage: tools/check_lexicon.py [--dictionary /usr/share/hunspell/fr.dic] [LEXICON_DIRECTORY]

Every head verb must be an infinitive of the dictionary, every value one of
those the packs may use, no entry twice, and each example must hold a form of
its own word. Prints one line a fault (file: entry: what is wrong); exits 1
when there is any, 2 when a file cannot be read.
"""

import argparse
import re
import sys
import tomllib
from pathlib import Path

KINDS = {"assertion", "opinion", "directive"}
STANCES = {"neutral", "endorsing", "distancing", "denying"}

VERB_TAKES = {
    "que", "si", "infinitive", "de", "a", "a_noun", "incise", "noun",
    "noun:contre", "noun:sur", "noun:de", "noun:pour", "quoted:de",
    "object_de", "a_object_de", "object_a",
    "attribute", "object_attribute", "object_comme",
}
NOUN_TAKES = {"que", "selon_lequel", "de", "de_noun", "a", "sur", "a_noun", "en_faveur_de", "colon"}

VERB_KEYS = {"lemma", "kind", "stance", "takes", "pronominal", "example"}
NOUN_KEYS = {"lemma", "kind", "stance", "takes", "example"}
PREPOSITION_KEYS = {"words", "kind", "stance", "source", "position", "example"}
OPTIONAL_KEYS = {"not", "note"}


class Dictionary:
    """Lemmas and inflected forms of a hunspell dictionary with `po:` fields."""

    def __init__(self, path):
        self.entries = {}
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            head, _, fields = line.partition(" ")
            word, _, flags = head.partition("/")
            self.entries.setdefault(word, []).append((flags, fields))
        self.suffixes = {}
        for line in path.with_suffix(".aff").read_text(encoding="utf-8").splitlines():
            part = line.split()
            if len(part) >= 5 and part[0] == "SFX":
                strip = "" if part[2] == "0" else part[2]
                add = part[3].partition("/")[0]
                self.suffixes.setdefault(part[1], []).append(
                    (strip, "" if add == "0" else add, re.compile(part[4] + "$")))

    def has(self, word, what):
        return any(what in fields for _, fields in self.entries.get(word, ()))

    def forms(self, word, what):
        """Every form of `word` that the suffix rules give."""
        found = {word}
        for flags, fields in self.entries.get(word, ()):
            if what in fields:
                # Flags are two characters each (FLAG long).
                for flag in re.findall("..", flags):
                    for strip, add, condition in self.suffixes.get(flag, ()):
                        if word.endswith(strip) and condition.search(word):
                            found.add(word[: len(word) - len(strip)] + add)
        return found


def words_of(sentence):
    text = sentence.lower().replace("’", "'")
    words = re.findall(r"[\w]+(?:-[\w]+)*", text)
    # « a-t-il », « explique-t-elle », « sous-entendre »: both the whole and its parts.
    return set(words) | {part for word in words for part in word.split("-")}


def common_faults(entry, required, optional):
    for key in sorted(required - entry.keys()):
        yield f"has no {key}"
    for key in sorted(entry.keys() - required - optional):
        yield f"unknown key {key}"
    if entry.get("kind") not in KINDS:
        yield f"unknown kind {entry.get('kind')!r}"
    if entry.get("stance") not in STANCES:
        yield f"unknown stance {entry.get('stance')!r}"
    for key in ("example", "not", "note"):
        if key in entry and (not entry[key] or entry[key] != entry[key].strip()):
            yield f"{key} is empty or has blanks at an end"


def takes_faults(entry, allowed):
    takes = entry.get("takes", [])
    if not takes:
        yield "takes nothing"
    for value in takes:
        if value not in allowed:
            yield f"unknown construction {value!r}"
    if len(set(takes)) != len(takes):
        yield "names a construction twice"


def verb_faults(entry, dictionary):
    yield from common_faults(entry, VERB_KEYS, OPTIONAL_KEYS | {"source", "not_before"})
    yield from takes_faults(entry, VERB_TAKES)
    if entry.get("pronominal") not in {"no", "required", "optional"}:
        yield f"unknown pronominal {entry.get('pronominal')!r}"
    if entry.get("source", "document") not in ("document", "somebody"):
        yield f"unknown source {entry['source']!r}"
    if "attribute" in entry.get("takes", []) and entry.get("pronominal") == "no":
        yield "takes an attribute, which wants a pronominal verb"
    head, *rest = entry.get("lemma", "").split()
    if not dictionary.has(head, "po:v"):
        yield f"{head!r} is no verb of the dictionary"
        return
    words = words_of(entry.get("example", ""))
    if not words & dictionary.forms(head, "po:v"):
        yield f"example holds no form of {head!r}"
    for word in rest:
        stems = words_of(word)
        if not any(w == s or (len(s) > 4 and w.startswith(s[:-2])) for s in stems for w in words):
            yield f"example lacks {word!r}"


def noun_faults(entry, dictionary):
    yield from common_faults(entry, NOUN_KEYS, OPTIONAL_KEYS)
    yield from takes_faults(entry, NOUN_TAKES)
    head = entry.get("lemma", "").split()[0]
    if not dictionary.has(head, "po:nom"):
        yield f"{head!r} is no noun of the dictionary"
    elif not words_of(entry.get("example", "")) & dictionary.forms(head, "po:nom"):
        yield f"example holds no form of {head!r}"


def preposition_faults(entry, dictionary):
    own_keys = {"not_before", "not_after", "needs", "also", "idle_words", "idle_verbs"}
    yield from common_faults(entry, PREPOSITION_KEYS, OPTIONAL_KEYS | own_keys)
    if entry.get("also", "place") not in {"purpose", "place", "voice"}:
        yield f"also = {entry['also']!r}"
    if entry.get("source") not in {"after", "inside", "none"}:
        yield f"unknown source {entry.get('source')!r}"
    if entry.get("needs", "on") != "on":
        yield f"unknown needs {entry['needs']!r}"
    position = entry.get("position", [])
    if not position or not set(position) <= {"before", "inside", "after"}:
        yield f"unknown position {position!r}"
    refused = entry.get("not_before", [])
    if len(set(refused)) != len(refused):
        yield "names a word of not_before twice"
    if any(word != word.strip().lower() for word in refused):
        yield "not_before wants bare words in lower case"
    for verb in entry.get("not_after", []):
        if not dictionary.has(verb, "po:v"):
            yield f"not_after: {verb!r} is no verb of the dictionary"
    if entry.get("words", "") not in entry.get("example", "").lower().replace("’", "'"):
        yield "example does not hold the words"


PACKS = {
    "speech_verbs.toml": ("verb", lambda e: (e.get("lemma"), e.get("pronominal") == "required"), verb_faults),
    "nominal_cues.toml": ("noun", lambda e: e.get("lemma"), noun_faults),
    "prepositions.toml": ("preposition", lambda e: e.get("words"), preposition_faults),
}


def main():
    here = Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description="Checks the French word lists of reported speech.")
    parser.add_argument("lexicon", nargs="?", type=Path, default=here / "grammars/fr/lexicon")
    parser.add_argument("--dictionary", type=Path, default=Path("/usr/share/hunspell/fr.dic"))
    options = parser.parse_args()

    faults = 0
    try:
        dictionary = Dictionary(options.dictionary)
        for name, (table, key, check) in PACKS.items():
            with open(options.lexicon / name, "rb") as file:
                entries = tomllib.load(file).get(table, [])
            seen = set()
            for entry in entries:
                label = entry.get("lemma") or entry.get("words") or "(no name)"
                found = list(check(entry, dictionary))
                if key(entry) in seen:
                    found.append("stands twice")
                seen.add(key(entry))
                for fault in found:
                    print(f"{name}: {label}: {fault}")
                faults += len(found)
            print(f"{name}: {len(entries)} entries", file=sys.stderr)
    except (OSError, tomllib.TOMLDecodeError) as error:
        print(f"check_lexicon: {error}", file=sys.stderr)
        return 2
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
