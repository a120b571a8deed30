"""What staff would use instead, on the same workbook."""

import pathlib
import subprocess
import sys
import time

from com.sun.star.sheet.CellFlags import VALUE
from com.sun.star.sheet.DataPilotFieldOrientation import COLUMN, DATA, ROW
from com.sun.star.sheet.GeneralFunction import SUM
from com.sun.star.table import CellAddress

from office import make
from template import CATEGORIES, NEIGHBOURHOODS, ROLES, of_own_columns

LETTERS = {"date": "C", "category": "D", "neighbourhood": "E", "role": "F", "count": "G", "hours": "H"}
VALUES = {"category": CATEGORIES, "neighbourhood": NEIGHBOURHOODS, "role": ROLES}


def timed(work):
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def combinations(paths):
    if not paths:
        return [()]
    return [(value, *rest) for value in VALUES[paths[0]] for rest in combinations(paths[1:])]


def formulas(rows):
    """COUNTIFS and SUMIFS for all that they can say of the sixty indicators: totals and each group."""
    def column(path):
        return f"$Participations.${LETTERS[path]}$2:${LETTERS[path]}${rows + 1}"

    def formula(measure, conditions):
        terms = [f'{column(path)};"{value}"' for path, value in conditions]
        terms += [f'{column("date")};">={46204 if measure.get("window") == "any" else 46023}"',
                  f'{column("date")};"<=46387"']
        if measure["kind"] == "count":
            return f"=COUNTIFS({';'.join(terms)})"
        return f"=SUMIFS({column(measure['of'])};{';'.join(terms)})"

    cells = []
    for measure in of_own_columns():
        filters = [(measure["where"]["path"], measure["where"]["is"])] if "is" in measure.get("where", {}) else []
        breakdown = measure.get("breakdown", [])
        cells.append(formula(measure, filters))
        if breakdown:
            cells += [formula(measure, filters + list(zip(breakdown, values))) for values in combinations(breakdown)]
    return cells


def grid_of_formulas(workbook):
    """Seconds to write and calculate the grid, and how many cells it has."""
    document = workbook.document
    cells = formulas(workbook.rows["Participations"])
    document.Sheets.insertNewByName("Formules", document.Sheets.Count)
    sheet = document.Sheets.getByName("Formules")

    def write():
        sheet.getCellRangeByPosition(0, 0, 0, len(cells) - 1).setFormulaArray(tuple((cell,) for cell in cells))
        document.calculate()
        values = sheet.getCellRangeByPosition(0, 0, 0, len(cells) - 1).getDataArray()
        assert values[0][0] > 0, values[0]
    seconds = timed(write)
    document.Sheets.removeByName("Formules")
    return seconds, len(cells)


def distinct_by_formula(workbook):
    document = workbook.document
    last = workbook.rows["Participations"] + 1
    document.Sheets.insertNewByName("Distinct", document.Sheets.Count)
    cell = document.Sheets.getByName("Distinct").getCellByPosition(0, 0)

    def write():
        people = f"$Participations.$B$2:$B${last}"
        cell.setFormula(f'=SUMPRODUCT(({people}<>"")/COUNTIF({people};{people}&""))')
        assert cell.getValue() > 0
    seconds = timed(write)
    document.Sheets.removeByName("Distinct")
    return seconds


def pivot(workbook):
    """Seconds to make one table (people counted by category and role), and to refresh it."""
    document = workbook.document
    document.Sheets.insertNewByName("Pivot", document.Sheets.Count)
    sheet = document.Sheets.getByName("Pivot")
    tables = sheet.getDataPilotTables()

    def make_table():
        descriptor = tables.createDataPilotDescriptor()
        source = workbook.sheet("Participations")
        descriptor.setSourceRange(source.getCellRangeByPosition(0, 0, 7, workbook.rows["Participations"]).RangeAddress)
        fields = descriptor.getDataPilotFields()
        fields.getByName("Catégorie").Orientation = ROW
        fields.getByName("Rôle").Orientation = COLUMN
        fields.getByName("Effectif").Orientation = DATA
        fields.getByName("Effectif").Function = SUM
        tables.insertNewByName("Peer", CellAddress(sheet.RangeAddress.Sheet, 0, 0), descriptor)
        assert sheet.getCellRangeByName("A1:F20").queryContentCells(VALUE).Count > 0
    create = timed(make_table)
    refresh = timed(lambda: tables.getByName("Peer").refresh())
    document.Sheets.removeByName("Pivot")
    return create, refresh


def python_macro(workbook, profile):
    """In the office's own process, from the user's macros."""
    scripts = profile / "user-installation/user/Scripts/python"
    scripts.mkdir(parents=True, exist_ok=True)
    here = pathlib.Path(__file__).resolve().parent
    (scripts / "ficheaction_bench.py").write_text(
        f"import sys\nsys.path.insert(0, {str(here)!r})\n" + (here / "macro.py").read_text(encoding="utf-8"),
        encoding="utf-8")
    return workbook.ask("script", Script="vnd.sun.star.script:ficheaction_bench.py$recompute?language=Python&location=user")


def basic_macro(workbook):
    """Three of the sixty indicators, in one loop over the rows."""
    libraries = make(workbook.context, "com.sun.star.script.ApplicationScriptLibraryContainer")
    libraries.loadLibrary("Standard")
    library = libraries.getByName("Standard")
    text = (pathlib.Path(__file__).resolve().parent / "macro.bas").read_text(encoding="utf-8")
    if library.hasByName("FicheActionBench"):
        library.removeByName("FicheActionBench")
    library.insertByName("FicheActionBench", text)
    return workbook.ask("script",
                        Script="vnd.sun.star.script:Standard.FicheActionBench.Recompute?language=Basic&location=application")


def pandas_reading(path):
    """Seconds for pandas to read the saved workbook, in a process of its own; nothing where it is not installed."""
    program = ("import sys, time, pandas\nbegan = time.perf_counter()\n"
               "pandas.read_excel(sys.argv[1], engine='odf', sheet_name=['Événements', 'Participants', 'Participations'])\n"
               "print(time.perf_counter() - began)\n")
    run = subprocess.run(["/usr/bin/python3", "-c", program, str(path)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        print(run.stderr.strip().splitlines()[-1:], file=sys.stderr)
        return None
    return float(run.stdout)

