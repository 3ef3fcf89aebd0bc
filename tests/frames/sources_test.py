#!/usr/bin/env python3
"""Who may speak, and at what level: sources_test.py PROGRAM [--list]

Each phrase below in every frame for a source. Claim and speaker must be those, the level one of those given, the chain
of one link. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

# The phrase, words of the speaker, and the levels that may be given (several where the guidelines leave it open).
PHRASES = [
    ("le président du conseil régional et ancien ministre Bruno Tavel", "Bruno Tavel", "named_person"),
    ("Bruno Tavel, 45 ans, patron d'une PME de Redon", "Bruno Tavel", "named_person"),
    ("l'ancien chef de l'État Bruno Tavel", "Bruno Tavel", "named_person"),
    ("Me Bruno Tavel, avocat de la famille", "Bruno Tavel", "named_person"),
    ("le Dr Bruno Tavel, du CHU de Lorient", "Bruno Tavel", "named_person"),
    ("Bruno Tavel (Parti vert)", "Bruno Tavel", "named_person"),
    ("Bruno Tavel, du Parti vert", "Bruno Tavel", "named_person"),
    ("le député (PS) du Nord Bruno Tavel", "Bruno Tavel", "named_person"),
    ("le maire PS de Redon", "maire PS de Redon", "office"),
    ("la ministre déléguée chargée des Sports, Lise Carret", "Lise Carret", "named_person"),
    ("le président en exercice de l'Union africaine, le Tchadien Bruno Tavel", "Bruno Tavel", "named_person"),
    ("l'un des avocats de la défense, Me Bruno Tavel", "Bruno Tavel", "named_person"),
    ("un des responsables du parti", "responsables du parti", "official_unnamed"),
    ("une source au sein du parti", "source au sein du parti", "anonymous"),
    ("plusieurs membres du gouvernement", "membres du gouvernement", "official_unnamed collective"),
    ("la quasi-totalité des élus", "élus", "collective"),
    ("près de deux élus sur trois", "élus", "collective"),
    ("plus d'un Français sur deux", "Français", "collective"),
    ("la majorité des habitants", "habitants", "collective"),
    ("un collectif d'habitants", "collectif d'habitants", "organization collective"),
    ("la substitute du procureur du Roi", "substitute du procureur du Roi", "office"),
    ("le procureur de la République de Lorient, Bruno Tavel", "Bruno Tavel", "named_person"),
    ("le parquet de Lorient", "parquet de Lorient", "organization"),
    ("une porte-parole de la chaîne de supermarchés Kelvo", "porte-parole", "organization"),
    ("un porte-parole du ministère", "porte-parole du ministère", "organization"),
    ("le porte-parole du gouvernement, Bruno Tavel", "Bruno Tavel", "named_person"),
    ("un porte-parole du commissaire européen Bruno Tavel", "porte-parole", "office"),
    ("la directrice générale adjointe du groupe Kelvo, Lise Carret", "Lise Carret", "named_person"),
    ("le patron d'Kelvo", "patron d'Kelvo", "office"),
    ("le PDG du groupe", "PDG du groupe", "office"),
    ("le sélectionneur des Lions, Bruno Tavel", "Bruno Tavel", "named_person"),
    ("le gardien de but", "gardien de but", "office witness"),
    ("une habitante du quartier", "habitante du quartier", "witness"),
    ("un père de famille de 40 ans", "père de famille", "witness"),
    ("un jeune homme qui tient à garder l'anonymat", "jeune homme", "anonymous"),
    ("un cadre du parti sous couvert d'anonymat", "cadre du parti", "anonymous"),
    ("un ancien ministre", "ancien ministre", "anonymous official_unnamed"),
    ("un proche du président", "proche du président", "anonymous"),
    ("l'entourage du président", "entourage du président", "anonymous"),
    ("une source policière", "source policière", "anonymous"),
    ("des sources concordantes", "sources concordantes", "anonymous"),
    ("un responsable syndical", "responsable syndical", "official_unnamed"),
    ("un haut fonctionnaire du ministère", "haut fonctionnaire du ministère", "official_unnamed"),
    ("un officier de gendarmerie", "officier de gendarmerie", "official_unnamed"),
    ("le ministère de la Santé", "ministère de la Santé", "organization"),
    ("la direction de l'usine", "direction de l'usine", "organization"),
    ("la famille de la victime", "famille de la victime", "collective"),
    ("les secours", "secours", "organization collective"),
    ("les pompiers", "pompiers", "organization collective"),
    ("la gendarmerie", "gendarmerie", "organization"),
    ("les autorités", "autorités", "collective organization"),
    ("les autorités locales", "autorités locales", "collective organization"),
    ("l'opposition", "opposition", "collective"),
    ("les syndicats", "syndicats", "collective"),
    ("l'intersyndicale", "intersyndicale", "organization collective"),
    ("la CGT", "CGT", "organization"),
    ("les organisateurs", "organisateurs", "collective"),
    ("les avocats de la défense", "avocats de la défense", "collective"),
    ("les scientifiques", "scientifiques", "collective"),
    ("des chercheurs de l'université de Lorient", "chercheurs de l'université de Lorient", "collective official_unnamed"),
    ("une étude de l'Inserm", "étude de l'Inserm", "document"),
    ("un rapport publié lundi", "rapport", "document"),
    ("un sondage Elabe", "sondage", "document"),
    ("le quotidien Le Soir", "Le Soir", "media"),
    ("l'agence de presse Reuters", "Reuters", "media"),
    ("la presse locale", "presse locale", "media"),
    ("la chaîne RTS", "RTS", "media"),
    ("le site d'information Mediapart", "Mediapart", "media"),
    ("le journal", "journal", "media"),
    ("le président français", "président français", "office"),
    ("le chef de l'État", "chef de l'État", "office"),
    ("Emmanuel Macron", "Emmanuel Macron", "named_person"),
    ("la Maison Blanche", "Maison Blanche", "organization"),
    ("le Kremlin", "Kremlin", "organization"),
    ("Washington", "Washington", "organization"),
    ("la Commission européenne", "Commission européenne", "organization"),
    ("l'Organisation mondiale de la santé (OMS)", "Organisation mondiale de la santé", "organization"),
    ("l'ONG Amnesty International", "Amnesty International", "organization"),
    ("la cheffe de l'opposition", "cheffe de l'opposition", "office"),
    ("le secrétaire général de la CGT", "secrétaire général de la CGT", "office"),
    ("le directeur du musée", "directeur du musée", "office"),
    ("le commandant de la brigade", "commandant de la brigade", "office"),
    ("le commissaire divisionnaire Bruno Tavel", "Bruno Tavel", "named_person"),
    ("le capitaine Tavel", "Tavel", "named_person"),
    ("M. Tavel", "Tavel", "named_person"),
    ("Mme Lise Carret", "Lise Carret", "named_person"),
    ("sœur Lise Carret", "Lise Carret", "named_person"),
    ("le père Bruno Tavel", "Bruno Tavel", "named_person"),
    ("le prince Bruno", "Bruno", "named_person witness"),
    ("le rappeur Koba", "Koba", "named_person witness"),
    ("l'historien Bruno Tavel", "Bruno Tavel", "named_person"),
    ("l'économiste et essayiste Lise Carret", "Lise Carret", "named_person"),
    ("Lise Carret, professeure à l'université de Lorient et spécialiste des sols", "Lise Carret", "named_person"),
    ("un témoin de la scène", "témoin de la scène", "witness"),
    ("le conducteur du bus", "conducteur du bus", "witness office"),
    ("le suspect", "suspect", "witness office"),
    ("l'accusé", "accusé", "witness office"),
    ("la victime", "victime", "witness"),
    ("le frère de la victime", "frère de la victime", "witness"),
    ("son avocat", "avocat", "office"),
    ("l'avocat de la famille", "avocat de la famille", "office"),
]

# The claim stands between ‹ and ›; a phrase with a comma takes another before its verb.
FRAMES = [
    "{Source}{comma} a déclaré ‹que le barrage tiendrait›.",
    "‹Le barrage tiendra›, a déclaré {source}.",
    "‹« Le barrage tiendra »›, a déclaré jeudi {source}.",
    "Selon {source}, ‹le barrage tiendra›.",
    "‹Le barrage tiendra›, d'après {source}.",
    "{Source}{comma} dénonce ‹une loi absurde›.",
]


def main():
    asked = []
    for phrase, speaker, levels in PHRASES:
        for frame in FRAMES:
            marked = frame.format(source=phrase, Source=phrase[0].upper() + phrase[1:], comma="," if "," in phrase else "")
            claim = marked[marked.index("‹") + 1 : marked.index("›")]
            asked.append((marked.replace("‹", "").replace("›", ""), claim, speaker.lower(), levels.split()))
    wrong = []
    for (text, claim, speaker, levels), found in zip(asked, scan(sys.argv[1], [row[0] for row in asked]), strict=True):
        said = [(a["words"], [(link["speaker"] or "", link["level"]) for link in a["chain"]]) for a in found]
        right = len(said) == 1 and said[0][0] == claim and len(said[0][1]) == 1
        if not (right and speaker in said[0][1][0][0].lower() and said[0][1][0][1] in levels):
            wrong.append(f"{text} -> {said}")
    return verdict(len(asked), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
