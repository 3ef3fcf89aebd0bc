#!/usr/bin/env python3
"""Where a reported clause ends: contents_test.py PROGRAM [--list]

Each clause below behind each cue, with each continuation. The first claim must be the whole clause and no more. --list
shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

CLAUSES = [
    "Hugo Lenoir, 37 ans, avait lancé un pavé",
    "le suspect, un homme de 37 ans, avait fui",
    "le pont, fermé depuis mai, rouvrirait lundi",
    "la digue, qui mène au port, serait fermée",
    "les travaux, prévus en mai, puis en juin, auraient lieu en août",
    "si la pluie cessait, la digue rouvrirait",
    "lorsque la pluie cessera, la digue rouvrira",
    "malgré la pluie, la digue resterait ouverte",
    "la digue était sûre et que le pont tiendrait",
    "la digue était sûre, que le pont tiendrait et que le tunnel rouvrirait",
    "les élus, les agents et les riverains seraient entendus",
    "Hugo Lenoir, maire de Lannion, Lise Carret, son adjointe, et Paul Evrard seraient entendus",
    "la digue, comme le pont, serait fermée",
    "la digue (fermée depuis mai) rouvrirait",
    "la digue – fermée depuis mai – rouvrirait",
    "le suspect, lui, avait fui",
    "le suspect, interrogé lundi, avait reconnu les faits",
    "les agents, dont deux blessés, avaient été secourus",
    "la digue, d'une longueur de 3 km, était sûre",
    "la digue était sûre, mais qu'elle serait fermée",
    "la digue était sûre mais serait fermée lundi",
    "la digue était sûre, notamment pour les cyclistes",
    "la digue était sûre, grâce aux travaux",
    "« la digue était sûre »",
    "la digue était « sûre » et « belle »",
    "ceux qui roulent vite, et ils sont nombreux, seraient punis",
    "la digue ouvrirait en mai, en juin ou en juillet",
    "la digue était sûre, contrairement au pont",
    "des travaux, certes coûteux, étaient nécessaires",
    "la préfète, Lise Carret, avait signé l'arrêté",
    "l'ancien directeur, aujourd'hui à la retraite, avait tout caché",
    "E.F., 37 ans, avait fui",
    "trois personnes, deux hommes et une femme, avaient été arrêtées",
    "le budget, 3 millions d'euros, était voté",
    "les panneaux s'étaient dépliés et avaient commencé à recharger les batteries",
    "la digue serait fermée pendant deux jours, lundi et mardi",
    "l'accident, survenu vers 6 heures, à la sortie de Lannion, avait fait deux morts",
    "le club, fondé en 1920, champion en 1998, allait disparaître",
    "la victime, Awa Sy, 22 ans, étudiante à Lyon, était morte sur le coup",
    "les mesures, jugées trop chères par l'opposition, seraient revues",
    "le préfet, en accord avec le maire, fermerait la digue",
    "Paris, Berlin et Rome s'étaient mis d'accord",
    "le texte, s'il est voté, entrera en vigueur en mai",
    "la digue, jusqu'ici fermée, rouvrirait",
    "son client, âgé de 20 ans, souffrait de troubles",
]

CUES = ["Le préfet a déclaré", "Awa Diop affirme", "Il a estimé", "Le ministère a annoncé lundi"]

# What follows the clause, and how many claims the sentence makes.
ENDINGS = [(".", 1), (" et a promis des travaux.", 2), (", ajoutant que tout irait bien.", 2)]


def main():
    asked = []
    for cue in CUES:
        for clause in CLAUSES:
            que = "qu'" if clause[0] in "aeiouE" else "que "
            asked += [(f"{cue} {que}{clause}{ending}", que + clause, claims) for ending, claims in ENDINGS]
    # What opens a sentence is a frame over all of it; « Selon le préfet, Hugo Lenoir, 37 ans, … » may be his name.
    asked += [(f"Selon le préfet, {clause}.", clause, 1) for clause in CLAUSES
              if clause[0].islower() and " que " not in clause and " qu'" not in clause and "interrogé" not in clause]
    wrong = []
    for (text, claim, claims), found in zip(asked, scan(sys.argv[1], [text for text, *_ in asked]), strict=True):
        said = [a["words"] for a in found]
        if len(said) != claims or said[0] != claim:
            wrong.append(f"{text} -> {said}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
