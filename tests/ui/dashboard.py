"""A person makes the dashboard, looks at it, and changes their mind about what it shows. In the language of the office; leaves
pictures of what they see in build/screens."""

import os

import screen
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH

IS_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY, TITLE, LIST, TOGGLE, SHOW = (
    ("Tableau de bord…", "Tableau de bord", "Chiffres et graphiques\u00a0:", "Cocher ou décocher", "OK")
    if IS_FRENCH else
    ("Dashboard…", "Dashboard", "Figures and charts:", "Tick or Untick", "OK"))
SHEET = "Tableau de bord"


class Dashboard(Scenario):
    words = FRENCH if IS_FRENCH else ENGLISH

    def test_with_what_is_proposed_then_without_its_first_figure(self):
        self.create_sample()
        dialog = self.dialog()
        self.assertTrue(dialog.control(Role.LIST, LIST).selected_entry().startswith("☑"))
        dialog.picture(f"{self.words.prefix}-dashboard-choice")
        dialog.press("Return")
        dialog.wait_closed()
        self.wait_for_charts(6)
        self.assertTrue(self.shows("value__events_held"))
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-dashboard")

        dialog = self.dialog()
        dialog.click(dialog.control(Role.PUSH_BUTTON, TOGGLE))
        until(lambda: dialog.control(Role.LIST, LIST).selected_entry().startswith("☐"), "the first figure to be unticked")
        dialog.picture(f"{self.words.prefix}-dashboard-other-choice")
        dialog.click(dialog.control(Role.PUSH_BUTTON, SHOW))
        dialog.wait_closed()
        until(lambda: not self.shows("value__events_held") and self.shows("value__people"), "the dashboard made anew")
        self.wait_for_charts(6)
        self.workbook.press("ctrl+z")
        until(lambda: self.shows("value__events_held"), "the first dashboard to come back")

    def dialog(self):
        self.workbook.choose(ENTRY)
        return self.workbook.dialog(TITLE)

    def shows(self, item):
        return self.workbook.document.NamedRanges.hasByName(f"FA__board__{item}")

    def wait_for_charts(self, count):
        sheets = self.workbook.document.Sheets
        until(lambda: sheets.hasByName(SHEET) and sheets.getByName(SHEET).Charts.Count == count, f"{count} charts")
        until(self.workbook.document.UndoManager.isUndoPossible, "the end of the step")


if __name__ == "__main__":
    run()
