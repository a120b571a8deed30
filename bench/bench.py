"""What script/bench does in its office for one size: measures, side by side, and leaves the figures as JSON.

    bench.py ROWS FOLDER PROFILE PROBE [quick]
"""

import json
import os
import pathlib
import statistics
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "script"), str(ROOT / "bench")]

from office import connect, option  # noqa: E402

import peers  # noqa: E402
from explaining import explaining  # noqa: E402
from template import indicators  # noqa: E402
from workbook import Workbook  # noqa: E402

REPEATS = 5
MOST_ROWS_FOR_PANDAS = 100_000
MOST_ROWS_FOR_DISTINCT = 100_000


def say(text):
    print(f"  {text}", flush=True)


def memory_from_nothing(workbook):
    workbook.forget()
    return workbook.recompute_all()["Mebibytes"]


def own(workbook, result):
    """The floor and a whole recompute in turns, then recomputes after one edit."""
    result["first"] = workbook.recompute_all()["Seconds"]
    floor, whole = [], []
    for _ in range(REPEATS):
        floor.append(workbook.read()["Seconds"])
        whole.append(workbook.recompute_all())
    result["floor"] = statistics.median(floor)
    result["recompute"] = statistics.median(answer["Seconds"] for answer in whole)
    result["memory"] = max(memory_from_nothing(workbook) for _ in range(3))
    result["memory of the whole array"] = workbook.read(block=0)["Mebibytes"]
    say(f"floor {result['floor']:.3f} s, recompute {result['recompute']:.3f} s")
    say(f"memory {result['memory']:.0f} MiB, a whole raw array {result['memory of the whole array']:.0f} MiB")
    edits = {"nothing": lambda turn: workbook.ask("recompute"),
             "hours": lambda turn: workbook.recompute_after(7, 5.0 + turn),
             "count": lambda turn: workbook.recompute_after(6, 2.0 + turn),
             "role": lambda turn: workbook.recompute_after(5, ("Organisation", "Jour J")[turn % 2])}
    workbook.recompute_all()
    result["again"] = {}
    for name, edit in edits.items():
        result["again"][name] = statistics.median(edit(turn)["Seconds"] for turn in range(REPEATS))
        say(f"recompute after an edit ({name}) {result['again'][name]:.3f} s")
    kept = workbook.figures()
    workbook.recompute_all()
    assert kept == workbook.figures(), "what was kept differs from what was computed anew"
    result["block"] = max(workbook.recompute_all(watch=True)["Block"] for _ in range(3))
    say(f"longest block of the window {result['block'] * 1000:.0f} ms")


def others(workbook, result, profile, quick):
    repeats = 1 if quick else 3
    grids = [peers.grid_of_formulas(workbook) for _ in range(repeats)]
    result["formulas"], result["cells of formulas"] = statistics.median(grid[0] for grid in grids), grids[0][1]
    say(f"grid of {result['cells of formulas']} formulas {result['formulas']:.2f} s")
    pivots = [peers.pivot(workbook) for _ in range(repeats)]
    result["pivot"] = statistics.median(pivot[0] for pivot in pivots)
    result["pivot refresh"] = statistics.median(pivot[1] for pivot in pivots)
    say(f"pivot table {result['pivot']:.2f} s, refreshed {result['pivot refresh']:.2f} s")
    result["python"] = statistics.median(peers.python_macro(workbook, profile)["Seconds"] for _ in range(repeats))
    say(f"Python macro {result['python']:.2f} s")
    result["basic"] = statistics.median(peers.basic_macro(workbook)["Seconds"] for _ in range(repeats))
    say(f"Basic macro {result['basic']:.2f} s")


def distinct(workbook, result):
    workbook.use_template({"people_1"})
    result["own distinct"] = statistics.median(workbook.recompute_all()["Seconds"] for _ in range(REPEATS))
    workbook.use_template()
    result["distinct by formula"] = peers.distinct_by_formula(workbook)
    say(f"distinct by formula {result['distinct by formula']:.2f} s, own {result['own distinct']:.4f} s")


def dashboard(workbook, result):
    """Made beside the grid, and the recompute after an edit that brings it up to date too. Last: it stays."""
    began = time.perf_counter()
    workbook.service.dashboard(workbook.document, ())
    result["dashboard"] = time.perf_counter() - began
    result["dashboard again"] = statistics.median(workbook.recompute_after(6, 11.0 + turn)["Seconds"]
                                                  for turn in range(REPEATS))
    say(f"dashboard made in {result['dashboard']:.2f} s, recompute after an edit with it {result['dashboard again']:.3f} s")


def main():
    rows, folder, profile, probe = int(sys.argv[1]), *(pathlib.Path(path).resolve() for path in sys.argv[2:5])
    quick = "quick" in sys.argv[5:]
    folder.mkdir(parents=True, exist_ok=True)
    print(f"{rows} attendances, {len(indicators())} indicators", flush=True)
    began = time.time()
    workbook = Workbook(connect(), probe, folder, rows)
    say(f"workbook made in {time.time() - began:.0f} s")
    result = {"rows": rows, "when": time.strftime("%Y-%m-%d"), "processors": os.cpu_count()}
    own(workbook, result)
    explaining(workbook, result, say, 1 if quick else REPEATS)
    others(workbook, result, profile, quick)
    if rows <= MOST_ROWS_FOR_DISTINCT:
        distinct(workbook, result)
    if rows <= (MOST_ROWS_FOR_PANDAS if not quick else 10_000):
        saved = folder / f"big-{rows}.ods"
        workbook.document.storeToURL(saved.as_uri(), (option("FilterName", "calc8"),))
        result["pandas"] = peers.pandas_reading(saved)
        say(f"pandas reads the saved workbook in {result['pandas'] or 0:.1f} s")
    dashboard(workbook, result)
    (folder / f"results-{rows}.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    workbook.document.close(True)


main()
