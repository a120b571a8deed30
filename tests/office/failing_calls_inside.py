"""The part of failing_calls.py that runs in the office: a stand-in for the workbook counts the calls that it and everything that it
gives out are asked for; the Nth of them fails."""

import pathlib
import sys
import traceback

import uno
import unohelper
from com.sun.star.lang import IllegalArgumentException, XTypeProvider
from com.sun.star.task import XJob
from com.sun.star.uno import RuntimeException

HERE = pathlib.Path(uno.fileUrlToSystemPath(__file__) if "://" in __file__ else __file__).resolve()
sys.path += [str(HERE.parent), str(HERE.parents[2] / "script")]

from hands import close  # noqa: E402
from office import keep, make, named_cell, new_spreadsheet, option  # noqa: E402

TEMPLATE = "fph-fonds-habitants"  # The shortest grid.
# What takes back and lets go: where that fails too, nothing can be done.
CLEANING_UP = ("unlock", "removeActionLock", "leaveUndoContext", "undo", "clearRedo", "removeCloseListener", "removeKeyHandler")


class Kinds:
    """The interfaces of an object, and those that they are made of: an object names only some, Python's stand for no others."""

    def __init__(self, context):
        self._reflection = context.getValueByName("/singletons/com.sun.star.reflection.theCoreReflection")
        self._known = {}

    def of(self, real):
        return tuple(uno.getTypeByName(name) for name in sorted(set().union(*(self._with_bases(each.typeName) for each in real.getTypes()))))

    def method(self, kind, name):
        return keep(keep(self._reflection.forName(kind)).getMethod(name))

    def _with_bases(self, name):
        if name not in self._known:
            bases = keep(self._reflection.forName(name)).getSuperclasses()
            self._known[name] = {name}.union(*(self._with_bases(base.Name) for base in bases))
        return self._known[name]


class Counted:
    """The calls that stand-ins were asked for."""

    def __init__(self, kinds, failing=None):
        self.calls = 0
        self.kinds = kinds
        self.failing = failing
        self.name = ""
        self._stand_ins = {}

    def count(self, name):
        if name in CLEANING_UP:
            return
        self.calls += 1
        if self.calls == self.failing:
            self.name = name
            raise RuntimeException("the call that was to fail", None)

    def stand_in(self, value):
        """For objects; other values are given as they are."""
        if isinstance(value, tuple):
            return tuple(self.stand_in(item) for item in value)
        if not hasattr(value, "queryInterface") or isinstance(value, StandIn):
            return value
        if value not in self._stand_ins:
            self._stand_ins[value] = StandIn(value, self)
        return self._stand_ins[value]


class StandIn(XTypeProvider):
    """Does what the real object does, where it may."""

    def __init__(self, real, counted):
        self.__dict__.update(_real=real, _counted=counted, _types=counted.kinds.of(real))

    def getTypes(self):  # noqa: N802
        return self._types

    def getImplementationId(self):  # noqa: N802
        return uno.ByteSequence(b"")

    def addEventListener(self, listener):  # noqa: N802
        """Of XComponent: a document has another of this name, and Python knows them by their names alone."""
        self._counted.count("addEventListener")
        self._counted.kinds.method("com.sun.star.lang.XComponent", "addEventListener").invoke(self._real, (real_of(listener),))

    def __getattr__(self, name):
        attribute = getattr(self._real, name)
        if not callable(attribute):
            self._counted.count(name)
            return self._counted.stand_in(attribute)

        def call(*arguments):
            self._counted.count(name)
            return self._counted.stand_in(attribute(*(real_of(argument) for argument in arguments)))

        return call

    def __setattr__(self, name, value):
        self._counted.count(name)
        setattr(self._real, name, real_of(value))


def real_of(value):
    if isinstance(value, tuple):
        return tuple(real_of(item) for item in value)
    return value._real if isinstance(value, StandIn) else value


