"""A spreadsheet on the screen, and what a person does with it: its menu, its sheets, its cells."""

import contextlib
import pathlib
import xml.etree.ElementTree

from com.sun.star.lang import DisposedException
from com.sun.star.util import CloseVetoException

import screen
from main_thread import in_main_thread, wait_for_main_loop
from office import make, named_cell, new_spreadsheet
from waiting import until
from window import Role, Window, top_windows

_ADDONS = pathlib.Path(__file__).resolve().parents[2] / "extension" / "Addons.xcu"


_OOR = "{http://openoffice.org/2001/registry}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def menu_keys():
    """The letters that lead to each entry of the extension's menu, which the titles mark with a ~: of an entry of a sub-menu
    the sub-menu's first."""
    menu = xml.etree.ElementTree.parse(_ADDONS).find(f".//node[@{_OOR}name='OfficeMenuBar']/node")
    return _keys_below(menu, "en", ()) | _keys_below(menu, "fr", ())


def _keys_below(menu, language, keys):
    found = {}
    for entry in menu.findall(f"node[@{_OOR}name='Submenu']/node"):
        title = next((value.text for value in entry.findall(f"prop[@{_OOR}name='Title']/value")
                      if value.get(_LANGUAGE) == language), None)
        if title:
            way = keys + (title[title.index("~") + 1].lower(),)
            found |= {title.replace("~", ""): way} | _keys_below(entry, language, way)
    return found


def _entries_below(menu):
    for entry in menu.children:
        if entry.role == Role.MENU:
            yield from _entries_below(entry)
        elif entry.role != Role.SEPARATOR:
            yield entry


_NOTICE = "org.ficheaction.notice"
_NOTICE_COLOURS = ((223, 242, 191), (254, 239, 179))  # The office's own for what went well, and for a warning.
_CROSS = 70  # From the right end of the bar into the last button.


def has_notice(document):
    """Whether a bar above the sheet tells what came of a command."""
    return document.CurrentController.hasInfobar(_NOTICE)


