#!/usr/bin/env python3
"""Hostile texts of any size: families.py NAME BYTES > text. Without a name, lists the families."""
import sys

import families_en  # noqa: F401
from makers import FAMILIES, FIRST, family, fill, surname


@family
def ordinary(size):
    return fill(lambda i: f"{FIRST[i % 10]} {surname(i % 97)}, maire de la commune, a annoncé mardi que les travaux commenceraient "
                f"au printemps. « Nous n'avons que trop attendu », a-t-il ajouté devant {i} habitants. Selon le ministère, la "
                "route rouvrira en mai. La réunion a duré deux heures.\n\n", size)


@family
def open_marks(size):
    return fill(lambda i: "« ", size)


@family
def open_marks_words(size):
    return fill(lambda i: "« mot dit ", size)


@family
def straight_marks(size):
    return fill(lambda i: "\" mot \"a\"", size)


@family
def nested_marks(size):
    half = fill(lambda i: "« a ", size // 2)
    return half + fill(lambda i: " b »", size // 2)


@family
def nested_kinds(size):
    return fill(lambda i: "« “ \" ‹ mot ", size // 2) + fill(lambda i: "› \" ” » ", size // 2)


@family
def one_sentence(size):
    return fill(lambda i: "le maire de la commune et la préfète du département voisin ", size)


@family
def one_clause_chain(size):
    return fill(lambda i: "le maire affirme que la préfète soutient que ", size)


@family
def cues_in_a_row(size):
    return fill(lambda i: "affirme ", size)


@family
def cue_pairs(size):
    return fill(lambda i: "il affirme, ", size)


@family
def capitals(size):
    return fill(lambda i: "LE MAIRE A ANNONCÉ QUE LA ROUTE ROUVRIRA SELON LE MINISTÈRE. ", size)


@family
def names(size):
    return fill(lambda i: f"{FIRST[i % 10]} {surname(i)} est venue. ", size // 2) + fill(lambda i: "Elle a dit qu'elle partirait. ", size // 2)


@family
def one_name(size):
    return fill(lambda i: "La ministre Anne Durand est venue. Mme Durand a dit que non. ", size)


@family
def roles(size):
    return fill(lambda i: f"Le maire {FIRST[i % 10]} {surname(i)} est venu. Le maire a dit que oui. ", size)


@family
def pronouns(size):
    return fill(lambda i: "Il a dit qu'elle viendrait, a-t-il ajouté. ", size)


@family
def bodies(size):
    return fill(lambda i: f"La société {surname(i)} recrute. Le groupe a annoncé une hausse. ", size)


@family
def media(size):
    return fill(lambda i: f"Le journal {surname(i)} paraît. Le quotidien a annoncé une hausse. ", size)


@family
def combining(size):
    return fill(lambda i: "e" + "\u0301" * 40 + " ", size)


@family
def one_letter_marks(size):
    return "e" + fill(lambda i: "\u0301", size)


@family
def zero_width(size):
    return fill(lambda i: "le\u200b \u200bmaire\u200d dit\ufeff que ", size)


@family
def only_zero_width(size):
    return fill(lambda i: "\u200b", size)


@family
def right_to_left(size):
    return fill(lambda i: "\u202ele maire\u202c a dit \u200f« \u202boui\u202c » ", size)


@family
def numbers_table(size):
    return fill(lambda i: f"{i}\t{i * 7 % 1000},{i % 100}\t12 345,6 %\t3/4/2021\t-{i}\n", size)


@family
def digits(size):
    return fill(lambda i: "1234567890", size)


@family
def one_word(size):
    return fill(lambda i: "a", size)


@family
def hyphens(size):
    return fill(lambda i: "porte-", size)


@family
def apostrophes(size):
    return fill(lambda i: "l'", size)


@family
def brackets(size):
    return fill(lambda i: "(", size)


@family
def bracket_pairs(size):
    return fill(lambda i: "le maire (AFP) (", size)


@family
def commas(size):
    return fill(lambda i: ", ", size)


@family
def colons(size):
    return fill(lambda i: "Paul Durand : ", size)


@family
def short_lines(size):
    return fill(lambda i: f"ligne {i % 10}\n", size)


@family
def empty_lines(size):
    return fill(lambda i: "\n", size)


@family
def titles_lines(size):
    return fill(lambda i: "Lire aussi : Le maire a annoncé\n", size)


@family
def datelines(size):
    return fill(lambda i: "PARIS, 3 mars (AFP) - ", size)


@family
def credits(size):
    return fill(lambda i: "Avec AFP et Reuters, ", size)


@family
def quotations(size):
    return fill(lambda i: "« C'est une bonne nouvelle pour nous tous », a dit le maire. ", size)


@family
def bare_quotations(size):
    return fill(lambda i: "« C'est une bonne nouvelle pour nous tous. » ", size)


@family
def openers(size):
    return fill(lambda i: "selon le maire, ", size)


@family
def openers_names(size):
    return fill(lambda i: f"selon {FIRST[i % 10]} {surname(i)}, la route est fermée, ", size)


@family
def relays(size):
    return fill(lambda i: "cité par l'agence, ", size)


@family
def contrasts(size):
    return fill(lambda i: "le maire a dit que oui tandis que ", size)


@family
def conditionals(size):
    return fill(lambda i: "le groupe aurait versé deux millions, ", size)


@family
def participles(size):
    return fill(lambda i: "le plan promis par le ministre, ", size)


@family
def gerunds(size):
    return fill(lambda i: "ajoutant que oui, ", size)


@family
def relatives(size):
    return fill(lambda i: "le maire qui a dit, ", size)


@family
def nominal(size):
    return fill(lambda i: "l'annonce du ministre selon laquelle ", size)


@family
def anonymity(size):
    return fill(lambda i: "a dit une source sous couvert d'anonymat, ", size)


@family
def addresses(size):
    return fill(lambda i: "https://www.exemple.fr/a-b_c?d=e&f=1 ", size)


@family
def de_chain(size):
    return fill(lambda i: "du maire ", size)


@family
def et_chain(size):
    return fill(lambda i: "et Paul Durand ", size)


@family
def interviews(size):
    """Questions and answers without marks, after a line that says that it is an interview."""
    return "Propos recueillis par Luc Roux\n\n" + fill(
        lambda i: f"Que pensez-vous du plan {i} ?\n\nJe le trouve bon. Nous irons au bout, et vous verrez.\n\n", size)


@family
def nameless_functions(size):
    """Functions by turns, each said again in a sentence of its own, and nobody named."""
    roles = ["maire", "préfet", "ministre", "président", "directeur", "procureur", "patron", "gérant"]
    return fill(lambda i: f"Le {roles[i % 8]} a vu le {roles[(i + 3) % 8]}. Le {roles[(i + 3) % 8]} a dit que tout allait bien. ",
                size)


@family
def ages(size):
    """Everybody has an age, and somebody of forty speaks."""
    return fill(lambda i: f"{FIRST[i % 10]} {surname(i)}, {20 + i % 70} ans, est là. « Non », dit le quadragénaire. ", size)


@family
def sources_behind_que(size):
    """One claim after another, each with a further source behind « que »."""
    return fill(lambda i: f"Le maire a ajouté que, selon le rapport {i}, le pont est sûr, et que, d'après la police, il ferme. ",
                size)


@family
def marks_that_only_open(size):
    """“ … “ with the opening mark at both ends."""
    return fill(lambda i: f"“ Nous irons au bout du plan {i} “, a dit la ministre. ", size)


@family
def other_names_of_office(size):
    """Presidents by the hundred, and the head of state speaks."""
    return fill(lambda i: f"Le président {FIRST[i % 10]} {surname(i)} est venu. « Oui », a dit le chef de l'État. ", size)


@family
def presidents_of_bodies(size):
    return fill(lambda i: f"Le président du club {FIRST[i % 10]} {surname(i)} part. « Oui », a dit le chef de l'État. ", size)


@family
def callings_of_one_field(size):
    return fill(lambda i: f"{FIRST[i % 10]} {surname(i)}, attaquant, part. « Oui », a dit le joueur {surname(i)[:5].lower()}. ", size)


@family
def gerunds_with_clauses(size):
    return fill(lambda i: f"Estimant que le pont tient, affirmant que la route tient, {surname(i)}, ", size)


@family
def incises_in_one_quotation(size):
    return "« " + fill(lambda i: f"Le pont tient. La route, dit {surname(i)}, tient. ", size) + "»"


@family
def nicknames(size):
    return fill(lambda i: f"Le colonel {FIRST[i % 10]} {surname(i)}, dit « {surname(i + 7)} », est venu. ", size)


def three(i, tails=("", "", "")):
    return [chr(65 + i // 26**k % 26) + tail for k, tail in enumerate(tails)]


@family
def initials(size):
    """Persons by the hundred, each also called by the first letters of the name."""
    return fill(lambda i: f"{' '.join(three(i, ('lban', 'rdin', 'avel')))} est venu. {''.join(three(i))} a dit oui. ", size)


@family
def crossheads(size):
    """Quotations that stand alone, and each again in what somebody says."""
    return fill(lambda i: f"« Voici le mot numéro {i} »\n\n« Encore, voici le mot numéro {i} », a dit {FIRST[i % 10]} {surname(i)}.\n\n",
                size)


@family
def predicates_in_marks(size):
    return fill(lambda i: "ils ont « décidé de partir », a dit la mairie, ", size)


@family
def sources_behind_an_incise(size):
    return "Le pont tient, a dit le maire" + fill(lambda i: ", mais le bus est vide, selon lui", size)


@family
def functions_without_end(size):
    """Functions, what they are for, and names that nobody knows."""
    return fill(lambda i: f"le conseiller à la sécurité Xi {surname(i)} ", size)


@family
def same_words_for_somebody(size):
    return fill(lambda i: f"« Oui », a dit {FIRST[i % 10]} {surname(i)}. « Non », dit le technicien auvergnat. ", size)


@family
def claims_that_wait(size):
    return "Il dit que le pont" + fill(lambda i: ", promis par la ville, et que la route", size)


@family
def said_beside_a_name(size):
    return "« Oui », dit Awa Sy" + fill(lambda i: ", de la mairie, 34 ans, à la tête du club", size)


if __name__ == "__main__":
    if len(sys.argv) == 1:
        print("\n".join(FAMILIES))
    else:
        sys.stdout.buffer.write(FAMILIES[sys.argv[1]](int(sys.argv[2])).encode())
