#!/usr/bin/env python3
"""Expand a hunspell dictionary with morphology fields into constant C++ tables.

The dictionary (Debian: hunspell-fr-comprehensive, MPL-2.0) is read where it is installed; the written source holds
no more than what src/lexicon/morphology.cpp looks up:

  words    a minimal acyclic automaton over the lower-cased forms; a form ends in an index of `sets`
  verbs    the same over the infinitives; an infinitive ends in an index of `verb_entries`
  sets     sets of `Feature`, spelled by name so that the compiler checks them against the header
  paradigms, endings, letters    how the forms of a verb are made from its infinitive

A transition is one 32-bit number: byte << 24 | last << 23 | target. Byte 0 marks "a form may end here"; its target
is the class instead of a place in the array.
"""
import argparse
import functools
import re
import sys
import unicodedata
from collections import defaultdict

# Names of `Feature`; the values are private to this script.
FEATURES = """noun adjective adverb preposition conjunction determiner pronoun interjection numeral title
male_name female_name surname proper_name capitalized uncapitalized
masculine feminine singular plural noun_masculine noun_feminine noun_singular noun_plural
participle_masculine participle_feminine participle_singular participle_plural
infinitive present_participle past_participle finite imperative
present imperfect simple_past future conditional subjunctive
first_person second_person third_person verb_singular verb_plural
intransitive transitive indirect_transitive pronominal mainly_verb""".split()
BIT = {name: 1 << i for i, name in enumerate(FEATURES)}
CAPITALIZED = BIT["capitalized"]
UNCAPITALIZED = BIT["uncapitalized"]

GENDERS = {"mas": ("masculine",), "fem": ("feminine",), "epi": ("masculine", "feminine")}
NUMBERS = {"sg": ("singular",), "pl": ("plural",), "inv": ("singular", "plural")}
TENSES = {"ipre": "present", "iimp": "imperfect", "ipsi": "simple_past", "ifut": "future", "cond": "conditional",
          "spre": "subjunctive", "simp": "subjunctive"}
PERSONS = {"1": "first_person", "2": "second_person", "3": "third_person"}
PERSON = re.compile(r"([123])[ij]?(sg|pl)!?$")
VERB_MOODS = {*TENSES, "infi", "ppre", "ppas", "impe"}
VERB = re.compile(r"v[0-3]")
# Leaves out punctuation, numbers, and the chemical formulas with their subscripts.
WORD = re.compile(r"(?=.*[^\W\d_])[^\W_\u2080-\u2089]([^\W_\u2080-\u2089]|[-.'\u2019\u00b7])*$")

# Tags of words that inflect for nothing but gender and number. A tag "loc.x" is a word met only in fixed phrases.
PARTS = {"nom": "noun", "adj": "adjective", "prep": "preposition", "prepv": "preposition", "interj": "interjection",
         "nb": "numeral", "nbro": "numeral", "titr": "title", "patr": "surname", "npr": "proper_name",
         "adv": "adverb", "negadv": "adverb", "advint": "adverb", "proadv": "adverb", "cj": "conjunction",
         "cjco": "conjunction", "cjsub": "conjunction"}


def part_of_speech(tag):
    tag = tag[4:] if tag.startswith("loc.") else tag
    if tag in PARTS:
        return PARTS[tag]
    if tag.startswith("det"):
        return "determiner"
    if tag.startswith("pro"):
        return "pronoun"
    return None


def bits(names):
    return sum(BIT[name] for name in set(names))


def inflection(tags, table):
    return [name for tag in tags for name in table.get(tag, ())]


@functools.lru_cache(maxsize=None)
def nominal_reading(tags):
    """The features of a form that is no verb form."""
    agreement = inflection(tags, GENDERS) + inflection(tags, NUMBERS)
    if "prn" in tags:
        genders = inflection(tags, GENDERS)
        names = (["male_name"] if "masculine" in genders else []) + (["female_name"] if "feminine" in genders else [])
        return bits(names)
    parts = [part for part in map(part_of_speech, tags) if part]
    if not parts:
        return 0
    features = bits(parts)
    if "noun" in parts:
        features |= bits(f"noun_{name}" for name in agreement)
    if set(parts) & {"adjective", "determiner", "pronoun", "numeral", "title"}:
        features |= bits(agreement)
    return features


