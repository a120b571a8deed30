"""A person puts other periods beside the grid's own, in the dialog, and takes them out again. In the language of the office;
leaves pictures of what they see in build/screens."""

import os

import screen
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH

BEFORE = "FA__period__20250101_20251231"
MARCH = "FA__period__20260301_20260331"


class ComparePeriods(Scenario):
    words = FRENCH if os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr" else ENGLISH

    def test_with_the_year_before_then_with_its_months(self):
        self.create_sample()
        self.compare_with_the_year_before()
        self.undo_and_redo()
        self.compare_with_its_months()
        self.remove_the_columns()

    def dialog(self):
        self.workbook.choose(self.words.compare_entry)
        return self.workbook.dialog(self.words.compare_title)

    def has_column(self, name):
        return self.workbook.document.NamedRanges.hasByName(name)

    def wait_for(self, column, indicator, value):
        until(lambda: self.has_column(column) and self.workbook.figure(indicator, column) == value,
              f"{indicator} to be {value} in {column}")
        # Not while the step is still being made: the rows get their heights last.
        until(self.workbook.document.UndoManager.isUndoPossible, "the end of the step")

    def picture_of_the_grid(self, name):
        self.workbook.show_sheet("Grille d'évaluation")
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-{name}")

    def compare_with_the_year_before(self):
        dialog = self.dialog()
        self.assertTrue(dialog.control(Role.RADIO_BUTTON, self.words.period_before).checked)
        self.assertFalse(dialog.control(Role.PUSH_BUTTON, self.words.remove).enabled)
        dialog.picture(f"{self.words.prefix}-compare")
        dialog.press("Return")
        dialog.wait_closed()
        self.wait_for(BEFORE, "events_held", "3")
        self.assertEqual(self.workbook.figure("events_held"), "15")
        self.picture_of_the_grid("compared")

    def undo_and_redo(self):
        self.workbook.press("ctrl+z")
        until(lambda: not self.has_column(BEFORE), "the column of 2025 to be gone")
        self.workbook.press("ctrl+y")
        self.wait_for(BEFORE, "events_held", "3")

    def compare_with_its_months(self):
        dialog = self.dialog()
        dialog.press(self.words.months_key)
        until(lambda: dialog.control(Role.RADIO_BUTTON, self.words.months).checked, "the months to be chosen")
        dialog.control(Role.LABEL, self.words.months_columns)
        dialog.picture(f"{self.words.prefix}-compare-months")
        dialog.click(dialog.control(Role.PUSH_BUTTON, self.words.compare))
        dialog.wait_closed()
        self.wait_for(MARCH, "meetings_held", "4")
        self.assertFalse(self.has_column(BEFORE))
        self.picture_of_the_grid("compared-months")

    def remove_the_columns(self):
        dialog = self.dialog()
        self.assertTrue(dialog.control(Role.RADIO_BUTTON, self.words.months).checked)
        dialog.click(dialog.control(Role.PUSH_BUTTON, self.words.remove))
        dialog.wait_closed()
        until(lambda: not self.has_column(MARCH), "the columns of the months to be gone")


if __name__ == "__main__":
    run()
