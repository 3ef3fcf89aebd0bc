#!/usr/bin/env python3
"""Write the English tables from WordNet (Debian: wordnet-base) and grammars/en/morphology.toml.

  build_english.py --wordnet /usr/share/wordnet --words grammars/en/morphology.toml --out english.cpp --nouns sources.toml

--out gets the forms in the format of build_morphology.py: nouns, adjectives and adverbs as WordNet lists them with
their plurals, every verb with its forms by rule, and names. A reading that WordNet's tagged texts hardly ever met beside
another one of the same form is left out ("said" is no adjective, "can" no tin).
--nouns gets the classes of nouns that head source phrases, read from WordNet's tree, as one more sources.toml.
"""
import argparse
import re
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from build_morphology import BIT, Lexicon, bits, fold, write_source

VOWELS = "aeiou"
WORD = re.compile(r"[a-z][a-z'.-]*[a-z.]$|[a-z]$")
PERSON = bits(["first_person", "second_person", "third_person", "verb_singular", "verb_plural"])
rare = 0.04  # a reading with a smaller share of the form's tagged uses is left out


def plural(noun):
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if noun.endswith("man") and noun not in ("german", "roman", "human", "talisman", "shaman", "ottoman"):
        return noun[:-3] + "men"
    return noun + "s"


