"""Helper columns: what is at a path, for each row of a register, by INDEX and MATCH; and the groups of a dimension."""

from native.calendar_parts import PART_FORMULAS, part_label, part_number, day_of
from native.registers import BLANK


def quoted(text):
    return '"' + str(text).replace('"', '""') + '"'


def number_text(number):
    return str(int(number)) if number == int(number) else repr(number)


class Values:
    def __init__(self, fiche, scratch, sheet_cells):
        """`sheet_cells`: the Cells of a column of a register, by the ids of both."""
        self.fiche = fiche
        self.scratch = scratch
        self.sheet_cells = sheet_cells
        self.candidate_cells = {}

    def for_rows(self, register, pattern):
        first = self.own(register, register.columns[0].id).first
        return self.scratch.for_rows(pattern, register.rows, first)

    def own(self, register, column_id):
        return self.sheet_cells[register.id, column_id]

    def valid(self, register):
        """1 where a row has something in it."""
        letters = [self.own(register, column.id).one for column in register.columns]
        return self.for_rows(register, f"SIGN(COUNTA({';'.join(letters)}))")

    def position(self, register, steps):
        """Where the row that references lead to is in its register, counted from 1."""
        if len(steps) > 1:
            before = self.position(register, steps[:1])
            target = self.fiche.registers[register.column(steps[0]).register]
            after = self.position(target, steps[1:])
            return self.for_rows(register, f'IF({before.one}="";"";INDEX({after.whole};{before.one}))')
        column = register.column(steps[0])
        target = self.fiche.registers[column.register]
        cell = self.own(register, column.id).one
        keys = self.own(target, target.key).whole
        key = f'IF(ISNUMBER(FIND(" – ";{cell}));LEFT({cell};FIND(" – ";{cell})-1);{cell})'
        return self.for_rows(register, f'IF({cell}="";"";MATCH({key};{keys};0))')

    def at(self, register, path):
        """The values: texts, numbers, days with their time; a reference is its key; several values stay together."""
        steps = path.split(".")
        if len(steps) > 1:
            return self.joined(register, steps)
        column = register.column(path)
        cell = self.own(register, path).one
        if column.inherit:
            through, _ = column.inherit.rsplit(".", 1)
            position = self.position(register, through.split("."))
            inherited = self.at(register, column.inherit)
            return self.for_rows(register, f'IF({position.one}="";{cell}&"";{inherited.one})')
        if column.type == "reference":
            target = self.fiche.registers[column.register]
            position = self.position(register, [path])
            keys = self.own(target, target.key).whole
            return self.for_rows(register, f'IF({position.one}="";"";INDEX({keys};{position.one}))')
        if column.type == "values":
            return self.for_rows(
                register, f'IF({cell}="";"";";"&SUBSTITUTE(SUBSTITUTE(LOWER({cell});CHAR(10);";");"; ";";")&";")')
        if column.where_empty is not None:
            return self.for_rows(register, f'IF({cell}="";{number_text(column.where_empty)};{cell})')
        return self.own(register, path)

    def joined(self, register, steps):
        position = self.position(register, steps[:-1])
        owner, column = self.fiche.end(register, ".".join(steps))
        there = f"INDEX({self.at(owner, column.id).whole};{position.one})"
        found = f'IF({there}="";"";{there})' if column.type in ("number", "date") else f'{there}&""'
        return self.for_rows(register, f'IF({position.one}="";"";{found})')

    def age(self, register, birth_path, day_path):
        """Full years, or the difference of the years; nothing where one is unknown or the birth is later."""
        _, column = self.fiche.end(register, birth_path)
        birth = self.at(register, birth_path).one
        day = self.at(register, day_path).one
        years = f"YEAR({day})-{birth}"
        later = f"YEAR({day})<{birth}"
        if column.type == "date":
            years = f'DATEDIF(INT({birth});INT({day});"y")'
            later = f"INT({day})<INT({birth})"
        return self.for_rows(register, f'IF(OR({birth}="";{day}="");"";IF({later};"";{years}))')

    def group_numbers(self, register, dimension, day_path):
        """For each row a text or number by which the groups of a dimension differ; "" for none."""
        if dimension.by in ("ages", "bands"):
            number = (self.age(register, dimension.path, dimension.on or day_path) if dimension.by == "ages"
                      else self.at(register, dimension.path)).one
            place = "+".join(f"({number}>={number_text(bound)})" for bound in dimension.bounds)
            return self.for_rows(register, f'IF({number}="";"";0+{place})')
        values = self.at(register, dimension.path)
        if dimension.by != "value":
            day = self.for_rows(register, f'IF({values.one}="";"";INT({values.one}))').one
            return self.for_rows(register, f'IF({day}="";"";{PART_FORMULAS[dimension.by].format(day=day)})')
        _, column = self.fiche.end(register, dimension.path)
        if column.type == "date":
            return self.for_rows(register, f'IF({values.one}="";"";INT({values.one}))')
        if column.type == "number":
            return self.for_rows(register, f'IF({values.one}="";"";{values.one})')
        return values

    def has_several(self, register, dimension):
        return dimension.by == "value" and self.fiche.end(register, dimension.path)[1].type == "values"

    def groups(self, register, dimension):
        """Every group that there may be: the number or text in the helper column, and its label."""
        if dimension.by in ("ages", "bands"):
            return list(enumerate(dimension.labels or band_labels(dimension)))
        values = self.fiche.values(register, dimension.path)
        if dimension.by != "value":
            parts = sorted({part_number(dimension.by, day_of(day)) for day in values})
            return [(part, part_label(dimension.by, part)) for part in parts]
        _, column = self.fiche.end(register, dimension.path)
        if column.type == "date":
            return [(day, day_of(day).isoformat()) for day in values]
        if column.type == "number":
            return [(number, number_text(number)) for number in values]
        return [(value, value) for value in values]

    def groups_and_blank(self, register, dimension):
        return [*self.groups(register, dimension), (None, BLANK)]

    def candidates(self, register, dimension):
        """A range of cells that holds every different value of a dimension once."""
        _, column = self.fiche.end(register, dimension.path)
        if dimension.by == "value" and column.type == "reference":
            target = self.fiche.registers[column.register]
            return self.own(target, target.key).top(target.filled)
        values = tuple(value for value, _ in self.groups(register, dimension))
        if values not in self.candidate_cells:
            formulas = ["=" + (quoted(value) if isinstance(value, str) else number_text(value)) for value in values]
            self.candidate_cells[values] = self.scratch.column("candidates", formulas).whole
        return self.candidate_cells[values]


def band_labels(dimension):
    texts = [number_text(bound) for bound in dimension.bounds]
    if dimension.by == "bands":
        return [f"moins de {texts[0]}", *(f"de {low} à moins de {high}" for low, high in zip(texts, texts[1:])),
                f"{texts[-1]} et plus"]
    labels = [f"moins de {texts[0]} ans"]
    for low, high in zip(dimension.bounds, dimension.bounds[1:]):
        single = high - 1 == low
        labels.append(f"{number_text(low)} ans" if single else f"{number_text(low)} à {number_text(high - 1)} ans")
    return [*labels, f"{texts[-1]} ans et plus"]
