#!/usr/bin/env python3
"""Takes away what the program leans on (disk, pipe, files, memory, network): faults_test.py PROGRAM

What a machine does not allow is skipped with a word.
"""
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "support"))
from in_a_folder import InAFolder  # noqa: E402

PROGRAM = os.path.abspath(sys.argv.pop(1))
ARTICLE = "La police affirme que l'enquête avance. « Nous cherchons », a dit le maire.\n"
LINE = json.dumps({"id": "a", "lang": "fr", "text": ARTICLE}, ensure_ascii=False).encode() + b"\n"


def works(*command):
    """Whether a helper program exists and may do this here."""
    if shutil.which(command[0]) is None:
        return False
    return subprocess.run(command, capture_output=True).returncode == 0


class Faults(InAFolder):
    def write(self, name, content=ARTICLE):
        return super().write(name, content)

    def run_it(self, *args, stdin=b"", before=None, timeout=60):
        run = subprocess.run([PROGRAM, *args], input=stdin, capture_output=True, cwd=self.at, timeout=timeout, preexec_fn=before)
        return run.returncode, run.stdout, run.stderr.decode("utf-8", "replace")

    def whole_lines(self, out):
        self.assertTrue(out.endswith(b"\n"), out[-80:])
        return [json.loads(line) for line in out.splitlines()]

    # --- disks and pipes

    def test_a_full_disk(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        article, lines = self.write("a.txt"), self.write("a.jsonl", LINE * 50)
        for args in (["report", article], ["report", article, "--output", "/dev/full"], ["scan", lines],
                     ["scan", lines, "--output", "/dev/full"]):
            with open("/dev/full", "wb") as full:
                run = subprocess.run([PROGRAM, *args], stdout=full, stderr=subprocess.PIPE, timeout=60)
            self.assertEqual(run.returncode, 2, args)
            self.assertIn(b"cannot be written", run.stderr, args)

    def test_a_closed_pipe_ends_the_scan(self):
        with subprocess.Popen([PROGRAM, "scan", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
            run.stdin.write(LINE)
            run.stdin.flush()
            self.assertEqual(len(self.whole_lines(run.stdout.readline())), 1)
            run.stdout.close()
            try:
                for _ in range(200):
                    run.stdin.write(LINE)
                    run.stdin.flush()
                run.stdin.close()
            except BrokenPipeError:
                pass
            run.stdin = None
            self.assertIn(run.wait(timeout=30), (-signal.SIGPIPE, 2))

    def test_a_directory_that_may_not_be_written(self):
        article = self.write("a.txt")
        os.mkdir(self.at / "out")
        if os.geteuid() == 0:
            if not works("unshare", "-m", "true"):
                self.skipTest("root writes everywhere and no mount may be made")
            script = f'mount -t tmpfs -o ro none "{self.at}/out" && exec "{PROGRAM}" report "{article}" --output "{self.at}/out/"'
            run = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, timeout=60)
            if b"mount:" in run.stderr:
                self.skipTest("no mount may be made")
            status, err = run.returncode, run.stderr.decode()
        else:
            os.chmod(self.at / "out", 0o500)
            status, _, err = self.run_it("report", article, "--output", "out/")
        self.assertEqual(status, 2, err)
        self.assertIn("cannot be written", err)

    # --- files

    def test_a_file_that_is_gone_or_cannot_be_read(self):
        self.write("a.txt")
        status, out, err = self.run_it("report", "--format", "json", "gone.txt", "a.txt", "/proc/self/mem")
        self.assertEqual(status, 3)
        self.assertIn("gone.txt", err)
        self.assertIn("/proc/self/mem", err)
        self.assertEqual(len(self.whole_lines(out)) if not out.startswith(b"{\n") else 1, 1)

    def test_a_loop_of_links(self):
        os.symlink("b.txt", self.at / "a.txt")
        os.symlink("a.txt", self.at / "b.txt")
        status, _, err = self.run_it("report", "a.txt")
        self.assertEqual(status, 3)
        self.assertIn("a.txt", err)

    def test_a_directory_that_holds_itself(self):
        self.write("d/a.txt")
        os.symlink("..", self.at / "d" / "up")
        os.symlink(".", self.at / "d" / "self")
        status, _, err = self.run_it("check", "--format", "json", "d", timeout=30)
        self.assertIn(status, (0, 1), err)

    def test_names_with_line_ends_and_stray_bytes(self):
        for name in (b"a\nb.txt", b"caf\xe9.txt", "«é».txt".encode(), b"-x.txt", b" .txt", b"a\x1b[31m.txt"):
            path = os.path.join(os.fsencode(self.at), name)
            with open(path, "wb") as file:
                file.write(ARTICLE.encode())
            run = subprocess.run([os.fsencode(PROGRAM), b"report", b"--format", b"json", path], capture_output=True, timeout=60)
            self.assertEqual(run.returncode, 0, (name, run.stderr))
            json.loads(run.stdout.decode("utf-8"))

    def test_the_output_stays_in_its_directory(self):
        self.write("in/..txt")
        self.write("in/...txt")
        self.write("in/a.txt")
        status, _, err = self.run_it("report", "in/..txt", "in/...txt", "in/../in/a.txt", "--output", "out/")
        self.assertEqual(status, 0, err)
        self.assertEqual(len(os.listdir(self.at / "out")), 3)
        self.assertEqual(sorted(os.listdir(self.at)), ["in", "out"])

    # --- signals, memory, network

    def test_signals_in_the_middle_of_a_scan(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with subprocess.Popen([PROGRAM, "scan", "-", "--jobs", "2"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
                for _ in range(5):
                    run.stdin.write(LINE)
                run.stdin.flush()
                first = run.stdout.readline()
                time.sleep(0.2)
                run.send_signal(number)
                rest = run.stdout.read()
                status = run.wait(timeout=30)
                run.stdin.close()
            # ended by the signal, or by itself with the status that a shell would show
            self.assertIn(status, (-number, 128 + number))
            self.assertGreaterEqual(len(self.whole_lines(first + rest)), 1)

    def test_little_memory(self):
        big = self.write("big.txt", ARTICLE * 20000)
        for megabytes in (64, 128, 256):
            limit = megabytes * 2**20
            status, _, err = self.run_it("report", "--format", "json", big, timeout=120,
                                         before=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
            self.assertIn(status, (0, 2, 3), (megabytes, status, err))
            if status:
                self.assertTrue(err, megabytes)

    def test_no_network_is_needed(self):
        if not works("unshare", "-n", "true"):
            self.skipTest("the network cannot be taken away here")
        article = self.write("a.txt")
        run = subprocess.run(["unshare", "-n", PROGRAM, "report", "--format", "json", article], capture_output=True, timeout=60)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(run.stdout, self.run_it("report", "--format", "json", article)[1])

    def test_no_network_is_asked_for(self):
        if not works("strace", "-V"):
            self.skipTest("no strace")
        article = self.write("a.txt")
        run = subprocess.run(["strace", "-f", "-e", "trace=network", PROGRAM, "report", article], capture_output=True, timeout=60)
        if run.returncode != 0:
            self.skipTest("strace may not look")
        self.assertNotIn(b"socket(", run.stderr)


if __name__ == "__main__":
    unittest.main()
