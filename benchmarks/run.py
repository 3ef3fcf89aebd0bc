#!/usr/bin/env python3
"""Whole-process benchmarks: run.py --build BUILD [--size MB] [--from FOLDER] [--rounds N] [--out FOLDER]

Runs the program and what a user would otherwise use on the same file, in turn, and keeps the best of the rounds. Writes
results.json and results.md to the folder of --out and prints the table.
"""
import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent


def run(command, **more):
    """Seconds of wall time, and the most memory in MB."""
    with open(os.devnull, "wb") as nothing:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing, **more)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / 1024, process.returncode


def first_line(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0].strip()
    except (OSError, subprocess.CalledProcessError, IndexError):
        return None


def head(path, size, folder):
    """The first lines of a file up to a size."""
    out = Path(folder) / f"head-{size}{Path(path).suffix}"
    total = 0
    with open(path, "rb") as lines, open(out, "wb") as to:
        for line in lines:
            if total and total + len(line) > size:
                break
            total += len(line)
            to.write(line)
    return out


def text_bytes(path):
    return sum(len(json.loads(line)["text"].encode()) for line in open(path, encoding="utf-8"))


def instructions(command):
    if not shutil.which("valgrind"):
        return None
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    return int(found[1]) if found else None


def stages(program, path):
    """Seconds a byte of each stage, by Google Benchmark."""
    done = subprocess.run([program, path, "--benchmark_format=json", "--benchmark_repetitions=3",
                           "--benchmark_report_aggregates_only=false", "--benchmark_min_time=0.2"],
                          capture_output=True, text=True, check=True)
    best = {}
    for one in json.loads(done.stdout)["benchmarks"]:
        if one["run_type"] == "iteration":
            best[one["name"]] = max(best.get(one["name"], 0), one["bytes_per_second"] / 1e6)
    return best


def machine():
    info = {"date": datetime.date.today().isoformat(), "system": platform.platform(), "cpus": os.cpu_count()}
    for line in open("/proc/cpuinfo", encoding="utf-8"):
        if line.startswith("model name"):
            info["cpu"] = line.split(":", 1)[1].strip()
            break
    info["load before"] = round(os.getloadavg()[0], 1)
    return info


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", default="build-benchmark")
    options.add_argument("--size", type=float, default=50, help="MB of text")
    options.add_argument("--from", dest="folder", help="a folder of *.txt to read in place of the texts made")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--out", default="build-benchmark")
    asked = options.parse_args()
    build = Path(asked.build).resolve()
    program = str(build / "src/cli/sourcier")
    results = {"machine": machine(), "versions": {}, "runs": {}, "skipped": {}}
    runs, skipped = results["runs"], results["skipped"]
    with tempfile.TemporaryDirectory() as folder:
        lines = f"{folder}/in.jsonl"
        make = [sys.executable, str(HERE / "make_input.py"), "--out", lines, "--size", str(asked.size)]
        subprocess.run(make + (["--from", asked.folder] if asked.folder else []), check=True)
        plain = lines + ".txt"
        cues = f"{folder}/cues.txt"
        with open(cues, "w", encoding="utf-8") as to:
            subprocess.run([str(build / "benchmarks/print-cues"), "fr"], stdout=to, check=True)
        size = text_bytes(lines)
        results["text MB"] = round(size / 1e6, 1)

        commands = {
            "sourcier scan --jobs 1": [program, "scan", "--jobs", "1", lines],
            "sourcier scan --jobs 2": [program, "scan", "--jobs", "2", lines],
            "wc -w": ["wc", "-w", plain],
            "rg -w -F, the cue list": ["rg", "-c", "-w", "-F", "-f", cues, plain],
        }
        results["versions"]["sourcier"] = first_line(program, "--version")
        results["versions"]["wc"] = first_line("wc", "--version")
        results["versions"]["rg"] = first_line("rg", "--version")
        for name in list(commands):
            if not shutil.which(commands[name][0]):
                skipped[name] = "not installed"
                del commands[name]
        for _ in range(asked.rounds):
            for name, command in commands.items():
                seconds, memory, status = run(command)
                if status not in (0, 1):
                    sys.exit(f"{name}: exit status {status}")
                best = runs.setdefault(name, {"seconds": seconds, "MB": 0})
                best["seconds"] = min(best["seconds"], seconds)
                best["MB"] = max(best["MB"], round(memory, 1))
        for one in runs.values():
            one["MB/s"] = size / 1e6 / one["seconds"]

        # Programs for node read the beginning alone: all of it would take them hours.
        part = head(plain, 300_000, folder)
        for name in ("compromise", "wink-nlp"):
            if not shutil.which("node"):
                skipped[name] = "no node"
                continue
            done = json.loads(subprocess.run(["node", str(HERE / "peers.mjs"), name, str(part)], capture_output=True,
                                             text=True, check=True).stdout)
            if "skipped" in done:
                skipped[name] = done["skipped"]
                continue
            results["versions"][name] = done["version"]
            runs[name] = {"seconds": done["seconds"], "MB/s": part.stat().st_size / 1e6 / done["seconds"]}

        article = HERE.parent / "examples/articles/port_closure.txt"
        taken = [run([program, "report", "--output", f"{folder}/report.md", str(article)])[0] for _ in range(20)]
        results["one article, whole process, ms"] = round(min(taken) * 1000, 2)
        taken = [run([program, "--version"])[0] for _ in range(20)]
        results["start and nothing else, ms"] = round(min(taken) * 1000, 2)

        small, large = head(lines, 100_000, folder), head(lines, 200_000, folder)
        counts = [instructions([program, "scan", "--jobs", "1", str(path)]) for path in (small, large)]
        if None in counts:
            skipped["instructions"] = "no valgrind"
        else:
            results["instructions a byte"] = round((counts[1] - counts[0]) / (text_bytes(large) - text_bytes(small)))
        results["stages MB/s"] = stages(str(build / "benchmarks/stages"), lines)

    table = ["| program | MB/s | memory, MB | the scan on one thread is |", "|---|--:|--:|--:|"]
    ours = runs["sourcier scan --jobs 1"]["MB/s"]
    for name, one in runs.items():
        table.append(f"| {name} | {one['MB/s']:.3g} | {one.get('MB', '')} | {ours / one['MB/s']:.3g} × as fast |")
    for name, why in skipped.items():
        table.append(f"| {name} | skipped: {why} | | |")
    per_stage = results["stages MB/s"]
    whole = sum(1 / speed for name, speed in per_stage.items() if name != "all but JSON")
    table += ["", "| stage | MB/s | share |", "|---|--:|--:|"]
    for name, speed in per_stage.items():
        share = "" if name == "all but JSON" else f"{1 / speed / whole:.0%}"
        table.append(f"| {name} | {speed:.1f} | {share} |")
    table.append("")
    for name in ("text MB", "one article, whole process, ms", "start and nothing else, ms", "instructions a byte"):
        if name in results:
            table.append(f"- {name}: {results[name]}")
    out = Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.json").write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", "utf-8")
    (out / "results.md").write_text("\n".join(table) + "\n", "utf-8")
    print(json.dumps({"machine": results["machine"], "versions": results["versions"]}, indent=2, ensure_ascii=False))
    print("\n".join(table))


if __name__ == "__main__":
    main()
