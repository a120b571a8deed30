"""A person adds what a funder asks for, with the keyboard alone: looks at what it is tied to, ties a line to something else, and
takes it back. In the language of the office; leaves pictures in build/screens."""

import os

import screen
from scenario import Scenario, run, until
from words import ENGLISH, FRENCH

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY = "Ajouter des indicateurs…" if IN_FRENCH else "Add Indicators…"
TITLE = "Ajouter des indicateurs" if IN_FRENCH else "Add Indicators"
TO_ADD = "19 indicateurs à ajouter" if IN_FRENCH else "19 indicators to add"
ALL_THERE = "Tous ces indicateurs" if IN_FRENCH else "All of these indicators"
TIED_KEY = "alt+r" if IN_FRENCH else "alt+t"
SENACS = ("Down",) * 5
ROW = "senacs_sessions"


class AddPack(Scenario):
    words = FRENCH if IN_FRENCH else ENGLISH

    def test_a_pack_comes_and_goes(self):
        self.create_sample()
        self.recompute()
        sheets = tuple(self.workbook.sheets)
        self.workbook.choose(ENTRY)
        window = self.workbook.dialog(TITLE)
        window.picture(f"{self.words.prefix}-add-pack")
        window.press(*SENACS)
        window.wait_for_text(TO_ADD)
        window.picture(f"{self.words.prefix}-add-pack-senacs")
        # The events of the fiche are those that are meant; a register of its own would come as easily.
        window.press("Tab", "Home")
        window.picture(f"{self.words.prefix}-add-pack-line")
        window.press(TIED_KEY, "Home")
        window.wait_for_text(TO_ADD)
        window.picture(f"{self.words.prefix}-add-pack-added")
        window.press("Down")
        window.wait_for_text(TO_ADD)
        with self.workbook.new_notice(), self.workbook.undo_steps(1):
            window.press("Return")
            window.wait_closed()
        until(lambda: ROW in self.workbook.actual(), "the new rows of the grid")
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-add-pack-done")
        self.again()
        self.workbook.press("ctrl+z")
        until(lambda: ROW not in self.workbook.actual() and tuple(self.workbook.sheets) == sheets, "the fiche as it was")

    def again(self):
        """All is there: nothing more is added."""
        self.workbook.choose(ENTRY)
        window = self.workbook.dialog(TITLE)
        window.press(*SENACS)
        window.wait_for_text(ALL_THERE)
        window.picture(f"{self.words.prefix}-add-pack-again")
        window.press("Escape")
        window.wait_closed()


if __name__ == "__main__":
    run()
