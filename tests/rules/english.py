#!/usr/bin/env python3
"""Every rule of `sourcier check` fires on an English text of ours, and says so in English.

usage: english.py PROGRAM
"""
import json
import subprocess
import sys

NAMED = " The mayor, Ann Brook, said that it would be sold."
TEXTS = {
    "anonymous-bare": "The plant will close in June, according to a source." + NAMED,
    "anonymous-no-reason": "The talks will resume on Friday, a source familiar with the matter said.",
    "anonymous-rote-reason": "The talks will resume, said a diplomat who was not authorized to speak publicly.",
    "anonymous-weak": "Sources at the port said that the crane was unsafe." + NAMED,
    "anonymous-no-basis": "The offer was withdrawn, an official said on condition of anonymity.",
    "anonymous-plural-drift": "Sources at the port said that the crane was unsafe. The source said that nobody had looked "
                              "at it since March.",
    "anonymous-only": "The factory will close, a source at the company said. Two hundred jobs will go, another source said.",
    "anonymous-first": '"They lied to us," a source at the ministry said.\n\nThe minister, Ann Brook, said: "We did not."',
    "anonymous-opinion": "A source close to the mayor called the plan a mistake.",
    "anonymous-attack": 'Ann Brook, the mayor, said that she would stay. "Brook is a liar," a source at the town hall said.',
    "declined-yet-quoted": 'The ministry declined to comment. "The plan is dead," an official at the ministry said on '
                           "condition of anonymity.",
    "own-information": "According to our information, the stadium will not be ready.",
    "vague-officials": "The road will stay closed, officials said. It was not clear for how long.",
    "vague-experts": "Experts say that prices will rise. Nobody knows by how much.",
    "unattributed-conditional": "The mayor allegedly sold her house in March.",
    "unattributed-hearsay": "It is said that the mayor has sold her house. The town is quiet.",
    "unattributed-quote": 'The night was long.\n\n"We never saw the water come."',
    "late-attribution": '"We heard the wall fall. We ran to the street. There was nobody there. The dust was everywhere," '
                        "said Ann Brook, a baker.",
    "merged-speakers": '"No," said Ann Brook. "Yes. And it is urgent. Let us sign," Leo Blin answered.',
    "loaded-cue": "The mayor admitted that the fund was empty. Ann Brook claimed that it was full.",
    "named-without-title": "The bridge will close, Ann Brook said. The road is safe, Paul Lind said.",
    "changed-name": '"I was afraid," said Ann (not her real name), a nurse.',
    "verified": "A video showed the fire. Reuters could not independently verify the footage.",
    "unused-suppression": "<!-- sourcier-disable-next-line anonymous-bare -->\nThe road is open, Ann Brook, the mayor, said.",
    "lead-unsourced": "The mayor allegedly stole the money from the fund.\n\nAnn Brook, a baker, said that she had seen "
                      "nothing.",
    "headline-asserts": "Mayor stole money from the fund\n\nThe mayor allegedly stole money from the fund, police said on "
                        "Monday.",
    "single-source": "The bridge is unsafe, said Ann Brook, an engineer. It must close, she said. It will cost two million, "
                     "she said. The road is safe, she added.",
    "second-hand": "The minister will resign, Reuters reported.",
    "second-hand-anonymous": "The minister will resign, Reuters reported, citing a source at the ministry.",
    "chain-too-long": "The bridge is closed, Reuters reported, citing the BBC, citing Radio Eston, citing a neighbor.",
    "state-media-only": "The troops have left the town, TASS reported.",
    "state-media-credit": "The town is quiet, the governor said on Monday.\n\n(TASS)",
    "state-media-unlabelled": "The troops have left, TASS reported. The governor, Ann Brook, said that it was quiet.",
    "one-sided": "The minister, Ann Brook, said that the bill was good. Her critics say that it is botched.",
}
# Nothing to find: every source has a name and a function, and gives its reasons.
CLEAN = ("The bridge will close on Monday, said Ann Brook, the mayor of Eston. Paul Lind, an engineer who inspected it, "
         "said that two cables had snapped.")


def findings(program, text):
    run = subprocess.run([program, "check", "-", "--lang", "en", "--ui", "en", "--format", "jsonl"], input=text,
                         capture_output=True, text=True, encoding="utf-8")
    return [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]


def main():
    program, failed = sys.argv[1], 0
    for rule, text in TEXTS.items():
        found = {f["rule"]: f["message"] for f in findings(program, text)}
        if rule not in found:
            print(f"{rule}: does not fire; what fires is {sorted(found)}")
            failed += 1
        elif "«" in found[rule] or " : " in found[rule]:
            print(f"{rule}: not in English: {found[rule]}")
            failed += 1
    if left := findings(program, CLEAN):
        print("fires on a text with nothing to find:", [f["rule"] for f in left])
        failed += 1
    print(f"{len(TEXTS) - failed} of {len(TEXTS)} rules fire in English")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
