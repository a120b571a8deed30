"""A person designs the grid: adds an indicator by answering questions, with the keyboard alone, and takes it back. In the
language of the office; leaves pictures in build/screens."""

import os

import screen
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH
from workbook import has_notice

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY = "Concevoir la grille…" if IN_FRENCH else "Design the Grid…"
TITLE = "Concevoir la grille" if IN_FRENCH else "Design the Grid"
LABEL = "Tout ce qui a eu lieu"
CONDITION = "Seulement les lignes où…" if IN_FRENCH else "Only Rows Where…"
REGISTERS_ENTRY = "Colonnes et registres…" if IN_FRENCH else "Columns and Registers…"
REGISTERS = "Colonnes et registres" if IN_FRENCH else "Columns and Registers"
COLUMN = "Colonne" if IN_FRENCH else "Column"
NEW_REGISTER = "Nouveau registre" if IN_FRENCH else "New Register"
NEW_REGISTER_KEY = "alt+v" if IN_FRENCH else "alt+g"
COUNTS = "Lignes qui comptent" if IN_FRENCH else "Rows That Count"
COUNTS_KEY = "alt+p" if IN_FRENCH else "alt+h"
LIST = "Liste" if IN_FRENCH else "List"
INDICATOR = "Indicateur" if IN_FRENCH else "Indicator"


class DesignGrid(Scenario):
    words = FRENCH if IN_FRENCH else ENGLISH

    def test_an_indicator_is_answered(self):
        self.create_sample()
        self.recompute()
        before = self.grid_labels()
        self.workbook.choose(ENTRY)
        window = self.workbook.dialog(TITLE)
        window.picture(f"{self.words.prefix}-design-grid")
        window.press("Down", "Down", "Insert")
        self.answer()
        window.picture(f"{self.words.prefix}-design-grid-added")
        with self.workbook.undo_steps(1):
            window.press("alt+k")
            window.wait_closed()
        until(lambda: LABEL in self.grid_labels(), "the new row of the grid")
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-design-grid-changed")
        self.workbook.press("ctrl+z")
        until(lambda: self.grid_labels() == before, "the grid as it was")
        until(lambda: not has_notice(self.workbook.document), "the bar to go with what it told of")

    def answer(self):
        indicator = self.workbook.dialog(INDICATOR)
        indicator.press("Return", "Down", "Return")
        screen.write(LABEL)
        indicator.press("alt+q", "Down", "Down", "Down", "Down")
        indicator.picture(f"{self.words.prefix}-design-conditions")
        indicator.press("alt+a")
        condition = self.workbook.dialog(CONDITION)
        condition.picture(f"{self.words.prefix}-design-condition")
        condition.press("Down", "Down", "Down", "Down", "Down", "Tab", "Tab", "Down", "space")
        condition.picture(f"{self.words.prefix}-design-condition-2")
        condition.press("Return")
        condition.wait_closed()
        indicator.picture(f"{self.words.prefix}-design-answered")
        indicator.press("Return")
        indicator.wait_closed()

    def test_a_column_and_a_register_come(self):
        self.create_sample()
        self.workbook.choose(REGISTERS_ENTRY)
        window = self.workbook.dialog(REGISTERS)
        window.press("Insert")
        column = self.workbook.dialog(COLUMN)
        screen.write("Meteo")
        column.press("Tab", "Down")
        column.picture(f"{self.words.prefix}-design-column")
        column.press("Return")
        column.wait_closed()
        window.picture(f"{self.words.prefix}-design-registers")
        window.press(NEW_REGISTER_KEY)
        name = self.workbook.dialog(NEW_REGISTER)
        screen.write("Prets")
        name.press("Return")
        name.wait_closed()
        self.make_a_list(window)
        with self.workbook.undo_steps(1):
            window.press("alt+k")
            window.wait_closed()
        until(lambda: "Prets" in self.workbook.sheets, "the sheet of the new register")
        until(lambda: "Meteo" in self.headings("Événements"), "the new column")
        self.assertEqual([text for text in self.column_of_lists("Salles") if text],
                         ["Salles", "Salle bleue", "Salle des associations", "Annexe", "Cour"])
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-design-registers-changed")
        self.workbook.press("ctrl+z")
        until(lambda: "Prets" not in self.workbook.sheets and "Meteo" not in self.headings("Événements"),
              "the sheets as they were")

    def make_a_list(self, window):
        """Longer values than a text holds in itself, and a line left blank between them."""
        window.press("alt+l")
        values = self.workbook.dialog(LIST)
        screen.write("Salles")
        values.press("Tab")
        for value in ("Salle bleue", "", "Salle des associations", "Annexe", "Cour"):
            screen.write(value)
            screen.press("Return")
        values.picture(f"{self.words.prefix}-design-list")
        values.press("alt+k")
        values.wait_closed()

    def column_of_lists(self, heading):
        rows = self.workbook.document.Sheets.getByName("Listes").getCellRangeByName("A1:AD12").getDataArray()
        return [row[rows[0].index(heading)] for row in rows]

    def test_which_rows_count_is_said_once(self):
        self.create_sample()
        self.recompute()
        before = self.grid_values()
        self.workbook.choose(REGISTERS_ENTRY)
        window = self.workbook.dialog(REGISTERS)
        window.press(COUNTS_KEY)
        counts = self.workbook.dialog(COUNTS)
        counts.picture(f"{self.words.prefix}-design-counts")
        counts.press("alt+r", "Return")
        counts.wait_closed()
        window.picture(f"{self.words.prefix}-design-registers-count-all")
        with self.workbook.undo_steps(1):
            window.press("alt+k")
            window.wait_closed()
        until(lambda: self.grid_values() != before, "cancelled events to count")
        self.workbook.press("ctrl+z")
        until(lambda: self.grid_values() == before, "the figures as they were")

    def grid_values(self):
        sheet = self.workbook.document.Sheets.getByName("Grille d'évaluation")
        return [row[2:6] for row in sheet.getCellRangeByName("A1:F120").getDataArray()]

    def headings(self, sheet):
        cells = self.workbook.document.Sheets.getByName(sheet).getCellRangeByName("A1:AD6").getDataArray()
        return [cell for row in cells for cell in row]

    def grid_labels(self):
        sheet = self.workbook.document.Sheets.getByName("Grille d'évaluation")
        return [row[1] for row in sheet.getCellRangeByName("A1:B120").getDataArray()]


if __name__ == "__main__":
    run()
