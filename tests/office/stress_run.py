"""One run of tests/office/stress.py, in an office of its own: what a person can do to fiches, in random order.

    stress_run.py --seed S --steps N --folder FOLDER [--without-our-commands] [--without NAME]...

Each step draws from the seed and its own number, so that a run without some of the steps does the others alike. Prints
each step before it does it. A step fails where the office does not come back from it, where one of our commands raises
what it does not declare, and where a workbook has a sheet without a name afterwards. Ends with 0, with 1 where a step
failed, and with another code where the office was gone.
"""

import argparse
import os
import pathlib
import random
import sys

from hands import ROOT, close, dispatch, in_main_thread, open_documents
from office import connect, make, new_spreadsheet, office_has_ended, option

import uno  # noqa: E402
from com.sun.star.container import NoSuchElementException  # noqa: E402
from com.sun.star.document import EmptyUndoStackException  # noqa: E402
from com.sun.star.io import IOException  # noqa: E402
from com.sun.star.lang import IllegalArgumentException, IndexOutOfBoundsException  # noqa: E402
from com.sun.star.uno import Exception as OfficeException, RuntimeException  # noqa: E402
from org.ficheaction import Attendance, Period  # noqa: E402

TEMPLATE = "clos-du-roy"
MOST_DOCUMENTS = 3
MOST_SHEETS = 24
SECONDS_FOR_A_STEP = 120
IMPORTED = ("adhesions-semaine.csv", "adhesions-utf8.csv", "adhesions-windows.csv", "formulaire.csv", "presences.csv")
FILTERS = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML"}

STEPS = []  # (name, weight, whether it is one of our commands, what to do)


def step(weight=2, ours=False):
    def add(action):
        STEPS.append((action.__name__, weight, ours, action))
        return action
    return add


def ours(weight=2):
    return step(weight, True)


def options(**values):
    return tuple(option(name, value) for name, value in values.items())


class Run:
    """What the steps work on. `random` is another one for each step."""

    def __init__(self, seed, folder):
        self.seed = seed
        self.folder = pathlib.Path(folder)
        self.context = connect()
        self.desktop = make(self.context, "com.sun.star.frame.Desktop")
        self.toolkit = make(self.context, "com.sun.star.awt.Toolkit")
        self.service = make(self.context, "org.ficheaction.ActionSheet")
        self.random = random.Random(seed)
        self.files = 0
        self.indicators = ()
        self.words = ""

    def begin(self):
        """The fiche that the run works on comes out of a file: none of our steps is in its undo list."""
        document = new_spreadsheet(self.context)
        self.service.createWith(document, TEMPLATE, options(Sample=True))
        self.indicators = tuple(sorted({each.indicator for each in self.service.recompute(document)}))
        self.sample = self.folder / "sample.ods"
        document.storeToURL(self.sample.as_uri(), options(FilterName="calc8"))
        document.close(True)
        self.open(self.sample)

    def tell(self, words):
        self.words = words
        print("   ", words, flush=True)

    # what there is

    def open(self, path):
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, ())

    def documents(self):
        """In an order that does not hang on the office's."""
        return sorted(open_documents(self.context), key=lambda document: document.RuntimeUID.zfill(9))

    def document(self):
        return self.to_front(self.random.choice(self.documents()))

    def to_front(self, document):
        """A person undoes in the window in front. The office's own undo of sheets works on the window in front whichever
        workbook it was asked of: it leaves sheets without a name in the other one, or ends."""
        self.frame(document).activate()
        return document

    def fiches(self):
        return [each for each in self.documents() if each.NamedRanges.hasByName("FA__grid__last_run")]

    def fiche(self):
        """One that holds a fiche, mostly: a command has to bear the others as well."""
        mostly = self.random.random() < 0.9
        return self.to_front(self.random.choice(self.fiches() or self.documents())) if mostly else self.document()

    def frame(self, document):
        return document.CurrentController.Frame

    def sheet(self, document):
        return document.Sheets.getByIndex(self.random.randrange(document.Sheets.Count))

    def row(self):
        return self.random.choice((0, 1, 2, 3, 7, 8, 9, 10, 12, 15, 20, 30, 60, 200))

    def cell(self, sheet):
        return sheet.getCellByPosition(self.random.randrange(12), self.row())

    def range(self, sheet):
        left, top = self.random.randrange(10), self.row()
        return sheet.getCellRangeByPosition(left, top, left + self.random.randrange(4), top + self.random.randrange(5))

    def file(self, ending):
        self.files += 1
        return self.folder / f"{self.files}.{ending}"

    def text(self):
        return self.random.choice(("", "x", "Réalisée", "12/06/2026", "3", "2,5", "E001", "P003", "Habitant", "01/02/203",
                                   "é\n2"))

    def indicator(self):
        return self.random.choice(self.indicators)


