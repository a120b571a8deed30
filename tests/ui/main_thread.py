"""Calls into the office that have to run in its main thread, where a person's clicks run.

With GTK, a workbook that is opened from the thread of a connection can wait for the clipboard for good: the answer goes
to the main thread."""

import threading

import unohelper
from com.sun.star.awt import XCallback

from office import make
from waiting import PATIENCE


class _Call(unohelper.Base, XCallback):
    """The office's main thread waits for `notify`; what it calls in the office runs in that thread."""

    def __init__(self, action):
        self._action = action
        self.done = threading.Event()
        self.result = None

    def notify(self, _):
        try:
            self.result = self._action()
        finally:
            self.done.set()


def in_main_thread(context, action):
    call = _Call(action)
    make(context, "com.sun.star.awt.AsyncCallback").addCallback(call, None)
    if not call.done.wait(PATIENCE):
        raise AssertionError(f"The office's main thread did not answer within {PATIENCE} s.")
    return call.result