def content_of(document):
    """All cells but the time of the last recompute, notes, names, and what can be undone."""
    sheets = []
    last = named_cell(document, "FA__grid__last_run").CellAddress
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        used = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        notes = sorted((note.Position.Row, note.Position.Column, note.String) for note in sheet.Annotations)
        heights = tuple(sheet.Rows.getByIndex(row).IsVisible for row in range(min(cursor.RangeAddress.EndRow + 1, 80)))
        cells = [list(row) for row in used.getFormulaArray()]
        if sheet.RangeAddress.Sheet == last.Sheet:
            cells[last.Row][last.Column] = ""
        sheets.append((sheet.Name, cells, notes, heights))
    names = sorted((name, document.NamedRanges.getByName(name).Content) for name in document.NamedRanges.ElementNames)
    return sheets, names, document.UndoManager.getAllUndoActionTitles(), document.UndoManager.isLocked()


class FailingCalls(unohelper.Base, XJob):
    def __init__(self, context):
        self.context = context

    def execute(self, arguments):
        """What was tried, a line for each command; the last one says whether all held."""
        self.service = make(self.context, "org.ficheaction.ActionSheet")
        self.kinds = Kinds(self.context)
        self.lines = []
        failures = next(argument.Value for argument in arguments if argument.Name == "Failures")
        try:
            for name, command, prepare in self.commands():
                self.try_command(name, command, prepare, failures)
            self.lines.append("all held")
        except Exception:  # Of any kind: the other program tells it.
            self.lines.append(traceback.format_exc())
        return "\n".join(self.lines)

    def commands(self):
        service = self.service
        return (("recompute", service.recompute, lambda document: None),)

    def fiche(self):
        document = new_spreadsheet(self.context)
        self.service.createWith(document, TEMPLATE, (option("Sample", True),))
        return document

    def try_command(self, name, command, prepare, failures):
        document = self.fiche()
        prepare(document)
        before = content_of(document)
        for _ in range(2):  # What is read once is kept: only then are all calls those of each time.
            counted = Counted(self.kinds)
            command(counted.stand_in(document))
            after = content_of(document)
            assert after != before, f"{name} changes nothing"
            document.UndoManager.undo()
            document.UndoManager.clearRedo()
            assert content_of(document) == before, f"{name} is not undone whole"
        told = {}
        step = max(1, counted.calls // failures)
        for failing in range(1, counted.calls + 1, step):
            kind = self.fail(name, command, document, (before, after), failing)
            told[kind] = told.get(kind, 0) + 1
        command(document)
        assert content_of(document)[:2] == after[:2], f"{name} does something else after it failed"
        close(document)
        self.lines.append(f"{name}: {counted.calls} calls; " + ", ".join(f"{kind} {count}" for kind, count in told.items()))

    def fail(self, name, command, document, states, failing):
        """The command with its Nth call failing, and the workbook as it was after it."""
        before, after = states
        failed = Counted(self.kinds, failing)
        try:
            command(failed.stand_in(document))
        except (RuntimeException, IllegalArgumentException) as error:
            now = content_of(document)
            assert now == before, f"{name}: call {failing}, {failed.name}, left {difference(before, now)}"
            return type(error).__name__
        # What only looks better (a height, the window) may fail in silence.
        now = content_of(document)
        assert now[:2] == after[:2], f"{name}: call {failing}, {failed.name}, was not told and did not do all"
        document.UndoManager.undo()
        document.UndoManager.clearRedo()
        assert content_of(document) == before, f"{name}: call {failing}, {failed.name}, cannot be undone whole"
        return "not needed"


def difference(before, now):
    for old, new in zip(before[0], now[0]):
        if old != new:
            return f"{old[0]}: {[part for part in range(4) if old[part] != new[part]]}"
    return [part for part in range(4) if before[part] != now[part]]


g_ImplementationHelper = unohelper.ImplementationHelper()  # noqa: N816 - the loader looks for this name
g_ImplementationHelper.addImplementation(FailingCalls, "failing.calls", ())
