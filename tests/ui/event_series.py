"""A person repeats an event every week, except in the holidays, with the keyboard alone. In the language of the office."""

import os
from dataclasses import dataclass

import screen
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH


@dataclass(frozen=True)
class Series:
    command: str
    form_title: str
    title: str
    days: tuple
    free: str
    except_key: str
    add_key: str
    will_be_added: str


IN_FRENCH = Series(command="Ajouter une série d’événements…", form_title="Ajouter une série d’événements",
                   title="Série d’événements", days=("01/10/2026", "30/11/2026"),
                   free="Toussaint : du 17/10 au 2 novembre 2026", except_key="alt+f", add_key="alt+o",
                   will_be_added="{} événements seront ajoutés.")
IN_ENGLISH = Series(command="Add a Series of Events…", form_title="Add a Series of Events", title="Series of Events",
                    days=("10/01/2026", "11/30/2026"), free="Autumn: from 10/17/2026 to 2 November 2026",
                    except_key="alt+e", add_key="alt+a", will_be_added="{} events will be added.")
EVENT_ROW = 1  # E001, of which the sample has the day, the title and the type


class EventSeries(Scenario):
    french = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
    words = FRENCH if french else ENGLISH
    series = IN_FRENCH if french else IN_ENGLISH

    def setUp(self):
        super().setUp()
        self.create_sample()
        self.workbook.show_sheet("Événements")
        self.events = self.workbook.document.Sheets.getByName("Événements")
        self.workbook.walk_to(self.events.getCellByPosition(2, EVENT_ROW))

    def open_form(self):
        self.workbook.choose(self.series.command)
        return self.workbook.dialog(self.series.form_title)

    def go_on_to_days(self, form):
        form.press("Return")
        form.wait_closed()
        return self.workbook.dialog(self.series.title)

    def fill_in(self, dialog):
        dialog.press()
        for day in self.series.days:
            screen.press("ctrl+a")
            screen.write(day)
            screen.press("Tab")
        dialog.press(self.series.except_key)
        screen.write(self.series.free)

    def rows_with_title_of_event(self):
        title = self.events.getCellByPosition(2, EVENT_ROW).String
        return [row for row, text in enumerate(self.workbook.texts("Événements", 2)) if text == title]

    def test_an_event_every_week_but_in_the_holidays(self):
        before = len(self.rows_with_title_of_event())
        form = self.open_form()
        form.picture(f"{self.words.prefix}-series-form")
        dialog = self.go_on_to_days(form)
        self.fill_in(dialog)
        weekday = int(self.events.getCellByPosition(1, EVENT_ROW).Value) % 7  # 0 is a Saturday
        first = 46296  # 1 October 2026, a Thursday
        expected = [day for day in range(first, first + 61) if day % 7 == weekday and not 46312 <= day <= 46328]
        dialog.control(Role.LABEL, self.series.will_be_added.format(len(expected)))
        dialog.picture(f"{self.words.prefix}-series-days")
        with self.workbook.undo_steps(1):
            dialog.press(self.series.add_key)
            dialog.wait_closed()
        rows = self.rows_with_title_of_event()[before:]
        self.assertEqual([self.events.getCellByPosition(1, row).Value for row in rows], expected)
        for row in rows:
            self.assertEqual(self.events.getCellByPosition(3, row).String,
                             self.events.getCellByPosition(3, EVENT_ROW).String)
            self.assertEqual(self.events.getCellByPosition(13, row).String, "", "minutes are of one event")
        self.workbook.press("ctrl+z")
        until(lambda: len(self.rows_with_title_of_event()) == before, "the whole series to be taken back")

    def test_going_back_loses_nothing(self):
        """Escape in the second window returns to the form, and the days are there again."""
        form = self.open_form()
        form.press()
        screen.press("ctrl+a")
        screen.write("Soupe du soir")
        dialog = self.go_on_to_days(form)
        self.fill_in(dialog)
        dialog.press("Escape")
        dialog.wait_closed()
        form = self.workbook.dialog(self.series.form_title)
        self.assertIn("Soupe du soir", [child.text for child in form.children if child.role == Role.TEXT])
        dialog = self.go_on_to_days(form)
        dialog.control(Role.LABEL, self.series.will_be_added.format(7))
        with self.workbook.undo_steps(0):
            dialog.press("Escape")
            dialog.wait_closed()
            form = self.workbook.dialog(self.series.form_title)
            form.press("Escape")
            form.wait_closed()

    def test_a_line_that_is_no_day_is_told(self):
        dialog = self.go_on_to_days(self.open_form())
        self.fill_in(dialog)
        screen.press("ctrl+a")
        screen.write("pendant les vacances")
        dialog.press(self.series.add_key)
        question = self.workbook.dialog(self.words.menu)
        question.picture(f"{self.words.prefix}-series-unread")
        question.press("Return")
        question.wait_closed()
        dialog.press("Escape")
        dialog.wait_closed()
        form = self.workbook.dialog(self.series.form_title)
        form.press("Escape")
        form.wait_closed()


if __name__ == "__main__":
    run()
