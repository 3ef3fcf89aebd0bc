"""Scan as a process: killed at any moment and resumed, interrupted, with little memory. Usage: processes.py PROGRAM"""
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

program = sys.argv[1]
text = (
    "Le maire de Brest, Paul Cadiou, a affirmé que le pont rouvrirait lundi. Selon une source proche du dossier, "
    "les travaux auraient coûté deux millions d'euros. « Nous serons prêts », a-t-il ajouté.\n"
)


def articles(path, count, repeat=1):
    with open(path, "w", encoding="utf-8") as out:
        for i in range(count):
            line = {"id": f"a{i}", "lang": "fr", "outlet": f"o{i % 3}", "text": f"Article {i}.\n" + text * repeat}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def check(condition, message):
    if not condition:
        sys.exit(f"FAILED: {message}")


def kill_and_resume(folder):
    source, whole, cut = folder / "in.jsonl", folder / "whole.jsonl", folder / "cut.jsonl"
    articles(source, 4000)
    start = time.monotonic()
    subprocess.run([program, "scan", "--output", whole, source], check=True)
    took = time.monotonic() - start
    rng = random.Random(7)
    killed = 0
    for _ in range(4):
        cut.unlink(missing_ok=True)
        for _ in range(40):
            run = subprocess.Popen([program, "scan", "--resume", "--output", cut, source])
            try:
                status = run.wait(timeout=max(0.05, rng.random() * took))
                check(status == 0, f"resume ended with {status}")
                break
            except subprocess.TimeoutExpired:
                run.kill()
                run.wait()
                killed += 1
        check(cut.read_bytes() == whole.read_bytes(), "the resumed output differs")
    print(f"killed {killed} times, the output is the same")


def interrupt(folder):
    source = folder / "in.jsonl"
    for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
        # standard input stays open: the run waits for more when the signal comes
        with open(folder / "interrupted.jsonl", "wb") as target:
            run = subprocess.Popen([program, "scan"], stdin=subprocess.PIPE, stdout=target, stderr=subprocess.DEVNULL)
        run.stdin.write(source.read_bytes()[:200_000])
        run.stdin.flush()
        time.sleep(0.5)
        run.send_signal(number)
        check(run.wait(timeout=20) == status, f"status {run.returncode} after signal {number}")
        run.stdin.close()
        out = (folder / "interrupted.jsonl").read_bytes()
        check(out.endswith(b"\n"), "the output ends inside a line, or there is none")
        for line in out.splitlines():
            json.loads(line)


def memory(folder):
    small, large = folder / "small.jsonl", folder / "large.jsonl"
    articles(small, 200, 4)
    articles(large, 6000, 4)
    peaks = []
    for path in (small, large):
        run = subprocess.Popen([program, "scan", path], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = 0
        check(status == 0, "scan failed")
        peaks.append(usage.ru_maxrss // 1024)
    print(f"peak memory: {peaks[0]} MB for 200 articles, {peaks[1]} MB for 6000")
    check(peaks[1] < 150, f"{peaks[1]} MB")
    # a line of 200 MB is an error, and does not fill the memory
    huge = folder / "huge.jsonl"
    with open(huge, "w") as out:
        out.write('{"id":"huge","text":"')
        for _ in range(200):
            out.write("a" * 1_000_000)
        out.write('"}\n{"id":"b","lang":"fr","text":"Bonjour."}\n')
    run = subprocess.Popen([program, "scan", "--output", folder / "huge.out", huge])
    _, status, usage = os.wait4(run.pid, 0)
    run.returncode = 0
    lines = [json.loads(line) for line in (folder / "huge.out").read_text().splitlines()]
    check([line["id"] for line in lines] == ["huge", "b"], "ids of the huge run")
    check(lines[0]["schema"] == "sourcier.error/1", "the huge line is an error")
    check(usage.ru_maxrss // 1024 < 150, f"{usage.ru_maxrss // 1024} MB for a line of 200 MB")


def kill_archive(folder):
    """A killed scan leaves a sound archive of whole articles; going on completes it."""
    source, lines, archive = folder / "in.jsonl", folder / "archived.jsonl", folder / "a.sqlite"
    articles(source, 1500)
    command = [program, "scan", "--resume", "--output", lines, "--archive", archive, source]
    rng = random.Random(11)
    for _ in range(3):
        run = subprocess.Popen(command)
        time.sleep(0.1 + rng.random() / 2)
        run.kill()
        run.wait()
    subprocess.run(command, check=True)
    database = sqlite3.connect(archive)
    check(database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the archive is damaged")
    check(database.execute("SELECT count(*) FROM article").fetchone() == (1500,), "articles are missing in the archive")
    database.close()
    compared = [subprocess.run([program, "compare", "--format", "json", path], stdout=subprocess.PIPE, check=True).stdout
                for path in (lines, archive)]
    check(compared[0] == compared[1], "archive and lines differ")


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    kill_and_resume(folder)
    interrupt(folder)
    kill_archive(folder)
    memory(folder)
print("ok")
