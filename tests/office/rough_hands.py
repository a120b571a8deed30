"""What a person does to the menu's commands without meaning harm: the same one twice and a move of the cursor; the window
or the document closed while it works. The office stays, with its other documents; nothing is left half done."""

import unittest

from hands import InMainThread, close, dispatch, in_main_thread, open_documents, until
from office import connect, keep, make, named_cell, new_spreadsheet, option

from com.sun.star.lang import DisposedException
from com.sun.star.util import CloseVetoException

MANY_ROWS = 200_000  # What takes long enough that a window is painted, and can be closed, meanwhile.


class RoughHands(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.context = connect()
        cls.desktop = make(cls.context, "com.sun.star.frame.Desktop")

    def setUp(self):
        self.other = new_spreadsheet(self.context)
        self.document = new_spreadsheet(self.context)
        self.frame = self.document.CurrentController.Frame
        self.addCleanup(self.close_all)
        make(self.context, "org.ficheaction.ActionSheet").createWith(self.document, "clos-du-roy", (option("Sample", True),))

    def close_all(self):
        """What is left: the test's other workbook, and the fiche where it was not closed."""
        for document in (self.document, self.other):
            close(document)

    def dispatch(self, command):
        dispatch(self.context, self.frame, command)

    def recompute(self):
        in_main_thread(self.context, lambda: self.dispatch("recompute"))

    def move_cursor(self):
        controller = self.document.CurrentController
        for cell in ("B2", "B3"):
            controller.select(controller.ActiveSheet.getCellRangeByName(cell))

    def is_open(self, document):
        return document in open_documents(self.context)

    def lengthen(self):
        """The attendances again and again below themselves."""
        heading = named_cell(self.document, "FA__attendances__event").CellAddress
        sheet = self.document.Sheets.getByIndex(heading.Sheet)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last, right = cursor.RangeAddress.EndRow, cursor.RangeAddress.EndColumn
        rows = sheet.getCellRangeByPosition(0, heading.Row + 1, right, last).getDataArray()
        rows = (rows * (MANY_ROWS // len(rows) + 1))[:MANY_ROWS]
        self.document.IsAdjustHeightEnabled = False
        sheet.getCellRangeByPosition(0, last + 1, right, last + MANY_ROWS).setDataArray(rows)
        self.document.setModified(False)

    # the same command twice

    def test_two_recomputes_and_a_move_of_the_cursor(self):
        for _ in range(3):
            self.recompute()
            self.recompute()
            self.move_cursor()
        self.assertTrue(self.is_open(self.document))

    def test_two_recomputes_and_the_end(self):
        self.recompute()
        self.recompute()
        self.document.close(True)
        until(lambda: not self.is_open(self.document), "the document to close")
        self.assertTrue(self.is_open(self.other))

    # closed in the middle

    def close_in_the_middle(self, close):
        """Recomputes; `close` waits in the main loop, which comes to it when the recompute first lets it run."""
        self.lengthen()
        calls, errors, in_the_middle = [], [], []

        def closing():
            in_the_middle.append(not calls[0].done.is_set())
            try:
                close()
            except (CloseVetoException, DisposedException) as error:
                keep(error)
            except Exception as error:
                errors.append(error)

        def queue():
            calls.append(InMainThread(self.context, lambda: self.dispatch("recompute")))
            calls.append(InMainThread(self.context, closing))

        in_main_thread(self.context, queue)
        for call in calls:
            call.wait()
        self.assertEqual(errors, [])
        self.assertEqual(in_the_middle, [True], "the recompute was too quick to be closed in the middle")
        self.assertTrue(self.is_open(self.other))

    def check_closes(self, close):
        self.close_in_the_middle(close)
        until(lambda: not self.is_open(self.document), "the document to close")

    def check_stays_or_closes(self, close):
        """One who keeps the right to close it does so later, or not at all; a recompute works as before then."""
        self.close_in_the_middle(close)
        if self.is_open(self.document):
            self.assertEqual(named_cell(self.document, "FA__grid__last_run").String, "")
            self.recompute()
            self.assertNotEqual(named_cell(self.document, "FA__grid__last_run").String, "")

    def test_document_closed_while_it_is_recomputed(self):
        self.check_closes(lambda: self.document.close(True))

    def test_document_that_its_closer_keeps_stays(self):
        self.check_stays_or_closes(lambda: self.document.close(False))

    def test_document_disposed_of_while_it_is_recomputed(self):
        self.check_closes(lambda: self.document.dispose())

    def test_window_closed_while_it_is_recomputed(self):
        self.check_closes(lambda: self.frame.close(True))

    def test_window_that_its_closer_keeps(self):
        self.check_stays_or_closes(lambda: self.frame.close(False))

    def test_command_close_window_while_it_is_recomputed(self):
        self.check_stays_or_closes(lambda: self.dispatch(".uno:CloseWin"))

    def test_command_close_document_while_it_is_recomputed(self):
        self.check_stays_or_closes(lambda: self.dispatch(".uno:CloseDoc"))

    def test_office_asked_to_end_while_it_recomputes(self):
        self.check_stays_or_closes(lambda: self.assertFalse(self.desktop.terminate()))


unittest.main(verbosity=2)
