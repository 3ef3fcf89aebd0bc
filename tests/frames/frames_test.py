#!/usr/bin/env python3
"""Every source in every frame: frames_test.py PROGRAM [--list]

A source that is read right in one sentence should be read right in all the others that French has for it. The tables
below are put together, each source with each frame, and the claim, the words of the source and its level are compared
with what was put in. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 7  # of all combinations; « une étude publiée | dans Nature » is cut before its journal

# The source as inside a sentence, and its level.
SOURCES = [
    ("le ministre des Affaires étrangères Sergueï Lavrine", "named_person"),
    ("le ministre de la Défense Yoav Kellan", "named_person"),
    ("le ministre délégué aux Comptes publics Thomas Cazal", "named_person"),
    ("le conseiller à la sécurité nationale Jake Sutter", "named_person"),
    ("la cheffe de la diplomatie allemande, Annika Baerfeld,", "named_person"),
    ("le chef de la diplomatie européenne Josep Bonell", "named_person"),
    ("le président de la Banque mondiale Ajay Barua", "named_person"),
    ("la porte-parole de la Maison Blanche Karine Brandt", "named_person"),
    ("le maire de Kaya Boukar Sawa", "named_person"),
    ("le sénateur (LR) Bruno Retel", "named_person"),
    ("le commandant à la retraite Yves Morand", "named_person"),
    ("la ministre Roux", "named_person"),
    ("Mme Lebel", "named_person"),
    ("M. Ould Brahim", "named_person"),
    ("Me Diaby, avocat de la famille,", "named_person"),
    ("l'économiste Thomas Pikett", "named_person"),
    ("Patrick Pouya, PDG du groupe,", "named_person"),
    ("Xi Laroum, de la CGT,", "named_person"),
    ("Xi Laroum, l'un des avocats de la famille,", "named_person"),
    ("Xi Laroum, conseiller municipal d'opposition,", "named_person"),
    ("Aminata Sy, 34 ans, caissière à Dakar,", "named_person"),
    ("le pape François", "named_person"),
    ("un habitant du quartier", "witness"),
    ("une mère de famille", "witness"),
    ("une source policière", "anonymous"),
    ("des sources concordantes", "anonymous"),
    ("un responsable du ministère de la Défense", "official_unnamed"),
    ("l'entourage du ministre", "anonymous"),
    ("le procureur de la République de Lyon", "office"),
    ("le maire de Lyon", "office"),
    ("les autorités sanitaires", "organization"),
    ("le parquet de Paris", "organization"),
    ("la direction de l'usine", "organization"),
    ("la CGT", "organization"),
    ("l'ONG Human Rights Watch", "organization"),
    ("le groupe Renault", "organization"),
    ("la Maison-Blanche", "organization"),
    ("Pékin", "organization"),
    ("l'Organisation mondiale de la santé (OMS)", "organization"),
    ("les pompiers", "collective"),
    ("plusieurs témoins", "collective"),
    ("l'opposition", "collective"),
    ("un rapport de la Cour des comptes", "document"),
    ("une étude publiée dans Nature", "document"),
    ("Le Monde", "media"),
    ("l'agence Reuters", "media"),
    ("des médias locaux", "media"),
]

# {S} the source with a capital, {s} without, {a|b} for one and for several; the claim stands between ‹ and ›.
FRAMES = [
    "{S} {a|ont} indiqué mardi ‹que le barrage avait cédé dans la nuit›.",
    "‹Le barrage a cédé dans la nuit›, {a|ont} indiqué mardi {s}.",
    "‹« Le barrage a cédé dans la nuit »›, {affirme|affirment} {s}.",
    "‹\"Le barrage a cédé dans la nuit\"›, {a|ont} encore expliqué {s} à l'issue de la réunion.",
    "Selon {s} ‹le barrage a cédé dans la nuit›.",
    "‹Le barrage a cédé dans la nuit›, selon {s}.",
    "{S} {précise|précisent} : ‹« Le barrage a cédé dans la nuit. »›",
    "{S} {dit|disent} ‹avoir vu le barrage céder dans la nuit›.",
    "{S} {a|ont} dénoncé lundi ‹un « manque d'entretien » du barrage›.",
    "‹Le barrage a cédé›, {a|ont} déclaré dans la soirée {s} ajoutant que personne n'était blessé.",
    "‹Le barrage a « cédé d'un coup » dans la nuit›, {raconte|racontent} {s}.",
    "{S} {craint|craignent} ‹que le barrage ne cède›.",
    "{S} n'{a|ont} pas précisé ‹si le barrage serait détruit›.",
    "Dans la soirée, {s} {a|ont} fait savoir ‹qu'une enquête serait ouverte›.",
    "{S} {juge|jugent} ‹le barrage « dangereux »›.",
]


def filled(frame, source):
    several = source.split()[0] in ("les", "des", "plusieurs")
    out, at = "", 0
    while True:
        begin = frame.find("{", at)
        if begin < 0:
            return (out + frame[at:]).replace(",.", ".").replace(",,", ",").replace(", :", " :")
        end = frame.index("}", begin)
        word = frame[begin + 1:end]
        bare = source if frame[end + 1:end + 2] not in (".", ",", "") else source.rstrip(",")
        if word == "S":
            word = bare[0].upper() + bare[1:]
        elif word == "s":
            word = bare + ("," if frame[end + 1:].startswith((" ‹", " ajoutant")) and not bare.endswith(",") else "")
        else:
            word = word.split("|")[several]
        out += frame[at:begin] + word
        at = end + 1


def main():
    asked = []
    for source, level in SOURCES:
        for frame in FRAMES:
            marked = filled(frame, source)
            asked.append((source.rstrip(","), level, marked[marked.index("‹") + 1:marked.index("›")],
                          marked.replace("‹", "").replace("›", "")))
    wrong = []
    for (source, level, claim, text), found in zip(asked, scan(sys.argv[1], [a[3] for a in asked])):
        got = [(a["words"], a["chain"][0]["words"], a["chain"][0]["level"], len(a["chain"])) for a in found]
        if not any(c == claim and s.lower() == source.lower() and v == level and n == 1 for c, s, v, n in got):
            wrong.append(f"{text}\n    {got}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
