"""Every command of the menu while something happens to its workbook: its dialog is opened, and before it is answered the
cells change, rows come and sheets go; or the workbook, its window or the office is closed. The office stays, and so does
the other workbook. With an argument, only the tests whose names contain it."""

import pathlib
import sys
import tempfile
import threading
import unittest

from hands import COMMANDS, Dialogs, InMainThread, close, dispatch, in_main_thread, open_documents, until
from office import connect, keep, make, new_spreadsheet, option

from com.sun.star.uno import RuntimeException

MOST_ACCEPTED = 3  # Dialogs in a row: then they are left, whatever they offer.


class Meanwhile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.context = connect()
        cls.desktop = make(cls.context, "com.sun.star.frame.Desktop")
        cls.dialogs = Dialogs(cls.context)
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.sample = (pathlib.Path(cls.folder.name) / "sample.ods").as_uri()
        document = new_spreadsheet(cls.context)
        service = make(cls.context, "org.ficheaction.ActionSheet")
        service.createWith(document, "clos-du-roy", (option("Sample", True),))
        service.recompute(document)
        document.storeToURL(cls.sample, (option("FilterName", "calc8"),))
        document.close(True)

    def setUp(self):
        self.other = new_spreadsheet(self.context)
        self.document = in_main_thread(
            self.context, lambda: self.desktop.loadComponentFromURL(self.sample, "_blank", 0, ()))
        self.frame = self.document.CurrentController.Frame
        self.addCleanup(self.close_all)
        self.select_what_commands_are_for()

    def close_all(self):
        for document in open_documents(self.context):
            close(document)

    def select_what_commands_are_for(self):
        """An indicator of the grid: it can be explained."""
        name = self.document.NamedRanges.getByName("FA__grid__actual").ReferredCells
        sheet = self.document.Sheets.getByIndex(name.RangeAddress.Sheet)
        controller = self.document.CurrentController
        controller.setActiveSheet(sheet)
        controller.select(sheet.getCellByPosition(name.RangeAddress.StartColumn, name.RangeAddress.StartRow + 2))

    def begin(self, command):
        """Until its dialog is open, or it is done without one."""
        run = InMainThread(self.context, lambda: dispatch(self.context, self.frame, command))
        until(lambda: run.done.is_set() or self.dialogs.open(), f"“{command}” to ask or to end")
        return run

    def end(self, run, accept):
        accepted = 0
        while not run.done.wait(0.2):
            if self.dialogs.answer(accept and accepted < MOST_ACCEPTED):
                accepted += 1
            until(lambda: run.done.is_set() or self.dialogs.open(), "the command to end")

    def check_office(self):
        """It answers, and the other workbook is as it was."""
        self.assertIn(self.other, open_documents(self.context))
        in_main_thread(self.context, lambda: self.other.Sheets.getByIndex(0).getCellByPosition(0, 0).setString("here"))

    # what changes while a dialog is open

    def change(self):
        document, sheets = self.document, self.document.Sheets
        for name in sheets.ElementNames:
            sheet = sheets.getByName(name)
            sheet.getCellByPosition(1, 9).setString("meanwhile")
            sheet.Rows.insertByIndex(9, 2)
            sheet.Rows.removeByIndex(12, 1)
        sheets.insertNewByName("meanwhile", 0)
        sheets.getByIndex(1).setName("renamed")
        for _ in range(5):
            document.UndoManager.undo()
        for _ in range(3):
            document.UndoManager.redo()
        sheets.removeByName(sheets.ElementNames[-1])
        sheets.removeByName(sheets.ElementNames[2])

    def check_changed(self, command, accept):
        run = self.begin(command)
        self.change()
        self.end(run, accept)
        self.check_office()
        self.assertIn(self.document, open_documents(self.context))

    # what closes while a dialog is open, or while the command works

    def check_closed(self, command, how):
        closing = {
            "document": lambda: self.document.close(True),
            "window": lambda: self.frame.close(True),
            "disposed": lambda: self.document.dispose(),
            "command": lambda: dispatch(self.context, self.frame, ".uno:CloseDoc"),
            "office": lambda: self.desktop.terminate(),
        }[how]
        self.document.setModified(False)
        run = self.begin(command)

        def attempt():
            try:
                closing()
            except Exception as error:  # It is gone, or held: CloseVetoException, as it should be.
                keep(error)

        closer = threading.Thread(target=attempt, daemon=True)
        closer.start()
        self.end(run, False)
        self.finish(closer)
        if how != "office":  # It closes one workbook after the other until one says no: the other one may have been first.
            self.check_office()
        in_main_thread(self.context, lambda: None)
        if how in ("document", "window"):
            until(lambda: self.document not in open_documents(self.context), "the workbook to close")

    def finish(self, closer):
        """A question of the office's own, whether to save, is left."""
        def left():
            self.dialogs.answer(False)
            return not closer.is_alive()

        until(left, "the one who closes it to come back")


def add_tests():
    for command in COMMANDS:
        for accept in (False, True):
            name = f"test_{command}_while_cells_change_{'accepted' if accept else 'left'}"
            setattr(Meanwhile, name, lambda self, c=command, a=accept: self.check_changed(c, a))
        for how in ("document", "window", "disposed", "command", "office"):
            name = f"test_{command}_while_{how}_is_closed"
            setattr(Meanwhile, name, lambda self, c=command, h=how: self.check_closed(c, h))


add_tests()
unittest.main(argv=sys.argv[:1] + [word for each in sys.argv[1:] for word in ("-k", each)], verbosity=2)
