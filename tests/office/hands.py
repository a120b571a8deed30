"""What programs have in common that do to an office what hands do, quick or clumsy: calls where a person's clicks run, a
command of the menu, workbooks that may be gone."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "script"), str(ROOT / "tests" / "ui")]

import uno  # noqa: E402, F401 - gives the names of com.sun.star
from com.sun.star.uno import RuntimeException  # noqa: E402

from main_thread import InMainThread, NoAnswer, in_main_thread  # noqa: E402, F401
from office import make  # noqa: E402
from waiting import until  # noqa: E402, F401

COMMANDS = ("create", "addEvent", "recordAttendance", "personAttendances", "signInSheet", "importRows", "check",
            "findDuplicates", "recompute", "compare", "explain", "explainChange", "partnerCopy", "verifyCopy",
            "exportResults", "consolidate", "options", "help")  # of src/menu/MenuCommand.cxx


def dispatch(context, frame, command):
    """A command of the office (.uno:Undo), or one of ours by its name alone."""
    url = command if ":" in command else "org.ficheaction:" + command
    make(context, "com.sun.star.frame.DispatchHelper").executeDispatch(frame, url, "", 0, ())


def open_documents(context):
    components = make(context, "com.sun.star.frame.Desktop").Components.createEnumeration()
    found = []
    while components.hasMoreElements():
        found.append(components.nextElement())
    return found


def close(document):
    try:
        document.close(True)
    except RuntimeException:
        pass  # It is closed.
