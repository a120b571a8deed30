"""A person opens a workbook that another program saved without its template, and finds the template again. In the language of
the office; leaves pictures in build/screens."""

import json
import os

from scenario import Role, Scenario, run, until
from main_thread import in_main_thread
from words import ENGLISH, FRENCH

IS_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
TITLE, LIST = (("Retrouver le modèle de la fiche", "Modèles qui conviennent\u00a0:") if IS_FRENCH else
               ("Find the Template of the Sheet", "Templates that fit:"))
TEMPLATE = "FicheAction.Template"


class LostTemplate(Scenario):
    words = FRENCH if IS_FRENCH else ENGLISH

    def test_is_found_again_by_the_first_command(self):
        self.create_sample()
        lost = self.template_id()
        in_main_thread(self.context, self.lose_properties)
        self.workbook.press("ctrl+F9")
        dialog = self.workbook.dialog(TITLE)
        self.assertEqual(dialog.control(Role.LIST, LIST).selected_entry(), self.words.sample_template)
        dialog.picture(f"{self.words.prefix}-lost-template")
        with self.workbook.new_notice(), self.workbook.undo_steps(1):
            dialog.press("Return")
            dialog.wait_closed()
        self.assertEqual(self.template_id(), lost)
        self.undo_and_redo()
        self.recompute()
        self.assertEqual(self.workbook.figure("events_held"), "15")

    @property
    def properties(self):
        return self.workbook.document.DocumentProperties.UserDefinedProperties

    def template_id(self):
        return json.loads(self.properties.getPropertyValue(TEMPLATE))["id"]

    def has_template(self):
        return self.properties.PropertySetInfo.hasPropertyByName(TEMPLATE)

    def lose_properties(self):
        for each in self.properties.PropertySetInfo.Properties:
            self.properties.removeProperty(each.Name)

    def undo_and_redo(self):
        self.workbook.press("ctrl+z")
        until(lambda: not self.has_template(), "the template to be lost again")
        self.workbook.press("ctrl+y")
        until(self.has_template, "the template to be back")


if __name__ == "__main__":
    run()
