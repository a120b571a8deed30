"""A person adds an event, notes who came to it, and looks at its sign-in sheet, with the keyboard alone. In the language of
the office; leaves pictures of what they see in build/screens."""

import datetime
import os
from dataclasses import dataclass

import screen
from main_thread import InMainThread, in_main_thread
from office import make
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
    person: str
    feedback: str
    form_title: str
    in_words: str
    read_as: str
    added: str
    removal_title: str
    delete_key: str
    along_key: str
    row: str
    other_weekday: str
    is_weekday: str
    to_record: str
    to_record_title: str
    waiting: str


IN_FRENCH = Entries(
    add="Ajouter un événement…", add_title="Ajouter dans «\u00a0Événements\u00a0»", day="14/06/2026", record="Émarger…",
    record_title="Émarger", noted="Noté\u00a0: {} personnes", save_key="alt+s", new_key="alt+p",
    new_title="Nouvelle personne", keep_key="Return", counted_key="alt+m", counted_title="Personnes sans nom",
    sheet="Feuille d’émargement…", sheet_title="Feuille d’émargement",
    person="Ajouter un participant…", feedback="Ajouter un retour…", form_title="Ajouter dans «\u00a0{}\u00a0»",
    in_words="dimanche 14 juin 2026", read_as="lu\u00a0: 14/06/2026",
    added="{} est ajouté dans «\u00a0Participants\u00a0». Voici la ligne suivante.",
    removal_title="Supprimer ou annuler un événement", delete_key="alt+s", along_key="alt+r",
    row="Ajouter une ligne…", other_weekday="lundi 14 juin 2026", is_weekday="c’est un dimanche",
    to_record="Événements à émarger…", to_record_title="Événements à émarger",
    waiting="{} événements passés sont sans participation. Entrée ouvre leur émargement.")
