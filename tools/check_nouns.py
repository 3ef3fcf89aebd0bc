#!/usr/bin/env python3
"""Checks the French noun lists: every file parses, no entry is there twice, every single word is a known noun.

usage: check_nouns.py [LEXICON_DIR] [--dictionary fr.dic]

Exits 1 when something is wrong. What is merely worth a look is printed with "note:" and never fails.
"""

import argparse
import collections
import pathlib
import re
import sys
import tomllib

FILES = ("sources", "places", "titles", "anonymity", "signals", "page", "words", "time")
LEVELS = {"named_person", "office", "organization", "document", "media", "official_unnamed", "anonymous",
          "collective", "witness", "unattributed"}
LEVEL_KEYS = ("level", "indefinite", "indefinite_of", "plural", "plural_of", "possessive", "of_medium", "of_person")
CLASS_KEYS = {"id", "example", "animate", "gender", "number", "nouns", *LEVEL_KEYS}
# Pronouns are looked up nowhere.
NO_DICTIONARY = {"pronoun", "impersonal"}
# Short enough for a person to read through.
SIZE_LIMIT = 140_000


class Report:
    def __init__(self) -> None:
        self.errors = 0

    def error(self, where: str, what: str) -> None:
        self.errors += 1
        print(f"{where}: {what}")

    def note(self, where: str, what: str) -> None:
        print(f"note: {where}: {what}")


def dictionary(path: pathlib.Path) -> set[str]:
    """Lemmas that the spelling dictionary gives as a noun (acronyms and names too)."""
    known = set()
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        word, _, rest = line.partition("/")
        if not rest:
            word, _, rest = line.partition(" ")
        if re.search(r"po:(nom|npr|titr|sign)", rest) or "po:" not in rest:
            known.add(word)
    return known


def singulars(word: str) -> list[str]:
    """What a plural may come from, the word itself first."""
    forms = [word]
    if word.endswith("aux"):
        forms += [word[:-3] + "al", word[:-1]]
    if word.endswith(("s", "x")):
        forms.append(word[:-1])
    return forms


def masculines(word: str) -> list[str]:
    """What a feminine may come from, the word itself first: the dictionary lists regular pairs once."""
    forms = [word]
    for ending, base in (("euse", "eur"), ("rice", "eur"), ("enne", "en"), ("ienne", "ien"), ("ière", "ier"),
                         ("ère", "er"), ("ve", "f"), ("elle", "el"), ("onne", "on"), ("lle", "l"), ("tte", "t"),
                         ("esse", "e"), ("eure", "eur"), ("que", "c"), ("euse", "eux"), ("se", "x"), ("e", "")):
        if word.endswith(ending):
            forms.append(word[: -len(ending)] + base)
    return forms


def by_rule(lemma: str, words: dict) -> str:
    """The feminine of "habitant/": every word before the first preposition takes its ending."""
    rules = [rule.split("=") for rule in words["feminine_endings"]]
    stops = words["plural_stops"]
    parts = lemma.split(" ")
    for at, part in enumerate(parts):
        if any(part == stop or (stop.endswith("'") and part.startswith(stop)) for stop in stops):
            break
        ending, instead = next(rule for rule in rules if part.endswith(rule[0]))
        parts[at] = part[: len(part) - len(ending)] + instead
    return " ".join(parts)


