"""The office's windows as assistive technology sees them: controls found by role and name, read, and clicked."""

from com.sun.star.accessibility import AccessibleRole as Role
from com.sun.star.accessibility.AccessibleStateType import CHECKED, ENABLED, SHOWING
from com.sun.star.lang import IndexOutOfBoundsException
from com.sun.star.uno import RuntimeException

import screen
from office import keep
from waiting import until


class Control:
    def __init__(self, context):
        self._context = keep(context)

    def _is(self, state):
        return keep(self._context.getAccessibleStateSet()).contains(state)

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
    def showing(self):
        return self._is(SHOWING)

    @property
    def checked(self):
        return self._is(CHECKED)

    @property
    def children(self):
        return [Control(keep(self._context.getAccessibleChild(index)).getAccessibleContext())
                for index in range(self._context.getAccessibleChildCount())]

    def place_in(self, window):
        """Where to click, from the window's corner; the screen knows best where that is. Near the left edge: past the
        words of a check box nothing is hit."""
        place, corner = self._context.getLocationOnScreen(), window._context.getLocationOnScreen()
        size = self._context.getBounds()
        return place.X - corner.X + min(12, size.Width // 2), place.Y - corner.Y + size.Height // 2

    def selected_entry(self):
        """Of a list: the selected entry's text."""
        return Control(keep(self._context.getSelectedAccessibleChild(0)).getAccessibleContext()).name


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
    """Those that answer: one that is on its way out does not."""
    windows = []
    for index in range(toolkit.getTopWindowCount()):
        try:
            window = Control(keep(toolkit.getTopWindow(index)).getAccessibleContext())
            if window.name:
                windows.append(window)
        except (IndexOutOfBoundsException, RuntimeException, AttributeError) as error:
            keep(error)
    return windows


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
        return until(lambda: find(self._self, role, name), f"“{name}” (role {role}) in “{self.title}”")

    def wait_for_text(self, start):
        """A text of one line that begins like this."""
        until(lambda: any(child.role == Role.LABEL and child.name.startswith(start)
                          for child in find(self._self, Role.DIALOG, None).children), f"“{start}” in “{self.title}”")

    @property
    def children(self):
        return self._self.children

    def click(self, control):
        """In a dialog; in the main window the toolkit's menu bar stands above what the office takes for its window."""
        screen.click(self.x_window, control.place_in(self._self))

    def picture(self, name):
        screen.rest_mouse()
        screen.picture(name, self.x_window)

    def press(self, *keys):
        screen.give_keys_to(self.title)
        screen.press(*keys)

    def wait_closed(self):
        until(lambda: self._open() is None and not screen.is_shown(self.title), f"“{self.title}” to close")
