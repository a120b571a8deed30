"""The office's windows as assistive technology sees them: controls found by role and name, read, and clicked."""

from com.sun.star.accessibility import AccessibleRole as Role
from com.sun.star.accessibility.AccessibleStateType import CHECKED, ENABLED

import screen
from waiting import until


class Control:
    def __init__(self, context, menu_bar_height=0):
        self._context = context
        self._menu_bar_height = menu_bar_height

    def _inside(self, accessible):
        return Control(accessible.getAccessibleContext(), self._menu_bar_height)

    def _is(self, state):
        return self._context.getAccessibleStateSet().contains(state)

    @property
    def name(self):
        return self._context.getAccessibleName()

    @property
    def role(self):
        return self._context.getAccessibleRole()

    @property
    def text(self):
        return self._context.getText()

    @property
    def enabled(self):
        return self._is(ENABLED)

    @property
    def checked(self):
        return self._is(CHECKED)

    @property
    def children(self):
        return [self._inside(self._context.getAccessibleChild(index))
                for index in range(self._context.getAccessibleChildCount())]

    @property
    def centre(self):
        place, size = self._context.getLocationOnScreen(), self._context.getBounds()
        return place.X + size.Width // 2, place.Y + self._menu_bar_height + size.Height // 2

    def below_menu_bar(self, whole_height):
        """The toolkit's menu bar is outside of what the office takes for its window: it moves all else down."""
        return Control(self._context, whole_height - self._context.getBounds().Height)

    def cell(self, column, row):
        """Of a sheet: the cell, both numbers from 0."""
        return self._inside(self._context.getAccessibleCellAt(row, column))

    def selected_entry(self):
        """Of a list: the selected entry's text."""
        return self._inside(self._context.getSelectedAccessibleChild(0)).name

    def click(self):
        screen.click(self.centre)


_NOT_SEARCHED = (Role.MENU_BAR, Role.TOOL_BAR, Role.TABLE, Role.LIST)


def find(control, role, name):
    """The control of this role and name inside another, or None. What holds many others and is seldom meant is not
    searched: each look takes a call to the office."""
    found = control.role
    if found == role and name in (None, control.name):
        return control
    if found in _NOT_SEARCHED:
        return None
    return next(filter(None, (find(child, role, name) for child in control.children)), None)


def top_windows(toolkit):
    return [Control(toolkit.getTopWindow(index).getAccessibleContext())
            for index in range(toolkit.getTopWindowCount())]


class Window:
    """A window of the office by its title: the main window or a dialog. Waits until it is there."""

    def __init__(self, toolkit, title):
        self.title = title
        self._toolkit = toolkit
        self._self = until(self._open, f"the window “{title}”")
        self.x_window = screen.window_titled(title)
        screen.give_keys_to(title)

    def _open(self):
        return next((window for window in top_windows(self._toolkit) if window.name == self.title), None)

    def control(self, role, name=None):
        return until(lambda: find(self._placed(), role, name), f"“{name}” (role {role}) in “{self.title}”")

    def _placed(self):
        return self._self.below_menu_bar(screen.height_of(self.title))

    def picture(self, name):
        screen.picture(name, self.x_window)

    def press(self, *keys):
        screen.give_keys_to(self.title)
        screen.press(*keys)

    def wait_closed(self):
        until(lambda: self._open() is None and not screen.visible_windows(f"^{self.title}$"),
              f"“{self.title}” to close")
