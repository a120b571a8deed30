"""What Python programs need to talk to the office that script/with-office started."""

import os
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect():
    """The office's component context; waits until the office answers."""
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(os.environ["FICHE_ACTION_OFFICE"])
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("The office did not start within a minute.")


def make(context, service):
    return context.ServiceManager.createInstanceWithContext(service, context)


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def new_spreadsheet(context):
    return make(context, "com.sun.star.frame.Desktop").loadComponentFromURL("private:factory/scalc", "_blank", 0, ())


def named_cell(document, name):
    """The cell behind one of the extension's named ranges."""
    return document.NamedRanges.getByName(name).ReferredCells.getCellByPosition(0, 0)
