#!/usr/bin/env python3
"""One person under several names of what he or she does: callings_test.py PROGRAM [--list]

« Anne Tavel, romancière, … L'autrice a ajouté que … »: each calling below is said of a person who is introduced in two
ways, with nothing, a sentence about something else, or somebody else in between, and goes on speaking in two ways. The
speaker must be that person, by name. --list shows what is not right; more of that than ALLOWED fails the test.
"""
import sys

from scanned import scan, verdict

ALLOWED = 0  # of all combinations

# What the person is introduced as, m or f, and what the person is called then.
CALLINGS = [
    ("secrétaire général de la CGT", "m", "le responsable syndical"),
    ("secrétaire général de la CGT", "m", "le leader syndicaliste"),
    ("secrétaire général de la CGT", "m", "le syndicaliste"),
    ("secrétaire général de la CGT", "m", "le patron de la CGT"),
    ("secrétaire général de la CGT", "m", "le leader de la CGT"),
    ("secrétaire générale de la CFDT", "f", "la dirigeante syndicale"),
    ("délégué CGT", "m", "le délégué syndical"),
    ("délégué CGT", "m", "le syndicaliste"),
    ("PDG d'Altexa", "m", "le dirigeant d'Altexa"),
    ("PDG d'Altexa", "m", "le patron d'Altexa"),
    ("PDG d'Altexa", "f", "la dirigeante d'Altexa"),
    ("PDG d'Altexa", "m", "le PDG"),
    ("PDG d'Altexa", "m", "le chef d'entreprise"),
    ("PDG d'Altexa", "m", "le dirigeant"),
    ("fondateur d'Altexa", "m", "l'entrepreneur"),
    ("fondatrice d'Altexa", "f", "l'entrepreneuse"),
    ("fondatrice d'Altexa", "f", "la cheffe d'entreprise"),
    ("directeur général d'Altexa", "m", "le patron du groupe"),
    ("directeur de l'usine", "m", "le responsable"),
    ("député LR du Nord", "m", "l'élu"),
    ("député LR du Nord", "m", "le parlementaire"),
    ("député LR du Nord", "m", "l'élu du Nord"),
    ("député LR du Nord", "m", "le député de droite"),
    ("députée socialiste", "f", "l'élue socialiste"),
    ("députée socialiste", "f", "la parlementaire"),
    ("sénateur centriste", "m", "l'élu centriste"),
    ("maire de Corbal", "m", "l'édile"),
    ("maire de Corbal", "m", "l'élu"),
    ("maire de Corbal", "f", "l'élue"),
    ("maire écologiste de Corbal", "m", "l'élu écologiste"),
    ("maire de Corbal", "m", "le premier magistrat"),
    ("maire de Corbal", "m", "le premier magistrat de la commune"),
    ("conseillère régionale", "f", "l'élue"),
    ("président du département", "m", "l'élu"),
    ("président de la région", "m", "le patron de la région"),
    ("président du Parti libéral", "m", "le chef de file libéral"),
    ("présidente du Parti libéral", "f", "la cheffe de file des libéraux"),
    ("président du Parti libéral", "m", "le chef du parti"),
    ("chef de l'opposition", "m", "l'opposant"),
    ("opposant", "m", "le chef de l'opposition"),
    ("leader du Mouvement populaire", "m", "le leader politique"),
    ("leader du Mouvement populaire", "m", "l'opposant"),
    ("ministre de l'Intérieur", "m", "le locataire de la place Beauvau"),
    ("ministre de l'Intérieur", "m", "le ministre"),
    ("ministre de l'Intérieur", "m", "le membre du gouvernement"),
    ("Premier ministre", "m", "le chef du gouvernement"),
    ("Première ministre", "f", "la cheffe du gouvernement"),
    ("président du Sénégal", "m", "le chef de l'État"),
    ("président du Sénégal", "m", "le président sénégalais"),
    ("président sénégalais", "m", "le dirigeant sénégalais"),
    ("ministre des Affaires étrangères", "m", "le chef de la diplomatie"),
    ("ministre iranien des Affaires étrangères", "m", "le chef de la diplomatie iranienne"),
    ("secrétaire d'État américain", "m", "le chef de la diplomatie américaine"),
    ("ministre des Finances", "m", "le grand argentier"),
    ("ministre de la Justice", "m", "le garde des Sceaux"),
    ("procureur de Corbal", "m", "le magistrat"),
    ("procureure de Corbal", "f", "la magistrate"),
    ("procureur de la République", "m", "le chef du parquet"),
    ("juge d'instruction", "f", "la magistrate"),
    ("avocat de la famille", "m", "le pénaliste"),
    ("avocat de la famille", "m", "le conseil de la famille"),
    ("avocate de la défense", "f", "la pénaliste"),
    ("préfet du Nord", "m", "le représentant de l'État"),
    ("préfète du Nord", "f", "la représentante de l'État"),
    ("entraîneur du FC Corbal", "m", "le technicien"),
    ("entraîneur du FC Corbal", "m", "le coach"),
    ("entraîneur du FC Corbal", "m", "le coach de Corbal"),
    ("entraîneur du FC Corbal", "m", "l'entraîneur corbalais"),
    ("sélectionneur du Maroc", "m", "le technicien"),
    ("attaquant du FC Corbal", "m", "le joueur"),
    ("attaquant du FC Corbal", "m", "le buteur"),
    ("attaquant du FC Corbal", "m", "l'international français"),
    ("gardien du FC Corbal", "m", "le portier"),
    ("capitaine du FC Corbal", "m", "le défenseur"),
    ("président du FC Corbal", "m", "le dirigeant"),
    ("joueuse de tennis", "f", "la championne"),
    ("cycliste", "m", "le coureur"),
    ("chercheur au CNRS", "m", "le scientifique"),
    ("chercheuse au CNRS", "f", "la scientifique"),
    ("professeur à l'université de Lyon", "m", "l'universitaire"),
    ("économiste à l'OFCE", "m", "l'expert"),
    ("climatologue", "m", "le scientifique"),
    ("climatologue", "f", "la chercheuse"),
    ("médecin au CHU", "m", "le praticien"),
    ("médecin au CHU", "f", "la praticienne"),
    ("infectiologue", "m", "le médecin"),
    ("infectiologue", "m", "le spécialiste"),
    ("historien", "m", "l'universitaire"),
    ("directeur de l'institut", "m", "le chercheur"),
    ("psychologue", "f", "la spécialiste"),
    ("acteur", "m", "le comédien"),
    ("actrice", "f", "la comédienne"),
    ("chanteur", "m", "l'artiste"),
    ("chanteuse", "f", "l'artiste"),
    ("réalisateur", "m", "le cinéaste"),
    ("réalisatrice", "f", "la cinéaste"),
    ("romancier", "m", "l'écrivain"),
    ("romancière", "f", "l'autrice"),
    ("auteur du livre", "m", "l'écrivain"),
    ("peintre", "m", "l'artiste"),
    ("journaliste au Courrier", "m", "le reporter"),
    ("youtubeur", "m", "le vidéaste"),
    ("humoriste", "m", "l'artiste"),
    ("rappeur", "m", "le chanteur"),
    ("agriculteur à Corbal", "m", "l'éleveur"),
    ("éleveur à Corbal", "m", "l'agriculteur"),
    ("éleveuse à Corbal", "f", "l'agricultrice"),
    ("boulanger à Corbal", "m", "l'artisan"),
    ("boulanger à Corbal", "m", "le commerçant"),
    ("gérante de la librairie", "f", "la commerçante"),
    ("gérante de la librairie", "f", "la libraire"),
    ("patron du bar", "m", "le gérant"),
    ("patron du bar", "m", "le commerçant"),
    ("restaurateur", "m", "le chef"),
    ("infirmière à l'hôpital", "f", "la soignante"),
    ("institutrice", "f", "l'enseignante"),
    ("professeur de français", "m", "l'enseignant"),
    ("principal du collège", "m", "le chef d'établissement"),
    ("proviseure du lycée", "f", "la cheffe d'établissement"),
    ("retraité", "m", "le septuagénaire"),
    ("âgé de 72 ans", "m", "le septuagénaire"),
    ("45 ans", "f", "la quadragénaire"),
    ("45 ans", "m", "le quadragénaire"),
    ("étudiante", "f", "la jeune femme"),
    ("22 ans", "m", "le jeune homme"),
    ("mère de trois enfants", "f", "la mère de famille"),
    ("père de la victime", "m", "le père"),
    ("frère de la victime", "m", "le frère"),
    ("général de l'armée", "m", "le militaire"),
    ("colonel de gendarmerie", "m", "l'officier"),
    ("colonel de gendarmerie", "m", "le gendarme"),
    ("commandant des pompiers", "m", "l'officier"),
    ("porte-parole de l'armée", "m", "le militaire"),
    ("porte-parole du ministère", "f", "la responsable"),
    ("évêque de Corbal", "m", "le prélat"),
    ("archevêque de Corbal", "m", "le religieux"),
    ("curé de Corbal", "m", "le prêtre"),
    ("imam de Corbal", "m", "le religieux"),
    ("militant des droits de l'homme", "m", "le militant"),
    ("présidente de l'association", "f", "la militante"),
    ("président de l'ONG", "m", "le responsable associatif"),
    ("directrice de l'association", "f", "la responsable"),
    ("ambassadeur de France au Mali", "m", "le diplomate"),
    ("envoyé spécial de l'ONU", "m", "le diplomate"),
    ("candidat à la présidentielle", "m", "le candidat"),
    ("candidate à la mairie", "f", "la candidate"),
    ("ancien ministre", "m", "l'ex-ministre"),
    ("ancien président", "m", "l'ex-président"),
    ("ex-maire de Corbal", "m", "l'ancien maire"),
    ("hacker", "m", "le pirate informatique"),
    ("infirmier", "m", "l'infirmier"),
    ("chef du parti", "m", "le numéro un du parti"),
    ("conseiller du président", "m", "le conseiller"),
    ("commissaire européen", "m", "le commissaire"),
    ("commissaire européenne au Climat", "f", "la commissaire"),
]

