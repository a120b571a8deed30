"""A person makes a register of a sheet that was there before, with the keyboard alone: leaves a column out, corrects another, and
takes it back. In the language of the office; leaves pictures in build/screens."""

import json
import os

import screen
from main_thread import in_main_thread
from office import make
from scenario import Scenario, run, until
from words import ENGLISH, FRENCH

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY, TITLE, COLUMN, EDIT = (
    ("Cette feuille est un registre…", "Cette feuille est un registre", "Colonne", "alt+m") if IN_FRENCH else
    ("This Sheet Is a Register…", "This Sheet Is a Register", "Column", "alt+e"))
SHEET = "Permanences 2026"
ROWS = (("Nos permanences", "", "", "", "", "", ""),
        ("Jour", "Nom", "Prénom", "Sexe", "Durée", "Payé", "Remarque"),
        ("lundi 5 janvier 2026", "DURANDAL", "Léa", "F", "2", "12,50 €", "avec sa sœur"),
        ("lundi 12 janvier 2026", "PETITJEAN", "Paul", "H", "1", "8 €", ""),
        ("lundi 19 janvier 2026", "MOREAUX", "Nour", "F", "1", "10 €", "en retard"),
        ("lundi 26 janvier 2026", "GIRARDET", "Jean", "H", "2", "5 €", ""))


class RegisterSheet(Scenario):
    words = FRENCH if IN_FRENCH else ENGLISH

    def test_a_sheet_of_ones_own_becomes_a_register(self):
        self.create_sample()
        in_main_thread(self.context, self.paste)
        self.workbook.show_sheet(SHEET)
        before = self.cells()
        self.workbook.choose(ENTRY)
        window = self.workbook.dialog(TITLE)
        window.picture(f"{self.words.prefix}-register-sheet")
        window.press("End", "Delete")
        window.picture(f"{self.words.prefix}-register-sheet-left-out")
        window.press("Home", "Down", EDIT)
        column = self.workbook.dialog(COLUMN)
        column.picture(f"{self.words.prefix}-register-sheet-column")
        column.press("Return")
        column.wait_closed()
        with self.workbook.undo_steps(1):
            window.press("alt+k")
            window.wait_closed()
        until(lambda: self.labels() == ["Jour", "Nom", "Prénom", "Sexe", "Durée", "Payé"], "the columns of the register")
        self.assertEqual(self.register()["date"], "jour")
        self.assertEqual(self.cells(), before)
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-register-sheet-done")
        self.workbook.press("ctrl+z")
        until(lambda: self.labels() is None, "the definition as it was")
        self.assertEqual(self.cells(), before)

    def test_what_is_the_fiches_own_is_no_other_register(self):
        self.create_sample()
        self.workbook.show_sheet("Événements")
        self.workbook.choose(ENTRY)
        told = self.workbook.dialog(self.words.menu)
        told.picture(f"{self.words.prefix}-register-sheet-refused")
        told.press("Escape")
        told.wait_closed()
        self.assertIsNone(self.labels())

    def paste(self):
        sheets = self.workbook.document.Sheets
        sheets.insertNewByName(SHEET, sheets.Count)
        sheet = sheets.getByName(SHEET)
        sheet.getCellRangeByName("A1:G6").setDataArray(
            tuple(tuple(int(text) if text.isdigit() else text for text in row) for row in ROWS))

    def cells(self):
        return self.workbook.document.Sheets.getByName(SHEET).getCellRangeByName("A1:J12").getFormulaArray()

    def labels(self):
        """Of the columns of the new register; None where there is none."""
        register = self.register()
        return register and [column["label"] for column in register["columns"]]

    def register(self):
        def definition():
            return make(self.context, "org.ficheaction.ActionSheet").definition(self.workbook.document)
        registers = json.loads(in_main_thread(self.context, definition))["registers"]
        return next((register for register in registers if register["label"] == SHEET), None)


if __name__ == "__main__":
    run()
