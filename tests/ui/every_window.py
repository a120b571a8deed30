"""Every window of the menu over the sample year, its sheets and the menu: for their pictures alone, which tests/ui/pictures takes in
other sizes and colours. It uses keys and no places on the screen: they are others where the screen has twice the points."""

import os

import screen
from main_thread import in_main_thread
from scenario import Scenario, run, until
from words import ENGLISH, FRENCH
from workbook import menu_commands

IN_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
WITHOUT_A_WINDOW = ("recompute", "restoreInputs")

# What opens from the window of a command, each from the window at this depth: with these keys, and the picture's name.
FURTHER = {
    "designIndicators": ((1, ("Home", "Down", "Down", "Return"), "-indicator"),
                         (2, ("alt+q", "Home", *["Down"] * 4, "alt+a"), "-condition")),
    "designRegisters": ((1, ("Insert",), "-column"), (1, ("alt+l",), "-list")),
}


class EveryWindow(Scenario):
    words = FRENCH if IN_FRENCH else ENGLISH

    def test_pictures(self):
        self.create_sample()
        self.recompute()
        self.picture("notice")
        self.sheets()
        self.menus()
        for title, command in menu_commands(self.words.prefix).items():
            if command and command not in WITHOUT_A_WINDOW:
                with self.subTest(command):
                    self.windows_of(command, title)

    def picture(self, name):
        screen.rest_mouse()
        screen.picture(f"{self.words.prefix}-{name}")

    def sheets(self):
        for number in range(len(self.workbook.sheets)):
            self.show(number)
            self.picture(f"sheet-{number + 1}")

    def show(self, number):
        document = self.workbook.document
        in_main_thread(self.context, lambda: document.CurrentController.setActiveSheet(document.Sheets.getByIndex(number)))

    def menus(self):
        self.show(1)
        self.workbook.open_menu()
        self.picture("menu")
        self.workbook.close_menu()
        for title, command in menu_commands(self.words.prefix).items():
            if command is None:
                before = set(screen.visible_windows())
                self.workbook.choose(title)
                self.picture(f"menu-{title}")
                while set(screen.visible_windows()) - before:
                    screen.press("Escape")

    def windows_of(self, command, title):
        """Of a figure, and of an event: what commands are about where they are about something that is selected."""
        self.select(self.workbook.figure_cell("people") if command.startswith("explain") else
                    self.workbook.document.Sheets.getByName(self.workbook.sheets[2]).getCellRangeByName("A8"))
        opened, before = [], set(screen.visible_windows())
        self.workbook.choose(title)
        for depth, keys, name in ((0, (), ""), *FURTHER.get(command, ())):
            self.close_to(opened, depth)
            screen.press(*keys)
            window = until(lambda: self.titles_beside(before) - set(opened), f"the window {command}{name}").pop()
            screen.give_keys_to(window)
            opened.append(window)
            self.picture(f"{command}{name}")
        self.close_to(opened, 0)

    @staticmethod
    def close_to(opened, depth):
        while len(opened) > depth:
            window = opened.pop()
            screen.give_keys_to(window)
            screen.press("Escape")
            until(lambda window=window: not screen.is_shown(window), f"“{window}” to close")
        if opened:
            screen.give_keys_to(opened[-1])

    @staticmethod
    def titles_beside(before):
        return {screen.title_of(window) for window in set(screen.visible_windows()) - before} - {"", "soffice"}

    def select(self, cell):
        in_main_thread(self.context, lambda: self.workbook.document.CurrentController.select(cell))
        until(lambda: self.workbook.selection == cell.AbsoluteName, f"{cell.AbsoluteName} to be selected")


if __name__ == "__main__":
    run()