def check_sources(data: dict, words: dict, known: set[str], report: Report) -> None:
    where = "sources.toml"
    unknown_ok = set(data.get("check", {}).get("unknown_ok", []))
    used_ok = set()
    homes: dict[str, list[tuple[str, str]]] = collections.defaultdict(list)
    for index, entry in enumerate(data["class"]):
        name = f"{where} class {index} ({entry.get('id', '?')})"
        for key in ("id", "example", "level", "nouns", "animate"):
            if key not in entry:
                report.error(name, f"no {key}")
        for key in entry.keys() - CLASS_KEYS:
            report.error(name, f"unknown key {key}")
        for key in LEVEL_KEYS:
            if key in entry and entry[key] not in LEVELS:
                report.error(name, f"{key} = {entry[key]!r} is no level")
        if entry.get("gender", "m") not in ("m", "f") or entry.get("number", "p") != "p":
            report.error(name, "gender is m or f, number is p")
        seen = set()
        for noun in entry["nouns"]:
            forms = noun.split("/")
            if len(forms) > 2:
                report.error(name, f"{noun!r}: more than two forms")
            if len(forms) == 2 and not forms[1]:
                forms[1] = by_rule(forms[0], words)
            elif len(forms) == 2 and forms[1] == by_rule(forms[0], words):
                report.error(name, f"{noun!r}: write {forms[0] + '/'!r}, the feminine follows the rules")
            for form in forms:
                if form in seen:
                    report.error(name, f"{form!r} is there twice")
                seen.add(form)
                homes[form].append((entry["id"], entry["level"], entry.get("number", "s")))
                if form != " ".join(form.split()) or "’" in form:
                    report.error(name, f"{form!r}: stray blank or typographic apostrophe")
            if entry["id"] in NO_DICTIONARY:
                continue
            lemma = forms[0]
            candidates = singulars(lemma) if entry.get("number") == "p" else [lemma]
            candidates += masculines(lemma)
            if " " in lemma or lemma[0].isupper() or known.intersection(candidates):
                continue
            if lemma in unknown_ok:
                used_ok.add(lemma)
            else:
                report.error(name, f"{lemma!r} is not in the dictionary as a noun")
    for form, places in homes.items():
        if len(places) > 1:
            levels = {level for _, level, _ in places}
            text = f"{form!r} in " + ", ".join(identifier for identifier, _, _ in places)
            if len(levels) > 1 and len({number for _, _, number in places}) == 1:
                report.error(where, text + ": which level?")
            else:
                report.note(where, text)
    for noun in sorted(unknown_ok - used_ok):
        report.error(where, f"unknown_ok: {noun!r} is not needed")
    for singular in data.get("plurals", {}):
        if singular not in homes:
            report.error(where, f"[plurals] {singular!r} is in no class")


def walk(value, path: str, visit) -> None:
    if isinstance(value, dict):
        for key, item in value.items():
            walk(item, f"{path}.{key}" if path else key, visit)
    elif isinstance(value, list):
        visit(path, value)
        for item in value:
            if isinstance(item, dict):
                walk(item, path, visit)


def check_lists(name: str, data: dict, report: Report) -> None:
    """No list of strings, and no list of tables, holds the same thing twice."""

    def visit(path: str, items: list) -> None:
        counts = collections.Counter(
            item if isinstance(item, str) else tuple(sorted((k, str(v)) for k, v in item.items())) for item in items)
        for item, count in counts.items():
            if count > 1:
                report.error(f"{name} {path}", f"{item!r} is there {count} times")
        for item in items:
            if isinstance(item, str) and ("’" in item or item != item.strip()):
                report.error(f"{name} {path}", f"{item!r}: write a straight apostrophe and no outer blank")

    walk(data, "", visit)


def check_places(data: dict, report: Report) -> None:
    """A known country or body behind every seat, no name and no acronym in two tables."""
    where = "places.toml"
    homes: dict[str, list[str]] = collections.defaultdict(list)
    for kind in ("country", "organization"):
        for table, entries in data[kind].items():
            for name, value in entries.items():
                names = [name] if kind == "country" else [name, *(a for a in value.split("/") if a)]
                for one in names:
                    homes[one].append(f"{kind}.{table}")
    for kind in ("metonymy", "alias"):
        for name, meant in data[kind].items():
            if meant not in homes:
                report.error(where, f"{kind} {name!r} stands for {meant!r}, which is not listed")
            if name in homes and name != meant:
                report.error(where, f"{kind} {name!r} is listed in its own right too")
    for name, tables in homes.items():
        if len(tables) > 1:
            report.error(where, f"{name!r} is in {', '.join(tables)}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    default = pathlib.Path(__file__).resolve().parent.parent / "grammars" / "fr" / "lexicon"
    parser.add_argument("lexicon", nargs="?", type=pathlib.Path, default=default)
    parser.add_argument("--dictionary", type=pathlib.Path, default=pathlib.Path("/usr/share/hunspell/fr.dic"))
    options = parser.parse_args()

    report = Report()
    size = 0
    for stem in FILES:
        path = options.lexicon / f"{stem}.toml"
        try:
            text = path.read_bytes()
            data = tomllib.loads(text.decode("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
            report.error(path.name, str(problem))
            continue
        size += len(text)
        check_lists(path.name, data, report)
        if stem == "sources":
            if options.dictionary.exists():
                check_sources(data, tomllib.loads((options.lexicon / "words.toml").read_text(encoding="utf-8")),
                              dictionary(options.dictionary), report)
            else:
                report.error("dictionary", f"{options.dictionary} is not there")
        elif stem == "places":
            check_places(data, report)
    if size > SIZE_LIMIT:
        report.error("size", f"{size} bytes in all, at most {SIZE_LIMIT}")
    print(f"{size} bytes, {report.errors} error(s)")
    return 1 if report.errors else 0


if __name__ == "__main__":
    sys.exit(main())
