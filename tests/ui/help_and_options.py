"""A person presses F1 in a dialog, opens the help from the menu, and sets the name of the centre in the options. In the
language of the office; leaves pictures in build/screens."""

import os

import screen
from new_fiche import NewFiche
from scenario import Role, Scenario, run, until
from words import ENGLISH, FRENCH


class HelpAndOptions(Scenario):
    words = FRENCH if os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr" else ENGLISH

    def help(self):
        return self.workbook.dialog(self.words.help_title)

    def close(self, dialog):
        dialog.press("Escape")
        dialog.wait_closed()

    def test_f1_opens_the_page_of_the_dialog(self):
        new = NewFiche(self.workbook)
        new.window.press("F1")
        page = self.help()
        self.assertEqual(page.control(Role.LIST).selected_entry(), self.words.new_page)
        page.picture(f"{self.words.prefix}-help")
        self.close(page)
        self.close(new.window)

    def test_the_menu_opens_the_first_page(self):
        self.workbook.choose(self.words.help_entry)
        page = self.help()
        self.assertEqual(page.control(Role.LIST).selected_entry(), self.words.first_page)
        page.press("Down")
        until(lambda: page.control(Role.LIST).selected_entry() == self.words.new_page, "the next page")
        self.close(page)

    def test_the_options_have_a_page(self):
        """In the office's own window, which GTK shows: assistive technology does not see it through the toolkit."""
        self.workbook.choose(self.words.options_entry)
        window = screen.window_titled(self.words.options_title)
        screen.give_keys_to(self.words.options_title)
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-options", window)
        screen.press("Escape")
        until(lambda: not screen.is_shown(self.words.options_title), "the options to close")


if __name__ == "__main__":
    run()
