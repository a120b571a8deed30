"""The five tasks that staff do most often, and how many keys and clicks each takes in a French office: what they type as
text of their own (a title, names, the place of a file) does not count."""

import contextlib
import pathlib
import tempfile

import screen
from file_chooser import choose_file
from main_thread import in_main_thread
from office import make, option
from scenario import Role, Scenario, run, until
from words import FRENCH

DAY = "14/11/26"
LETTERS = ("ma", "bo", "ca", "di", "fe")  # Of people who are in the sample: Enter adds the one that is offered first.


class FrequentTasks(Scenario):
    words = FRENCH

    @contextlib.contextmanager
    def at_most(self, keys, task):
        """Clicks count as keys; what `typed` and `chosen` write does not."""
        self.uncounted, self.clicks = 0, 0
        before = screen.keys_pressed
        yield
        taken = screen.keys_pressed - before - self.uncounted + self.clicks
        print(f"{task}: {taken} keys and clicks of {keys}")
        self.assertLessEqual(taken, keys, task)

    def typed(self, text):
        screen.write(text)
        self.uncounted += len(text)

    def chosen(self, title, path):
        """A place for a file; Enter in its window counts."""
        before = screen.keys_pressed
        choose_file(title, path)
        self.uncounted += screen.keys_pressed - before - 1

    def form(self, entry, sheet):
        self.workbook.choose(entry)
        form = self.workbook.dialog(f"Ajouter dans «\u00a0{sheet}\u00a0»")
        form.press()
        return form

    def filled(self, sheet, column):
        return [text for text in self.workbook.texts(sheet, column)[1:] if text]

    def test_takes_few_keys_in_a_year_of_work(self):
        self.create_sample()
        self.add_an_event()
        self.add_a_participant()
        self.record_five()
        self.recompute_and_repair()

    def test_copies_for_partners_with_few_keys(self):
        in_main_thread(self.context, lambda: make(self.context, "org.ficheaction.ActionSheet").createWith(
            self.workbook.document, "clos-du-roy", (option("Structure", "Centre social des Tilleuls"),)))
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        target = pathlib.Path(folder.name) / "copie.ods"
        with self.at_most(6, "a copy for partners"), self.workbook.new_notice():
            self.workbook.choose("Copie pour les partenaires…")
            dialog = self.workbook.dialog("Copie pour les partenaires")
            dialog.press("Return")
            dialog.wait_closed()
            self.chosen("Enregistrer la copie pour les partenaires", target.with_suffix(""))
        self.assertTrue(target.exists())

    def add_an_event(self):
        with self.at_most(15, "an event without its title"), self.workbook.undo_steps(1):
            form = self.form("Ajouter un événement…", "Événements")
            screen.write(DAY)
            screen.press("Tab")
            self.typed("Veillee")
            screen.press("Tab")
            screen.write("m")
            screen.press("Return")
            form.wait_closed()
        row = self.workbook.texts("Événements", 2).index("Veillee")
        cells = self.workbook.document.Sheets.getByName("Événements")
        self.assertEqual([cells.getCellByPosition(column, row).String for column in (1, 3, 6)],
                         ["14/11/2026", "Manifestation", "Réalisée"])

    def add_a_participant(self):
        with self.at_most(8, "a participant without the names"), self.workbook.undo_steps(1):
            form = self.form("Ajouter un participant…", "Participants")
            self.typed("Tisserand")
            screen.press("Tab")
            self.typed("Maud")
            screen.press("Tab")
            screen.write("h")
            screen.press("Return")
            form.wait_closed()
        row = self.workbook.texts("Participants", 1).index("Tisserand")
        self.assertEqual(self.workbook.texts("Participants", 3)[row], "Habitant")

    def record_five(self):
        """Of the event that was added: its row has the cursor."""
        row = self.workbook.texts("Événements", 2).index("Veillee")
        events = self.workbook.document.Sheets.getByName("Événements")
        self.workbook.show_sheet("Événements")
        self.workbook.walk_to(events.getCellByPosition(0, row))
        key = events.getCellByPosition(0, row).String
        with self.at_most(22, "the attendance of five people"), self.workbook.undo_steps(1):
            self.workbook.choose("Émarger…")
            dialog = self.workbook.dialog("Émarger")
            dialog.press()
            for letters in LETTERS:
                screen.write(letters)
                screen.press("Return")
            dialog.control(Role.LABEL, "Noté\u00a0: 5 personnes")
            dialog.press("ctrl+Return")
            dialog.wait_closed()
        noted = [person for event, person in zip(self.filled("Participations", 0), self.workbook.texts("Participations", 1)[1:])
                 if event.startswith(key)]
        self.assertEqual(len(set(noted)), len(LETTERS))

    def recompute_and_repair(self):
        """From the bar that tells of the cells to look at, to the one that offers to calculate anew."""
        with self.at_most(6, "recompute and repair"):
            self.recompute()
            self.workbook.click_in_notice()
            findings = self.workbook.dialog(self.words.findings_title)
            findings.press("alt+o")
            repairs = self.workbook.dialog("Corriger les données")
            with self.workbook.new_notice(), self.workbook.undo_steps(1):
                repairs.press("Return")
                repairs.wait_closed()
            self.workbook.dialog(self.words.findings_title).press("Escape")
            until(lambda: "REALISEE" not in self.workbook.texts("Événements", 6), "the states to be written as in the list")
            self.clicks += 1
            self.recompute()


if __name__ == "__main__":
    run()
