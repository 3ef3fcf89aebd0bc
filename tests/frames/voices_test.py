#!/usr/bin/env python3
"""Clauses with no cue that announce a quotation: voices_test.py PROGRAM [--list]

« Même constat chez Léa Morin : « … » »: each clause below before a colon and a quotation. The person in it speaks; of
SILENT nobody does. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all clauses

CLAUSES = """
Même constat chez X
Même constat pour X
Chez X, même son de cloche
Un avis que partage X
Un constat partagé par X
Une crainte relayée par X
Un discours auquel souscrit X
Ce que confirme X
C'est ce que regrette X
C'est l'avis de X
La colère de X
Réaction de X
La réaction de X
Le commentaire de X
L'explication de X
L'avertissement de X
Message de X à ses collègues
De quoi faire réagir X
Pas de quoi inquiéter X
Une décision qui fait bondir X
Une réponse qui n'a pas satisfait X
X est formelle
X nuance
X persiste et signe
X enfonce le clou
X n'en revient pas
X en est convaincue
X, elle, ne décolère pas
X, de son côté, tempère
X, par exemple
X, très émue
X, au micro
Comme le dit X
Et X de conclure
X l'assure
X sur Twitter
X, qui attend depuis trois heures, s'impatiente
""".strip().splitlines()

PEOPLE = [("Léa Morin", "Léa Morin"), ("Léa Morin, éleveuse à Redon", "Léa Morin")]

# Nobody's words.
SILENT = [
    "Son dernier roman porte un titre étrange : « La nuit des grandes eaux ».",
    "Une seule certitude : la route est coupée.",
]


def main():
    asked = []
    for clause in CLAUSES:
        for phrase, name in PEOPLE:
            if "," in phrase and not clause.endswith("X"):
                continue  # an apposition that its comma would have to close
            asked.append((f"Les voisins attendent depuis des mois. {clause.replace('X', phrase)} : « Le barrage tiendra "
                          "jusqu'à la fin du mois. »", name))
    asked += [(text, None) for text in SILENT]
    wrong = []
    for (text, name), found in zip(asked, scan(sys.argv[1], [text for text, _ in asked]), strict=True):
        said = [(a["words"], a["chain"][-1]["speaker"]) for a in found]
        wanted = [("« Le barrage tiendra jusqu'à la fin du mois. »", name)] if name else []
        if said != wanted:
            wrong.append(f"{text} -> {said}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
