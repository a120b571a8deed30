"""Formulas of the measures that look for the first or the latest row, or at what was done by the end of the period."""

from native.calendar_parts import serial
from native.conditions import Test, compared, is_value
from native.measures import Dimension
from native.row_figures import EMPTY, EVERY_NUMBER, NOT_APPLICABLE, OK

DAY = 1000  # rows of a day are told apart by their place: no register has more
LAST_OF_ALL = 9 * 10 ** 9


class DatedFigures:
    def __init__(self, fiche, values, scratch, conditions, row_figures):
        self.fiche = fiche
        self.values = values
        self.scratch = scratch
        self.conditions = conditions
        self.rows = row_figures

    def order(self, register, day_path, undated=0):
        """A number for each row: by it, rows are in the order of their days, those of a day in that of the sheet."""
        if not day_path:
            return self.values.for_rows(register, "ROW()")
        day = self.values.at(register, day_path).one
        return self.values.for_rows(register, f'IF({day}="";{undated}+ROW();INT({day})*{DAY}+ROW())')

    def places(self, register, path):
        """Where a level is on its scale; "" for none."""
        scale = self.values.candidates(register, Dimension(path))
        level = self.values.at(register, path).one
        return self.values.for_rows(register, f'IF({level}="";"";MATCH({level};{scale};0))')

    def numbers(self, register, path):
        _, column = self.fiche.end(register, path)
        return self.places(register, path) if column.list else self.values.at(register, path)

    def latest(self, rows, cells, order):
        """The number in `cells` of the latest row that counts."""
        last = self.scratch.cell(f"MAXIFS({order.whole};{rows.criteria()})")
        return f"SUMIFS({cells.whole};{order.whole};{last})"

    def nothing(self, count, found, without):
        return f"IF({found}>0;{OK};IF({count}=0;{NOT_APPLICABLE};{without}))"

    def level(self, rows, measure, day_path, count):
        """Status, place on the scale, and the frequencies of a distribution."""
        register = rows.register
        places = self.places(register, measure.of.path)
        levelled = rows.also(compared(places, *EVERY_NUMBER))
        found = self.scratch.cell(self.rows.count(levelled))
        values = None
        if measure.figure == "distribution":
            low, values = found, self.rows.frequencies(rows, measure.of, day_path)
        elif measure.figure in ("min", "max"):
            low = f"{measure.figure.upper()}IFS({places.whole};{levelled.criteria()})"
        else:
            low = self.latest(levelled, places, self.order(register, day_path))
        return self.nothing(count, found, EMPTY), low, values

    def manual(self, rows, measure):
        register = rows.register
        number, source, day = (self.values.at(register, path)
                               for path in (measure.of.path, measure.source, measure.date))
        stated = rows.also(compared(number, *EVERY_NUMBER), Test(lambda form: f'{form(source)}<>""'),
                           compared(day, *EVERY_NUMBER))
        found = self.scratch.cell(self.rows.count(stated))
        return (f"IF({found}>0;{OK};{EMPTY})",
                self.latest(stated, number, self.order(register, measure.date)))

    def milestones(self, rows, measure, period, day_path, count):
        register = rows.register
        done = rows.also(*self.conditions.filter(measure.done, register, day_path))
        if measure.done_on:
            later = compared(self.values.at(register, measure.done_on), ">=", serial(period.last) + 1)
            done = done.also(Test(lambda form: f"1-({later.write(form)})"))
        return f"IF({count}=0;{NOT_APPLICABLE};{OK})", f"IF({count}=0;0;{self.rows.count(done)}/{count})"

    def paired(self, rows, measure, day_path, count):
        """For each person, the change from the earliest row before to the latest row after."""
        register = rows.register
        numbers = self.numbers(register, measure.of.path)
        person = self.values.at(register, measure.person)
        known = rows.also(compared(numbers, *EVERY_NUMBER))
        before, after = (known.also(*self.conditions.filter(test, register, day_path))
                         for test in (measure.before, measure.after))
        earliest, latest = self.order(register, day_path, LAST_OF_ALL), self.order(register, day_path)
        changes = []
        for value, _ in self.values.groups(register, Dimension(measure.person)):
            whose = is_value(person, value)
            first = self.scratch.cell(f"MINIFS({earliest.whole};{before.also(whose).criteria()})")
            last = self.scratch.cell(f"MAXIFS({latest.whole};{after.also(whose).criteria()})")
            changes.append(f'=IF(OR({first}=0;{last}=0);"";SUMIFS({numbers.whole};{latest.whole};{last})'
                           f"-SUMIFS({numbers.whole};{earliest.whole};{first}))")
        block = self.scratch.column("changes", changes).whole
        pairs = self.scratch.cell(f"COUNT({block})")
        signs = {"improved": ">0", "declined": "<0", "unchanged": "=0"}
        low = f'COUNTIF({block};"{signs[measure.figure]}")' if measure.figure in signs else f"AVERAGE({block})"
        return self.nothing(count, pairs, EMPTY), f"IF({pairs}=0;0;{low})"
