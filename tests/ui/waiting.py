"""Waiting for what a person would wait for: the office answers a key when it is ready to, not at once."""

import time

import uno  # noqa: F401 - gives the names of com.sun.star
from com.sun.star.lang import IndexOutOfBoundsException
from com.sun.star.uno import RuntimeException

PATIENCE = 30


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
        if time.monotonic() > end:
            raise AssertionError(f"Waited {seconds} s in vain for {what}.")
        time.sleep(0.1)
