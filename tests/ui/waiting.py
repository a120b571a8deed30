"""Waiting for what a person would wait for: the office answers a key when it is ready to, not at once."""

import pathlib
import sys
import time

import uno  # noqa: F401 - gives the names of com.sun.star
from com.sun.star.lang import IndexOutOfBoundsException
from com.sun.star.uno import RuntimeException

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "script"))

from office import office_has_ended  # noqa: E402

PATIENCE = 240  # Only what fails takes that long. An office that shares its processor with twenty others is slow, and whole.


def until(answer, what, seconds=PATIENCE):
    """The first true thing that `answer()` gives. A window that closes while it is looked at counts as not yet."""
    end = time.monotonic() + seconds
    while True:
        try:
            found = answer()
        except (IndexOutOfBoundsException, RuntimeException):
            found = None
        if found:
            return found
        if office_has_ended():
            raise AssertionError(f"The office ended while a test waited for {what}.")
        if time.monotonic() > end:
            raise AssertionError(f"Waited {seconds} s in vain for {what}.")
        time.sleep(0.05)
