"""A person saves the results for partners, then puts them and the workbook into one grid. In the language of the office;
leaves pictures in build/screens."""

import json
import os
import pathlib
import tempfile

import screen
import words
from file_chooser import choose_file
from scenario import Role, Scenario, run, until
from main_thread import in_main_thread
from office import make
from workbook import has_notice

FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
WORDS = {
    "export": ("Exporter les résultats…", "Exporter les résultats", "Enregistrer…"),
    "consolidate": ("Consolider…", "Consolider", "Ajouter…", "Ajouter des fichiers", "Consolider"),
    "sheet": "Grille consolidée",
} if FRENCH else {
    "export": ("Export the Results…", "Export the Results", "Save…"),
    "consolidate": ("Consolidate…", "Consolidate", "Add…", "Add Files", "Consolidate"),
    "sheet": "Consolidated grid",
}


class SharingResults(Scenario):
    words = words.FRENCH if FRENCH else words.ENGLISH

    def test_save_then_consolidate(self):
        self.create_sample()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.look_at_the_export()
        self.consolidate()

    def look_at_the_export(self):
        entry, title, _ = WORDS["export"]
        self.workbook.choose(entry)
        dialog = self.workbook.dialog(title)
        screen.rest_mouse()
        dialog.picture(f"export-{'fr' if FRENCH else 'en'}")
        dialog.press("Escape")
        dialog.wait_closed()

    def results(self):
        """Two files of results as another program would give them."""
        for number, title in enumerate(("Fête du quartier", "Jardin partagé"), 1):
            indicators = [
                {"id": "events_held", "object": "Redynamisation du quartier, cadre de vie", "tools": [],
                 "label": "Nombre de manifestations", "status": "ok", "value": 10 * number, "warnings": 0},
                {"id": "people", "object": "Redynamisation du quartier, cadre de vie", "tools": [],
                 "label": "Personnes différentes", "status": "masked", "value": None, "warnings": 0}]
            text = {"schemaVersion": 1, "template": "clos-du-roy", "action": {"title": title},
                    "period": {"start": "2026-01-01", "end": "2026-12-31"}, "computedAt": "2026-12-31T12:00:00",
                    "indicators": indicators}
            path = self.folder / f"{number}.json"
            path.write_text(json.dumps(text))
            yield path

    def consolidate(self):
        entry, title, add, picker, button = WORDS["consolidate"]
        self.workbook.choose(entry)
        dialog = self.workbook.dialog(title)
        for path in self.results():
            dialog.click(dialog.control(Role.PUSH_BUTTON, add))
            until(lambda: screen.is_shown(picker), "the picker")
            choose_file(picker, path)
        screen.rest_mouse()
        dialog.picture(f"consolidate-{'fr' if FRENCH else 'en'}")
        dialog.click(dialog.control(Role.PUSH_BUTTON, button))
        dialog.wait_closed()
        made = until(self.made, "the consolidated grid")
        until(lambda: has_notice(made), "what came of it to be told in the new workbook")
        sheet = made.Sheets.getByIndex(0)
        cells = sheet.getCellRangeByName("A1:F20").DataArray
        row = next(cells for cells in cells if cells[1] == "Nombre de manifestations")
        self.assertEqual((row[2], row[4], row[5]), (30.0, 10.0, 20.0))
        screen.picture(f"consolidated-{'fr' if FRENCH else 'en'}")
        in_main_thread(self.context, lambda: made.close(True))

    def made(self):
        components = make(self.context, "com.sun.star.frame.Desktop").Components.createEnumeration()
        while components.hasMoreElements():
            document = components.nextElement()
            if hasattr(document, "Sheets") and document.Sheets.hasByName(WORDS["sheet"]):
                return document
        return None


if __name__ == "__main__":
    run()
