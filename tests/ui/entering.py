"""A person adds an event, notes who came to it, and looks at its sign-in sheet, with the keyboard alone. In the language of
the office; leaves pictures of what they see in build/screens."""

import os
from dataclasses import dataclass

import screen
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH


@dataclass(frozen=True)
class Entries:
    add: str
    add_title: str
    day: str
    record: str
    record_title: str
    noted: str
    save_key: str
    new_key: str
    new_title: str
    keep_key: str
    counted_key: str
    counted_title: str
    sheet: str
    sheet_title: str


IN_FRENCH = Entries(
    add="Ajouter un événement…", add_title="Ajouter dans «\u00a0Événements\u00a0»", day="14/06/2026", record="Émarger…",
    record_title="Émarger", noted="Noté\u00a0: {} personnes", save_key="alt+s", new_key="alt+p",
    new_title="Nouvelle personne", keep_key="Return", counted_key="alt+m", counted_title="Personnes sans nom",
    sheet="Feuille d’émargement…", sheet_title="Feuille d’émargement")
IN_ENGLISH = Entries(
    add="Add an Event…", add_title="Add to “Événements”", day="06/14/2026", record="Record Attendance…",
    record_title="Record Attendance", noted="Noted: {} people", save_key="alt+s", new_key="alt+p",
    new_title="New Person", keep_key="Return", counted_key="alt+u", counted_title="Unnamed People",
    sheet="Sign-in Sheet…", sheet_title="Sign-in Sheet")

# Letters after which Enter adds the person: the first that is offered.
LETTERS = ("mez", "mez", "ake", "arc", "boi", "cap", "dia", "fer", "iones", "kow")


class Entering(Scenario):
    french = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
    words = FRENCH if french else ENGLISH
    entries = IN_FRENCH if french else IN_ENGLISH

    def test_an_event_and_who_came_to_it(self):
        self.create_sample()
        self.add_an_event()
        self.record_attendance()
        self.undo_and_redo()
        self.look_at_the_sign_in_sheet()

    def picture(self, dialog, name):
        dialog.picture(f"{self.words.prefix}-{name}")

    def attendances(self):
        return [text for text in self.workbook.texts("Participations", 0) if text.startswith("E063")]

    def add_an_event(self):
        self.workbook.choose(self.entries.add)
        dialog = self.workbook.dialog(self.entries.add_title)
        self.picture(dialog, "add-event")
        dialog.press()
        screen.write(self.entries.day)
        screen.press("Tab")
        screen.write("Jeux du quartier")
        screen.press("Tab")
        screen.write("manif")
        screen.press("Return")
        dialog.wait_closed()
        until(lambda: "Jeux du quartier" in self.workbook.texts("Événements", 2), "the event")
        row = self.workbook.texts("Événements", 2).index("Jeux du quartier")
        cells = self.workbook.document.Sheets.getByName("Événements")
        self.assertEqual(cells.getCellByPosition(0, row).String, "E063")
        self.assertEqual(cells.getCellByPosition(1, row).Value, 46187)
        self.assertEqual(cells.getCellByPosition(3, row).String, "Manifestation")
        self.assertEqual(self.workbook.selection, f"$Événements.$A${row + 1}")

    def record_attendance(self):
        """The event is the one whose row the cursor is in."""
        self.workbook.choose(self.entries.record)
        dialog = self.workbook.dialog(self.entries.record_title)
        dialog.press()
        for letters in LETTERS:
            screen.write(letters)
            screen.press("Return")
        dialog.control(Role.LABEL, self.entries.noted.format(len(LETTERS)))
        screen.write("tiss")
        self.add_somebody_new(dialog)
        dialog.control(Role.LABEL, self.entries.noted.format(len(LETTERS) + 1))
        self.count_people(dialog)
        dialog.control(Role.LABEL, self.entries.noted.format(len(LETTERS) + 13))
        screen.write("mez")
        self.picture(dialog, "attendance")
        dialog.press(self.entries.save_key)
        dialog.wait_closed()
        until(lambda: len(self.attendances()) == len(LETTERS) + 2, "the attendances to be written")
        self.assertIn("Tisserand", self.workbook.texts("Participants", 1))

    def add_somebody_new(self, dialog):
        dialog.press(self.entries.new_key)
        form = self.workbook.dialog(self.entries.new_title)
        form.press()
        screen.write("Tisserand")
        screen.press("Tab")
        screen.write("Maud")
        self.picture(form, "new-person")
        form.press(self.entries.keep_key)
        form.wait_closed()
        dialog.press()

    def count_people(self, dialog):
        dialog.press(self.entries.counted_key)
        form = self.workbook.dialog(self.entries.counted_title)
        form.press()
        screen.write("habi")
        screen.press("Tab", "Tab", "Tab")
        screen.write("12")
        self.picture(form, "counted")
        form.press("Return")
        form.wait_closed()
        dialog.press()

    def undo_and_redo(self):
        self.workbook.press("ctrl+z")
        until(lambda: not self.attendances(), "all of them to be taken back at once")
        self.assertNotIn("Tisserand", self.workbook.texts("Participants", 1))
        self.workbook.press("ctrl+y")
        until(lambda: len(self.attendances()) == len(LETTERS) + 2, "all of them to be there again")

    def look_at_the_sign_in_sheet(self):
        self.workbook.choose(self.entries.sheet)
        dialog = self.workbook.dialog(self.entries.sheet_title)
        self.picture(dialog, "sign-in")
        dialog.press("Escape")
        dialog.wait_closed()


if __name__ == "__main__":
    run()
