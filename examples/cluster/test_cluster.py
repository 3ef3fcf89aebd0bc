"""The example gives what one run gives, and also when a worker is killed. Usage: test_cluster.py SOURCIER"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sourcier = sys.argv[1]
example = Path(__file__).resolve().parent / "scan_with_dask.py"
with tempfile.TemporaryDirectory() as directory:
    corpus = Path(directory) / "articles.jsonl"
    with open(corpus, "w", encoding="utf-8") as out:
        for i in range(400):
            text = f"Le maire de Ville{i}, Jean Kolani, a affirmé que le budget {i} serait voté mardi. "
            if i % 4 == 0:
                text += f"Selon une source proche du dossier, le vote {i} aurait été reporté."
            if i % 10 == 0:
                text = "Le port de Lomé restera fermé jusqu'à vendredi, a annoncé le ministère des Transports de ce pays."
            line = {"id": f"a{i}", "lang": "fr", "outlet": f"Outlet {i % 3}", "text": text}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
        out.write('{"id": "broken", "text": \n')
    scan = subprocess.run([sourcier, "scan", corpus], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if scan.returncode != 3:
        sys.exit(f"FAILED: a broken line gives status {scan.returncode}")
    scanned = scan.stdout
    compare = [sourcier, "compare", "--by", "outlet", "--format", "json"]
    expected = subprocess.run(compare, input=scanned, stdout=subprocess.PIPE, check=True).stdout
    for extra in ([], ["--kill-a-worker"]):
        run = subprocess.run(
            [sys.executable, example, "--sourcier", sourcier, "--format", "json", *extra, corpus], stdout=subprocess.PIPE
        )
        if run.returncode == 77:
            sys.exit(77)  # skipped
        if run.returncode != 0 or run.stdout != expected:
            sys.exit(f"FAILED: {extra}: status {run.returncode}")
print("ok")
