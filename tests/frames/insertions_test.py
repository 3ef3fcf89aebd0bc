#!/usr/bin/env python3
"""What stands between a cue and its claim, in commas: insertions_test.py PROGRAM [--list]

« a annoncé, une fois élu, que … »: each insertion below behind each cue, for a person and for a body. Claim and source
must be those, and nothing else. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

INSERTIONS = [
    "à l'ouverture du salon organisé par ses soins mardi à Lorient",
    "dans un entretien à La Gazette, jeudi",
    "une fois revenu de vacances",
    "interrogé par la presse",
    "à l'issue d'une visite, dans le Finistère",
    "lors d'une réunion publique, lundi soir",
    "comme le veut l'usage",
    "alors que la grève continue",
    "après avoir reçu les éleveurs",
    "devant les conseillers, mercredi",
    "dès son retour",
    "non sans ironie",
    "graphiques à l'appui",
    "en marge d'un congrès à Nantes",
    "quelques jours plus tard",
    "au lendemain du scrutin",
    "avant de quitter la salle",
    "sans entrer dans les détails",
    "au bord de l'épuisement",
    "dans un courrier publié ce jeudi",
    "vendredi 3 mai",
    "deux mois après la crue",
    "malgré les réserves",
    "visiblement agacé",
    "face aux caméras",
    "pour la première fois",
    "peu avant minuit",
]

# The cue, and the claim behind the insertion.
CUES = [
    ("a annoncé", "que le barrage tiendrait"),
    ("a promis", "de baisser les loyers"),
    ("a dénoncé", "une loi absurde"),
    ("a affirmé", "ne rien savoir"),
    ("a demandé", "si le barrage tiendrait"),
    ("a insisté", "sur la nécessité d'agir"),
    ("a déclaré", "« vouloir la paix »"),
    ("se dit", "favorable à un report"),
]

SOURCES = ["La préfète Anne Lebel", "Le syndicat"]


def main():
    asked = [(f"{source} {cue}, {insertion}, {claim}.", claim, source)
             for insertion in INSERTIONS for cue, claim in CUES for source in SOURCES]
    wrong = []
    for (text, claim, source), found in zip(asked, scan(sys.argv[1], [text for text, *_ in asked]), strict=True):
        if [(a["words"], [link["words"] for link in a["chain"]]) for a in found] != [(claim, [source])]:
            wrong.append(f"{text} -> {[(a['words'], a['chain'][0]['words']) for a in found]}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
