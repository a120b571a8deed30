"""What Python programs need to talk to the office that script/with-office started."""

import atexit
import collections
import os
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.uno import RuntimeException

_kept = collections.deque(maxlen=5000)
_START = 600  # Seconds: only what fails takes that long.


def connect(seconds=_START):
    """The office's component context; waits until the office answers."""
    local = uno.getComponentContext()
    resolver = make(local, "com.sun.star.bridge.UnoUrlResolver")
    atexit.register(_hang_up, local)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            return resolver.resolve(os.environ["FICHE_ACTION_OFFICE"])
        except NoConnectException:
            if office_has_ended():
                raise SystemExit("The office ended before it answered.") from None
            time.sleep(0.25)
    raise SystemExit(f"The office did not start within {seconds} s.")


def _hang_up(local):
    """While Python is still whole: the office goes on calling a connection, and its threads call into Python."""
    for bridge in make(local, "com.sun.star.bridge.BridgeFactory").getExistingBridges():
        bridge.dispose()


def office_has_ended():
    try:
        os.kill(int(os.environ["FICHE_ACTION_OFFICE_PROCESS"]), 0)
    except ProcessLookupError:
        return True
    return False


def end_office(context, seconds=600):
    """As a person closes it, with nothing left open; returns when its process has gone. script/with-office says how it went."""
    try:
        make(context, "com.sun.star.frame.Desktop").terminate()
    except RuntimeException:
        pass  # It was quicker than its answer.
    end = time.monotonic() + seconds
    while not office_has_ended():
        if time.monotonic() > end:
            raise AssertionError(f"The office did not end within {seconds} s.")
        time.sleep(0.1)


def make(context, service):
    return context.ServiceManager.createInstanceWithContext(service, context)


def keep(thing):
    """Lets go of it later. What the office sends and Python drops before it calls again may be freed by the office's thread
    that writes to the connection; that thread would wait for the main thread, and the main thread, in a call to Python, for
    what it writes. Such are what commands give back, an exception (it knows who said no), a window looked at in passing."""
    _kept.append(thing)
    return thing


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def new_spreadsheet(context):
    return make(context, "com.sun.star.frame.Desktop").loadComponentFromURL("private:factory/scalc", "_blank", 0, ())


def named_cell(document, name):
    """The cell behind one of the extension's named ranges."""
    return document.NamedRanges.getByName(name).ReferredCells.getCellByPosition(0, 0)
