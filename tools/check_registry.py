#!/usr/bin/env python3
"""Holds the registry of media against the State Media Matrix.

    check_registry.py TABLE.csv [TOML]

Every entry with a class must say in `matrix` where the table has it, and the table must give that very class for that
name in that country. Prints what differs, then counts media and countries. Exit status: 0 all holds, 1 something
differs, 77 skipped because the table or a reader of TOML is absent.
"""
import collections
import csv
import os
import sys

SKIPPED = 77
KINDS = {"agency", "newspaper", "television", "radio", "site", "group", "magazine"}

# The table's names of countries, misspellings included.
COUNTRIES = {
    "Afghanistan": "AF", "Albania": "AL", "Algeria": "DZ", "Angola": "AO", "Argentina": "AR", "Armenia": "AM",
    "Australia": "AU", "Austria": "AT", "Azerbaijan": "AZ", "Bahrain": "BH", "Bangladesh": "BD", "Belarus": "BY",
    "Belgium": "BE", "Benin": "BJ", "Bhutan": "BT", "Bolivia": "BO", "Bosnia and Herzegovina": "BA", "Botswana": "BW",
    "Brazil": "BR", "Brunei": "BN", "Bulgaria": "BG", "Burkina Faso": "BF", "Burundi": "BI", "Cambodia": "KH",
    "Cameroon": "CM", "Canada": "CA", "Central African Republic": "CF", "Chad": "TD", "Chile": "CL", "China": "CN",
    "Colombia": "CO", "Congo": "CG", "Costa Rica": "CR", "Croatia": "HR", "Cuba": "CU", "Cyprus": "CY", "Czechia": "CZ",
    "Côte d'Ivoire": "CI", "DR Congo": "CD", "Denmark": "DK", "Djibouti": "DJ", "Dominican Republic": "DO",
    "Ecuador": "EC", "Egypt": "EG", "El Salvador": "SV", "Eritrea": "ER", "Estonia": "EE", "Ethiopia": "ET",
    "Europen Union": "EU", "Finland": "FI", "France": "FR", "Gabon": "GA", "Georgia": "GE", "Germany": "DE",
    "Ghana": "GH", "Greece": "GR", "Guatemala": "GT", "Haiti": "HT", "Honduras": "HN", "Hong Kong": "HK",
    "Hungary": "HU", "Iceland": "IS", "India": "IN", "Indonesia": "ID", "Iran": "IR", "Iraq": "IQ", "Ireland": "IE",
    "Israel": "IL", "Italy": "IT", "Jamaica": "JM", "Japan": "JP", "Jordan": "JO", "Kazakhstan": "KZ", "Kenya": "KE",
    "Kuwait": "KW", "Laos": "LA", "Latvia": "LV", "Lebanon": "LB", "Lesotho": "LS", "Liberia": "LR", "Libya": "LY",
    "Liechtenstein": "LI", "Lithuania": "LT", "Macao": "MO", "Madagascar": "MG", "Malawi": "MW", "Malaysia": "MY",
    "Malta": "MT", "Mauritania": "MR", "Mexico": "MX", "Moldova": "MD", "Mongolia": "MN", "Montenegro": "ME",
    "Morocco": "MA", "Mozambique": "MZ", "Myanmar": "MM", "Namibia": "NA", "Nepal": "NP", "Netherlands": "NL",
    "New Zealand": "NZ", "Nicaragua": "NI", "Niger": "NE", "Nigeria": "NG", "North Korea": "KP",
    "North Macedonia": "MK", "Norway": "NO", "Oman": "OM", "Pakistan": "PK", "Palestine territories": "PS",
    "Panama": "PA", "Paraguay": "PY", "Peru": "PE", "Philippines": "PH", "Poland": "PL", "Portugal": "PT",
    "Qatar": "QA", "Romania": "RO", "Russia": "RU", "Rwanda": "RW", "Saudi Arabia": "SA", "Senegal": "SN",
    "Serbia": "RS", "Singapore": "SG", "Slovakia": "SK", "Slovenia": "SI", "Somalia": "SO", "South Africa": "ZA",
    "South Korea": "KR", "South Sudan": "SS", "Spain": "ES", "Sri Lanka": "LK", "Sudan": "SD", "Sweden": "SE",
    "Switzerland": "CH", "Syria": "SY", "Taiwan": "TW", "Tajikistan": "TJ", "Tanzania": "TZ", "Thailand": "TH",
    "The Gambia": "GM", "Togo": "TG", "Tunisia": "TN", "Turkey": "TR", "Turkmenistan": "TM", "UAE": "AE",
    "Uganda": "UG", "Ukraine": "UA", "United Kingdom": "GB", "United States of America": "US", "Uruguay": "UY",
    "Uzbekistan": "UZ", "Vatican City": "VA", "Venezuela": "VE", "Vietnam": "VN", "Yemen": "YE", "Zambia": "ZM",
    "Zimbabwe": "ZW",
}


