#!/usr/bin/env python3
"""Verbs that lead a cue in the infinitive, in every place of a cue: leading_test.py PROGRAM [--list]

« a dû reconnaître », « a jugé utile de préciser »: each verb below with each source, before a clause, behind a claim,
behind a quotation and before a colon. Claim and source must be those, and nothing else. --list shows what is not right;
more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

# For one, for several.
VERBS = [
    ("a dû reconnaître", "ont dû reconnaître"),
    ("a dû convenir", "ont dû convenir"),
    ("a fini par lâcher", "ont fini par lâcher"),
    ("a fini par admettre", "ont fini par admettre"),
    ("a tenu à préciser", "ont tenu à préciser"),
    ("tient à rappeler", "tiennent à rappeler"),
    ("vient d'annoncer", "viennent d'annoncer"),
    ("se plaît à répéter", "se plaisent à répéter"),
    ("aime à rappeler", "aiment à rappeler"),
    ("ne cesse de répéter", "ne cessent de répéter"),
    ("n'a pas hésité à déclarer", "n'ont pas hésité à déclarer"),
    ("a cru bon d'ajouter", "ont cru bon d'ajouter"),
    ("s'est empressé d'ajouter", "se sont empressés d'ajouter"),
    ("a voulu rappeler", "ont voulu rappeler"),
    ("a cru pouvoir affirmer", "ont cru pouvoir affirmer"),
    ("s'est contenté de répondre", "se sont contentés de répondre"),
    ("a préféré souligner", "ont préféré souligner"),
    ("continue d'affirmer", "continuent d'affirmer"),
    ("a commencé par rappeler", "ont commencé par rappeler"),
    ("a également tenu à souligner", "ont également tenu à souligner"),
    ("n'a cessé de marteler", "n'ont cessé de marteler"),
    ("s'est plu à souligner", "se sont plu à souligner"),
    ("a jugé utile de préciser", "ont jugé utile de préciser"),
    ("a laissé entendre", "ont laissé entendre"),
    ("avait prévenu", "avaient prévenu"),
    ("a fait remarquer", "ont fait remarquer"),
    ("s'est borné à indiquer", "se sont bornés à indiquer"),
    ("a osé dire", "ont osé dire"),
    ("en a profité pour rappeler", "en ont profité pour rappeler"),
    ("est venu rappeler", "sont venus rappeler"),
    ("a été contraint d'admettre", "ont été contraints d'admettre"),
    ("s'est vu obligé de préciser", "se sont vus obligés de préciser"),
    ("a d'ores et déjà annoncé", "ont d'ores et déjà annoncé"),
    ("se contente de rappeler", "se contentent de rappeler"),
    ("ose affirmer", "osent affirmer"),
]

# The source, and whether it is several.
SOURCES = [
    ("le maire", False),
    ("Bruno Tavel", False),
    ("les syndicats", True),
    ("patrons et syndicats", True),
    ("la défense", False),
    ("accusation et défense", True),
    ("le ministre de l'Intérieur Bruno Tavel", False),
]

# The claim stands between ‹ and ›.
FRAMES = [
    "{Source} {verb} ‹que le barrage avait cédé›.",
    "‹Le barrage avait cédé›, {verb} {source}.",
    "‹« Le barrage avait cédé »›, {verb} {source}.",
    "{Source} {verb} : ‹« Le barrage avait cédé. »›",
]


def sentences():
    """(text, claim, source) for each combination."""
    for verb in VERBS:
        for source, several in SOURCES:
            for frame in FRAMES:
                words = {"verb": verb[several], "source": source, "Source": source[0].upper() + source[1:]}
                marked = frame.format(**words)
                claim = marked[marked.index("‹") + 1 : marked.index("›")]
                yield marked.replace("‹", "").replace("›", ""), claim, source


def main():
    tests = list(sentences())
    wrong = []
    for (text, claim, source), found in zip(tests, scan(sys.argv[1], [t[0] for t in tests])):
        got = [(a["words"], a["chain"][-1]["words"].lower()) for a in found]
        if got != [(claim, source.lower())]:
            wrong.append(f"{text}\n    {got}")
    return verdict(len(tests), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
