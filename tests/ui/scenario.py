"""What the scenarios share: the office, a workbook for each test, and a picture of the screen when one fails."""

import pathlib
import sys
import unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "script"))

import screen  # noqa: E402
from new_fiche import NewFiche  # noqa: E402
from office import connect  # noqa: E402
from waiting import until  # noqa: E402
from window import Role  # noqa: E402
from workbook import Workbook  # noqa: E402

SAMPLE_TEMPLATE = "Dynamique partenariale sur le quartier du Clos du Roy"
SAMPLE_SHEETS = ("Fiche action", "Événements", "Participants", "Participations", "Retours", "Étapes",
                 "Grille d'évaluation", "Listes")


def choose_file(title, path):
    """In the window of this title that asks for a file."""
    screen.give_keys_to(title)
    screen.wait_still()
    screen.write("/")  # From the first letter on there is a line to write the rest into.
    screen.wait_still()
    screen.write(str(path)[1:])
    screen.press("Return")
    until(lambda: not screen.visible_windows(f"^{title}$"), "the file to be chosen")
    screen.wait_still()


class Scenario(unittest.TestCase):
    words = None

    @classmethod
    def setUpClass(cls):
        cls.context = connect()
        screen.use_keyboard("fr")  # After the office is there: an X server without clients forgets its keyboard.

    def setUp(self):
        self.workbook = Workbook(self.context, self.words)
        self.addCleanup(self.workbook.close)

    def create_sample(self):
        dialog = NewFiche(self.workbook)
        dialog.choose_template(SAMPLE_TEMPLATE)
        dialog.write_structure("Centre social des Tilleuls")
        dialog.tick(dialog.check_box(self.words.sample))
        dialog.tick(dialog.radio_button(self.words.this_workbook))
        dialog.window.picture(f"{self.words.prefix}-new-fiche")
        dialog.window.press("Return")
        dialog.window.wait_closed()
        until(lambda: set(self.workbook.sheets) == set(SAMPLE_SHEETS), f"the sheets {SAMPLE_SHEETS}")

    def recompute(self):
        """With its key; gives the report, which is open."""
        self.workbook.press("ctrl+F9")
        return self.workbook.dialog(self.words.report_title)

    def check_report(self, report):
        """A text of several lines has no label: its name is what it says."""
        text = report.control(Role.SCROLL_PANE).name
        self.assertTrue(text.startswith(self.words.report_start), text)

    def findings(self):
        """The list of findings, which is open, and the text of its selected line."""
        dialog = self.workbook.dialog(self.words.findings_title)
        return dialog, dialog.control(Role.LIST, self.words.findings_list).selected_entry()


class Result(unittest.TextTestResult):
    """Takes a picture of the screen while the failure is still to be seen."""

    def addFailure(self, test, error):
        screen.picture("failure")
        super().addFailure(test, error)

    def addError(self, test, error):
        screen.picture("failure")
        super().addError(test, error)


def run():
    unittest.main(testRunner=unittest.TextTestRunner(resultclass=Result, verbosity=2, failfast=True))