class Workbook:
    def __init__(self, context, words):
        self.words = words
        self._context = context
        self.document = in_main_thread(context, lambda: new_spreadsheet(context))
        self.toolkit = make(context, "com.sun.star.awt.Toolkit")
        frame = self.document.CurrentController.Frame.ContainerWindow
        title = until(lambda: frame.getAccessibleContext().getAccessibleName(), "the title of the workbook")
        screen.fill_with(title)
        self.window = Window(self.toolkit, title)
        screen.rest_mouse()

    def dialog(self, title):
        return Window(self.toolkit, title)

    def close(self):
        """Also with what a failed test left open, and what was typed there."""
        until(self._without_dialogs, "the dialogs to close")
        try:
            in_main_thread(self._context, lambda: self.document.close(True))
        except CloseVetoException:
            pass  # A command is still at work: it closes the document when it is done.
        until(self._is_closed, "the workbook to close")

    def _is_closed(self):
        try:
            return self.document.getCurrentController() is None
        except DisposedException:
            return True

    def _without_dialogs(self):
        left = [window for window in top_windows(self.toolkit) if window.role in (Role.DIALOG, Role.ALERT)]
        for title, role in [(window.name, window.role) for window in left]:
            if screen.is_shown(title):
                screen.give_keys_to(title)
                if role == Role.ALERT:
                    screen.press("alt+o" if self.words.prefix == "fr" else "alt+y")
                screen.press("Escape")
        return not left

    # the menu

    def menu_entries(self):
        """What can be chosen, also in sub-menus."""
        menus = self.window.control(Role.MENU_BAR).children
        return list(_entries_below(next(menu for menu in menus if menu.name == self.words.menu)))

    def open_menu(self):
        before = screen.visible_windows()
        self.window.press(self.words.menu_key)
        until(lambda: len(screen.visible_windows()) > len(before), f"the menu “{self.words.menu}” to open")

    def close_menu(self):
        shown = screen.visible_windows()
        screen.press("Escape")
        until(lambda: len(screen.visible_windows()) < len(shown), f"the menu “{self.words.menu}” to close")

    def choose(self, entry):
        """With the menu's key, its sub-menu's and the entry's."""
        self.open_menu()
        *sub_menus, last = menu_keys()[entry]
        for key in sub_menus:
            shown = screen.visible_windows()
            screen.press(key)
            until(lambda: len(screen.visible_windows()) > len(shown), f"the sub-menu of “{entry}” to open")
        screen.press(last)

    # undo

    def undo_titles(self):
        return self.document.UndoManager.getAllUndoActionTitles()

    @contextlib.contextmanager
    def undo_steps(self, count):
        """Waits for the end of commands that are this many steps to undo: a step is there when all of it is done."""
        before = len(self.undo_titles())
        yield
        until(lambda: len(self.undo_titles()) == before + count, f"{count} more steps to undo")
        wait_for_main_loop(self._context)

    # the bar above the sheet

    @contextlib.contextmanager
    def new_notice(self):
        """Waits for what a command tells in the end; what an earlier one told is closed before."""
        controller = self.document.CurrentController
        if controller.hasInfobar(_NOTICE):
            in_main_thread(self._context, lambda: controller.removeInfobar(_NOTICE))
        yield
        until(lambda: has_notice(self.document), "a notice")
        wait_for_main_loop(self._context)

    def click_in_notice(self):
        """Its only button, in front of the cross at its right end. The office tells assistive technology nothing of the bar: it
        is found as eyes find it."""
        right, middle = until(lambda: screen.stripe(_NOTICE_COLOURS), "the bar to be drawn")
        screen.click(self.window.x_window, (right - _CROSS, middle))

    # sheets and cells

    @property
    def sheets(self):
        return self.document.Sheets.ElementNames

    def show_sheet(self, name):
        """With the keys that go from sheet to sheet."""
        steps = self.sheets.index(name) - self.sheets.index(self._shown_sheet())
        self.press(*["ctrl+Next" if steps > 0 else "ctrl+Prior"] * abs(steps))
        until(lambda: self._shown_sheet() == name, f"the sheet “{name}” to be shown")

    def _shown_sheet(self):
        return self.document.CurrentController.ActiveSheet.Name

    def walk_to(self, cell):
        """With the arrows, in the sheet that is shown."""
        self.press("ctrl+Home")
        target, start = cell.CellAddress, self.document.CurrentSelection.RangeAddress
        screen.press(*["Right"] * (target.Column - start.StartColumn), *["Left"] * (start.StartColumn - target.Column),
                     *["Down"] * (target.Row - start.StartRow))
        until(lambda: self.selection == cell.AbsoluteName, f"{cell.AbsoluteName} to be selected")

    def write_into(self, cell, text):
        """Walks to a cell of the sheet that is shown, and types."""
        self.begin_to_write_into(cell, text)
        screen.press("Return")
        until(lambda: cell.String == text, f"“{text}” in {cell.AbsoluteName}")

    def begin_to_write_into(self, cell, text):
        self.walk_to(cell)
        screen.write(text)

    @property
    def selection(self):
        return self.document.CurrentSelection.AbsoluteName

    def press(self, *keys):
        self.window.press(*keys)

    def texts(self, sheet, column):
        """Of a column of a sheet, down to the last row that is used."""
        cells = self.document.Sheets.getByName(sheet)
        cursor = cells.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = cells.getCellRangeByPosition(column, 0, column, cursor.RangeAddress.EndRow).getDataArray()
        return [str(row[0]) for row in rows]

    # the grid

    def _rows(self):
        """The rows of the grid's sheet by their identities, in one call: cells are read one by one only where their text counts."""
        identity = named_cell(self.document, "FA__grid__identity")
        column, sheet = identity.CellAddress.Column, identity.Spreadsheet
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        first = identity.CellAddress.Row + 1
        cells = sheet.getCellRangeByPosition(column, first, column, cursor.RangeAddress.EndRow).getDataArray()
        return {row_id: row for row, (row_id,) in enumerate(cells, first) if row_id}

    def column(self, name):
        """The texts of the grid's column with this name on its heading, by the identity of their rows."""
        heading = named_cell(self.document, name)
        column, sheet = heading.CellAddress.Column, heading.Spreadsheet
        return {row_id: sheet.getCellByPosition(column, row).String for row_id, row in self._rows().items()}

    def figure_cell(self, row_id, column="FA__grid__actual"):
        """The cell in the row with this identity, of the grid's values or of another column."""
        heading = named_cell(self.document, column)
        return heading.Spreadsheet.getCellByPosition(heading.CellAddress.Column, self._rows()[row_id])

    def figure(self, row_id, column="FA__grid__actual"):
        """None where the grid has no such row: while a command writes it, it is there and gone again."""
        try:
            return self.figure_cell(row_id, column).String
        except KeyError:
            return None

    def actual(self):
        return self.column("FA__grid__actual")
