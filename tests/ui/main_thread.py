"""Calls into the office that have to run in its main thread, where a person's clicks run.

With GTK, a workbook that is opened from the thread of a connection can wait for the clipboard for good: the answer goes
to the main thread."""

import threading

import unohelper
from com.sun.star.awt import XCallback

from waiting import PATIENCE, Patience
from office import keep, make, office_has_ended


class NoAnswer(AssertionError):
    """The office's main thread works on something else, or not at all."""


class InMainThread(unohelper.Base, XCallback):
    """Runs `action` in the office's main thread, which waits for `notify`; what it calls in the office runs in that
    thread, and calls of another thread get through when that one lets them. No exception leaves it: one that the method
    does not declare makes the office give up the whole connection."""

    def __init__(self, context, action):
        self._action = action
        self.begun, self.done = threading.Event(), threading.Event()
        self.result = None
        self.error = None
        make(context, "com.sun.star.awt.AsyncCallback").addCallback(self, None)

    def notify(self, _):
        self.begun.set()
        try:
            self.result = keep(self._action())
        except BaseException as error:  # Raised again in the thread that asked.
            self.error = keep(error)
        finally:
            self.done.set()

    def wait(self, seconds=PATIENCE):
        """Until it is done, whatever became of it."""
        patience = Patience(seconds)
        while not self.done.wait(1):
            if office_has_ended():
                raise AssertionError("The office has ended.")
            if patience.is_over:
                raise NoAnswer("The office's main thread does not answer.")


def in_main_thread(context, action, seconds=PATIENCE):
    call = InMainThread(context, action)
    call.wait(seconds)
    if call.error is not None:
        raise call.error
    return call.result


def wait_for_main_loop(context):
    """Until the office has taken the keys and clicks that the X server has for it, and drawn what follows from them: it
    takes them before it comes to a call. A window that hangs looks still, but does not answer."""
    in_main_thread(context, lambda: None)