# {name}, {role}; {he}, {e} the ending of a participle; {called} what the person is called then.
INTRODUCTIONS = [
    "{name}, {role}, a annoncé la fermeture du pont.",
    "« Le pont est dangereux », a déclaré {name}, {role}.",
]
BETWEEN = ["", " La route est coupée depuis mardi.", " {he} a été reçu{e} par le journaliste Henri Malot."]
GOING_ON = [" {Called} a ajouté que la route resterait ouverte.", " « La route restera ouverte », assure {called}."]


def sentences():
    """(what is tested, the name, the text, where the second claim may begin) for each combination."""
    for role, gender, called in CALLINGS:
        words = {
            "name": "Bruno Tavel" if gender == "m" else "Anne Tavel",
            "role": role,
            "he": "Il" if gender == "m" else "Elle",
            "e": "" if gender == "m" else "e",
            "called": called,
            "Called": called[0].upper() + called[1:],
        }
        for introduction in INTRODUCTIONS:
            for between in BETWEEN:
                before = (introduction + between).format(**words)
                for going_on in GOING_ON:
                    text = before + going_on.format(**words)
                    yield f"{role} | {called}", words["name"], text, len(before.encode())


def main():
    tests = list(sentences())
    wrong = []
    for (what, name, text, start), found in zip(tests, scan(sys.argv[1], [t[2] for t in tests])):
        links = [a["chain"][-1] for a in found if a["content"][0]["begin"] >= start]
        if not links or (links[0]["speaker"], links[0]["level"]) != (name, "named_person"):
            wrong.append(f"{what}: {text}\n    {[(link['speaker'], link['level']) for link in links]}")
    return verdict(len(tests), wrong, ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
