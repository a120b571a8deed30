"""A person compares a fiche with a newer version of its template, takes over what is ticked, with the keyboard alone, and takes
it back. In the language of the office; leaves pictures in build/screens."""

import json
import os

import screen
from main_thread import in_main_thread
from office import make
from scenario import Scenario, run, until
from words import ENGLISH, FRENCH
from workbook import has_notice

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY = "Mettre le modèle à jour…" if IN_FRENCH else "Update the Template…"
TITLE = "Mettre le modèle à jour" if IN_FRENCH else "Update the Template"


class UpdateTemplate(Scenario):
    words = FRENCH if IN_FRENCH else ENGLISH

    def test_a_missing_indicator_comes_back(self):
        self.create_sample()
        self.remove_one()
        before = self.grid_labels()
        self.workbook.choose(ENTRY)
        window = self.workbook.dialog(TITLE)
        window.picture(f"{self.words.prefix}-update-template")
        window.press("space")
        window.wait_for_text("0 change")
        window.picture(f"{self.words.prefix}-update-template-unticked")
        window.press("space")
        window.wait_for_text("1 change")
        with self.workbook.undo_steps(1):
            window.press("alt+k")
            window.wait_closed()
        until(self.has_indicator, "the indicator in the definition")
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-update-template-done")
        self.workbook.press("ctrl+z")
        until(lambda: self.grid_labels() == before, "the grid as it was")
        until(lambda: not has_notice(self.workbook.document), "the bar to go with what it told of")

    def definition(self):
        return json.loads(make(self.context, "org.ficheaction.ActionSheet").definition(self.workbook.document))

    def remove_one(self):
        """The fiche is of an older version, which had no families."""
        older = self.definition()
        for item in older["grid"]["objects"]:
            item["indicators"] = [each for each in item["indicators"] if each["id"] != "families"]
        service, document = make(self.context, "org.ficheaction.ActionSheet"), self.workbook.document
        in_main_thread(self.context, lambda: service.changeDefinition(document, json.dumps(older)))
        in_main_thread(self.context, document.UndoManager.clear)

    def has_indicator(self):
        return any(each["id"] == "families" for item in self.definition()["grid"]["objects"] for each in item["indicators"])

    def grid_labels(self):
        sheet = self.workbook.document.Sheets.getByName("Grille d'évaluation")
        return [row[1] for row in sheet.getCellRangeByName("A1:B120").getDataArray()]


if __name__ == "__main__":
    run()
