"""Which rows a measure counts, said twice: as criteria for COUNTIFS, SUMIFS and their kin, and as conditions multiplied
in SUMPRODUCT."""

from dataclasses import dataclass

from native.calendar_parts import serial
from native.values import number_text, quoted

SIGNS = {"less": "<", "atMost": "<=", "greater": ">", "atLeast": ">="}


@dataclass(frozen=True)
class Test:
    """A condition on one row: `write` makes its text, given what to write for a column of cells. `criteria` are the
    pairs for COUNTIFS, None where it knows no such."""
    write: object
    criteria: tuple = None

    @property
    def array(self):
        return self.write(lambda cells: cells.whole)

    @property
    def pattern(self):
        return self.write(lambda cells: cells.one)


def combined(sign, tests, begin="(", end=")"):
    """One test of several."""
    return Test(lambda form: begin + sign.join(f"({test.write(form)})" for test in tests) + end)


def is_value(cells, value):
    written = '""' if value is None else quoted(value) if isinstance(value, str) else number_text(value)
    return Test(lambda form: f"{form(cells)}={written}", ((cells, written),))


def has_value(cells, value):
    """Of several values: one is this."""
    if value is None:
        return Test(lambda form: f'{form(cells)}=""')
    return Test(lambda form: f"ISNUMBER(FIND({quoted(';' + value.lower() + ';')};{form(cells)}))")


def compared(cells, sign, number):
    bound = number_text(number)
    return Test(lambda form: f"ISNUMBER({form(cells)})*({form(cells)}{sign}{bound})", ((cells, f'"{sign}"&{bound}'),))


class Conditions:
    """The tests of a filter, of a window, of a group."""

    def __init__(self, fiche, values):
        self.fiche = fiche
        self.values = values

    def window(self, measure, register, period):
        """Of the days that a measure looks at; registers without a date have every row looked at."""
        valid = self.values.valid(register)
        tests = [is_value(valid, 1)]
        day_path = measure.period or register.date
        if not day_path or measure.window == "any":
            return tests
        days = self.values.at(register, day_path)
        if measure.window == "previous":
            period = period.previous()
        if measure.window in ("period", "previous"):
            tests.append(compared(days, ">=", serial(period.first)))
        last = serial(period.first) if measure.window == "before" else serial(period.last) + 1
        return [*tests, compared(days, "<", last)]

    def filter(self, test, register, day_path):
        """The tests that must all be true."""
        if test is None:
            return []
        if test.kind == "all":
            return [one for part in test.parts for one in self.filter(part, register, day_path)]
        if test.kind == "any":
            parts = [self.single(part, register, day_path) for part in test.parts]
            return [combined("+", parts, "SIGN(")]
        if test.kind == "not":
            return [combined("", [self.single(test.parts[0], register, day_path)], "1-(")]
        if test.kind == "age":
            ages = self.values.age(register, test.path, test.on or day_path)
            bounds = (("<", test.high), (">=", test.low))
            return [compared(ages, sign, bound) for sign, bound in bounds if bound is not None]
        return [self.leaf(test, register)]

    def single(self, test, register, day_path):
        tests = self.filter(test, register, day_path)
        return tests[0] if len(tests) == 1 else combined("*", tests)

    def leaf(self, test, register):
        cells = self.values.at(register, test.path)
        _, column = self.fiche.end(register, test.path)
        if test.kind == "in":
            equal = has_value if column.type == "values" else is_value
            tests = [equal(cells, value) for value in test.values]
            return tests[0] if len(tests) == 1 else combined("+", tests, "SIGN(")
        if test.kind == "empty":
            sign = "<>" if test.negated else "="
            return Test(lambda form: f'{form(cells)}{sign}""')
        if not test.of_dates:
            return compared(cells, SIGNS[test.kind], test.bound)
        # A time of day does not matter: "at most this day" is "before the next one".
        day = serial(test.bound) + (test.kind in ("atMost", "greater"))
        return compared(cells, "<" if test.kind in ("less", "atMost") else ">=", day)

    def group(self, dimension, value, register, day_path):
        cells = self.values.group_numbers(register, dimension, day_path)
        return has_value(cells, value) if self.values.has_several(register, dimension) else is_value(cells, value)


class Rows:
    """Rows of one register that count."""

    def __init__(self, values, register, tests):
        self.values = values
        self.register = register
        self.tests = tests

    def also(self, *tests):
        return Rows(self.values, self.register, [*self.tests, *tests])

    @property
    def product(self):
        """1 for the rows that count, 0 for the others, as an array."""
        return "*".join(f"({test.array})" for test in self.tests)

    def criteria(self, *more):
        """`range;criterion;…` of COUNTIFS. What has no criterion is put into a helper column first."""
        pairs = [pair for test in self.tests for pair in test.criteria or ()]
        others = [test for test in self.tests if not test.criteria]
        if others:
            pattern = "1*" + "*".join(f"({test.pattern})" for test in others)
            pairs.append((self.values.for_rows(self.register, pattern), "1"))
        for test in more:
            pairs.extend(test.criteria)
        return ";".join(f"{cells.whole};{criterion}" for cells, criterion in pairs)

    @property
    def flag(self):
        """A helper column with 1 for the rows that count."""
        return self.values.for_rows(self.register, "1*" + "*".join(f"({test.pattern})" for test in self.tests))
