"""A person asks what a figure of the grid is made of: reads the rule and the rows, sees why others do not count, puts
the rows into a sheet and takes it out again. In the language of the office; leaves pictures in build/screens."""

import os

import uno
from com.sun.star.util import Date

import screen
from scenario import Role, Scenario, run, until
from main_thread import in_main_thread
from words import ENGLISH, FRENCH
from office import make, named_cell, option

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY = "Expliquer ce chiffre…" if IN_FRENCH else "Explain This Figure…"
TITLE = "Expliquer ce chiffre" if IN_FRENCH else "Explain This Figure"
NEW_SHEET = "Mettre dans une feuille" if IN_FRENCH else "Put into a New Sheet"
FILTER = "Filtrer le registre" if IN_FRENCH else "Filter the Register"
SELECT = "Sélectionner ces lignes" if IN_FRENCH else "Select These Rows"
CHANGE_ENTRY = "Pourquoi ce changement\u202f?" if IN_FRENCH else "Why This Change?"
KEEP_KEY = "alt+g" if IN_FRENCH else "alt+k"
KEPT = ("Ce calcul est gardé\u00a0: les suivants pourront lui être comparés ici." if IN_FRENCH else
        "This calculation is kept: later ones can be compared with it here.")
CHANGE_TITLE = "Pourquoi ce changement\u202f?" if IN_FRENCH else "Why This Change?"
SHEET_START = "Lignes " if IN_FRENCH else "Rows "