@functools.lru_cache(maxsize=None)
def verb_readings(tags):
    """(mood, features) of a verb form; one rule of the dictionary may carry several moods."""
    moods = [tag for tag in tags if tag in VERB_MOODS]
    persons = [match for match in map(PERSON.match, tags) if match]
    person = bits([PERSONS[match[1]] for match in persons] +
                  ["verb_singular" if match[2] == "sg" else "verb_plural" for match in persons])
    agreement = inflection(tags, GENDERS) + inflection(tags, NUMBERS)
    result = []
    if "infi" in moods:
        result.append(("infinitive", BIT["infinitive"]))
    if "ppre" in moods:
        result.append(("present_participle", BIT["present_participle"]))
    if "ppas" in moods:
        result.append(("past_participle",
                       BIT["past_participle"] | bits(f"participle_{name}" for name in agreement)))
    tenses = [TENSES[tag] for tag in moods if tag in TENSES]
    if tenses:
        result.append(("finite", BIT["finite"] | bits(tenses) | person))
    if "impe" in moods:
        result.append(("imperative", BIT["imperative"] | person))
    return result


@functools.lru_cache(maxsize=None)
def abilities(tag):
    """What "v1_itnq__a" says a verb can do: one letter a column, after the group."""
    columns = tag[2:]
    names = [name for column, letter, name in ((1, "i", "intransitive"), (2, "t", "transitive"),
                                               (3, "n", "indirect_transitive")) if columns[column:column + 1] == letter]
    return bits(names + (["pronominal"] if columns[4:5] in tuple("pqre") else []))


class Rule:
    __slots__ = ("strip", "append", "condition", "tags")

    def __init__(self, strip, append, condition, tags):
        self.strip = "" if strip == "0" else strip
        append = append.split("/")[0]  # what follows are prefixes, that is elisions
        self.append = "" if append == "0" else append
        self.condition = None if condition == "." else re.compile(condition + "$")
        self.tags = tags

    def fits(self, stem):
        return stem.endswith(self.strip) and (self.condition is None or self.condition.search(stem) is not None)


def tags_of(fields):
    return tuple(field[3:] for field in fields if field.startswith(("po:", "is:")))


def read_rules(path):
    """Suffix rules by flag. Prefix rules are elisions and units; the tokenizer splits the first, nobody needs the others."""
    rules = defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = line.split()
            if len(fields) >= 5 and fields[0] == "SFX":
                rules[fields[1]].append(Rule(fields[2], fields[3], fields[4], tags_of(fields[5:])))
    return rules


def read_entries(path):
    """(stem, flags, tags) of each line; flags are two characters long."""
    with open(path, encoding="utf-8") as lines:
        next(lines)  # the number of entries
        for line in lines:
            fields = line.split()
            if not fields:
                continue
            stem, _, flags = fields[0].partition("/")
            yield stem, [flags[i:i + 2] for i in range(0, len(flags), 2)], tags_of(fields[1:])


@functools.lru_cache(maxsize=None)
def combine(stem_tags, rule_tags):
    """A rule's fields speak of the derived form; gender and number that it leaves open are those of the stem."""
    if any(tag in VERB_MOODS for tag in rule_tags):
        return rule_tags
    kept = [tag for tag in stem_tags
            if not (tag in GENDERS and any(other in GENDERS for other in rule_tags))
            and not (tag in NUMBERS and any(other in NUMBERS for other in rule_tags))]
    return (*kept, *rule_tags)


def fold(form):
    return unicodedata.normalize("NFC", form.lower()).replace("\u2019", "'")


fold_affix = functools.lru_cache(maxsize=None)(fold)


