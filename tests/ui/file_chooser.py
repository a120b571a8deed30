"""The window in which GTK asks for a file. Assistive technology does not see it as it sees the office's own windows; what
its line says is learned as a person would take it elsewhere: by copying it."""

import screen
from waiting import until


def choose_file(title, path):
    """In the window of this title. It reads a folder while one writes, and puts the first file that it finds there over
    what the line said: so the line is looked at before it is taken, and again as long as the window stays."""
    path = str(path)
    screen.window_titled(title)
    taken = False

    def chosen():
        nonlocal taken
        if not screen.take_keys(title):
            return not screen.is_shown(title)
        if _line() == path:
            if not taken and screen.take_keys(title):  # It closes some time after: what comes next gets no key of this.
                screen.press("Return")
                taken = True
        elif screen.take_keys(title):
            screen.press("ctrl+a")
            screen.write(path)  # Its first letter brings the line, where there is none yet.
            taken = False
        return False

    until(chosen, f"“{path}” to be chosen")


def _line():
    screen.forget_copied()
    screen.press("ctrl+a")
    screen.press("ctrl+c")
    return screen.copied()
