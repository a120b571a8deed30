"""Every figure of the grid is the one that native formulas give: COUNTIFS, SUMIFS, SUMPRODUCT and their kin.

For each seed a template, its rows and its indicators are drawn at random, the grid is recomputed, and the same figures
are computed by formulas of Calc in a sheet beside it, made from what the generator knows of the indicator.

    native_formulas.py [FIRST [LAST]] [--save FILE]

Without numbers: the seeds 1 to 200. One seed: `native_formulas.py 17`, with --save to look at its workbook afterwards.
"""

import argparse
import json
import pathlib
import random
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1] / "script"), str(HERE)]

from office import connect, make, named_cell, option  # noqa: E402  (first: it makes the office's types known)
from com.sun.star.lang import IllegalArgumentException  # noqa: E402
from native.figures import Figures  # noqa: E402
from native.grid import Comparison, Grid  # noqa: E402
from native.random_fiche import FicheDraw  # noqa: E402
from native.random_measures import MeasureDraw  # noqa: E402
from native.scratch import Scratch, cells_of_sheet  # noqa: E402
from native.values import Values  # noqa: E402

SEEDS = 200
SHOWN = 8


def new_document(desktop):
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (option("Hidden", True),))
    document.IgnoreCase = True
    document.MatchWholeCell = True
    document.RegularExpressions = False
    document.Wildcards = False
    document.enableAutomaticCalculation(False)
    document.IsAdjustHeightEnabled = False  # nobody looks at it, and each row that is written would be measured
    return document


def create(service, document, folder, template, period):
    file = folder / f"{template['id']}.json"
    file.write_text(json.dumps(template, ensure_ascii=False, indent=1), encoding="utf-8")
    service.createWith(document, file.as_uri(), (option("PeriodStart", period.first.isoformat()),
                                                 option("PeriodEnd", period.last.isoformat())))


def fill(document, fiche):
    """Writes the rows below the headings; returns where each column of each register is."""
    cells = {}
    for register in fiche.registers.values():
        head = named_cell(document, f"FA__{register.id}__{register.columns[0].id}")
        place, first = head.CellAddress.Column, head.CellAddress.Row + 1
        sheet = head.Spreadsheet
        block = sheet.getCellRangeByPosition(
            place, first - 1, place + len(register.columns) - 1, first + register.rows - 1)
        table = [tuple(column.label for column in register.columns), *register.table()]
        assert block.getDataArray()[0] == table[0], "the headings are those of the template, in its order"
        block.setDataArray(tuple(table))
        for index, column in enumerate(register.columns):
            cells[register.id, column.id] = cells_of_sheet(sheet.Name, place + index, first + 1, register.rows)
    return cells


def native_figures(document, fiche, indicators, sheet_cells, seed):
    scratch = Scratch()
    figures = Figures(fiche, Values(fiche, scratch, sheet_cells), scratch, random.Random(-seed).choice)
    expected = [(indicator, *figures.of_indicator(indicator)) for indicator in indicators]
    document.Sheets.insertNewByName("Formules", document.Sheets.Count)
    scratch.write(document.Sheets.getByName("Formules"))
    document.calculateAll()
    scratch.read()
    return scratch, expected


class Run:
    def __init__(self, folder, save):
        context = connect()
        self.desktop = make(context, "com.sun.star.frame.Desktop")
        self.service = make(context, "org.ficheaction.ActionSheet")
        self.folder = folder
        self.save = save
        self.compared = 0
        self.kinds = {}
        self.sorts = {}  # how many figures are numbers, intervals, states
        self.differences = []
        self.refused = {}  # seeds whose template or grid the service refused, with what it said
        self.took = {}

    def timed(self, what, began):
        self.took[what] = self.took.get(what, 0) + time.time() - began
        return time.time()

    def seed(self, seed):
        rng = random.Random(seed)
        fiche = FicheDraw(rng).fiche()
        indicators = MeasureDraw(rng, fiche).indicators()
        began = time.time()
        document = new_document(self.desktop)
        try:
            create(self.service, document, self.folder, fiche.template(seed, indicators), fiche.period)
            began = self.timed("create", began)
            sheet_cells = fill(document, fiche)
            began = self.timed("fill", began)
            self.service.recompute(document)
            began = self.timed("recompute", began)
            scratch, expected = native_figures(document, fiche, indicators, sheet_cells, seed)
            began = self.timed("formulas", began)
            self.compare(seed, Comparison(Grid(document), scratch, fiche), expected)
            if self.save:
                document.storeToURL(pathlib.Path(self.save).resolve().as_uri(), (option("FilterName", "calc8"),))
        finally:
            document.close(True)
        self.timed("compare and close", began)

    def compare(self, seed, comparison, expected):
        for indicator, total, groups in expected:
            comparison.indicator(indicator, total, groups)
            kind = indicator.measure.kind
            self.kinds[kind] = self.kinds.get(kind, 0) + 1
        self.compared += comparison.compared
        for sort, count in comparison.sorts.items():
            self.sorts[sort] = self.sorts.get(sort, 0) + count
        self.differences += [(seed, *difference) for difference in comparison.differences]

    def report(self, seeds):
        for seed, indicator, text, formulas in self.differences[:SHOWN]:
            print(f"\nseed {seed}, {indicator.id}, {text}\n  {json.dumps(indicator.json(), ensure_ascii=False)}")
            for formula in formulas:
                print(f"  {formula}")
        for seed, message in self.refused.items():
            print(f"\nseed {seed}, refused: {message}")
        times = ", ".join(f"{what} {seconds:.0f} s" for what, seconds in self.took.items())
        sorts, kinds = (", ".join(f"{name} {count}" for name, count in sorted(counted.items()))
                        for counted in (self.sorts, self.kinds))
        print(f"\n{len(seeds) - len(self.refused)} grids, {self.compared} figures compared, "
              f"{len(self.differences)} differences"
              f"\nfigures: {sorts}\nindicators: {kinds}\ntime: {times}")
        failing = sorted({difference[0] for difference in self.differences} | self.refused.keys())
        if failing:
            print(f"failing seeds: {' '.join(map(str, failing))}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("first", type=int, nargs="?")
    parser.add_argument("last", type=int, nargs="?")
    parser.add_argument("--save")
    arguments = parser.parse_args()
    first = arguments.first or 1
    last = arguments.last or (arguments.first or SEEDS)
    seeds = range(first, last + 1)
    with tempfile.TemporaryDirectory() as folder:
        run = Run(pathlib.Path(folder), arguments.save)
        for seed in seeds:
            try:
                run.seed(seed)
            except IllegalArgumentException as refused:
                run.refused[seed] = refused.Message
        run.report(seeds)
    return 1 if run.differences or run.refused or not run.compared else 0


sys.exit(main())
