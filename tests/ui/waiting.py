"""Waiting for what a person would wait for: the office answers a key when it is ready to, not at once."""

import os
import pathlib
import sys
import time

import uno  # noqa: F401 - gives the names of com.sun.star
from com.sun.star.lang import IndexOutOfBoundsException
from com.sun.star.uno import RuntimeException

sys.path.append(str(pathlib.Path(__file__).resolve().parents[2] / "script"))

from office import keep, office_has_ended  # noqa: E402

PATIENCE = 60  # Seconds in which the office could work.


def _kept_waiting(process):
    """The seconds that a process was ready to work while others had the processor."""
    try:
        return int(pathlib.Path(f"/proc/{process}/schedstat").read_text().split()[1]) / 1e9
    except FileNotFoundError:
        return 0  # It has ended, or the system does not count.


class Patience:
    """Runs out with time, but not with the time in which others had the processor that the office or the test waited for:
    of a machine with much else to do both get little, and are whole."""

    def __init__(self, seconds=PATIENCE):
        self._seconds = seconds
        self._begin = self._clock()

    @staticmethod
    def _clock():
        office = pathlib.Path(os.environ["FICHE_ACTION_OFFICE_PID"]).read_text().strip()
        return time.monotonic() - _kept_waiting(office) - _kept_waiting("self")

    @property
    def is_over(self):
        return self._clock() - self._begin > self._seconds


def until(answer, what):
    """The first true thing that `answer()` gives. A window that closes while it is looked at counts as not yet."""
    patience = Patience()
    while True:
        try:
            found = answer()
        except (IndexOutOfBoundsException, RuntimeException) as error:
            found = None
            keep(error)
        if found:
            return found
        if office_has_ended():
            raise AssertionError(f"The office ended while a test waited for {what}.")
        if patience.is_over:
            raise AssertionError(f"Waited in vain for {what}.")
        time.sleep(0.05)
