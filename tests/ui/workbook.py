"""A spreadsheet on the screen, and what a person does with it: its menu, its sheets, its cells."""

import screen
from office import make, named_cell, new_spreadsheet
from waiting import until
from window import Role, Window, top_windows


class Workbook:
    def __init__(self, context, words):
        self.words = words
        self.document = new_spreadsheet(context)
        self.toolkit = make(context, "com.sun.star.awt.Toolkit")
        frame = self.document.CurrentController.Frame.ContainerWindow
        title = until(lambda: frame.getAccessibleContext().getAccessibleName(), "the title of the workbook")
        screen.fill_with(title)
        self.window = Window(self.toolkit, title)
        screen.rest_mouse()

    def dialog(self, title):
        return Window(self.toolkit, title)

    def close(self):
        """Also with what a failed test left open."""
        until(self._without_dialogs, "the dialogs to close")
        self.document.close(True)

    def _without_dialogs(self):
        left = [window.name for window in top_windows(self.toolkit) if window.role in (Role.DIALOG, Role.ALERT)]
        for title in left:
            screen.give_keys_to(title)
            screen.press("Escape")
        return not left

    # the menu

    def menu_entries(self):
        menus = self.window.control(Role.MENU_BAR).children
        return next(menu for menu in menus if menu.name == self.words.menu).children

    def open_menu(self):
        before = screen.visible_windows()
        self.window.press(self.words.menu_key)
        until(lambda: len(screen.visible_windows()) > len(before), f"the menu “{self.words.menu}” to open")

    def choose(self, entry):
        """Opens the extension's menu with its key and walks down to the entry."""
        entries = [entry.name for entry in self.menu_entries()]
        self.open_menu()
        screen.press(*["Down"] * entries.index(entry), "Return")

    # sheets and cells

    @property
    def sheets(self):
        return self.document.Sheets.ElementNames

    def show_sheet(self, name):
        self.window.control(Role.PAGE_TAB, name).click()
        until(lambda: self.document.CurrentController.ActiveSheet.Name == name, f"the sheet “{name}” to be shown")

    def write_into(self, cell, text):
        """Clicks on a cell of the sheet that is shown, and types."""
        address = cell.CellAddress
        screen.give_keys_to(self.window.title)
        self.window.control(Role.TABLE).cell(address.Column, address.Row).click()
        until(lambda: self.selection == cell.AbsoluteName, f"{cell.AbsoluteName} to be selected")
        screen.write(text)
        screen.press("Return")
        until(lambda: cell.String == text, f"“{text}” in {cell.AbsoluteName}")

    @property
    def selection(self):
        return self.document.CurrentSelection.AbsoluteName

    def press(self, *keys):
        self.window.press(*keys)

    # the grid

    def grid_column(self, key):
        """The texts of one of the grid's columns, by the identity of their rows."""
        heading, identity = (named_cell(self.document, f"FA__grid__{name}") for name in (key, "identity"))
        sheet = heading.Spreadsheet
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        texts = {}
        for row in range(heading.CellAddress.Row + 1, cursor.RangeAddress.EndRow + 1):
            row_id = sheet.getCellByPosition(identity.CellAddress.Column, row).String
            if row_id:
                texts[row_id] = sheet.getCellByPosition(heading.CellAddress.Column, row).String
        return texts

    def actual(self):
        return self.grid_column("actual")

    def is_computed(self):
        return any(self.actual().values())