# What the office does by itself.


@step(6)
def select_cells(run):
    document = run.document()
    document.CurrentController.select(run.range(document.CurrentController.ActiveSheet))


@step(6)
def switch_sheet(run):
    document = run.document()
    sheet = run.sheet(document)
    run.tell(sheet.Name)
    document.CurrentController.setActiveSheet(sheet)


@step(8)
def edit_cell(run):
    document = run.document()
    sheet = run.sheet(document)
    cell = run.cell(sheet)
    how = run.random.randrange(3)
    run.tell(f"{sheet.Name} {cell.AbsoluteName} {how}")
    if how == 0:
        cell.setString(run.text())
    elif how == 1:
        cell.setValue(run.random.randrange(50000))
    else:
        cell.setFormula(run.random.choice(("=1/0", "=A1", "=TODAY()", "=SUM(A1:B3)", "=#REF!")))


@step(4)
def clear_cells(run):
    document = run.document()
    run.range(run.sheet(document)).clearContents(1 + 2 + 4 + 16)


@step(4)
def write_block(run):
    """What the office does not undo by itself on cells that were empty."""
    document = run.document()
    cells = run.range(run.sheet(document))
    address = cells.RangeAddress
    row = tuple(run.random.choice((run.text(), 3.0)) for _ in range(address.EndColumn - address.StartColumn + 1))
    cells.setDataArray((row,) * (address.EndRow - address.StartRow + 1))


@step(10)
def undo(run):
    document = run.document()
    for _ in range(run.random.choice((1, 1, 1, 2, 3, 6))):
        run.tell(document.UndoManager.getCurrentUndoActionTitle())
        document.UndoManager.undo()


@step(8)
def redo(run):
    document = run.document()
    for _ in range(run.random.choice((1, 1, 1, 2, 3, 6))):
        run.tell(document.UndoManager.getCurrentRedoActionTitle())
        document.UndoManager.redo()


@step(3)
def undo_by_menu(run):
    dispatch(run.context, run.frame(run.document()), run.random.choice((".uno:Undo", ".uno:Undo", ".uno:Redo")))


@step()
def insert_sheet(run):
    document = run.document()
    if document.Sheets.Count < MOST_SHEETS:
        run.files += 1
        document.Sheets.insertNewByName(f"Feuille {run.files}", run.random.randrange(document.Sheets.Count + 1))


@step(3)
def copy_sheet(run):
    document = run.document()
    if document.Sheets.Count < MOST_SHEETS:
        sheet = run.sheet(document)
        run.files += 1
        run.tell(sheet.Name)
        document.Sheets.copyByName(sheet.Name, f"Copie {run.files}", run.random.randrange(document.Sheets.Count + 1))


@step(3)
def rename_sheet(run):
    document = run.document()
    sheet = run.sheet(document)
    run.tell(sheet.Name)
    run.files += 1
    sheet.setName(f"Nom {run.files}")


@step()
def move_sheet(run):
    document = run.document()
    sheet = run.sheet(document)
    run.tell(sheet.Name)
    document.Sheets.moveByName(sheet.Name, run.random.randrange(document.Sheets.Count + 1))


@step(3)
def remove_sheet(run):
    document = run.document()
    if document.Sheets.Count > 1:
        sheet = run.sheet(document)
        run.tell(sheet.Name)
        document.Sheets.removeByName(sheet.Name)


@step(4)
def insert_rows(run):
    document = run.document()
    run.sheet(document).Rows.insertByIndex(run.row(), 1 + run.random.randrange(3))


@step(4)
def remove_rows(run):
    document = run.document()
    run.sheet(document).Rows.removeByIndex(run.row(), 1 + run.random.randrange(3))


@step()
def insert_column(run):
    document = run.document()
    run.sheet(document).Columns.insertByIndex(run.random.randrange(8), 1)


@step(1)
def remove_column(run):
    document = run.document()
    run.sheet(document).Columns.removeByIndex(run.random.randrange(8), 1)