class Lexicon:
    """All forms with their features, and for each infinitive its readings."""

    def __init__(self):
        self.forms = defaultdict(int)
        self.verbs = defaultdict(dict)  # infinitive -> (form, mood) -> (cut, append, features)
        self.abilities = defaultdict(int)
        self.analyses = 0

    def add(self, form, features):
        if not features or not WORD.match(form):
            return
        self.analyses += 1
        lower = fold(form)
        first = next(i for i, c in enumerate(lower) if c.isalpha())
        self.forms[lower] |= features | (UNCAPITALIZED if form[first] == lower[first] else CAPITALIZED)

    def add_entry(self, stem, derived):
        """`derived`: (strip, append, tags, verb tag) of every form of one entry."""
        readings = []
        for strip, append, tags, verb in derived:
            form = stem[:len(stem) - len(strip)] + append
            if verb or any(tag in VERB_MOODS for tag in tags):
                for mood, features in verb_readings(tags):
                    self.add(form, features)
                    readings.append((fold_affix(strip), fold_affix(append), mood, features))
            else:
                self.add(form, nominal_reading(tags))
        infinitives = {fold(stem[:len(stem) - len(strip)] + append)
                       for strip, append, mood, _ in readings if mood == "infinitive"}
        for infinitive in infinitives:
            if infinitive != fold(stem):
                sys.exit(f"build_morphology: the entry {stem} has the infinitive {infinitive}")
            known = self.verbs[infinitive]
            for strip, append, mood, features in readings:
                # Two rules may make one form in two ways; the first way stays.
                key = (infinitive[:len(infinitive) - len(strip)] + append, mood)
                cut, suffix, others = known.get(key, (len(strip.encode()), append, 0))
                known[key] = (cut, suffix, others | features)
            for _, _, _, verb in derived:
                if verb:
                    self.abilities[infinitive] |= abilities(verb)

    def finish(self):
        """Fill the features that depend on all readings of a form."""
        other = bits(["masculine", "feminine", "singular", "plural"])
        agreement = ("masculine", "feminine", "singular", "plural")
        for form, features in self.forms.items():
            if features & BIT["noun"]:
                features &= ~other
                features |= sum(BIT[name] for name in agreement if features & BIT[f"noun_{name}"])
                # « Allemagne » is filed as a noun; only the capital tells it from a common one.
                if not features & BIT["uncapitalized"] and len(form) > 1:
                    features |= BIT["proper_name"]
            elif features & BIT["past_participle"]:
                features |= sum(BIT[name] for name in agreement if features & BIT[f"participle_{name}"])
            self.forms[form] = features


def expand(aff, dic):
    rules = read_rules(aff)
    lexicon = Lexicon()
    for stem, flags, tags in read_entries(dic):
        verb = next((tag for tag in tags if VERB.match(tag)), None)
        if "{}" in flags or "err" in tags:
            continue
        derived = [] if "()" in flags else [("", "", tags, verb)]
        for flag in flags:
            for rule in rules.get(flag, ()):
                if rule.fits(stem):
                    derived.append((rule.strip, rule.append, combine(tags, rule.tags), verb))
        lexicon.add_entry(stem, derived)
    lexicon.finish()
    return lexicon


class Automaton:
    """Minimal acyclic automaton, built over sorted keys (Daciuk et al. 2000)."""

    def __init__(self, classes):
        """`classes`: bytes -> number."""
        self.transitions = []
        self.register = {}
        self.keys = {}  # place -> how many keys go through
        path = [[]]  # open states, from the root: lists of transitions, the last one without its target yet
        previous = b""
        for key in sorted(classes):
            shared = 0
            for shared, (left, right) in enumerate(zip(previous, key)):
                if left != right:
                    break
            else:
                shared = len(previous)
            self._close(path, shared)
            for byte in key[shared:]:
                path[-1].append(byte << 24)
                path.append([])
            path[-1].append(classes[key])
            previous = key
        self._close(path, 0)
        self.root = self._place(path[0])

    def _close(self, path, depth):
        while len(path) > depth + 1:
            target = self._place(path.pop())
            path[-1][-1] |= target

    def _place(self, state):
        signature = tuple(state)
        place = self.register.get(signature)
        if place is None:
            place = self.register[signature] = len(self.transitions)
            # A look-up goes through the transitions one by one: those that most words take come first.
            weight = {t: self.keys[t & 0x7FFFFF] if t >> 24 else 1 for t in state}
            self.keys[place] = sum(weight.values())
            self.transitions += sorted(state, key=lambda t: (-weight[t], t))
            self.transitions[-1] |= 1 << 23
            if len(self.transitions) >= 1 << 23:
                sys.exit("build_morphology: the automaton outgrew its 23-bit targets")
        return place


