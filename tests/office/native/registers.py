"""A fiche as the generator knows it: lists, registers with their rows, the period. Knows no office."""

from dataclasses import dataclass, field

from native.calendar_parts import day_of

BLANK = "(non renseigné)"


@dataclass
class Column:
    id: str
    label: str
    type: str
    cells: list = field(default_factory=list)  # as they are in the sheet: texts, numbers, "" for nothing
    list: str = None
    register: str = None
    inherit: str = None
    whole: bool = False
    minimum: float = None
    where_empty: float = None

    def json(self):
        written = {"id": self.id, "label": self.label, "type": self.type}
        for key, value in (("list", self.list), ("register", self.register), ("inherit", self.inherit),
                           ("whole", self.whole or None), ("minimum", self.minimum), ("whereEmpty", self.where_empty)):
            if value is not None:
                written[key] = value
        return written


@dataclass
class Register:
    id: str
    label: str
    columns: list
    key: str = None
    date: str = None
    weight: str = None
    filled: int = 0  # rows up to the last one that holds something
    rows: int = 0    # with the empty ones below

    def column(self, column_id):
        return next(column for column in self.columns if column.id == column_id)

    def json(self):
        written = {"id": self.id, "label": self.label, "columns": [column.json() for column in self.columns]}
        for key, value in (("key", self.key), ("date", self.date), ("weight", self.weight)):
            if value:
                written[key] = value
        return written

    def table(self):
        return [tuple(column.cells[row] for column in self.columns) for row in range(self.rows)]


@dataclass
class Fiche:
    lists: dict      # id to (label, values, whether it is ordered)
    registers: dict  # id to Register
    period: object

    def template(self, seed, indicators):
        return {
            "schemaVersion": 1, "id": f"seed-{seed}", "language": "fr", "title": f"Tirage {seed}",
            "sheets": {"card": "Fiche action", "lists": "Listes", "grid": "Grille d'évaluation"},
            "card": [],
            "lists": [{"id": key, "label": label, "values": values, **({"ordered": True} if ordered else {})}
                      for key, (label, values, ordered) in self.lists.items()],
            "registers": [register.json() for register in self.registers.values()],
            "grid": {"objects": [{"id": "all", "label": "Tout",
                                  "indicators": [indicator.json() for indicator in indicators]}]},
        }

    def end(self, register, path):
        """The register and the column that a path leads to."""
        owner, *steps = register, *path.split(".")
        for step in steps[:-1]:
            owner = self.registers[owner.column(step).register]
        return owner, owner.column(steps[-1])

    def paths(self, register, depth=3):
        """Every path from a register with the column at its end."""
        for column in register.columns:
            yield column.id, column
            if column.type == "reference" and depth > 1:
                for rest, end in self.paths(self.registers[column.register], depth - 1):
                    yield f"{column.id}.{rest}", end

    def values(self, register, path):
        """What may be at a path: everything in the column there, each once, whatever its case."""
        owner, column = self.end(register, path)
        if column.list:
            return list(self.lists[column.list][1])
        if column.type == "reference":
            target = self.registers[column.register]
            return [key for key in target.column(target.key).cells if key != ""]
        found = {}
        for cell in column.cells:
            if column.type == "number" and cell == "" and column.where_empty is not None:
                cell = column.where_empty
            if cell == "":
                continue
            if column.type == "values":
                for value in cell.replace("\n", ";").split(";"):
                    found.setdefault(value.strip().lower(), value.strip())
            elif column.type == "date":
                found[int(cell)] = int(cell)
            else:
                found.setdefault(cell.lower() if isinstance(cell, str) else cell, cell)
        return list(found.values())

    def days(self, register, path):
        return [day_of(number) for number in self.values(register, path)]