class Wordnet:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.counts = Counter()
        for line in self.lines("cntlist.rev"):
            key, _, count = line.split()
            lemma, _, rest = key.partition("%")
            self.counts[lemma, {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}[rest[0]]] += int(count)
        self.lemmas = {pos: dict(self.index(name)) for pos, name in (("n", "noun"), ("v", "verb"), ("a", "adj"), ("r", "adv"))}
        self.spelled, self.parents, self.instances, self.glosses, self.words = defaultdict(set), {}, {}, {}, {}
        for line in self.lines("data.noun"):
            head, _, gloss = line.partition(" | ")
            fields = head.split()
            offset, number = fields[0], int(fields[3], 16)
            words = [fields[4 + 2 * i] for i in range(number)]
            pointers = fields[5 + 2 * number:]
            self.words[offset] = words
            self.glosses[offset] = gloss
            self.parents[offset] = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "@"]
            self.instances[offset] = [pointers[i + 1] for i in range(0, len(pointers) - 3, 4) if pointers[i] == "@i"]
            for word in words:
                self.spelled[word.lower()].add(word)
        self.exceptions = {name: [line.split()[:2] for line in self.lines(name)] for name in ("noun.exc", "verb.exc", "adj.exc")}

    def lines(self, name):
        with open(self.folder / name, encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("  "):
                    yield line.rstrip("\n")

    def index(self, name):
        for line in self.lines(f"index.{name}"):
            fields = line.split()
            senses = int(fields[2])
            yield fields[0], fields[-senses:]

    def synset(self, name):
        word, _, number = name.rpartition(".")
        return self.lemmas["n"][word][int(number) - 1]

    def ancestors(self, offset):
        seen, todo = [], [offset]
        while todo:
            at = todo.pop(0)
            if at in seen:
                continue
            seen.append(at)
            todo += self.parents.get(at, []) + self.instances.get(at, [])
        return seen


class English:
    def __init__(self, wordnet, words):
        self.wordnet, self.words = wordnet, words
        self.readings = defaultdict(lambda: defaultdict(int))  # form -> (lemma, pos) -> features
        self.verbs = defaultdict(dict)
        self.irregular = {}
        for entry in words["irregular_verbs"]:
            base, past, participle = entry.split()
            self.irregular[base] = past.split("/"), participle.split("/")
        self.doubled = {form for form, _ in wordnet.exceptions["verb.exc"]}

    def add(self, form, lemma, pos, features):
        self.readings[form][lemma, pos] |= features

    def run(self):
        self.nouns()
        for verb in {*(v for v in self.wordnet.lemmas["v"] if WORD.match(v)), *self.words["verbs"], *self.irregular}:
            if verb not in ("be", "have"):
                self.verb(verb)
        self.verb("have", third="has")
        self.be()
        for pos, name in (("a", "adjective"), ("r", "adverb")):
            for lemma in self.wordnet.lemmas[pos]:
                if WORD.match(lemma):
                    self.add(lemma, lemma, pos, BIT[name])
        for form, lemma in self.wordnet.exceptions["adj.exc"]:
            if WORD.match(form):
                self.add(form, lemma, "a", BIT["adjective"])
        for lemma in self.wordnet.lemmas["a"]:
            if WORD.match(lemma) and len(lemma) <= 6 and self.wordnet.counts[lemma, "a"] > 5:
                stem = lemma[:-1] if lemma.endswith("e") else lemma[:-1] + "i" if lemma.endswith("y") else lemma
                for end in ("er", "est"):
                    self.add(stem + end, lemma, "a", BIT["adjective"])
        return self.lexicon()

    def nouns(self):
        gender = {word: "masculine" for word in self.words["male_nouns"]} | {word: "feminine" for word in self.words["female_nouns"]}
        irregular = defaultdict(list)
        for form, lemma in self.wordnet.exceptions["noun.exc"]:
            irregular[lemma].append(form)
        self.proper = set()
        for lemma in self.wordnet.lemmas["n"]:
            if not WORD.match(lemma):
                continue
            if all(word[0].isupper() for word in self.wordnet.spelled[lemma]):
                self.proper.add(lemma)
                continue
            told = gender.get(lemma) or ("feminine" if re.search(r"woman$|(?<!n)ess$", lemma) and self.person(lemma) else
                                         "masculine" if lemma.endswith("man") and self.person(lemma) else None)
            genders = ["noun_" + told] if told else ["noun_masculine", "noun_feminine"]
            self.add(lemma, lemma, "n", bits(["noun", "noun_singular", *genders]))
            for form in irregular.get(lemma) or [plural(lemma)]:
                self.add(form, lemma, "n", bits(["noun", "noun_plural", *genders]))
        # forms that are proper names too keep their capital
        self.both = {word for word, spellings in self.wordnet.spelled.items() if any(s[0].isupper() for s in spellings)}

    def person(self, lemma):
        person = self.wordnet.synset("person.1")
        return any(person in self.wordnet.ancestors(sense) for sense in self.wordnet.lemmas["n"].get(lemma, [])[:1])

    def regular(self, verb):
        """(third person, past, gerund)"""
        third = verb + "es" if re.search(r"(s|x|z|ch|sh|o)$", verb) else verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + "s"
        double = verb + verb[-1]
        if double + "ed" in self.doubled or double + "ing" in self.doubled:
            return third, double + "ed", double + "ing"
        if verb.endswith("ie"):
            return third, verb + "d", verb[:-2] + "ying"
        if verb.endswith("e"):
            return third, verb + "d", (verb if verb.endswith(("ee", "oe", "ye")) else verb[:-1]) + "ing"
        past = verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed"
        if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", verb) and len(verb) <= 4 and verb not in self.words["verbs"]:
            return third, double + "ed", double + "ing"
        return third, past, verb + "ing"

    def form(self, verb, form, mood, features):
        common = 0
        while common < min(len(verb), len(form)) and verb[common] == form[common]:
            common += 1
        cut, append = len(verb) - common, form[common:]
        known = self.verbs[verb].get((form, mood), (cut, append, 0))
        self.verbs[verb][form, mood] = (cut, append, known[2] | features)
        self.add(form, verb, "v", features)

    def verb(self, verb, third=None):
        regular = self.regular(verb)
        pasts, participles = self.irregular.get(verb, ([regular[1]], [regular[1]]))
        gerund = regular[2]
        self.form(verb, verb, "infinitive", BIT["infinitive"])
        self.form(verb, verb, "finite", bits(["finite", "present", "first_person", "second_person", "third_person", "verb_plural"]))
        self.form(verb, third or regular[0], "finite", bits(["finite", "present", "third_person", "verb_singular"]))
        if verb.endswith("l") and regular[1] == verb + "led" and len(re.findall("[aeiouy]+", verb)) > 1:
            # American: labeled, signaling
            pasts, participles = [*pasts, verb + "ed"], [*participles, verb + "ed"]
            self.form(verb, verb + "ing", "present_participle", BIT["present_participle"])
        for past in pasts:
            self.form(verb, past, "finite", BIT["finite"] | BIT["simple_past"] | PERSON)
        for participle in participles:
            self.form(verb, participle, "past_participle", BIT["past_participle"])
        self.form(verb, gerund, "present_participle", BIT["present_participle"])

    def be(self):
        self.form("be", "be", "infinitive", BIT["infinitive"])
        for form, names in (("am", "present first_person verb_singular"), ("is", "present third_person verb_singular"),
                            ("are", "present second_person third_person verb_plural"),
                            ("was", "simple_past first_person third_person verb_singular"),
                            ("were", "simple_past second_person third_person verb_plural")):
            self.form("be", form, "finite", bits(["finite", *names.split()]))
        self.form("be", "been", "past_participle", BIT["past_participle"])
        self.form("be", "being", "present_participle", BIT["present_participle"])

    def lexicon(self):
        out = Lexicon()
        counts = self.wordnet.counts
        for form, readings in self.readings.items():
            weights = {(lemma, pos): counts[lemma, pos] for lemma, pos in readings}
            most = max(weights.values())
            features = 0
            verb = other = 0
            for key, more in readings.items():
                if most >= 10 and weights[key] < rare * most:
                    continue
                features |= more
                if key[1] == "v":
                    verb += weights[key]
                else:
                    other += weights[key]
            out.analyses += len(readings)
            if verb > 2 * other:
                features |= BIT["mainly_verb"]
            features |= BIT["uncapitalized"]
            if form in self.both:
                features |= BIT["capitalized"]
            out.forms[form] |= features
        for form in self.proper:
            out.forms[form] |= BIT["proper_name"] | BIT["capitalized"]
        self.names(out)
        for verb, forms in self.verbs.items():
            out.verbs[verb] = {key: (cut, append, features) for key, (cut, append, features) in forms.items()}
        out.finish()
        return out

    def names(self, out):
        for key, feature in (("male_names", "male_name"), ("female_names", "female_name")):
            for name in self.words[key]:
                out.forms[fold(name)] |= BIT[feature] | BIT["capitalized"]
        told = {fold(name) for key in ("male_names", "female_names") for name in self.words[key]}
        person = self.wordnet.synset("person.1")
        for offset, kinds in self.wordnet.instances.items():
            if not any(person in self.wordnet.ancestors(kind) for kind in kinds):
                continue
            for name in self.wordnet.words[offset]:
                parts = name.split("_")
                if len(parts) < 2 or not all(part[:1].isupper() for part in parts) or parts[0].endswith("."):
                    continue
                first, last = fold(parts[0]), fold(parts[-1])
                if first not in told and WORD.match(first) and first not in ("saint", "the", "king", "queen", "sir", "st", "pope"):
                    out.forms[first] |= BIT["male_name"] | BIT["female_name"] | BIT["capitalized"]
                if WORD.match(last):
                    out.forms[last] |= BIT["surname"] | BIT["capitalized"]


def noun_classes(wordnet, words):
    """class -> nouns whose first sense lies below the class's synsets; the first class that claims a noun has it."""
    table = dict(words["classes"])
    refused = set(table.pop("except"))
    roots = {name: {wordnet.synset(s) for s in synsets} for name, synsets in table.items()}
    out = {name: [] for name in roots}
    for lemma, senses in wordnet.lemmas["n"].items():
        if lemma in refused or not re.fullmatch(r"[a-z][a-z-]{2,}(_[a-z-]{2,}){0,2}", lemma):
            continue
        if any(spelled[0].isupper() for spelled in wordnet.spelled[lemma]):
            continue
        if "_" not in lemma and wordnet.counts[lemma, "v"] > 4 * wordnet.counts[lemma, "n"]:
            continue
        above = set(wordnet.ancestors(senses[0]))
        for name, tops in roots.items():
            if above & tops:
                out[name].append(lemma.replace("_", " "))
                break
    return out


LEVELS = {
    "official": ('true', "official_unnamed", "collective"), "expert": ('true', "official_unnamed", "collective"),
    "agent": ('true', "official_unnamed", "collective"), "relative": ('true', "witness", "collective"),
    "activist": ('true', "witness", "collective"), "witness": ('true', "witness", "collective"),
    "organization": ('false', "organization", "collective"), "document": ('false', "document", "document"),
    "media": ('false', "media", "media"),
}


def write_nouns(classes, out):
    out.write("# Made by tools/build_english.py from WordNet; the pack's own sources.toml goes before it.\n")
    for name, nouns in classes.items():
        animate, level, several = LEVELS[name]
        out.write(f'[[class]]\nid = "{name}"\nanimate = {animate}\nlevel = "{level}"\n')
        if name == "expert":
            out.write('indefinite = "anonymous"\nindefinite_of = "official_unnamed"\n')
        of = "organization" if name == "organization" else "official_unnamed" if name in ("official", "expert", "agent") else several
        out.write(f'plural = "{several}"\nplural_of = "{of}"\nnouns = [\n')
        for noun in sorted(nouns):
            out.write(f'  "{noun}",\n')
        out.write("]\n\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--wordnet", required=True)
    parser.add_argument("--words", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--nouns", required=True)
    options = parser.parse_args()
    with open(options.words, "rb") as file:
        words = tomllib.load(file)
    wordnet = Wordnet(options.wordnet)
    with open(options.out, "w", encoding="utf-8", newline="\n") as out:
        write_source(English(wordnet, words).run(), out, "english")
    with open(options.nouns, "w", encoding="utf-8", newline="\n") as out:
        write_nouns(noun_classes(wordnet, words), out)


if __name__ == "__main__":
    main()