class Numbering(dict):
    """Gives each new key the next number."""

    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


def write_array(out, kind, name, items, width=16):
    out.write(f"constexpr {kind} {name}[] = {{\n")
    for i in range(0, len(items), width):
        out.write(",".join(items[i:i + width]) + ",\n")
    out.write("};\n")


def features_by_name(features):
    return " | ".join(["0ULL", *(f"F::{name}" for name in FEATURES if features & BIT[name])])


def write_source(lexicon, out, language):
    sets = Numbering()
    words = Automaton({form.encode(): sets[features] for form, features in lexicon.forms.items()})

    paradigms, entries = Numbering(), Numbering()
    verb_classes = {}
    for infinitive, readings in lexicon.verbs.items():
        rows = tuple((cut, append, sets[features])
                     for (_, mood), (cut, append, features)
                     in sorted(readings.items(), key=lambda item: item[0][1] != "infinitive"))
        verb_classes[infinitive.encode()] = entries[paradigms[rows], sets[lexicon.abilities[infinitive]]]
    verbs = Automaton(verb_classes)

    # Longer suffixes first, so that the shorter ones are found inside them.
    letters = ""
    for suffix in sorted({append for rows in paradigms for _, append, _ in rows}, key=lambda s: (-len(s), s)):
        if suffix not in letters:
            letters += suffix
    pool = letters.encode()
    starts, endings = [], []
    for rows in paradigms:
        starts.append(len(endings))
        for cut, append, features in rows:
            text = append.encode()
            endings.append(f"{{{pool.index(text)},{cut},{len(text)},{features}}}")
    starts.append(len(endings))
    for count in (len(sets), len(paradigms), len(pool)):
        if count >= 1 << 16:
            sys.exit("build_morphology: a table outgrew its 16-bit index")

    out.write("// Made by tools/build_morphology.py; change that instead.\n"
              "#include \"lexicon/morphology.hpp\"\n\n"
              "namespace sourcier {\nnamespace {\nusing F = Feature;\n")
    write_array(out, "std::uint32_t", "words", [hex(t) for t in words.transitions])
    write_array(out, "std::uint32_t", "verbs", [hex(t) for t in verbs.transitions])
    write_array(out, "Features", "sets", [features_by_name(s) for s in sets], 1)
    write_array(out, "VerbEntry", "verb_entries", [f"{{{p},{a}}}" for p, a in entries])
    write_array(out, "std::uint32_t", "paradigms", [str(s) for s in starts])
    write_array(out, "VerbEnding", "endings", endings, 8)
    write_array(out, "char", "letters", [f"'\\{byte:o}'" for byte in pool])
    out.write("} // namespace\n"
              f"extern MorphologyTables const {language}_morphology;\n"
              f"constinit MorphologyTables const {language}_morphology{{words, {words.root}U, verbs, {verbs.root}U, "
              "sets, verb_entries, paradigms, endings, letters};\n"
              "} // namespace sourcier\n")

    size = (4 * (len(words.transitions) + len(verbs.transitions) + len(starts)) + 8 * len(sets) + 4 * len(entries) +
            6 * len(endings) + len(pool))
    return (f"{lexicon.analyses} analyses of {len(lexicon.forms)} forms, {len(words.register)} states, "
            f"{len(words.transitions)} transitions, {len(sets)} sets; {len(lexicon.verbs)} verbs, "
            f"{len(verbs.transitions)} transitions, {len(paradigms)} paradigms, {len(endings)} endings; "
            f"{size} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--aff", required=True)
    parser.add_argument("--dic", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--language", default="french", help="prefix of the table's name in C++")
    parser.add_argument("--verbose", action="store_true", help="say how large the tables are")
    options = parser.parse_args()
    lexicon = expand(options.aff, options.dic)
    with open(options.out, "w", encoding="utf-8", newline="\n") as out:
        summary = write_source(lexicon, out, options.language)
    if options.verbose:
        print(summary, file=sys.stderr)


if __name__ == "__main__":
    main()
