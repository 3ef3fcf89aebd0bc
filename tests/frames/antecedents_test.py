#!/usr/bin/env python3
"""Who the antecedent of « qui » is: antecedents_test.py PROGRAM [--list]

« rejeté par Luc Bel, maire de Redon, qui estime … »: each person below in each sentence, before each relative clause. One
claim, of that person. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

PEOPLE = [
    ("Hugo Lenoir", "Hugo Lenoir"),
    ("Hugo Lenoir, maire de Lannion", "Hugo Lenoir"),
    ("Hugo Lenoir, un ancien gendarme", "Hugo Lenoir"),
    ("Hugo Lenoir, 45 ans", "Hugo Lenoir"),
    ("Hugo Lenoir (PS)", "Hugo Lenoir"),
    ("le maire de Lannion, Hugo Lenoir", "Hugo Lenoir"),
    ("le maire de Lannion", "maire de Lannion"),
    ("l'association Kelvo", "Kelvo"),
    ("une habitante du port", "habitante du port"),
    ("Hugo Lenoir, président du club et ancien joueur", "Hugo Lenoir"),
    ("Hugo Lenoir, du Parti vert", "Hugo Lenoir"),
    ("la maire, Rose Tavel", "Rose Tavel"),
    ("Hugo Lenoir, l'avocat de la famille", "Hugo Lenoir"),
    ("Hugo Lenoir, président du Mali et de l'Union africaine", "Hugo Lenoir"),
    ("Me Hugo Lenoir", "Hugo Lenoir"),
]

SENTENCES = [
    "Le juge a entendu {who}, qui {says}.",
    "Le projet a été rejeté par {who}, qui {says}.",
    "C'est le cas chez {who}, qui {says}.",
    "Nous avons rencontré {who}, qui {says}.",
    "Parmi eux, {who}, qui {says}.",
    "{Who}, qui {says}, a quitté la salle.",
    "La plainte vise {who}, qui {says}.",
    "Tous se taisent, sauf {who}, qui {says}.",
]

SAYS = [
    ("affirme ne rien craindre", "ne rien craindre"),
    ("estime que le barrage est sûr", "que le barrage est sûr"),
    ("dénonce une loi absurde", "une loi absurde"),
    ("a assuré que le barrage était sûr", "que le barrage était sûr"),
]


def main():
    asked = [(sentence.format(who=who, Who=who[0].upper() + who[1:], says=says), claim, speaker)
             for who, speaker in PEOPLE for sentence in SENTENCES for says, claim in SAYS]
    wrong = []
    for (text, claim, speaker), found in zip(asked, scan(sys.argv[1], [text for text, *_ in asked]), strict=True):
        said = [(a["words"], a["chain"][-1]["speaker"] or "") for a in found]
        if len(said) != 1 or said[0][0] != claim or not said[0][1].endswith(speaker):
            wrong.append(f"{text} -> {said}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
