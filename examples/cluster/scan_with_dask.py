"""Compare a corpus on a Dask cluster of this machine: a scheduler and two workers on loopback.

    scan_with_dask.py [--sourcier sourcier] [--partitions 8] [--kill-a-worker] [--by outlet] [--format markdown] CORPUS.jsonl

The corpus is cut into partitions. Each is piped through `sourcier scan` and `sourcier compare --partial` on a worker;
the summaries are merged by `sourcier compare --merge`, which gives what one run over everything gives. With
--kill-a-worker, one of the workers is killed in the middle: Dask gives its partitions to the other one, and the result is
the same. Needs Debian's python3-distributed. Cluster and processes are stopped at the end.
"""
import argparse
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def scan_partition(sourcier, lines, directory):
    """On a worker: lines of articles in, lines of a summary out. The process id says which worker it was."""
    with open(Path(directory) / f"{os.getpid()}.worker", "a") as mark:
        mark.write("1\n")
    scan = subprocess.run([sourcier, "scan"], input=lines, stdout=subprocess.PIPE)
    if scan.returncode not in (0, 3):  # 3: some lines were errors; the summary counts them
        scan.check_returncode()
    compare = [sourcier, "compare", "--partial"]
    return subprocess.run(compare, input=scan.stdout, stdout=subprocess.PIPE, check=True).stdout


def partitions(path, count):
    lines = Path(path).read_bytes().splitlines(keepends=True)
    return [b"".join(lines[i::count]) for i in range(count)]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Cluster:
    """A scheduler and workers as processes of their own, ended when the block ends."""

    def __init__(self, workers, directory):
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self.directory = directory
        self.processes = [self.start("distributed.cli.dask_scheduler", "--host", self.address, "--no-dashboard")]
        self.processes += [
            self.start(
                "distributed.cli.dask_worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard",
                "--host", "127.0.0.1", "--local-directory", str(directory),
            )
            for _ in range(workers)
        ]

    def start(self, module, *arguments):
        log = open(Path(self.directory) / "cluster.log", "ab")
        environment = dict(os.environ, PYTHONPATH=str(Path(__file__).resolve().parent))
        return subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=log, stderr=log, env=environment)

    def kill_a_worker(self):
        self.processes[1].send_signal(signal.SIGKILL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in self.processes:
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--sourcier", default="sourcier")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--by", default="outlet")
    parser.add_argument("--format", default="markdown")
    parser.add_argument("--kill-a-worker", action="store_true")
    options = parser.parse_args()
    try:
        from distributed import Client, as_completed
    except ImportError:
        print("the Python package distributed is not installed (Debian: python3-distributed): skipped", file=sys.stderr)
        return 77

    import scan_with_dask  # under this name the workers find it too

    with tempfile.TemporaryDirectory() as directory, Cluster(2, directory) as cluster:
        with Client(cluster.address, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            futures = [
                client.submit(scan_with_dask.scan_partition, options.sourcier, part, directory, pure=False, retries=3)
                for part in partitions(options.corpus, options.partitions)
            ]
            if options.kill_a_worker:
                next(iter(as_completed(futures)))
                cluster.kill_a_worker()
                print("killed one worker", file=sys.stderr)
            start = time.monotonic()
            summaries = client.gather(futures)
            workers = len(list(Path(directory).glob("*.worker")))
            print(f"{len(summaries)} partitions, {workers} workers, {time.monotonic() - start:.1f} s", file=sys.stderr)
    merged = [options.sourcier, "compare", "--merge", "--by", options.by, "--format", options.format]
    return subprocess.run(merged, input=b"".join(summaries)).returncode


if __name__ == "__main__":
    sys.exit(main())
