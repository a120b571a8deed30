"""The office is killed while a file for others is written: what was there is still there whole, or the new one is.

    killed_office.py OXT [--seed S] [--kills N]

Each kill has an office of its own, which writes one file again and again over the one before until it dies.
"""

import argparse
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

HERE = pathlib.Path(__file__).resolve()
ROOT = HERE.parents[2]
sys.path.insert(0, str(ROOT / "script"))

WRITTEN_BEFORE = 3  # Files, before the kill: what the office needs once is loaded then.
NAMES = ("copy.ods", "copy.xlsx", "copy.pdf", "results.json", "results.csv")


def is_whole(path):
    """Its end is what a writer writes last."""
    if path.suffix in (".ods", ".xlsx"):
        return zipfile.ZipFile(path).testzip() is None
    content = path.read_bytes()
    if path.suffix == ".pdf":
        return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF")
    if path.suffix == ".json":
        return bool(json.loads(content)["indicators"])
    return content.endswith(b"\n") and len({line.count(b";") for line in content.splitlines()[:1]}) == 1


def write_until_killed(path, after):
    """In the office's own client: kills the office `after` that part of the time that a file takes."""
    import uno  # noqa: F401 - gives the names of com.sun.star
    from com.sun.star.lang import DisposedException
    from com.sun.star.uno import RuntimeException
    from office import connect, make, new_spreadsheet, office_has_ended, option

    context = connect()
    service = make(context, "org.ficheaction.ActionSheet")
    document = new_spreadsheet(context)
    service.createWith(document, "clos-du-roy", (option("Sample", True),))
    common = (option("Texts", "keep"), option("Replace", True))
    write = service.savePartnerCopy if path.stem == "copy" else service.saveResults
    for _ in range(WRITTEN_BEFORE):
        began = time.monotonic()
        write(document, path.as_uri(), common)
    took = time.monotonic() - began
    process = int(pathlib.Path(os.environ["FICHE_ACTION_OFFICE_PID"]).read_text())
    threading.Timer(took * (1 + after), os.kill, (process, signal.SIGKILL)).start()
    try:
        while True:
            write(document, path.as_uri(), common)
    except (DisposedException, RuntimeException):
        while not office_has_ended():
            time.sleep(0.1)
        os._exit(0)  # Python's end would ask the office that has gone.


def kill_once(package, name, after):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / name
        run = subprocess.run(
            [str(ROOT / "script" / "with-office"), "--locale", "fr", package, "/usr/bin/python3", str(HERE), package,
             "--writes", str(path), "--after", str(after)], capture_output=True, text=True, check=False)
        where = f"{name}, {after:.2f} of a file after the third"
        assert "signal 9" in run.stdout + run.stderr, f"{where}: the office was not killed\n{run.stdout}{run.stderr}"
        assert path.is_file(), f"{where}: the file has gone"
        assert is_whole(path), f"{where}: the file is not whole"
        others = [each.name for each in pathlib.Path(folder).iterdir() if each != path]
        assert not others, f"{where}: left beside it {others}"
        print(f"{where}: whole, {path.stat().st_size} bytes", flush=True)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("package")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--kills", type=int, default=len(NAMES))
    arguments.add_argument("--writes", type=pathlib.Path)
    arguments.add_argument("--after", type=float)
    chosen = arguments.parse_args()
    if chosen.writes:
        write_until_killed(chosen.writes, chosen.after)
    else:
        moments = random.Random(chosen.seed)
        for kill in range(chosen.kills):
            kill_once(chosen.package, NAMES[kill % len(NAMES)], moments.random() * 2)


main()
