"""A person imports the list of members that another program exported, then a sheet that was ticked by hand. In the
language of the office; leaves pictures of what they see in build/screens."""

import os
import pathlib
import tempfile
from dataclasses import dataclass

import screen
from file_chooser import choose_file
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH

FILES = pathlib.Path(__file__).resolve().parents[1] / "data" / "import"


@dataclass(frozen=True)
class Words:
    entry: str
    title: str
    browse_key: str
    import_key: str
    chooser: str
    report: str
    people: str
    people_key: str
    name_key: str
    keep_key: str
    keep: str


WORDS = {
    "fr": Words(entry="Importer…", title="Importer des lignes", browse_key="alt+f", import_key="alt+m",
                chooser="Choisir le fichier à importer", report="Lignes importées",
                people="Créer les personnes inconnues", people_key="alt+o", name_key="alt+n",
                keep_key="alt+e", keep="Enregistrer"),
    "en-US": Words(entry="Import…", title="Import Rows", browse_key="alt+f", import_key="alt+m",
                   chooser="Choose the File to Import", report="Rows Imported", people="Create unknown people",
                   people_key="alt+e", name_key="alt+a", keep_key="alt+e", keep="Keep"),
}


class ImportRows(Scenario):
    locale = os.environ["FICHE_ACTION_TEST_LOCALE"]
    words = FRENCH if locale == "fr" else ENGLISH
    own = WORDS[locale]

    def test_members_then_an_attendance_sheet(self):
        self.create_sample()
        before = self.last_row("Participants")
        self.import_members()
        self.assertEqual(self.last_row("Participants"), before + 5)
        self.workbook.press("ctrl+z")
        until(lambda: self.last_row("Participants") == before, "the rows to be gone")
        self.import_sheet()

    def test_escape_takes_back_what_was_written(self):
        """Once a part of many rows is in the sheet: Calc used to end there, while the first sheet was shown."""
        self.create_sample()
        before, steps = self.rows("Participants"), self.workbook.document.UndoManager.getAllUndoActionTitles()
        with tempfile.TemporaryDirectory() as folder:
            members = pathlib.Path(folder) / "members.csv"
            members.write_text("Nom;Prénom;Quartier;Observations\n" +
                               "".join(f"Nom{number};Ali;Autre;0{number}\n" for number in range(100000)))
            dialog = self.choose_file(members)
            for number in (2, 4):  # There is no value to settle.
                dialog.press("Return")
                dialog.wait_for_text(self.words.import_step.format(number))
            dialog.press(self.own.import_key)
            until(lambda: self.rows("Participants") > before, "the first rows to be there")
            screen.press("Escape")
            until(lambda: self.rows("Participants") == before, "the rows to be gone")
        self.assertEqual(self.workbook.document.UndoManager.getAllUndoActionTitles(), steps)

    def rows(self, sheet):
        cursor = self.workbook.document.Sheets.getByName(sheet).createCursor()
        cursor.gotoEndOfUsedArea(False)
        return cursor.RangeAddress.EndRow

    def last_row(self, sheet):
        cells = self.workbook.document.Sheets.getByName(sheet).getCellRangeByName("B1:B2000").getDataArray()
        return max(row for row, (text,) in enumerate(cells) if text)

    def choose_file(self, name):
        self.workbook.choose(self.own.entry)
        dialog = self.workbook.dialog(self.own.title)
        dialog.press(self.own.browse_key)
        choose_file(self.own.chooser, FILES / name)
        return dialog

    def next_page(self, dialog, name, number=None):
        """Steps on, to the page with this number; after the last one the rows are imported."""
        dialog.picture(f"import-{name}-{self.words.prefix}")
        dialog.press("Return")
        if number:
            dialog.wait_for_text(self.words.import_step.format(number))

    def finish(self, dialog, page, name):
        """Nobody is stopped: who wants to read what came of it asks for it."""
        with self.workbook.new_notice():
            self.next_page(dialog, page)
            dialog.wait_closed()
        self.workbook.click_in_notice()
        report = self.workbook.dialog(self.own.report)
        report.picture(f"import-{name}-{self.words.prefix}")
        report.press("Escape")
        report.wait_closed()

    def import_members(self):
        dialog = self.choose_file("adhesions-windows.csv")
        self.next_page(dialog, "source", 2)
        self.keep_mapping(dialog)
        self.next_page(dialog, "columns", 3)
        self.next_page(dialog, "values", 4)
        self.finish(dialog, "rows", "report")
        self.workbook.show_sheet("Participants")
        screen.picture(f"import-{self.words.prefix}")

    def keep_mapping(self, dialog):
        dialog.press(self.own.name_key)
        screen.write("Members")
        until(lambda: dialog.control(Role.PUSH_BUTTON, self.own.keep).enabled, "the mapping to have a name")
        dialog.press(self.own.keep_key)
        until(lambda: not dialog.control(Role.PUSH_BUTTON, self.own.keep).enabled, "the mapping to be kept")

    def import_sheet(self):
        dialog = self.choose_file("presences.csv")
        self.next_page(dialog, "sheet-source", 2)
        self.next_page(dialog, "sheet-columns", 4)
        dialog.press(self.own.people_key)
        until(lambda: dialog.control(Role.CHECK_BOX, self.own.people).checked, "unknown people to be created")
        self.finish(dialog, "sheet-rows", "sheet-report")


if __name__ == "__main__":
    run()
