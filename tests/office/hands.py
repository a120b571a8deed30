"""What programs have in common that do to an office what hands do, quick or clumsy: calls where a person's clicks run, a
command of the menu, workbooks that may be gone."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "script"), str(ROOT / "tests" / "ui")]

import uno  # noqa: E402, F401 - gives the names of com.sun.star
from com.sun.star.accessibility import AccessibleRole as Role  # noqa: E402
from com.sun.star.accessibility.AccessibleStateType import ENABLED  # noqa: E402
from com.sun.star.lang import IndexOutOfBoundsException  # noqa: E402
from com.sun.star.uno import RuntimeException  # noqa: E402

from main_thread import InMainThread, NoAnswer, in_main_thread  # noqa: E402, F401
from office import keep, make  # noqa: E402
from waiting import until  # noqa: E402, F401

KEEPS = ("Annuler", "Fermer", "Non", "OK", "Terminer")  # Buttons that lead out of a dialog, gladly without doing anything.
NOT_PRESSED = ("Aide", "Parcourir", "Annuler", "Fermer", "Non", "Services", "Connexion", "Créer", "Nouveau")
COMMANDS = ("create", "addEvent", "addPerson", "addFeedback", "addRow", "removeEvent", "recordAttendance", "personAttendances", "signInSheet", "importRows", "check", "restoreInputs",
            "findDuplicates", "recompute", "compare", "dashboard", "explain", "explainChange", "partnerCopy", "verifyCopy",
            "exportResults", "consolidate", "saveAsTemplate", "options", "help")  # of src/menu/MenuCommand.cxx


def dispatch(context, frame, command):
    """A command of the office (.uno:Undo), or one of ours by its name alone."""
    url = command if ":" in command else "org.ficheaction:" + command
    helper = keep(make(context, "com.sun.star.frame.DispatchHelper"))
    keep(helper.executeDispatch(frame, url, "", 0, ()))


def open_documents(context):
    components = make(context, "com.sun.star.frame.Desktop").Components.createEnumeration()
    found = []
    while components.hasMoreElements():
        found.append(components.nextElement())
    return found


def close(document):
    try:
        document.close(True)
    except RuntimeException as error:
        keep(error)  # It is closed.


def buttons_below(accessible):
    for index in range(min(accessible.getAccessibleChildCount(), 200)):
        child = keep(keep(accessible.getAccessibleChild(index)).getAccessibleContext())
        if child.getAccessibleRole() == Role.PUSH_BUTTON and keep(child.getAccessibleStateSet()).contains(ENABLED):
            yield child
        elif child.getAccessibleRole() not in (Role.TABLE, Role.LIST, Role.TREE, Role.MENU_BAR, Role.DOCUMENT):
            yield from buttons_below(child)


class Dialogs:
    """Those that are open."""

    def __init__(self, context):
        self._context = context
        self._toolkit = make(context, "com.sun.star.awt.Toolkit")

    def open(self):
        found = []
        for index in range(self._toolkit.getTopWindowCount()):
            try:
                window = keep(keep(self._toolkit.getTopWindow(index)).getAccessibleContext())
                if window.getAccessibleRole() in (Role.DIALOG, Role.ALERT, Role.FILE_CHOOSER, Role.OPTION_PANE):
                    found.append(window)
            except (IndexOutOfBoundsException, RuntimeException, AttributeError) as error:
                keep(error)  # On its way out.
        return found

    def answer(self, accept):
        """Presses one button of one dialog, and does not wait: it may open another dialog. False where none is open, or
        none has a button now."""
        for dialog in self.open():
            try:
                buttons = {button.getAccessibleName().replace("~", ""): button for button in buttons_below(dialog)}
                names = [name for name in buttons if not name.startswith(NOT_PRESSED)] if accept else []
                names += [name for name in KEEPS if name in buttons]
                if names:
                    button = buttons[names[0]]
                    InMainThread(self._context, lambda: button.doAccessibleAction(0))  # noqa: B023 - of this round
                    return True
            except (IndexOutOfBoundsException, RuntimeException) as error:
                keep(error)  # It closed while it was looked at.
        return False

    def leave_until(self, done, what):
        """Whatever it asks meanwhile is left."""
        until(lambda: done() or (self.answer(False) and False), what)
