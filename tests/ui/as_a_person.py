"""A person's work in French: the menu opened, the dialog filled, a cell changed, the grid recalculated and taken back.
Leaves pictures of what they see in build/screens."""

import screen
from scenario import NewFiche, Role, Scenario, run, until
from words import FRENCH


class NewFicheDialog(Scenario):
    words = FRENCH

    def test_cancelled_with_escape_leaves_the_document_untouched(self):
        dialog = NewFiche(self.workbook)
        dialog.window.press("Escape")
        dialog.window.wait_closed()
        self.assertEqual(len(self.workbook.sheets), 1)
        self.assertFalse(self.workbook.document.isModified())

    def test_offers_the_sample_only_with_a_template_that_has_one(self):
        dialog = NewFiche(self.workbook)
        self.assertEqual(dialog.template, self.words.sample_template)
        self.assertTrue(dialog.check_box(self.words.sample).enabled)
        dialog.choose_template(self.words.english_template)
        self.assertFalse(dialog.check_box(self.words.sample).enabled)
        dialog.window.press("Escape")
        dialog.window.wait_closed()

    def test_refuses_a_period_without_an_end(self):
        dialog = NewFiche(self.workbook)
        self.assertTrue(dialog.window.control(Role.PUSH_BUTTON, self.words.create).enabled)
        dialog.window.click(dialog.window.control(Role.TEXT, self.words.period_end))
        dialog.window.press("ctrl+a", "Delete", "Tab")
        until(lambda: not dialog.window.control(Role.PUSH_BUTTON, self.words.create).enabled,
              f"“{self.words.create}” to be disabled")
        dialog.window.control(Role.LABEL, "Indiquez les deux dates de la période.")
        dialog.window.press("Escape")
        dialog.window.wait_closed()


class Menu(Scenario):
    words = FRENCH

    def test_waits_for_a_fiche_before_it_offers_what_needs_one(self):
        entries = self.workbook.menu_entries()
        self.assertEqual([entry.name for entry in entries if entry.enabled],
                         [self.words.new_entry, "Vérifier une copie…", "Consolider…", self.words.options_entry,
                          self.words.help_entry])
        self.assertEqual(len(entries), 31)


class Typing(Scenario):
    words = FRENCH

    def test_is_entered_before_a_command(self):
        """What is typed and not entered yet counts, and goes into no other cell."""
        self.create_sample()
        cell = self.workbook.document.Sheets.getByName("Événements").getCellRangeByName("G8")
        self.workbook.show_sheet("Événements")
        self.workbook.begin_to_write_into(cell, "Annulée")
        with self.workbook.new_notice(), self.workbook.undo_steps(2):
            self.workbook.press("ctrl+F9")
        self.assertEqual(cell.String, "Annulée")
        self.assertEqual(self.workbook.figure("events_held"), "14")

    def test_goes_into_the_cells_after_a_click_on_the_bar(self):
        self.create_sample()
        self.recompute()
        self.workbook.click_in_notice()
        findings, _ = self.findings()
        findings.press("Escape")
        findings.wait_closed()
        screen.write("abc")
        screen.press("Return")
        card = self.workbook.document.Sheets.getByIndex(0)
        until(lambda: card.getCellRangeByName("A1").String == "abc", "what was typed to be in the cell")


class AYearOfWork(Scenario):
    words = FRENCH

    def test_from_an_empty_spreadsheet_to_a_grid(self):
        self.create_sample_in_the_dialog()
        self.take_pictures_of_the_sheets()
        self.cancel_an_event()
        self.recompute_and_go_to_the_first_finding()
        self.take_pictures_of_the_grid()
        self.undo_and_redo()
        self.check_and_close_with_escape()

    def take_pictures_of_the_sheets(self):
        for sheet, name in (("Fiche action", "card"), ("Événements", "events"), ("Participants", "participants"),
                            ("Participations", "attendances")):
            self.workbook.show_sheet(sheet)
            screen.rest_mouse()
            screen.picture(f"fr-{name}")

    def cancel_an_event(self):
        """A Manifestation of the year: it was held until now."""
        self.workbook.show_sheet("Événements")
        sheet = self.workbook.document.Sheets.getByName("Événements")
        self.assertEqual([sheet.getCellRangeByName(cell).String for cell in ("A8", "D8", "G8")],
                         ["E007", "Manifestation", "Réalisée"])
        self.workbook.write_into(sheet.getCellRangeByName("G8"), "Annulée")

    def recompute_and_go_to_the_first_finding(self):
        self.before = self.workbook.actual()
        self.assertEqual(self.before["events_held"], "")
        self.recompute()
        screen.picture("fr-notice")
        # What a recompute tells there reaches into the second field, which has nothing of its own to say.
        until(lambda: screen.status_bar_is_blank(230, 300), "the status bar to be given back")
        self.workbook.click_in_notice()
        findings, line = self.findings()
        self.assertIn(line.split(" – ")[0], self.words.severities)
        findings.click(findings.control(Role.PUSH_BUTTON, self.words.go_button))
        findings.wait_closed()
        sheet, cell = line.split(" – ")[1].split(", ")
        until(lambda: self.workbook.selection.replace("$", "").replace("'", "") == f"{sheet}.{cell}",
              f"the cell {cell} of {sheet} to be selected")
        # Of the sample's fifteen, the one that was cancelled is not counted any more.
        self.assertEqual(self.workbook.figure("events_held"), "14")

    def take_pictures_of_the_grid(self):
        self.workbook.show_sheet("Grille d'évaluation")
        screen.rest_mouse()
        screen.picture("fr-grid")
        self.workbook.open_menu()
        screen.picture("fr-menu")
        self.workbook.close_menu()

    def undo_and_redo(self):
        computed = self.workbook.actual()
        self.workbook.press("ctrl+z")
        until(lambda: self.workbook.figure("events_held") == "", "the values of the grid to be gone")
        self.assertEqual(self.workbook.actual(), self.before)
        self.assertEqual(self.workbook.document.Sheets.getByName("Événements").getCellRangeByName("G8").String,
                         "Annulée")
        self.workbook.press("ctrl+y")
        until(lambda: self.workbook.figure("events_held") == "14", "the values of the grid to be back")
        self.assertEqual(self.workbook.actual(), computed)

    def check_and_close_with_escape(self):
        self.workbook.choose(self.words.check_entry)
        findings, _ = self.findings()
        summary = next(child.name for child in findings.control(Role.DIALOG).children if child.role == Role.LABEL)
        self.assertTrue(summary.startswith(self.words.findings_start), summary)
        findings.picture("fr-findings")
        before = self.workbook.selection
        findings.press("Escape")
        findings.wait_closed()
        self.assertEqual(self.workbook.selection, before)


if __name__ == "__main__":
    run()