def read_table(path):
    """Rows as (country code, company, asset, class); a country that is new to us keeps its name."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            country, company, asset, typology = (
                (row[column] or "").strip() for column in ("Country", "Media company", "Main assets", "Typology"))
            if country:
                yield COUNTRIES.get(country, country), company, asset, typology


class Table:
    """Classes by (country, asset) and by (country, company); assets come first, for a company may have several."""

    def __init__(self, path):
        self.assets = collections.defaultdict(set)
        self.companies = collections.defaultdict(set)
        for country, company, asset, typology in read_table(path):
            self.assets[country, asset].add(typology)
            self.companies[country, company].add(typology)

    def classes(self, country, name):
        return self.assets.get((country, name)) or self.companies.get((country, name)) or set()

    def has_any(self, country, names):
        """A name that stands in the table for this country, if any."""
        return next((name for name in names if self.classes(country, name)), None)


def check_entry(entry, table):
    """What is wrong with one entry, in words."""
    key, country, names = entry.get("key", "?"), entry.get("country", ""), entry.get("names", [])
    declared, matrix, ambiguous = entry.get("class"), entry.get("matrix"), entry.get("ambiguous", False)
    if not key.startswith(country.lower() + ".") and country:
        yield f"key does not start with its country {country}"
    if entry.get("kind") not in KINDS:
        yield f"kind {entry.get('kind')!r} is unknown"
    if len(set(names)) != len(names):
        yield "a name is there twice"
    if isinstance(ambiguous, list) and not set(ambiguous) <= set(names):
        yield "an ambiguous name is not one of the names"
    if declared and not matrix and "from" not in entry:
        yield f"has class {declared}, but neither `matrix` nor a source of its own in `from`"
    if not declared and (missed := table.has_any(country, names)):
        yield f"has no class, but the table has {missed!r}"
    if matrix:
        found = table.classes(country, matrix)
        if not found:
            yield f"the table has no {matrix!r} in {country}"
        elif found != {declared}:
            yield f"class is {declared}, the table says {', '.join(sorted(found))} for {matrix!r}"


def check_shared_names(media):
    """A name of several media must be ambiguous in each of them, else one of them would always win."""
    bearers = collections.defaultdict(list)
    for entry in media:
        ambiguous = entry.get("ambiguous", False)
        for name in entry["names"]:
            sure = ambiguous is False or (isinstance(ambiguous, list) and name not in ambiguous)
            bearers[name].append((entry["key"], sure))
    for name, keys in bearers.items():
        if len(keys) > 1 and any(sure for _, sure in keys):
            yield f"{name!r} is shared by {', '.join(key for key, _ in keys)}, but not ambiguous in all of them"


def main(arguments):
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    here = os.path.dirname(os.path.abspath(__file__))
    registry = arguments[2] if len(arguments) == 3 else os.path.join(
        here, os.pardir, "grammars", "registry", "state_media.toml")
    if not os.path.exists(arguments[1]):
        print(f"skipped: no table {arguments[1]}")
        return SKIPPED
    try:
        import tomllib
    except ImportError:
        print("skipped: this Python has no tomllib (3.11)")
        return SKIPPED

    table = Table(arguments[1])
    with open(registry, "rb") as file:
        media = tomllib.load(file)["media"]
    wrong = [f"{entry.get('key', '?')}: {problem}" for entry in media for problem in check_entry(entry, table)]
    keys = collections.Counter(entry.get("key") for entry in media)
    wrong += [f"{key}: key is used {count} times" for key, count in keys.items() if count > 1]
    wrong += check_shared_names(media)
    for line in wrong:
        print(line)

    classes = collections.Counter(entry.get("class", "none") for entry in media)
    print(f"{len(media)} media of {len({entry['country'] for entry in media})} countries, "
          f"{sum(len(entry['names']) for entry in media)} names, {len(wrong)} differences")
    print("classes: " + ", ".join(f"{name} {count}" for name, count in sorted(classes.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
