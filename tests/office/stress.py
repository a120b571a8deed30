"""Stress: fiches in the hands of somebody who does everything in random order, with our commands and without them.

    stress.py OXT [--seed S] [--steps N] [--runs N | --seconds N] [--without-our-commands] [--without NAME]...

Each run has an office of its own, and does what its seed says: the same each time (tests/office/stress_run.py). Where one
fails, a control run does the same steps but those of our commands. What fails there as well is the office's own: it is
told, and another seed takes its place. Fails where a failure is ours, or where most runs were the office's own failures.

  --seed   of the first run; the next ones follow it
  --runs   so many; --seconds: as many as begin in that time
"""

import argparse
import os
import pathlib
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
LARGEST_FILE = 200 << 20  # A workbook that is stored can go astray and fill the disk.
SECONDS_FOR_A_RUN = 900
LINES_OF_A_FAILURE = 40


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))


class Run:
    def __init__(self, chosen, seed, ours):
        folder = tempfile.mkdtemp(prefix="fiche-action-stress-")
        try:
            self._run(chosen, seed, ours, pathlib.Path(folder))
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _run(self, chosen, seed, ours, folder):
        temporary = folder / "temporary"  # The office's own: looked at, and removed with the rest.
        temporary.mkdir()
        command = [str(HERE.parents[1] / "script" / "with-office"), "--locale", "fr", chosen.package, "/usr/bin/python3",
                   str(HERE / "stress_run.py"), "--seed", str(seed), "--steps", str(chosen.steps), "--folder", str(folder)]
        command += [] if ours else ["--without-our-commands"]
        for name in chosen.without:
            command += ["--without", name]
        environment = {"MALLOC_PERTURB_": "165", **os.environ, "TMPDIR": str(temporary)}
        process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                   errors="replace", preexec_fn=limit_files)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        late = threading.Timer(SECONDS_FOR_A_RUN, process.terminate)
        late.start()
        self.lines = process.stdout.read().splitlines()
        self.code = process.wait()
        late.cancel()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        self.steps = sum(line.startswith("step ") for line in self.lines)
        kind = "with our commands" if ours else "without our commands"
        self.verdict = (f"seed {seed}, {kind}: {self.steps} steps, {seconds:.0f} CPU-seconds, "
                        + ("passed" if self.passed else f"FAILED ({self.code})"))
        left = sum(path.stat().st_size for path in temporary.rglob("*") if path.is_file())
        if left > LARGEST_FILE:
            self.verdict += f", {left >> 20} MB left in the temporary folder"

    @property
    def passed(self):
        return self.code == 0

    def tell(self):
        if not self.passed:
            print(*self.lines[-LINES_OF_A_FAILURE:], sep="\n    | ")
        print(self.verdict, flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("package")
    arguments.add_argument("--seed", type=int)
    arguments.add_argument("--steps", type=int, default=150)
    amount = arguments.add_mutually_exclusive_group()
    amount.add_argument("--runs", type=int, default=1)
    amount.add_argument("--seconds", type=float)
    arguments.add_argument("--without-our-commands", action="store_true")
    arguments.add_argument("--without", action="append", default=[], metavar="NAME")
    chosen = arguments.parse_args()
    seed = random.SystemRandom().randrange(1_000_000) if chosen.seed is None else chosen.seed
    print(f"first seed {seed}", flush=True)
    end = None if chosen.seconds is None else time.monotonic() + chosen.seconds
    done, our_failures, office_failures = 0, [], []
    while (time.monotonic() < end) if end else (done - len(office_failures) < chosen.runs):
        run = Run(chosen, seed, not chosen.without_our_commands)
        run.tell()
        done += 1
        if not run.passed:
            control = run if chosen.without_our_commands else Run(chosen, seed, False)
            if control is not run:
                control.tell()
            (our_failures if control.passed else office_failures).append(seed)
        if len(office_failures) > 3 and len(office_failures) * 2 > done:
            break
        seed += 1
    print(f"{done} runs; failures of ours: {our_failures or 'none'}; of the office itself: {office_failures or 'none'}")
    return 1 if our_failures or len(office_failures) * 2 > done else 0


sys.exit(main())