@step(3)
def insert_note(run):
    """A note has a drawing, which the office's records of rows point to."""
    sheet = run.sheet(run.document())
    run.tell(sheet.Name)
    sheet.Annotations.insertNew(run.cell(sheet).CellAddress, "note")


@step()
def remove_note(run):
    notes = run.sheet(run.document()).Annotations
    if notes.Count:
        notes.removeByIndex(run.random.randrange(notes.Count))


@step()
def store_and_open(run):
    """Stored, closed, opened again: mostly as .ods."""
    document = run.document()
    ending = run.random.choice(("ods", "ods", "ods", "xlsx"))
    path = run.file(ending)
    run.tell(f"{path.name}, {document.Sheets.Count} sheets")
    document.storeToURL(path.as_uri(), options(FilterName=FILTERS[ending]))
    document.close(True)
    run.open(path)
    path.unlink()


@step(1)
def open_another(run):
    if len(run.documents()) < MOST_DOCUMENTS:
        run.open(run.sample)


@step(1)
def new_document(run):
    if len(run.documents()) < MOST_DOCUMENTS:
        new_spreadsheet(run.context)


@step()
def close_document(run):
    document = run.document()
    close(document)
    if not run.documents():
        run.open(run.sample)


@step(1)
def close_window(run):
    run.frame(run.document()).close(True)
    if not run.documents():
        run.open(run.sample)


# Our commands, by the menu. A modal dialog of an office without a display returns at once.


@ours(14)
def menu(run):
    command = run.random.choice(("recompute", "recompute", "recompute", "check", "explain", "explainChange", "addEvent",
                                 "recordAttendance", "personAttendances", "signInSheet", "importRows", "findDuplicates",
                                 "compare", "dashboard", "partnerCopy", "verifyCopy", "exportResults", "consolidate", "saveAsTemplate",
                                 "options", "create"))
    run.tell(command)
    dispatch(run.context, run.frame(run.fiche()), command)


# Our commands, as other programs call them.


@ours(8)
def recompute(run):
    run.service.recompute(run.fiche())


@ours(3)
def dashboard(run):
    document = run.fiche()
    if document.Sheets.Count < MOST_SHEETS:
        run.tell(run.service.dashboard(document, ()))


@ours(2)
def check(run):
    run.service.check(run.fiche())


@ours(2)
def find_duplicates(run):
    run.service.findDuplicates(run.fiche())


@ours(2)
def repair(run):
    run.service.repair(run.fiche(), ())


@ours(2)
def explain(run):
    run.service.explain(run.fiche(), run.indicator(), ())


@ours(5)
def explain_in_sheet(run):
    document = run.fiche()
    if document.Sheets.Count < MOST_SHEETS:
        run.tell(run.service.explainInSheet(document, run.indicator(), ()))


@ours(3)
def explain_by_filter(run):
    run.service.explainByFilter(run.fiche(), run.indicator(), ())


@ours(1)
def explain_change(run):
    run.service.explainChange(run.fiche(), run.indicator(), ())


@ours(1)
def freeze_figures(run):
    run.service.freezeFigures(run.fiche())


@ours(4)
def compare_periods(run):
    day = lambda year, month, day: uno.createUnoStruct("com.sun.star.util.Date", day, month, year)  # noqa: E731
    years = run.random.sample((2023, 2024, 2025), run.random.randrange(3))
    periods = tuple(Period(day(year, 1, 1), day(year, 12, 31)) for year in years)
    run.tell(str(years))
    chosen = {name: run.random.random() < 0.5 for name in ("Evolution", "EvolutionPercent", "Together")}
    run.service.comparePeriods(run.fiche(), periods, options(**chosen))


@ours(4)
def add_row(run):
    if run.random.random() < 0.5:
        run.service.addRow(run.fiche(), "events", options(date="12/06/2026", title="Fête", type="Manifestation",
                                                          status=run.random.choice(("Réalisée", "Annulée"))))
    else:
        run.service.addRow(run.fiche(), "participants", options(last_name="Martin", first_name=run.random.choice("AB"),
                                                                category=run.random.choice(("Habitant", "Nouvelle"))))


@ours(3)
def record_attendance(run):
    people = [f"P{run.random.randrange(1, 40):03}" for _ in range(3)]
    run.service.recordAttendance(run.fiche(), f"E{run.random.randrange(1, 20):03}",
                                 tuple(Attendance(each, (), 1) for each in people))


