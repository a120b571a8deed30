"""The formulas of an indicator: of its total and of each group of its breakdown."""

import itertools

from native.conditions import Conditions, Rows
from native.dated_figures import DatedFigures
from native.measures import QUOTIENTS, SETS
from native.people_figures import PeopleFigures
from native.quotients import Quotients
from native.row_figures import EMPTY, OK, Figure, RowFigures


class Figures:
    def __init__(self, fiche, values, scratch, choose):
        self.fiche = fiche
        self.values = values
        self.scratch = scratch
        self.conditions = Conditions(fiche, values)
        self.rows = RowFigures(fiche, values, scratch, choose)
        self.people = PeopleFigures(fiche, values, scratch, self.rows)
        self.dated = DatedFigures(fiche, values, scratch, self.conditions, self.rows)
        self.quotients = Quotients(scratch)
        self.totals = {}  # by the indicator's id
        self.wholes = {}  # totals of parts of trends, by the part and the period

    def of_indicator(self, indicator):
        """The total, and for each combination of labels that there may be its figure."""
        measure, period = indicator.measure, self.fiche.period
        if measure.kind == "expression":
            total = self.quotients.expression(measure.formula, self.totals)
        else:
            total = self.figure(measure, period, None, indicator.baseline)
        self.totals[indicator.id] = total
        if not measure.breakdown:
            return total, {}
        register = self.fiche.registers[measure.leaves()[0].register]
        groups = {}
        for combination in itertools.product(
                *(self.values.groups_and_blank(register, dimension) for dimension in measure.breakdown)):
            keys = [(dimension, value) for dimension, (value, _) in zip(measure.breakdown, combination)]
            figure = self.figure(measure, period, keys, indicator.baseline)
            if measure.operands and measure.kind not in SETS:
                figure.rows = self.scratch.cell(f"IF({total.status}={EMPTY};0;{figure.rows})")
            groups[tuple(label for _, label in combination)] = figure
        return total, groups

    def figure(self, measure, period, keys, baseline):
        """`keys`: the dimensions of the breakdown with the value of each; None for the total."""
        if measure.kind in SETS:
            return self.of_sets(measure, period, keys)
        if measure.kind in QUOTIENTS:
            above, *below = (self.operand(operand, period, keys) for operand in measure.operands)
            if measure.outside is not None:
                return self.quotients.quotient(above, self.quotients.constant(measure.outside), keys is None)
            return self.quotients.quotient(above, below[0], keys is None)
        if measure.kind == "trend":
            return self.trend(measure, period, keys, baseline)
        return self.of_rows(measure, period, keys)

    def trend(self, measure, period, keys, baseline):
        operand = measure.operands[0]
        now = self.compared(operand, period, keys)
        then = (self.quotients.constant(baseline) if measure.against == "baseline"
                else self.compared(operand, period.previous(), keys))
        return self.quotients.trend(now, then, measure.form == "change")

    def compared(self, measure, period, keys):
        """A part of a trend: a group of a period in which nothing was noted has nothing to be compared with."""
        figure = self.operand(measure, period, keys)
        if keys is None:
            self.wholes[id(measure), period] = figure
            return figure
        if (id(measure), period) not in self.wholes:
            self.compared(measure, period, None)
        whole = self.wholes[id(measure), period]
        figure.status = self.scratch.cell(f"IF(AND({figure.rows}=0;{whole.status}={EMPTY});{EMPTY};{figure.status})")
        return figure

    def operand(self, measure, period, keys):
        """A part of another measure. A group that no row is in has the figure of no row."""
        return self.figure(measure, period, keys, None)

    def selected(self, measure, period, keys):
        """The rows of the window, and those of them that count."""
        register = self.fiche.registers[measure.register]
        day_path = measure.period or register.date
        window = Rows(self.values, register, self.conditions.window(measure, register, period))
        tests = self.conditions.filter(measure.where, register, day_path)
        groups = [self.conditions.group(dimension, value, register, day_path) for dimension, value in keys or ()]
        return window, window.also(*tests, *groups), day_path

    def made(self, keys, window_rows, rows, status, low, high=None, values=None):
        """A total is Empty where its window has no row; a group has rows, or is not there."""
        part = self.scratch.cell(status)
        status = part if keys is not None else self.scratch.cell(f"IF({window_rows}=0;{EMPTY};{part})")
        low = self.scratch.cell(low)
        return Figure(status, low, low if high is None else self.scratch.cell(high), rows, window_rows or "0", values,
                      part)

    def of_rows(self, measure, period, keys):
        window, rows, day_path = self.selected(measure, period, keys)
        window_rows = None if keys is not None else self.scratch.cell(self.rows.count(window))
        count = self.scratch.cell(self.rows.count(rows))
        status, low, high, values = str(OK), count, None, None
        if measure.kind == "sum":
            status, low = self.rows.sum(rows, measure)
        elif measure.kind in ("mean", "median", "min", "max"):
            status, low = self.rows.statistic(rows, measure)
        elif measure.kind == "distinct" and measure.of:
            low = self.scratch.cell(self.rows.distinct(rows, measure.of, day_path, keys is None))
            high = f"{low}+{self.people.unnamed(rows, measure.of)}"
        elif measure.kind == "at_least":
            low, high = self.at_least(measure, rows, day_path)
        elif measure.kind in ("new", "returning"):
            low, high = self.seen_before(measure, period, rows, day_path)
        elif measure.kind == "list":
            low = self.rows.distinct(rows, measure.of, day_path, keys is None)
            values = None if keys else self.rows.frequencies(rows, measure.of, day_path)
        elif measure.kind == "quotes":
            low = self.rows.texts(rows, measure.of.path)
        elif measure.kind == "level":
            status, low, values = self.dated.level(rows, measure, day_path, count)
        elif measure.kind == "manual":
            status, low = self.dated.manual(rows, measure)
        elif measure.kind == "milestones":
            status, low = self.dated.milestones(rows, measure, period, day_path, count)
        elif measure.kind == "paired":
            status, low = self.dated.paired(rows, measure, day_path, count)
        elif measure.kind == "done":
            low = f"SIGN({self.rows.texts(rows, measure.evidence) if measure.evidence else count})"
        return self.made(keys, window_rows, count, status, low, high, values)

    def at_least(self, measure, rows, day_path):
        people = self.people.people(rows, measure.of, day_path)
        if not measure.counting:
            return self.people.at_least(people, measure.times, people.times)
        register = rows.register
        names = self.values.group_numbers(register, measure.of, day_path)
        first = self.rows.first_of_pair(rows, measure, names, measure.counting)
        candidates = self.values.candidates(register, measure.of)
        sightings = f"SUMIFS({first.whole};{names.whole};{candidates};{rows.criteria()})"
        return self.people.at_least(people, measure.times, sightings)

    def seen_before(self, measure, period, rows, day_path):
        """Each group against everybody who was there earlier, in whatever group."""
        register = rows.register
        measure.window = "before" if measure.kind == "new" else "previous"
        _, earlier_rows, _ = self.selected(measure, period, None)
        measure.window = "period"
        now = self.people.people(rows, measure.of, day_path)
        earlier = self.people.people(earlier_rows, measure.of, day_path)
        return self.people.new(now, earlier) if measure.kind == "new" else self.people.overlap([now, earlier])

    def of_sets(self, measure, period, keys):
        groups, counts, windows = [], [], []
        for operand in measure.operands:
            window, rows, day_path = self.selected(operand, period, keys)
            groups.append(self.people.people(rows, operand.of, day_path))
            counts.append(self.rows.count(rows))
            if keys is None:
                windows.append(self.rows.count(window))
        make = {"union": self.people.union, "overlap": self.people.overlap, "difference": self.people.difference}
        low, high = make[measure.kind](groups)
        window_rows = None if keys is not None else self.scratch.cell("+".join(windows))
        return self.made(keys, window_rows, self.scratch.cell("+".join(counts)), str(OK), low, high)
