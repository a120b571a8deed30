"""What the scenarios share: the office, a workbook for each test, and a picture of the screen when one fails."""

import sys
import unittest

import screen
from main_thread import in_main_thread, wait_for_main_loop
from new_fiche import NewFiche
from waiting import until
from window import Role
from workbook import Workbook
from office import connect, end_office, make, option

SAMPLE_SHEETS = ("Fiche action", "Événements", "Participants", "Participations", "Retours", "Étapes",
                 "Grille d'évaluation", "Listes")


class Scenario(unittest.TestCase):
    words = None
    context = None

    @classmethod
    def setUpClass(cls):
        if Scenario.context is None:
            Scenario.context = connect()
            screen.use_office(lambda: wait_for_main_loop(Scenario.context))
            screen.use_keyboard("fr")

    def setUp(self):
        self.workbook = Workbook(self.context, self.words)
        self.addCleanup(self.workbook.close)

    def create_sample(self):
        """As the macro would: its dialog is filled by the scenarios that are about it."""
        def create():
            make(self.context, "org.ficheaction.ActionSheet").createWith(
                self.workbook.document, "clos-du-roy",
                (option("Sample", True), option("Structure", "Centre social des Tilleuls")))
        in_main_thread(self.context, create)
        self.assertEqual(set(self.workbook.sheets), set(SAMPLE_SHEETS))

    def create_sample_in_the_dialog(self):
        dialog = NewFiche(self.workbook)
        dialog.choose_template(self.words.sample_template)
        dialog.write_structure("Centre social des Tilleuls")
        dialog.tick(dialog.check_box(self.words.sample))
        dialog.tick(dialog.radio_button(self.words.this_workbook))
        dialog.window.picture(f"{self.words.prefix}-new-fiche")
        with self.workbook.undo_steps(1):
            dialog.window.press("Return")
            dialog.window.wait_closed()
        self.assertEqual(set(self.workbook.sheets), set(SAMPLE_SHEETS))

    def recompute(self):
        """With its key. What there is to look at is told in a bar, which asks for nothing."""
        with self.workbook.new_notice(), self.workbook.undo_steps(1):
            self.workbook.press("ctrl+F9")

    def findings(self):
        """The list of findings, which is open, and the text of its selected line."""
        dialog = self.workbook.dialog(self.words.findings_title)
        return dialog, dialog.control(Role.LIST, self.words.findings_list).selected_entry()


class Result(unittest.TextTestResult):
    """Takes a picture of the screen while the failure is still to be seen."""

    def _picture(self, test):
        name = f"failure-{test.id().rpartition('.')[2]}-{test.words.prefix}"
        try:
            screen.picture(name)
        except Exception as error:  # The office may be gone; what went wrong before is told.
            print(f"No picture of the failure: {error}", file=sys.stderr)

    def addFailure(self, test, error):
        self._picture(test)
        super().addFailure(test, error)

    def addError(self, test, error):
        self._picture(test)
        super().addError(test, error)


def run():
    """Where all went well the office is closed, as a person closes it: it may not end in another way."""
    program = unittest.main(testRunner=unittest.TextTestRunner(resultclass=Result, verbosity=2, failfast=True), exit=False)
    if program.result.wasSuccessful():
        end_office(Scenario.context)
    sys.exit(not program.result.wasSuccessful())
