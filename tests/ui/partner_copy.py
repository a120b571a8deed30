"""A person makes a copy for partners: sees what goes, settles the texts that name somebody, chooses the file, reads the
report. In the language of the office; leaves pictures of what they see in build/screens."""

import os
import pathlib
import tempfile
import zipfile
from dataclasses import dataclass

from file_chooser import choose_file
from scenario import Role, Scenario, run, until
from main_thread import in_main_thread
from office import make, option
from words import ENGLISH, FRENCH, Words


@dataclass(frozen=True)
class SharingWords:
    entry: str
    title: str
    save_as: str
    hits_title: str
    keep_key: str
    continue_key: str
    decided: str
    unexpected: str
    report_title: str
    report_start: str
    masked: str
    lost: str
    remembered: str
    yes_key: str


IN_FRENCH = SharingWords(
    entry="Copie pour les partenaires…", title="Copie pour les partenaires",
    save_as="Enregistrer la copie pour les partenaires", hits_title="Noms et coordonnées dans les textes", keep_key="alt+g", continue_key="alt+t", decided="Tout est décidé.",
    unexpected="Un incident imprévu", report_title="Copie pour les partenaires", report_start="La copie est prête", masked="masqué",
    lost="La mémoire des copies précédentes", remembered="passages décidés comme pour une copie précédente", yes_key="alt+o")
IN_ENGLISH = SharingWords(
    entry="Copy for Partners…", title="Copy for Partners",
    save_as="Save the copy for partners", hits_title="Names and Contact Details in the Texts", keep_key="alt+k", continue_key="alt+t", decided="All is decided.",
    unexpected="Something unexpected", report_title="Copy for Partners", report_start="The copy is ready", masked="masqué",
    lost="The record of earlier copies", remembered="passages decided as in an earlier copy", yes_key="alt+y")

FRENCH_OFFICE = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"


class PartnerCopy(Scenario):
    words: Words = FRENCH if FRENCH_OFFICE else ENGLISH
    sharing = IN_FRENCH if FRENCH_OFFICE else IN_ENGLISH

    def setUp(self):
        super().setUp()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.target = pathlib.Path(folder.name) / "copie.ods"

    def test_goes_without_a_person(self):
        self.create_sample()
        self.choose_what_goes()
        choose_file(self.sharing.save_as, self.target.with_suffix(""))  # The dialog keeps the ending.
        self.settle_the_texts()
        self.read_the_report()
        self.assert_no_person()

    def test_shows_what_goes_wrong_while_a_person_chooses(self):
        """The preview is made anew with every choice: here, when the sheets have gone meanwhile."""
        self.create_sample()
        self.workbook.choose(self.sharing.entry)
        dialog = self.workbook.dialog(self.sharing.title)
        in_main_thread(self.context, self.remove_sheets)
        dialog.press("space")
        message = self.workbook.dialog(self.words.menu)
        self.assertTrue(message.control(Role.STATIC).name.startswith(self.sharing.unexpected))
        message.picture(f"{self.words.prefix}-listener-failure")
        message.press("Return")
        message.wait_closed()
        dialog.press("Escape")
        dialog.wait_closed()

    def test_asks_about_the_same_texts_once_unless_decisions_are_forgotten(self):
        self.create_sample()
        self.choose_what_goes()
        choose_file(self.sharing.save_as, self.target)
        self.settle_the_texts()
        self.choose_what_goes()
        with self.workbook.new_notice():
            choose_file(self.sharing.save_as, self.target.with_name("second.ods"))
        self.read_the_report(self.sharing.remembered)
        self.workbook.choose(self.sharing.entry)
        dialog = self.workbook.dialog(self.sharing.title)
        dialog.press("alt+o")
        dialog.picture(f"{self.words.prefix}-decisions-forgotten")
        dialog.press("Return")
        dialog.wait_closed()
        choose_file(self.sharing.save_as, self.target.with_name("third.ods"))
        self.settle_the_texts()

    def test_asks_where_the_record_of_earlier_copies_was_emptied(self):
        """Enter gives up; who answers yes sees what goes, as ever."""
        self.create_sample()
        in_main_thread(self.context, self.copy_and_empty_the_record)
        self.workbook.choose(self.sharing.entry)
        question = self.workbook.dialog(self.words.menu)
        self.assertIn(self.sharing.lost, question.control(Role.STATIC).name)
        question.picture(f"{self.words.prefix}-lost-record")
        question.press("Return")
        question.wait_closed()
        self.workbook.choose(self.sharing.entry)
        question = self.workbook.dialog(self.words.menu)
        question.press(self.sharing.yes_key)
        question.wait_closed()
        dialog = self.workbook.dialog(self.sharing.title)
        dialog.press("Escape")
        dialog.wait_closed()

    def copy_and_empty_the_record(self):
        service = make(self.context, "org.ficheaction.ActionSheet")
        service.savePartnerCopy(self.workbook.document, self.target.as_uri(), (option("Texts", "keep"),))
        properties = self.workbook.document.DocumentProperties.UserDefinedProperties
        properties.removeProperty("FicheAction.SharedCopies")

    def remove_sheets(self):
        sheets = self.workbook.document.Sheets
        for name in sheets.ElementNames[1:]:
            sheets.removeByName(name)

    def choose_what_goes(self):
        self.workbook.choose(self.sharing.entry)
        dialog = self.workbook.dialog(self.sharing.title)
        dialog.picture(f"{self.words.prefix}-partner-copy")
        dialog.press("Return")
        dialog.wait_closed()

    def settle_the_texts(self):
        """The sample has two: « bâtiment C », and what a participant's remark and two steps say alike."""
        dialog = self.workbook.dialog(self.sharing.hits_title)
        dialog.picture(f"{self.words.prefix}-text-hits")
        dialog.press(self.sharing.keep_key, self.sharing.keep_key)
        dialog.wait_for_text(self.sharing.decided)
        with self.workbook.new_notice():
            dialog.press(self.sharing.continue_key)
            dialog.wait_closed()

    def read_the_report(self, also=""):
        self.workbook.click_in_notice()
        dialog = self.workbook.dialog(self.sharing.report_title)
        text = dialog.control(Role.SCROLL_PANE).name
        self.assertTrue(text.startswith(self.sharing.report_start), text)
        self.assertIn(also, text)
        dialog.picture(f"{self.words.prefix}-partner-copy-report")
        dialog.press("Escape")
        dialog.wait_closed()

    def assert_no_person(self):
        names = [name for name in self.workbook.texts("Participants", 1)[1:] if len(name) > 3]
        self.assertGreater(len(names), 20)
        with zipfile.ZipFile(self.target) as package:
            content = package.read("content.xml").decode()
        self.assertIn(self.sharing.masked, content)
        self.assertEqual([name for name in set(names) if f">{name}<" in content], [])


if __name__ == "__main__":
    run()