class ExplainFigure(Scenario):
    words = FRENCH if IN_FRENCH else ENGLISH

    def test_a_figure_then_a_share(self):
        self.create_sample()
        self.recompute_to("15")
        self.read_the_people()
        self.read_what_does_not_count()
        self.put_rows_into_a_sheet()
        self.filter_the_register()
        self.filter_over_an_own_filter()
        self.explain_periods_together()
        self.select_rows_of_a_share()
        self.ask_what_changed()

    def recompute_to(self, events):
        self.recompute()
        until(lambda: self.workbook.figure("events_held") == events, f"{events} events in the grid")

    def select(self, identity):
        document, cell = self.workbook.document, self.workbook.figure_cell(identity)
        in_main_thread(self.context, lambda: document.CurrentController.select(cell))
        until(lambda: self.workbook.selection == cell.AbsoluteName, f"{identity} to be selected")

    def explain(self, identity):
        self.select(identity)
        self.workbook.choose(ENTRY)
        return self.workbook.dialog(TITLE)

    def read_the_people(self):
        dialog = self.explain("people")
        dialog.control(Role.PUSH_BUTTON, NEW_SHEET)
        dialog.picture(f"{self.words.prefix}-explain")
        dialog.press("Escape")
        dialog.wait_closed()

    def read_what_does_not_count(self):
        dialog = self.explain("attendance")
        dialog.control(Role.PUSH_BUTTON, NEW_SHEET)
        dialog.press("Tab", "Down")
        dialog.picture(f"{self.words.prefix}-explain-left-out")
        dialog.press("Escape")
        dialog.wait_closed()

    def new_sheets(self):
        return [name for name in self.workbook.sheets if name.startswith(SHEET_START)]

    def put_rows_into_a_sheet(self):
        undo = self.workbook.document.UndoManager
        steps = len(undo.getAllUndoActionTitles())
        dialog = self.explain("people")
        dialog.click(dialog.control(Role.PUSH_BUTTON, NEW_SHEET))
        dialog.wait_closed()
        until(self.new_sheets, "the sheet of rows")
        until(lambda: len(undo.getAllUndoActionTitles()) > steps, "the end of the step")
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-explain-sheet")
        self.workbook.press("ctrl+z")
        until(lambda: not self.new_sheets(), "the sheet of rows to be gone")

    def filter_the_register(self):
        dialog = self.explain("events_held")
        dialog.click(dialog.control(Role.PUSH_BUTTON, FILTER))
        dialog.wait_closed()
        sheet = self.workbook.document.Sheets.getByName("Événements")
        until(lambda: any(not sheet.Rows.getByIndex(row).IsVisible for row in range(1, 20)), "rows to be out of sight")
        screen.picture(f"{self.words.prefix}-explain-filtered")
        self.workbook.press("ctrl+z")
        until(lambda: all(sheet.Rows.getByIndex(row).IsVisible for row in range(1, 20)), "all rows to be back")

    def filter_over_an_own_filter(self):
        """What the person had filtered themselves gives way, and they are told."""
        document = self.workbook.document
        types = named_cell(document, "FA__events__type").CellAddress

        def filter_by_hand():
            ranges = document.DatabaseRanges
            register = next(each for each in map(ranges.getByName, ranges.ElementNames)
                            if each.DataArea.Sheet == types.Sheet)
            field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
            field.Field = types.Column - register.DataArea.StartColumn
            field.StringValue = "Petit déjeuner"
            field.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
            register.getFilterDescriptor().setFilterFields((field,))
            register.refresh()
        in_main_thread(self.context, filter_by_hand)
        dialog = self.explain("events_held")
        with self.workbook.new_notice():
            dialog.press("Return")  # As last time: the register is filtered.
            dialog.wait_closed()
        screen.picture(f"{self.words.prefix}-explain-replaced")
        self.workbook.press("ctrl+z")

    def explain_periods_together(self):
        document = self.workbook.document

        def compare():
            service = make(self.context, "org.ficheaction.ActionSheet")
            halves = tuple(uno.createUnoStruct("org.ficheaction.Period", Date(1, first, 2026), Date(30, last, 2026))
                           for first, last in ((1, 6), (7, 9)))
            service.comparePeriods(document, halves, (option("Together", True),))
        in_main_thread(self.context, compare)
        together = named_cell(document, "FA__grid__together").CellAddress
        row = self.workbook.figure_cell("people").CellAddress.Row
        cell = document.Sheets.getByIndex(together.Sheet).getCellByPosition(together.Column, row)
        in_main_thread(self.context, lambda: document.CurrentController.select(cell))
        until(lambda: self.workbook.selection == cell.AbsoluteName, "the figure of all periods to be selected")
        self.workbook.choose(ENTRY)
        dialog = self.workbook.dialog(TITLE)
        dialog.control(Role.PUSH_BUTTON, NEW_SHEET)
        dialog.picture(f"{self.words.prefix}-explain-together")
        dialog.press("Escape")
        dialog.wait_closed()

    def select_rows_of_a_share(self):
        dialog = self.explain("minutes_coverage")
        dialog.picture(f"{self.words.prefix}-explain-share")
        dialog.click(dialog.control(Role.PUSH_BUTTON, SELECT))
        dialog.wait_closed()
        until(lambda: "Événements" in self.workbook.document.CurrentController.ActiveSheet.Name, "the register")
        screen.picture(f"{self.words.prefix}-explain-selected")

    def ask_what_changed(self):
        document = self.workbook.document
        heading = named_cell(document, "FA__events__status")
        column = heading.CellAddress.Column
        types = named_cell(document, "FA__events__type").CellAddress.Column
        sheet = heading.Spreadsheet
        row = next(row for row in range(7, 80) if sheet.getCellByPosition(types, row).String == "Manifestation"
                   and sheet.getCellByPosition(column, row).String == "Réalisée")
        in_main_thread(self.context, lambda: sheet.getCellByPosition(column, row).setString("Prévue"))
        self.select("events_held")
        self.recompute_to("14")
        self.workbook.choose(CHANGE_ENTRY)
        dialog = self.workbook.dialog(CHANGE_TITLE)
        dialog.picture(f"{self.words.prefix}-explain-change")
        dialog.press(KEEP_KEY)
        dialog.control(Role.LABEL, KEPT)
        dialog.press("Escape")
        dialog.wait_closed()


if __name__ == "__main__":
    run()
