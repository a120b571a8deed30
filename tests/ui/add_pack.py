"""A person adds what a funder asks for, with the keyboard alone: looks at what it is tied to, ties a line to something else, and
takes it back. A pack that a colleague has prepared comes from a file. In the language of the office; leaves pictures in
build/screens."""

import json
import os
import pathlib
import tempfile

import screen
from file_chooser import choose_file
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY = "Ajouter des indicateurs…" if IN_FRENCH else "Add Indicators…"
TITLE = "Ajouter des indicateurs" if IN_FRENCH else "Add Indicators"
TO_ADD = "19 indicateurs à ajouter" if IN_FRENCH else "19 indicators to add"
ALL_THERE = "Tous ces indicateurs" if IN_FRENCH else "All of these indicators"
TIED_KEY = "alt+r" if IN_FRENCH else "alt+t"
SENACS = ("Down",) * 5
ROW = "senacs_sessions"
FILE_KEY = "alt+f"
CHOOSER = "Choisir un fichier d’indicateurs" if IN_FRENCH else "Choose a File of Indicators"
PACK = {"schemaVersion": 1, "id": "reseau", "language": "fr", "title": "Réseau des jardins", "description": "Deux chiffres du réseau.",
        "sheets": {"card": "Fiche", "lists": "Listes", "grid": "Grille"}, "card": [], "lists": [],
        "registers": [{"id": "harvests", "label": "Récoltes", "date": "day", "columns": [
            {"id": "day", "label": "Date", "type": "date"}, {"id": "kilos", "label": "Kilos", "type": "number"}]}],
        "grid": {"objects": [{"id": "gardens", "label": "Jardins", "indicators": [
            {"id": "garden_harvests", "label": "Récoltes", "measure": {"kind": "count", "register": "harvests"}},
            {"id": "garden_kilos", "label": "Kilos récoltés", "measure": {"kind": "sum", "register": "harvests", "of": "kilos"}}]}]}}


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

    def test_a_pack_comes_from_a_file(self):
        """One with a mistake is told with what to write; corrected, it comes. The next time the folder is the same."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        file = pathlib.Path(folder.name) / "reseau.json"
        file.write_text(json.dumps(PACK).replace('"of": "kilos"', '"of": "day"'))
        self.create_sample()
        self.workbook.choose(ENTRY)
        window = self.workbook.dialog(TITLE)
        window.press(FILE_KEY)
        choose_file(CHOOSER, file)
        message = self.workbook.dialog(self.words.menu)
        told = message.control(Role.STATIC).name
        for part in ("wrong-column-type", "/measure/of", "number (kilos)"):
            self.assertIn(part, told)
        message.picture(f"{self.words.prefix}-add-pack-mistake")
        message.press("Return")
        message.wait_closed()
        file.write_text(json.dumps(PACK))
        window.press(FILE_KEY)
        screen.window_titled(CHOOSER)
        screen.picture(f"{self.words.prefix}-add-pack-chooser")
        choose_file(CHOOSER, file)
        window.wait_for_text(TO_ADD.replace("19", "2"))
        window.picture(f"{self.words.prefix}-add-pack-file")
        with self.workbook.new_notice(), self.workbook.undo_steps(1):
            window.press("alt+a")
            window.wait_closed()
        until(lambda: "garden_kilos" in self.workbook.actual(), "the rows of the file's indicators")
        self.workbook.press("ctrl+z")
        until(lambda: "garden_kilos" not in self.workbook.actual(), "the fiche as it was")

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
