"""Formulas of the measures over the rows of one register that make a number of them."""

from dataclasses import dataclass

from native.conditions import compared, has_value, is_value

OK, EMPTY, NOT_APPLICABLE = 0, 1, 2
EVERY_NUMBER = ">=", -10 ** 12

MOST_ROWS_OF_SLOW_WAY = 110

AVERAGES = {"mean": "AVERAGE", "median": "MEDIAN", "min": "MIN", "max": "MAX"}


@dataclass
class Figure:
    """Addresses of scratch cells: the status (OK, EMPTY, NOT_APPLICABLE), the figure, its upper bound; how many rows
    make the figure, which is 0 for a group that is not there; of a total, how many rows there are to choose from. What the
    status is as a part of another figure, where no rows to choose from are none of them, and not no data."""
    status: str
    low: str
    high: str
    rows: str
    window: str = "0"
    values: list = None  # of a list: each value with the address of its frequency
    part: str = None     # None: as `status`

    @property
    def as_part(self):
        return self.part or self.status


class RowFigures:
    """`choose`: a random choice; each formula has several ways to be written, and any of them may be asked for."""

    def __init__(self, fiche, values, scratch, choose):
        self.fiche = fiche
        self.values = values
        self.scratch = scratch
        self.choose = choose

    def count(self, rows):
        if self.choose([True, False]):
            return f"COUNTIFS({rows.criteria()})"
        return f"SUMPRODUCT({rows.product})"

    def total(self, rows, cells):
        if self.choose([True, False]):
            return f"SUMIFS({cells.whole};{rows.criteria()})"
        return f"SUMPRODUCT({rows.product};{cells.whole})"

    def with_number(self, rows, cells):
        return rows.also(compared(cells, *EVERY_NUMBER))

    def sum(self, rows, measure):
        cells = self.values.at(rows.register, measure.of.path)
        numbers = self.count(self.with_number(rows, cells))
        count = self.scratch.cell(self.count(rows))
        return f"IF({count}=0;{OK};IF({numbers}=0;{EMPTY};{OK}))", self.total(rows, cells)

    def statistic(self, rows, measure):
        """Of the numbers of the rows, or of one number for each value at `per`."""
        count = self.scratch.cell(self.count(rows))
        numbers, value = self.of_groups(rows, measure) if measure.per else self.of_rows(rows, measure)
        numbers = self.scratch.cell(numbers)
        return (f"IF({numbers}>0;{OK};IF({count}=0;{NOT_APPLICABLE};{EMPTY}))", f"IF({numbers}>0;{value};0)")

    def of_rows(self, rows, measure):
        cells = self.values.at(rows.register, measure.of.path)
        counted = self.with_number(rows, cells)
        ways = [f'SUMPRODUCT({AVERAGES[measure.kind]}(IF({counted.product};{cells.whole};"")))']
        if measure.kind != "median":
            ways.append(f"{AVERAGES[measure.kind]}IFS({cells.whole};{rows.criteria()})")
        if measure.kind == "mean":
            ways.append(f"{self.total(rows, cells)}/{self.count(counted)}")
        return self.count(counted), self.choose(ways)

    def of_groups(self, rows, measure):
        """The number of each group stands in a cell of its own."""
        register = rows.register
        per = self.values.group_numbers(register, measure.per, self.day_path(measure, register))
        candidates = self.values.groups(register, measure.per)
        cells = None if measure.each == "count" else self.values.at(register, measure.of.path)
        first = self.first_of_pair(rows, measure, per, measure.of) if measure.each == "distinct" else None
        block = self.scratch.column(f"{measure.kind} per {measure.per.path}", [
            "=" + self.of_group(rows.also(is_value(per, value)), measure.each or "sum", cells, first)
            for value, _ in candidates])
        return f"COUNT({block.whole})", f"{AVERAGES[measure.kind]}({block.whole})"

    def of_group(self, rows, each, cells, first):
        count = f"COUNTIFS({rows.criteria()})"
        if each == "count":
            return f'IF({count}=0;"";{count})'
        if each == "distinct":
            different = f"SUMIFS({first.whole};{rows.criteria()})"
            return f'IF({different}=0;"";{different})'
        numbers = f"COUNTIFS({self.with_number(rows, cells).criteria()})"
        function = {"sum": "SUMIFS", "mean": "AVERAGEIFS", "min": "MINIFS", "max": "MAXIFS"}[each]
        return f'IF({numbers}=0;"";{function}({cells.whole};{rows.criteria()}))'

    def first_of_pair(self, rows, measure, per, dimension):
        """A helper column with 1 for the first row that counts of each pair of values."""
        register = rows.register
        other = self.values.group_numbers(register, dimension, self.day_path(measure, register))
        flag = rows.flag
        above = ";".join(f"{self.until_here(cells)};{cells.one}" for cells in (per, other, flag))
        return self.values.for_rows(
            register, f'IF(({flag.one}=1)*({per.one}<>"")*({other.one}<>"");1*(COUNTIFS({above})=1);0)')

    @staticmethod
    def until_here(cells):
        """The cells from the first row to this one."""
        begin = cells.whole.split(":")[0]
        return f"{begin}:{cells.one.rsplit('.', 1)[-1]}"

    def day_path(self, measure, register):
        return measure.period or register.date

    def distinct(self, rows, dimension, day_path, whole):
        """How many different values. `whole`: of all rows that count, so that the slowest way may be taken, too."""
        register = rows.register
        cells = self.values.group_numbers(register, dimension, day_path)
        if self.values.has_several(register, dimension):
            present = [f"SIGN({count})" for _, count in self.frequencies(rows, dimension, day_path)]
            return "+".join(present) or "0"
        some = f'{rows.product}*({cells.whole}<>"")'
        places = f"ROW($A$1:$A${register.rows})"
        frequencies = f'FREQUENCY(IF({some};MATCH({cells.whole};{cells.whole};0);"");{places})'
        ways = [f"IF(SUMPRODUCT({some})=0;0;SUMPRODUCT(--({frequencies}>0)))"]  # FREQUENCY of nothing is an error
        if self.values.groups(register, dimension):
            candidates = self.values.candidates(register, dimension)
            ways.append(f"SUMPRODUCT(--(COUNTIFS({cells.whole};{candidates};{rows.criteria()})>0))")
        if whole and register.rows <= MOST_ROWS_OF_SLOW_WAY:
            same = f'COUNTIFS({cells.whole};{cells.whole}&"";{rows.criteria()})'
            ways.append(f"SUMPRODUCT({some}/({same}+({some}=0)))")
        return self.choose(ways)

    def frequencies(self, rows, dimension, day_path):
        """For each value that there may be, how many rows have it."""
        register = rows.register
        cells = self.values.group_numbers(register, dimension, day_path)
        several = self.values.has_several(register, dimension)
        return [(label, self.scratch.cell(self.count(rows.also(self.has(cells, value, several)))))
                for value, label in self.values.groups(register, dimension)]

    @staticmethod
    def has(cells, value, several):
        return has_value(cells, value) if several else is_value(cells, value)

    def texts(self, rows, path):
        """How many rows have something at a path."""
        cells = self.values.at(rows.register, path)
        return f'SUMPRODUCT({rows.product}*({cells.whole}<>""))'
