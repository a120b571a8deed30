"""An agent's week in French, with the keyboard alone: a fiche, the list of members, three events and who came, the data
checked, somebody merged who was there twice, the grid and what one of its figures is made of. Counts every key that is
pressed and leaves the count in build/screens/week.txt."""

import pathlib
import shutil
import tempfile

import screen
from file_chooser import choose_file
from new_fiche import NewFiche
from scenario import SAMPLE_SHEETS, Role, Scenario, run, until
from words import FRENCH

MEMBERS = pathlib.Path(__file__).resolve().parents[1] / "data" / "import" / "adhesions-semaine.csv"

# As they are typed: day, name, type, status. Without circumflexes: with a dead key, a letter can get lost.
EVENTS = (("16/11/2026", "Café des parents", "petit", "réal"), ("18/11/2026", "Soirée des lanternes", "manif", "réal"),
          ("20/11/2026", "Bilan de la soirée", "réun", "réal"))
# The letters of each person, after which Enter adds the first that is offered.
NAMED = (("aub", "ben", "cha", "esp", "lefev"), ("aub", "ben", "del", "fer", "gui", "had", "lefebv", "oue"),
         ("aub", "cha", "mor"))
UNNAMED = (0, 12, 0)
CELEBRATION = 1
PREPARATION = 2


