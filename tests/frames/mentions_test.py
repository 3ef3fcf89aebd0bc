#!/usr/bin/env python3
"""Somebody is named, and speaks some sentences later under another name: mentions_test.py PROGRAM [--list]

Each introduction below, a sentence about something else, and each way to mean that person in three frames. The speaker
must be the full name. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

# The sentence that names a person, the name, and what the person may be called.
INTRODUCED = [
    ("Le ministre des Transports, Luc Petit, a inspecté le chantier lundi.", "Luc Petit", ["le ministre", "M. Petit"]),
    ("Luc Petit, ministre des Transports, a inspecté le chantier lundi.", "Luc Petit", ["le ministre", "M. Petit"]),
    ("Luc Petit a été élu maire de Redon dimanche.", "Luc Petit", ["le maire", "l'élu", "le nouveau maire", "l'édile"]),
    ("Luc Petit, 45 ans, est le nouveau directeur du musée.", "Luc Petit", ["le directeur", "le quadragénaire"]),
    ("Nommé en mars, le préfet Luc Petit est venu sur place.", "Luc Petit", ["le préfet", "le représentant de l'État"]),
    ("Le directeur du musée s'appelle Luc Petit.", "Luc Petit", ["le directeur", "le directeur du musée"]),
    ("Rose Blanc, candidate centriste, était à Redon lundi.", "Rose Blanc", ["la candidate", "la centriste", "Mme Blanc"]),
    ("Rose Blanc (Parti vert) était à Redon lundi.", "Rose Blanc", ["Mme Blanc"]),
    ("Rose Blanc dirige la crèche depuis 2012.", "Rose Blanc", ["la directrice", "la dirigeante", "Mme Blanc"]),
    ("Le Dr Rose Blanc soigne les enfants de Redon.", "Rose Blanc", ["la médecin", "le Dr Blanc", "la praticienne"]),
    ("Me Rose Blanc défend la famille.", "Rose Blanc", ["l'avocate", "Me Blanc"]),
    ("Le romancier Luc Petit publie un nouveau livre.", "Luc Petit", ["l'écrivain", "l'auteur", "le romancier"]),
    ("L'entraîneur Luc Petit a réuni ses joueurs.", "Luc Petit", ["le coach", "le technicien", "l'entraîneur"]),
    ("La chercheuse Rose Blanc étudie les sols.", "Rose Blanc", ["la scientifique", "la chercheuse"]),
    ("Luc Petit préside l'association depuis deux ans.", "Luc Petit", ["le président", "M. Petit"]),
    ("L'actrice Rose Blanc tourne un film à Redon.", "Rose Blanc", ["la comédienne", "l'actrice"]),
    ("Le général Luc Petit commande la force depuis mai.", "Luc Petit", ["le général", "l'officier", "le militaire"]),
    ("Luc Petit, député du Nord, était à Redon lundi.", "Luc Petit", ["le député", "l'élu", "le parlementaire"]),
    ("Arrêté lundi, Luc Petit, 52 ans, a comparu mardi.", "Luc Petit", ["le prévenu", "le quinquagénaire"]),
]

BETWEEN = ["", "La visite a duré deux heures.", "Les curieux étaient nombreux.", "Une enquête est en cours."]

FRAMES = [
    "« Le barrage tiendra », {inverted}.",
    "{Source} a déclaré que le barrage tiendrait.",
    "Selon {source}, le barrage tiendra.",
]


def mentions(name, calls):
    """(in the first two frames, behind « selon »)"""
    he = ("elle", "elle", "cette dernière") if name.startswith("Rose") else ("il", "lui", "ce dernier")
    return [(he[0], he[1]), (he[2], he[2]), (name, name), (name.split()[1], name.split()[1])] + [(c, c) for c in calls]


def main():
    asked = []
    for introduced, name, calls in INTRODUCED:
        for between in BETWEEN:
            for subject, complement in mentions(name, calls):
                for frame in FRAMES:
                    source = complement if frame.startswith("Selon") else subject
                    inverted = f"a-t-{source} déclaré" if source in ("il", "elle") else f"a déclaré {source}"
                    said = frame.format(source=source, Source=source[0].upper() + source[1:], inverted=inverted)
                    asked.append((" ".join(part for part in (introduced, between, said) if part), name))
    wrong = []
    for (text, name), found in zip(asked, scan(sys.argv[1], [text for text, _ in asked]), strict=True):
        speakers = [a["chain"][-1]["speaker"] for a in found]
        if speakers != [name]:
            wrong.append(f"{text} -> {speakers}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
