"""What `sourcier scan` finds in many short French texts at once."""
import json
import subprocess
import sys


def scan(program, texts):
    """The attributions of each text, in order; every link has the words of its source under "words"."""
    lines = "".join(json.dumps({"id": str(i), "lang": "fr", "text": text}) + "\n" for i, text in enumerate(texts))
    run = subprocess.run([program, "scan", "-"], input=lines, capture_output=True, text=True, check=True)
    found = []
    for text, line in zip(texts, run.stdout.splitlines(), strict=True):
        data = text.encode()

        def words(span):
            return data[span["begin"]:span["end"]].decode() if span else ""

        attributions = json.loads(line)["attributions"]
        for attribution in attributions:
            attribution["words"] = " … ".join(map(words, attribution["content"]))
            for link in attribution["chain"]:
                link["words"] = words(link.get("source"))
        found.append(attributions)
    return found


def verdict(asked, wrong, allowed):
    """Prints what is wrong with --list or when it is too much, and the count; the exit status."""
    if "--list" in sys.argv or len(wrong) > allowed:
        print("\n".join(wrong))
    print(f"{asked - len(wrong)} of {asked} right, {len(wrong)} not, {allowed} allowed")
    return 1 if len(wrong) > allowed else 0