class Week(Scenario):
    words = FRENCH

    def test_from_a_new_fiche_to_a_figure_explained(self):
        counts = {name: self.keys_of(action, undo_steps) for name, action, undo_steps in (
            ("new fiche", self.create, 1), ("import", self.import_members, 1), ("events", self.add_events, 3),
            ("attendance", self.record_attendances, 3), ("check", self.check, 1), ("merge", self.merge, 1),
            ("recompute", self.recompute_grid, 1), ("explain", self.explain, 0))}
        parts = ", ".join(f"{name} {keys}" for name, keys in counts.items())
        line = f"the week took {sum(counts.values())} keys: {parts}"
        print(line)
        (screen.SCREENS / "week.txt").write_text(line + "\n")

    def keys_of(self, action, undo_steps):
        """Every operation is one step to undo, whatever it writes."""
        keys = screen.keys_pressed
        with self.workbook.undo_steps(undo_steps):
            action()
        return screen.keys_pressed - keys

    def filled(self, sheet, column):
        """The texts of a register's column, without its heading and the empty cells."""
        return [text for text in self.workbook.texts(sheet, column)[1:] if text]

    def create(self):
        dialog = NewFiche(self.workbook)
        self.assertEqual(dialog.template, self.words.sample_template)
        for key, label, text in (("alt+s", self.words.structure, "Centre social des Tilleuls"),
                                 ("alt+d", "Période du\u00a0:", "01/01/2026"),
                                 ("alt+a", self.words.period_end, "31/12/2026")):
            dialog.window.press(key, "ctrl+a")
            screen.write(text)
            field = dialog.window.control(Role.TEXT, label)
            until(lambda: field.text == text, f"“{text}” in the dialog")
        dialog.window.press("alt+c")
        until(lambda: dialog.radio_button(self.words.this_workbook).checked, "this workbook to be chosen")
        self.assertFalse(dialog.check_box(self.words.sample).checked)
        dialog.window.press("Return")
        dialog.window.wait_closed()
        until(lambda: set(self.workbook.sheets) == set(SAMPLE_SHEETS), f"the sheets {SAMPLE_SHEETS}")
        self.assertEqual(self.filled("Participants", 1), [])

    def import_members(self):
        folder = tempfile.TemporaryDirectory()  # A path of the same length on every machine.
        self.addCleanup(folder.cleanup)
        self.workbook.choose("Importer…")
        dialog = self.workbook.dialog("Importer des lignes")
        dialog.press("alt+f")
        choose_file("Choisir le fichier à importer", shutil.copy(MEMBERS, folder.name))
        for number, page in enumerate(("source", "columns", "values", "rows"), 1):
            dialog.wait_for_text(self.words.import_step.format(number))
            if page == "columns":  # The list does not say what these people are.
                dialog.press("alt+t", "Tab")
                screen.write("Habitant")
            dialog.picture(f"fr-week-import-{page}")
            if page != "rows":
                dialog.press("Return")
        with self.workbook.new_notice():
            dialog.press("Return")
            dialog.wait_closed()
        self.assertEqual(len(self.filled("Participants", 1)), 12)
        self.assertEqual(self.filled("Participants", 3), ["Habitant"] * 12)
        self.assertEqual(self.filled("Participants", 7).count("F"), 8)
        self.assertIn("LEFEBVRE", self.filled("Participants", 1))

    def close(self, dialog):
        dialog.press("Escape")
        dialog.wait_closed()

    def add_events(self):
        for number, (day, name, kind, status) in enumerate(EVENTS, 1):
            self.workbook.choose("Ajouter un événement…")
            dialog = self.workbook.dialog("Ajouter dans «\u00a0Événements\u00a0»")
            dialog.press()
            for text, tabs in ((day, 1), (name, 1), (kind, 3)):
                screen.write(text)
                screen.press(*["Tab"] * tabs)
            screen.write(status)
            dialog.picture(f"fr-week-event-{number}")
            dialog.press("Return")
            dialog.wait_closed()
            until(lambda: len(self.filled("Événements", 2)) == number, f"the event “{name}”")
        self.assertEqual(self.filled("Événements", 2), [event[1] for event in EVENTS])
        self.assertEqual(self.filled("Événements", 3), ["Petit déjeuner", "Manifestation", "Réunion préparatoire"])
        self.assertEqual(self.filled("Événements", 6), ["Réalisée"] * 3)

    def record_attendances(self):
        """From the last event, where the cursor is, upwards."""
        for event in reversed(range(len(EVENTS))):
            self.workbook.choose("Émarger…")
            dialog = self.workbook.dialog("Émarger")
            if event == PREPARATION:
                dialog.press("alt+o", "alt+j")  # They organised: that they came on the day is proposed at first.
            if event == CELEBRATION:
                dialog.press("alt+o", "alt+j")  # They came on the day, unlike those noted before.
            dialog.press("alt+n")
            for letters in NAMED[event]:
                screen.write(letters)
                screen.press("Return")
            if UNNAMED[event]:
                self.count_people(dialog, UNNAMED[event])
            dialog.control(Role.LABEL, f"Noté\u00a0: {len(NAMED[event]) + UNNAMED[event]} personnes")
            dialog.picture(f"fr-week-attendance-{event + 1}")
            dialog.press("ctrl+Return")
            dialog.wait_closed()
            written = sum(len(names) + bool(counted) for names, counted in zip(NAMED[event:], UNNAMED[event:]))
            until(lambda: len(self.filled("Participations", 0)) == written, f"{written} attendances")
            self.workbook.press("Up")
        self.assertEqual(self.filled("Participations", 5), ["12.0"])
        # What was ticked last is ticked for the next event: the one of the café does not have to be.
        self.assertEqual(self.filled("Participations", 4), ["Organisation"] * 3 + ["Jour J"] * 14)

    def count_people(self, dialog, count):
        dialog.press("alt+m")
        form = self.workbook.dialog("Personnes sans nom")
        form.press()
        screen.write("habi")
        screen.press("Tab", "Tab", "Tab")
        screen.write(str(count))
        form.press("Return")
        form.wait_closed()
        dialog.press()

    def check(self):
        """The 31st of February of the list is still there, as it was written; then it is corrected. What else is said is of
        blank cells, which indicators of the grid ask for."""
        self.workbook.choose(self.words.check_entry)
        dialog, _ = self.findings()
        place = next(place for place, entry in enumerate(self.entries(dialog)) if "Participants, J11" in entry)
        dialog.press("alt+c", *["Down"] * place)
        until(lambda: "Participants, J11" in self.findings()[1], "the day to be selected")
        dialog.picture("fr-week-check")
        dialog.press("alt+a")
        dialog.wait_closed()
        cell = self.workbook.document.Sheets.getByName("Participants").getCellRangeByName("J11")
        self.assertEqual(cell.String, "31/02/2026")
        until(lambda: self.workbook.selection == cell.AbsoluteName, "the cell to be selected")
        self.workbook.press()
        screen.write("28/02/2026")
        screen.press("Return")
        until(lambda: cell.Value == 46081, "the day to be a date")
        self.workbook.choose(self.words.check_entry)
        dialog, _ = self.findings()
        self.assertEqual([entry for entry in self.entries(dialog) if "est vide" not in entry], [])
        self.close(dialog)

    def entries(self, dialog):
        return [entry.name for entry in dialog.control(Role.LIST, self.words.findings_list).children]

    def merge(self):
        self.workbook.choose("Doublons…")
        dialog = self.workbook.dialog("Doublons")
        pair = dialog.control(Role.LIST, "Personnes peut-être en double\u00a0:").selected_entry()
        self.assertIn("LEFEBVRE", pair)
        dialog.picture("fr-week-duplicates")
        with self.workbook.new_notice():
            dialog.press("alt+f")
        until(lambda: len(self.filled("Participants", 1)) == 11, "the second row to be gone")
        people, attendances = self.filled("Participants", 0), self.filled("Participations", 1)
        self.assertEqual(len(attendances), sum(map(len, NAMED)))
        self.assertEqual([number for number in attendances if number.split(" ")[0] not in people], [])
        self.assertIn("Journal des fusions", self.workbook.sheets)
        self.close(self.workbook.dialog("Doublons"))

    def recompute_grid(self):
        """A bar tells of the blank cells, and asks for nothing."""
        self.recompute()
        until(lambda: self.workbook.figure("events_held") == "1", "the event in the grid")
        expected = {"meetings_held": "2", "attendance": "28", "people": "11 à 23", "people|Habitant|Jour J": "10 à 22",
                    "new_members": "6", "families": "0"}
        figures = self.workbook.actual()
        self.assertEqual({row: figures[row] for row in expected}, expected)

    def explain(self):
        self.workbook.show_sheet("Grille d'évaluation")
        self.workbook.walk_to(self.workbook.figure_cell("people"))
        self.workbook.choose("Expliquer ce chiffre…")
        dialog = self.workbook.dialog("Expliquer ce chiffre")
        dialog.control(Role.LABEL, "Personnes différentes, du 1er janvier au 31 décembre 2026\u00a0: entre 11 et 23")
        dialog.picture("fr-week-explain")
        self.close(dialog)


if __name__ == "__main__":
    run()
