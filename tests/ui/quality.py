"""A person checks the data, corrects what can be corrected at once, and merges somebody who is in a register twice; then
brings them back. In the language of the office; leaves pictures of what they see in build/screens."""

import os

from scenario import Role, Scenario, run, until
from main_thread import in_main_thread
from words import ENGLISH, FRENCH
from workbook import has_notice

IS_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
OWN = {
    "repairs": "Corriger les données" if IS_FRENCH else "Correct the Data",
    "repairs_key": "alt+o",
    "duplicates_entry": "Doublons…" if IS_FRENCH else "Duplicates…",
    "duplicates": "Doublons" if IS_FRENCH else "Duplicates",
    "pairs": "Personnes peut-être en double\u00a0:" if IS_FRENCH else "People who may be there twice:",
    "merge_key": "alt+f" if IS_FRENCH else "alt+m",
    "apart_key": "alt+d" if IS_FRENCH else "alt+n",
    "undo_key": "alt+a" if IS_FRENCH else "alt+u",
    "undo": "Annuler une fusion" if IS_FRENCH else "Undo a Merge",
    "log": "Journal des fusions",
}


class Quality(Scenario):
    words = FRENCH if IS_FRENCH else ENGLISH

    def test_corrects_merges_and_takes_back(self):
        self.create_sample()
        self.prepare()
        self.correct()
        self.merge()
        self.take_back()

    @property
    def people(self):
        return self.workbook.document.Sheets.getByName("Participants")

    def prepare(self):
        """Somebody is there a second time, and a status is written in another way."""
        def write():
            people, events = self.people, self.workbook.document.Sheets.getByName("Événements")
            self.last = next(row for row in range(1, 5000) if not people.getCellByPosition(0, row).String)
            for column in range(1, 12):
                text = people.getCellByPosition(column, 1).String
                people.getCellByPosition(column, self.last).String = text.upper() if column < 3 else text
            people.getCellByPosition(0, self.last).String = "P9999"
            people.getCellByPosition(11, self.last).String = "Inscription en ligne"
            events.getCellRangeByName("G8").String = " realisee"
            events.getCellRangeByName("B8").String = "jeudi 12 mars 26 à 14 h 30"
            events.getCellRangeByName("B9").String = "12 mars 2026 à 18 h"
            events.getCellRangeByName("B10").Value = 46093.75
        in_main_thread(self.workbook._context, write)

    def correct(self):
        self.workbook.choose(self.words.check_entry)
        findings = self.workbook.dialog(self.words.findings_title)
        findings.picture(f"{self.words.prefix}-quality-findings")
        findings.press(OWN["repairs_key"])
        repairs = self.workbook.dialog(OWN["repairs"])
        repairs.picture(f"{self.words.prefix}-quality-repairs")
        with self.workbook.new_notice():
            repairs.press("Return")
            repairs.wait_closed()
        events = self.workbook.document.Sheets.getByName("Événements")
        until(lambda: events.getCellRangeByName("G8").String == "Réalisée", "the status to be written as in the list")
        self.assertAlmostEqual(events.getCellRangeByName("B8").Value, 46093 + 14.5 / 24)
        self.assertAlmostEqual(events.getCellRangeByName("B9").Value, 46093.75)
        findings = self.workbook.dialog(self.words.findings_title)
        findings.press("Escape")
        findings.wait_closed()
        self.undo_what_was_told()

    def undo_what_was_told(self):
        """The bar tells of corrections: it goes with them."""
        self.assertTrue(has_notice(self.workbook.document))
        self.workbook.press("ctrl+z")
        until(lambda: not has_notice(self.workbook.document), "the bar to go with what it told of")
        self.workbook.press("ctrl+y")

    def duplicates(self):
        return self.workbook.dialog(OWN["duplicates"])

    def merge(self):
        self.workbook.choose(OWN["duplicates_entry"])
        dialog = self.duplicates()
        pairs = dialog.control(Role.LIST, OWN["pairs"])
        self.assertIn("P9999", pairs.selected_entry())
        dialog.picture(f"{self.words.prefix}-quality-duplicates")
        with self.workbook.new_notice():
            dialog.press(OWN["merge_key"])
        until(lambda: not self.people.getCellByPosition(0, self.last).String, "the second row to be gone")
        self.assertIn(OWN["log"], self.workbook.sheets)

    def take_back(self):
        dialog = self.duplicates()
        dialog.picture(f"{self.words.prefix}-quality-merged")
        dialog.press(OWN["undo_key"])
        undo = self.workbook.dialog(OWN["undo"])
        undo.picture(f"{self.words.prefix}-quality-undo-merge")
        with self.workbook.new_notice():
            undo.press("Return")
        until(lambda: self.people.getCellByPosition(0, self.last).String == "P9999", "the second row to be back")
        dialog = self.duplicates()
        dialog.press(OWN["apart_key"])
        until(lambda: self.workbook.document.DocumentProperties.UserDefinedProperties.PropertySetInfo
              .hasPropertyByName("FicheAction.NotTheSame"), "the pair to be remembered as two people")
        dialog = self.duplicates()
        dialog.press("Escape")
        dialog.wait_closed()


if __name__ == "__main__":
    run()
