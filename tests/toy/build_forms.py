#!/usr/bin/env python3
"""Write the forms of the toy pack, a handful of Danish words, as step 2 of docs/adding-a-language.md has it.

usage: build_forms.py OUT.cpp
"""
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from build_morphology import BIT, Lexicon, bits, write_source  # noqa: E402

VERBS = {"sige": ("siger", "sagde", "sagt"), "oplyse": ("oplyser", "oplyste", "oplyst"), "mene": ("mener", "mente", "ment"),
         "have": ("har", "havde", "haft"), "være": ("er", "var", "været"), "lukke": ("lukker", "lukkede", "lukket"),
         "kende": ("kender", "kendte", "kendt"), "åbne": ("åbner", "åbnede", "åbnet"), "blive": ("bliver", "blev", "blevet")}
NOUNS = ["borgmester", "borgmesteren", "bro", "broen", "politi", "politiet", "kilde", "kilden", "fabrikken", "prisen", "vejen"]
ADJECTIVES = ["høj", "lang", "ny"]


def main():
    lexicon = Lexicon()
    common = BIT["uncapitalized"] | BIT["mainly_verb"]
    for infinitive, (present, past, participle) in VERBS.items():
        for form, mood, features in (
                (infinitive, "infinitive", BIT["infinitive"]),
                (present, "finite", bits(["finite", "present", "third_person", "verb_singular", "verb_plural"])),
                (past, "finite", bits(["finite", "simple_past", "third_person", "verb_singular", "verb_plural"])),
                (participle, "past_participle", BIT["past_participle"])):
            same = 0
            while same < min(len(infinitive), len(form)) and infinitive[same] == form[same]:
                same += 1
            lexicon.verbs[infinitive][form, mood] = (len(infinitive[same:].encode()), form[same:], features)
            lexicon.forms[form] |= features | common
    for noun in NOUNS:
        lexicon.forms[noun] |= BIT["noun"] | BIT["noun_singular"] | BIT["uncapitalized"]
    for adjective in ADJECTIVES:
        lexicon.forms[adjective] |= BIT["adjective"] | BIT["uncapitalized"]
    lexicon.forms["mette"] |= BIT["female_name"] | BIT["capitalized"]
    lexicon.finish()
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        write_source(lexicon, out, "toy")


if __name__ == "__main__":
    main()