@ours(5)
def import_file(run):
    name = run.random.choice(IMPORTED)
    run.tell(name)
    report = run.service.importRows(run.fiche(), (ROOT / "tests" / "data" / "import" / name).as_uri(),
                                    run.random.choice(("participants", "participants", "events", "feedback")),
                                    options(Matching=run.random.choice(("update", "skip", "new")),
                                            Values=run.random.choice(("keep", "nearest", "add"))))
    run.tell(f"{report.rowsAdded} added")


@ours(3)
def import_sheet(run):
    """A sheet of the workbook itself, which may be a copy of the register."""
    document = run.fiche()
    sheet = run.sheet(document)
    run.tell(sheet.Name)
    run.service.importRows(document, "", run.random.choice(("participants", "events", "attendances")),
                           options(Sheet=sheet.Name))


@ours(3)
def merge_people(run):
    document = run.fiche()
    pairs = run.service.findDuplicates(document)
    if pairs:
        pair = run.random.choice(pairs)
        run.service.mergePeople(document, pair.registerId, *pair.keys)


@ours(2)
def partner_copy(run):
    path = run.file(run.random.choice(("ods", "xlsx", "pdf")))
    run.service.savePartnerCopy(run.fiche(), path.as_uri(), options(Texts="keep", Frozen=run.random.random() < 0.5))


@ours(1)
def save_results(run):
    run.service.saveResults(run.fiche(), run.file(run.random.choice(("json", "csv", "xml"))).as_uri(), options(Texts="keep"))


@ours(1)
def sign_in_sheet(run):
    run.service.signInSheet(run.fiche(), f"E{run.random.randrange(1, 20):03}", run.file("pdf").as_uri(), ())


@ours(1)
def verify_copy(run):
    run.service.verifyCopy(run.document())


@ours(1)
def consolidate(run):
    close(run.service.consolidate((run.sample.as_uri(),), options(Hidden=True)))


@ours(2)
def create(run):
    document = run.document()
    run.service.createWith(document, run.random.choice((TEMPLATE, "ludotheque", "reaap-parentalite")),
                           options(Sample=run.random.random() < 0.5))


# One after the other.

REFUSED = (IllegalArgumentException,)  # What our commands declare.
TAKEN = (IllegalArgumentException, NoSuchElementException, IndexOutOfBoundsException, EmptyUndoStackException, IOException,
         RuntimeException)  # What the office answers to what cannot be done.


def do(run, action, is_ours):
    try:
        action(run)
    except REFUSED as error:
        run.tell("refused: " + error.Message.splitlines()[0] if error.Message else "refused")
    except OfficeException as error:
        if is_ours or not isinstance(error, TAKEN):
            raise
        run.tell(f"not possible: {type(error).__name__} {error.Message[:100]}")
    run.toolkit.processEventsToIdle()


def look(run):
    for document in run.documents():
        names = document.Sheets.ElementNames
        assert all(names) and len(set(names)) == len(names), f"The sheets of a workbook are called {names}."


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--seed", type=int, required=True)
    arguments.add_argument("--steps", type=int, required=True)
    arguments.add_argument("--folder", required=True)
    arguments.add_argument("--without-our-commands", action="store_true")
    arguments.add_argument("--without", action="append", default=[])
    chosen = arguments.parse_args()
    run = Run(chosen.seed, chosen.folder)
    in_main_thread(run.context, run.begin)
    weights = [weight for _, weight, _, _ in STEPS]
    for number in range(1, chosen.steps + 1):
        run.random = random.Random(f"{chosen.seed}/{number}")
        name, _, is_ours, action = run.random.choices(STEPS, weights)[0]
        if name in chosen.without or (is_ours and chosen.without_our_commands):
            continue
        print(f"step {number} {name}", flush=True)
        try:
            in_main_thread(run.context, lambda: do(run, action, is_ours), SECONDS_FOR_A_STEP)  # noqa: B023
            in_main_thread(run.context, lambda: look(run))
        except (AssertionError, OfficeException) as error:
            print(f"Step {number}, {name}: {type(error).__name__} {error}", flush=True)
            leave(2 if office_has_ended() else 1)
    for document in run.documents():
        close(document)


def leave(code):
    """Not as a program ends, which takes leave of an office that may hang."""
    sys.stdout.flush()
    os._exit(code)


main()
