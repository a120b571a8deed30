"""A person makes a template of a fiche, finds it among those that are offered, replaces it, and removes it. In the language of
the office; leaves pictures in build/screens."""

import json
import os
import pathlib
import urllib.parse

import screen
from new_fiche import NewFiche
from scenario import Role, Scenario, run, until
from office import make
from window import Window, top_windows
from words import ENGLISH, FRENCH

IS_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY, TITLE, NAME, TEXTS, MINE, YES, REMOVE = (
    ("Enregistrer comme modèle…", "Enregistrer comme modèle", "Titre du modèle\u00a0:",
     "Avec les cibles et les textes de la carte", "Jardin partagé (mon modèle)", "alt+o", "alt+l") if IS_FRENCH else
    ("Save as Template…", "Save as Template", "Title of the template:", "With the targets and the texts of the card",
     "Jardin partagé (my template)", "alt+y", "alt+v"))


class SaveTemplate(Scenario):
    words = FRENCH if IS_FRENCH else ENGLISH

    def test_is_offered_replaced_and_removed(self):
        self.create_sample()
        self.save(texts=False)
        self.assertEqual(self.saved()["title"], "Jardin partagé")
        self.assertNotIn("target", json.dumps(self.saved()["grid"]))
        self.save(texts=True, replace=True)
        self.assertIn("target", json.dumps(self.saved()["grid"]))
        self.assertIn("Clos du Roy", json.dumps(self.saved()["card"], ensure_ascii=False))
        self.remove()
        self.assertFalse(self.path().exists())

    def path(self):
        user = make(self.context, "com.sun.star.util.PathSubstitution").substituteVariables("$(user)", True)
        return pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(user).path),
                            "fiche-action/templates/jardin-partage.json")

    def saved(self):
        return json.loads(self.path().read_text(encoding="utf-8"))

    def save(self, texts, replace=False):
        self.workbook.choose(ENTRY)
        dialog = self.workbook.dialog(TITLE)
        dialog.click(dialog.control(Role.TEXT, NAME))
        dialog.press("ctrl+a")
        screen.write("Jardin partagé")
        if texts:
            dialog.click(dialog.control(Role.CHECK_BOX, TEXTS))
        dialog.picture(f"{self.words.prefix}-save-template")
        if not replace:
            with self.workbook.new_notice():
                dialog.press("Return")
                dialog.wait_closed()
            return
        dialog.press("Return")
        dialog.wait_closed()
        question = self.question(f"{self.words.prefix}-save-template-replace")
        with self.workbook.new_notice():
            question.press(YES)
            question.wait_closed()

    def question(self, picture):
        title = until(self.message_title, "the question")
        question = Window(self.workbook.toolkit, title)
        question.picture(picture)
        return question

    def message_title(self):
        return next((window.name for window in top_windows(self.workbook.toolkit)
                     if window.role in (Role.DIALOG, Role.ALERT) and window.name not in (TITLE, self.words.new_title)), None)

    def remove(self):
        dialog = NewFiche(self.workbook)
        dialog.choose_template(MINE)
        dialog.window.picture(f"{self.words.prefix}-own-template")
        dialog.window.press(REMOVE)
        question = self.question(f"{self.words.prefix}-remove-template")
        question.press(YES)
        question.wait_closed()
        dialog.window.press("Escape")
        dialog.window.wait_closed()


if __name__ == "__main__":
    run()
