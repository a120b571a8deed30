"""One walk through a fiche as somebody takes it in a day, for an office that valgrind looks into: slow, so each command
is there once, by the menu where it asks nothing."""

import pathlib
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, end_office, make, named_cell, new_spreadsheet, option  # noqa: E402

UNDER_VALGRIND = 1800  # Seconds that the start may take, and the end: minutes where nothing else is running.


def step(words):
    print(f"{time.strftime('%H:%M:%S')} {words}", flush=True)


def menu(context, document, command):
    helper = make(context, "com.sun.star.frame.DispatchHelper")
    helper.executeDispatch(document.CurrentController.Frame, "org.ficheaction:" + command, "", 0, ())


def main():
    context = connect(UNDER_VALGRIND)
    step("create")
    document = new_spreadsheet(context)
    fiche = make(context, "org.ficheaction.ActionSheet")
    fiche.createWith(document, "clos-du-roy", (option("Sample", True),))
    step("recompute, by the menu")
    menu(context, document, "recompute")
    step("check")
    fiche.check(document)
    step("duplicates")
    fiche.findDuplicates(document)
    step("a row, and recompute of what it changes")
    fiche.addRow(document, "events", (option("date", "12/06/2026"), option("title", "Fête des voisins"),
                                      option("type", "Manifestation"), option("status", "Réalisée")))
    measured = fiche.recompute(document)
    step("explain")
    fiche.explainInSheet(document, measured[0].indicator, ())
    step("undo and redo")
    for _ in range(2):
        document.UndoManager.undo()
    document.UndoManager.redo()
    with tempfile.TemporaryDirectory() as name:
        workbook = pathlib.Path(name) / "fiche.ods"
        step("results")
        fiche.exportResults(document)
        step("save and close")
        document.storeToURL(workbook.as_uri(), (option("FilterName", "calc8"),))
        document.close(True)
        step("open and recompute")
        document = make(context, "com.sun.star.frame.Desktop").loadComponentFromURL(workbook.as_uri(), "_blank", 0, ())
        fiche.recompute(document)
        assert named_cell(document, "FA__grid__rows_read").Value > 0
        document.close(True)
    step("end of the office")
    end_office(context, UNDER_VALGRIND)


main()