IN_ENGLISH = Entries(
    add="Add an Event…", add_title="Add to “Événements”", day="06/14/2026", record="Record Attendance…",
    record_title="Record Attendance", noted="Noted: {} people", save_key="alt+s", new_key="alt+p",
    new_title="New Person", keep_key="Return", counted_key="alt+u", counted_title="Unnamed People",
    sheet="Sign-in Sheet…", sheet_title="Sign-in Sheet",
    person="Add a Participant…", feedback="Add Feedback…", form_title="Add to “{}”",
    in_words="Sunday 14 June 2026", read_as="read as 06/14/2026",
    added="{} is in “Participants” now. Here is the next row.",
    removal_title="Delete or Cancel an Event", delete_key="alt+d", along_key="alt+r",
    row="Add a Row…", other_weekday="Monday 14 June 2026", is_weekday="that is a Sunday",
    to_record="Events to Record…", to_record_title="Events to Record",
    waiting="{} past events have no attendance. Enter opens their window.")

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

    def test_forms_for_the_register_in_view_and_for_others(self):
        self.create_sample()
        self.open_the_forms_of_registers()
        self.add_people_in_one_go()
        self.leave_a_form_half_filled()
        self.keep_a_date_in_words()
        self.cancel_and_delete_an_event()

    def test_past_events_without_attendance_one_after_the_other(self):
        self.create_sample()
        rows = self.workbook.document.Sheets.getByName("Participations").Rows
        in_main_thread(self.context, lambda: rows.removeByIndex(1, 200))
        waiting = self.without_attendance()
        self.assertGreater(len(waiting), 3)
        self.workbook.choose(self.entries.to_record)
        dialog = self.workbook.dialog(self.entries.to_record_title)
        dialog.control(Role.LABEL, self.entries.waiting.format(len(waiting)))
        self.picture(dialog, "events-to-record")
        dialog.press("Down", "Return")
        record = self.workbook.dialog(self.entries.record_title)
        record.press()
        screen.write(LETTERS[0])
        screen.press("Return")
        record.control(Role.LABEL, self.entries.noted.format(1).replace("personnes", "personne").replace("people", "person"))
        with self.workbook.undo_steps(1):
            record.press(self.entries.save_key)
            record.wait_closed()
        dialog = self.workbook.dialog(self.entries.to_record_title)
        dialog.control(Role.LABEL, self.entries.waiting.format(len(waiting) - 1))
        dialog.press("Escape")
        dialog.wait_closed()
        self.assertEqual(self.without_attendance(), waiting[:1] + waiting[2:])

    def without_attendance(self):
        """Counted from the cells: the numbers of the events up to today, the latest first."""
        noted = {text.partition(" ")[0] for text in self.workbook.texts("Participations", 0)}
        events = self.workbook.document.Sheets.getByName("Événements").getCellRangeByName("A2:G200").DataArray
        today = (datetime.date.today() - datetime.date(1899, 12, 30)).days
        rows = [(-row[1], place, row[0]) for place, row in enumerate(events)
                if row[0] and isinstance(row[1], float) and row[1] <= today and row[6] != "Annulée"]
        return [key for _, _, key in sorted(rows) if key not in noted]

    def test_what_a_protected_sheet_refuses_stays_in_the_form(self):
        """Nobody types for nothing: a sheet that is protected is told before; one that became so meanwhile drops nothing."""
        self.create_sample()
        self.refuse_before_typing()
        self.keep_a_row_that_cannot_be_written()
        self.take_the_value_that_is_meant()
        self.keep_attendances_that_cannot_be_written()

    def protect(self, sheet):
        self.workbook.document.Sheets.getByName(sheet).protect("")

    def unprotect(self, sheet):
        self.workbook.document.Sheets.getByName(sheet).unprotect("")

    def refuse_before_typing(self):
        for sheet, command in (("Événements", self.entries.add), ("Participations", self.entries.record)):
            self.workbook.show_sheet("Événements")
            self.protect(sheet)
            self.workbook.choose(command)
            self.answer("Return")
            self.unprotect(sheet)

    def event_form(self, title, kind):
        form = self.form_of("Événements", self.entries.add)
        form.press()
        screen.write(self.entries.day)
        for text in (title, kind):
            screen.press("Tab")
            screen.write(text)
        return form

    def keep_a_row_that_cannot_be_written(self):
        form = self.event_form("Soupe du soir", "manif")
        self.protect("Événements")
        with self.workbook.undo_steps(0):
            screen.press("Return")
            self.answer("Return")
        self.assertIn("Soupe du soir", self.shown_texts(form))
        self.unprotect("Événements")
        with self.workbook.undo_steps(1):
            form.press("Return")
            form.wait_closed()
        self.assertIn("Soupe du soir", self.workbook.texts("Événements", 2))

    def take_the_value_that_is_meant(self):
        """What begins a list's value is that value, whatever its accents; it is asked."""
        form = self.event_form("Soupe de midi", "reun")
        screen.press("Return")
        question = self.workbook.dialog(self.words.menu)
        self.picture(question, "meant-value")
        question.press("Return")
        question.wait_closed()
        form.wait_closed()
        row = self.workbook.texts("Événements", 2).index("Soupe de midi")
        cells = self.workbook.document.Sheets.getByName("Événements")
        self.assertEqual(cells.getCellByPosition(3, row).String, "Réunion préparatoire")

    def keep_attendances_that_cannot_be_written(self):
        before = len(self.workbook.texts("Participations", 0))
        self.workbook.choose(self.entries.record)
        dialog = self.workbook.dialog(self.entries.record_title)
        dialog.press()
        for letters in LETTERS[:2]:
            screen.write(letters)
            screen.press("Return")
        dialog.control(Role.LABEL, self.entries.noted.format(2))
        self.protect("Participations")
        dialog.press(self.entries.save_key)
        self.answer("Return")
        dialog = self.workbook.dialog(self.entries.record_title)
        dialog.control(Role.LABEL, self.entries.noted.format(2))
        self.unprotect("Participations")
        dialog.press(self.entries.save_key)
        dialog.wait_closed()
        until(lambda: len(self.workbook.texts("Participations", 0)) == before + 2, "the attendances to be written")

    def form_of(self, sheet, command):
        self.workbook.choose(command)
        return self.workbook.dialog(self.entries.form_title.format(sheet))

    def leave(self, form):
        form.press("Escape")
        form.wait_closed()

    def open_the_forms_of_registers(self):
        """One entry is for what is in view; an attendance has no form, and events are meant. The others open their own."""
        for shown, expected in (("Retours", "Retours"), ("Participations", "Événements"), ("Listes", "Événements"),
                                ("Participants", "Participants")):
            self.workbook.show_sheet(shown)
            self.leave(self.form_of(expected, self.entries.row))
        self.leave(self.form_of("Événements", self.entries.add))
        self.leave(self.form_of("Retours", self.entries.feedback))
        self.workbook.show_sheet("Événements")
        self.leave(self.form_of("Participants", self.entries.person))

    def people(self):
        return [text for text in self.workbook.texts("Participants", 1) if text]

    def add_people_in_one_go(self):
        """One step to undo for each; somebody who may be there already is not added by Enter."""
        before = self.people()
        number = max(self.workbook.texts("Participants", 0)[1:])
        following = [f"P{int(number[1:]) + step:03}" for step in (1, 2)]
        form = self.form_of("Participants", self.entries.person)
        with self.workbook.undo_steps(1):
            form.press()
            self.write_name("Zola", "Nana")
            form.press("alt+c")
        form.control(Role.LABEL, self.entries.added.format(following[0]))
        form.press()
        self.write_name("zola", "nana")
        self.picture(form, "next-person")
        form.press("alt+c")
        question = self.workbook.dialog(self.words.menu)
        self.picture(question, "same-name")
        question.press("Return")
        question.wait_closed()
        form.press()
        screen.write("Zolla")  # The name is what was asked about: it is there to be typed anew.
        until(lambda: "Zolla" in self.shown_texts(form), "the name in its field")
        screen.press("ctrl+a")
        screen.write("zola")
        with self.workbook.undo_steps(1):
            form.press("alt+c")
            question = self.workbook.dialog(self.words.menu)
            question.press("alt+o" if self.french else "alt+y")
            question.wait_closed()
        form.control(Role.LABEL, self.entries.added.format(following[1]))
        self.enter_nothing(form)
        self.leave(form)
        self.assertEqual(self.people()[len(before):], ["Zola", "zola"])
        self.workbook.press("ctrl+z")
        until(lambda: self.people()[len(before):] == ["Zola"], "the last person to be taken back alone")

    def answer(self, *keys):
        """To a question that the office asks over a form."""
        question = self.workbook.dialog(self.words.menu)
        question.press(*keys)
        question.wait_closed()

    def enter_nothing(self, form):
        """The next form holds a number alone; Enter writes no row of it."""
        before = len(self.workbook.texts("Participants", 0))
        with self.workbook.undo_steps(0):
            form.press("Return")
            self.answer("Return")
        self.assertEqual(len(self.workbook.texts("Participants", 0)), before)

    def leave_a_form_half_filled(self):
        """Escape drops nothing that somebody typed without asking; Enter answers no, and typing goes on where it was."""
        form = self.form_of("Participants", self.entries.person)
        form.press()
        self.write_name("Macquart", "Gerv")
        form.press("Escape")
        self.answer("Return")
        form.press()
        screen.press("End")
        screen.write("aise")
        until(lambda: [text for text in self.shown_texts(form) if text == "Gervaise"], "what was typed before and after")
        form.press("Escape")
        self.answer("alt+o" if self.french else "alt+y")
        form.wait_closed()
        self.assertNotIn("Macquart", self.people())

    def shown_texts(self, form):
        return [child.text for child in form.children if child.role == Role.TEXT]

    def write_name(self, last, first):
        screen.write(last)
        screen.press("Tab")
        screen.write(first)

    def keep_a_date_in_words(self):
        """What was typed stays, beside it how it is read."""
        self.workbook.show_sheet("Événements")
        form = self.form_of("Événements", self.entries.add)
        form.press()
        screen.write(self.entries.in_words)
        screen.press("Tab")
        form.control(Role.LABEL, self.entries.read_as)
        self.picture(form, "date-in-words")
        self.correct_a_weekday(form)
        screen.write("Veillée")
        screen.press("Return")
        form.wait_closed()
        until(lambda: "Veillée" in self.workbook.texts("Événements", 2), "the event")
        row = self.workbook.texts("Événements", 2).index("Veillée")
        cells = self.workbook.document.Sheets.getByName("Événements")
        self.assertEqual(cells.getCellByPosition(1, row).Value, 46187)

    def correct_a_weekday(self, form):
        """The field says which day it is, and the message which dates are meant."""
        form.press("shift+Tab")
        screen.write(self.entries.other_weekday)
        screen.press("Tab")
        form.control(Role.LABEL, self.entries.is_weekday)
        screen.write("Essai")
        screen.press("Return")
        question = self.workbook.dialog(self.words.menu)
        self.picture(question, "other-weekday")
        question.press("Return")
        question.wait_closed()
        form.press()
        screen.write(self.entries.in_words)
        screen.press("Tab")
        form.control(Role.LABEL, self.entries.read_as)

    def ask_to_remove(self, row, last=None):
        """From the row of an event, or from several; the entry has no letter of its own in the menu."""
        self.workbook.show_sheet("Événements")
        cell = self.workbook.document.Sheets.getByName("Événements").getCellByPosition(2, row)
        self.workbook.walk_to(cell)
        for _ in range(row, last or row):
            screen.press("shift+Down")
        frame = self.workbook.document.CurrentController.Frame
        helper = make(self.context, "com.sun.star.frame.DispatchHelper")
        InMainThread(self.context, lambda: helper.executeDispatch(frame, "org.ficheaction:removeEvent", "", 0, ()))
        return self.workbook.dialog(self.entries.removal_title)

    def attendances_of(self, event):
        return [text for text in self.workbook.texts("Participations", 0) if text.startswith(event)]

    def cancel_and_delete_an_event(self):
        """Cancelling is proposed first; either takes the attendances along, in one step."""
        events = self.workbook.document.Sheets.getByName("Événements")
        count = len(self.attendances_of("E001"))
        self.assertGreater(count, 0)
        dialog = self.ask_to_remove(1)
        self.picture(dialog, "remove-event")
        with self.workbook.undo_steps(1):
            dialog.press("Return")
        self.assertEqual(events.getCellByPosition(6, 1).String, "Annulée")
        self.assertEqual(len(self.attendances_of("E001")), count, "they go where somebody ticks that alone")
        self.workbook.press("ctrl+z")
        until(lambda: events.getCellByPosition(6, 1).String != "Annulée", "the event to take place again")
        dialog = self.ask_to_remove(1)
        with self.workbook.undo_steps(1):
            dialog.press(self.entries.along_key, "Return")
        self.assertEqual(events.getCellByPosition(6, 1).String, "Annulée")
        self.assertEqual(self.attendances_of("E001"), [])
        self.leave_a_cancelled_event()
        self.workbook.press("ctrl+z")
        until(lambda: len(self.attendances_of("E001")) == count, "the attendances to be back")
        self.cancel_several_events(events)
        dialog = self.ask_to_remove(1)
        with self.workbook.undo_steps(1):
            dialog.press(self.entries.delete_key, self.entries.along_key, "Return")
        self.assertEqual(events.getCellByPosition(0, 1).String, "E002")
        self.assertEqual(self.attendances_of("E001"), [])

    def leave_a_cancelled_event(self):
        """It says that it is cancelled already; Enter does not delete it instead."""
        dialog = self.ask_to_remove(1)
        self.picture(dialog, "remove-cancelled-event")
        with self.workbook.undo_steps(0):
            dialog.press("Return")
            dialog.wait_closed()

    def cancel_several_events(self, events):
        """All that are selected, in one step."""
        states = [events.getCellByPosition(6, row).String for row in range(1, 5)]
        dialog = self.ask_to_remove(1, 3)
        self.picture(dialog, "remove-events")
        with self.workbook.undo_steps(1):
            dialog.press("Return")
        self.assertEqual([events.getCellByPosition(6, row).String for row in range(1, 5)], ["Annulée"] * 3 + states[3:])
        self.workbook.press("ctrl+z")
        until(lambda: [events.getCellByPosition(6, row).String for row in range(1, 5)] == states, "the states to be back")

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
