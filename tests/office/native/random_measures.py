"""Indicators at random over the registers of a fiche."""

from native.calendar_parts import PART_FORMULAS, day_of
from native.measures import QUOTIENTS, SETS, Dimension, Expression, Filter, Indicator, Measure
from native.values import Values

MOST_GROUPS = 40
MOST_GROUPS_OF_BLOCKS = 6  # of figures for which each group needs a block of cells
LEAF_KINDS = {"count": 6, "sum": 6, "mean": 4, "median": 2, "min": 2, "max": 2, "distinct": 8, "at_least": 4, "new": 4,
              "returning": 2, "list": 2, "quotes": 1, "done": 2, "level": 2, "paired": 3,
              "milestones": 2, "manual": 2}
OPERAND_KINDS = ("count", "sum", "mean", "min", "max", "distinct", "at_least", "new", "manual")
WHOLE_KINDS = ("count", "distinct", "at_least", "new", "returning", "list", "quotes", "done", *SETS)
COMBINED_KINDS = {"union": 2, "overlap": 2, "difference": 2, "ratio": 3, "rate": 2, "unit_cost": 2, "coverage": 2,
                  "trend": 4, "expression": 4}
DEEPEST = 10  # brackets inside one another in a measure, so that the template has no more than it may


def depth_of(written):
    """Brackets of a JSON value inside one another."""
    if isinstance(written, dict):
        written = list(written.values())
    return 1 + max(map(depth_of, written), default=0) if isinstance(written, list) else 0


class MeasureDraw:
    def __init__(self, rng, fiche):
        self.rng = rng
        self.fiche = fiche
        self.values = Values(fiche, None, None)
        self.paths = {register.id: list(fiche.paths(register)) for register in fiche.registers.values()}

    def chance(self, share):
        return self.rng.random() < share

    def indicators(self):
        indicators = []
        for number in range(self.rng.randint(8, 15)):
            weights = {**LEAF_KINDS, **COMBINED_KINDS}
            kind = self.rng.choices(list(weights), list(weights.values()))[0]
            baseline = round(self.rng.uniform(1, 40), 1) if self.chance(0.3) else None
            measure = self.measure(kind, indicators)
            while depth_of(measure.json()) > DEEPEST:
                measure = self.measure(kind, indicators)
            if measure.against == "baseline" and self.chance(0.8):
                baseline = self.rng.choice([4, 12.5, 30])
            decimals = 0 if kind in WHOLE_KINDS or kind == "milestones" and self.chance(0.5) else 6
            percent = kind in ("ratio", "rate", "coverage", "trend", "milestones") and self.chance(0.3)
            if percent and kind != "trend" and baseline is not None:
                baseline = round(baseline / 100, 3)  # A share: 30 would be refused as a slip of 30 %.
            indicators.append(
                Indicator(f"i{number}", f"Indicateur {number} – {kind}", measure, decimals, baseline, percent))
        return indicators

    def measure(self, kind, indicators):
        if kind == "expression":
            numbers = [each.id for each in indicators if each.measure.kind != "level"]
            if not numbers:
                return self.measure("count", indicators)
            return Measure(kind, formula=self.expression(numbers, 0))
        if kind in SETS:
            measure = self.sets(kind)
        elif kind in QUOTIENTS:
            measure = self.quotient(kind)
        elif kind == "trend":
            measure = self.trend()
        else:
            measure = self.leaf(kind)
        if measure.against != "baseline" and self.chance(0.6):
            measure.breakdown = self.breakdown(measure)
        if kind in QUOTIENTS and len(measure.operands) == 2 and measure.operands[0].json() == measure.operands[1].json():
            measure.breakdown = []  # Each group would be the whole of itself: templates have no such ratio.
        return measure

    # Registers, paths, dimensions

    def register(self, dated=False):
        registers = [register for register in self.fiche.registers.values() if register.date or not dated]
        weights = [5 if register.id == "visits" else 2 for register in registers]
        return self.rng.choices(registers, weights)[0]

    def ends(self, register, *types):
        return [(path, column) for path, column in self.paths[register.id] if column.type in types]

    def path(self, register, *types):
        found = self.ends(register, *types)
        return self.rng.choice(found)[0] if found else None

    def is_birth(self, path):
        return path.rsplit(".", 1)[-1] in ("birth_year", "born")

    def ages(self, register, dated):
        births = [path for path, _ in self.paths[register.id] if self.is_birth(path)]
        days = [path for path, column in self.ends(register, "date") if not self.is_birth(path)]
        if not births or not (dated or days):
            return None
        on = self.rng.choice(days) if days and (not dated or self.chance(0.3)) else None
        bounds = sorted(self.rng.sample([3, 6, 7, 12, 18, 26, 60], self.rng.randint(1, 4)))
        return Dimension(self.rng.choice(births), "ages", tuple(bounds), self.band_names(len(bounds)), on)

    def band_names(self, bounds):
        return tuple(f"tranche {index}" for index in range(bounds + 1)) if self.chance(0.2) else ()

    def bands(self, register):
        paths = [path for path, _ in self.ends(register, "number") if not self.is_birth(path)]
        if not paths:
            return None
        bounds = tuple(sorted(self.rng.sample([0, 0.5, 1, 2, 5, 10, 20, 30], self.rng.randint(1, 3))))
        return Dimension(self.rng.choice(paths), "bands", bounds, self.band_names(len(bounds)))

    def part_of_calendar(self, register):
        paths = [path for path, _ in self.ends(register, "date") if not self.is_birth(path)]
        return Dimension(self.rng.choice(paths), self.rng.choice(list(PART_FORMULAS))) if paths else None

    def dimension(self, register, dated, *types):
        """Of a kind that `types` allows: columns' types, "ages", "bands", "calendar"."""
        draws = {"ages": lambda: self.ages(register, dated), "bands": lambda: self.bands(register),
                 "calendar": lambda: self.part_of_calendar(register)}
        while True:
            kind = self.rng.choice(types)
            if kind in draws:
                drawn = draws[kind]()
            else:
                path = self.path(register, kind)
                drawn = Dimension(path) if path else None
            if drawn:
                return drawn

    # Filters

    def filter(self, register, dated, depth=0):
        kind = self.rng.choices(["leaf", "all", "any", "not"], [6, 3, 2, 1] if depth < 2 else [1, 0, 0, 0])[0]
        if kind == "leaf":
            return self.leaf_filter(register, dated)
        count = 1 if kind == "not" else self.rng.randint(1, 3)
        return Filter(kind, tuple(self.filter(register, dated, depth + 1) for _ in range(count)))

    def leaf_filter(self, register, dated):
        if self.chance(0.12) and (ages := self.ages(register, dated)):
            low, high = self.rng.choice([(6, None), (None, 18), (6, 26), (18, 60)])
            return Filter("age", path=ages.path, low=low, high=high, on=ages.on)
        path, column = self.rng.choice(self.paths[register.id])
        if self.chance(0.15):
            return Filter("empty", path=path, negated=self.chance(0.6))
        values = self.fiche.values(register, path)
        if not values:
            return Filter("empty", path=path, negated=True)
        if column.type in ("number", "date"):
            bound = self.rng.choice(values)
            return Filter(self.rng.choice(["less", "atMost", "greater", "atLeast"]), path=path,
                          bound=day_of(bound) if column.type == "date" else bound, of_dates=column.type == "date")
        most = max(1, len(values) // 2 if len(values) < 10 else 6)
        return Filter("in", path=path, values=tuple(self.rng.sample(values, self.rng.randint(1, most))))

    # Measures over rows

    def leaf(self, kind, register=None, operand=False):
        dated = kind in ("new", "returning")
        register = register or self.register()
        measure = Measure(kind, register.id)
        days = [path for path, _ in self.ends(register, "date") if not self.is_birth(path)]
        if dated and not (register.date or days):
            return self.leaf(kind, self.register(dated=True), operand)
        if days and (self.chance(0.15) or dated and not register.date):
            measure.period = self.rng.choice(days)
        has_date = bool(measure.period or register.date)
        if not dated and has_date and self.chance(0.4):
            measure.window = self.rng.choice(["previous", "before", "until", "any"])
        if self.chance(0.75):
            measure.where = self.filter(register, has_date)
        if not self.add_kind(measure, register, has_date):
            measure.kind = "count"
        return measure

    def add_kind(self, measure, register, dated):
        """False where the register has nothing to measure so."""
        kind = measure.kind
        if kind in ("sum", "mean", "median", "min", "max"):
            path = self.path(register, "number")
            if not path:
                return False
            measure.of = Dimension(path)
            if kind != "sum" and self.chance(0.4):
                self.add_sampling(measure, register, dated)
        elif kind == "distinct" and not (register.key and self.chance(0.3)):
            measure.of = self.of_distinct(register, dated)
        elif kind in ("new", "returning"):
            measure.of = self.of_distinct(register, dated)
        elif kind == "at_least":
            measure.of = self.of_distinct(register, dated)
            measure.times = self.rng.randint(1, 4)
            if self.chance(0.4):
                measure.counting = self.dimension(register, dated, "reference", "list", "calendar", "text", "list")
        elif kind == "list":
            measure.of = self.dimension(register, dated, "text", "list", "values", "reference", "calendar", "ages",
                                        "bands")
        elif kind == "quotes":
            measure.of = Dimension(self.path(register, "text"))
        elif kind == "done" and self.chance(0.5):
            measure.evidence = self.path(register, "text")
        elif kind == "level":
            return self.add_level(measure, register)
        elif kind == "paired":
            return self.add_pairing(measure, register, dated)
        elif kind == "manual":
            return self.add_statement(measure, register)
        elif kind == "milestones":
            measure.done = self.filter(register, dated)
            measure.due, measure.done_on = (self.rng.choice([None, self.path(register, "date")]) for _ in range(2))
        return True

    def scales(self, register):
        return [path for path, column in self.ends(register, "list") if column.list == "levels"]

    def add_level(self, measure, register):
        scales = self.scales(register)
        if scales:
            measure.of = Dimension(self.rng.choice(scales))
            measure.figure = self.rng.choice([None, "last", "min", "max", "distribution"])
        return bool(scales)

    def add_pairing(self, measure, register, dated):
        scales, number = self.scales(register), self.path(register, "number")
        people = [path for path, column in self.ends(register, "reference", "text")
                  if column.register == "people" or column.id == "household"]
        if not people or not (scales or number):
            return False
        of_levels = scales and (not number or self.chance(0.4))
        measure.of = Dimension(self.rng.choice(scales) if of_levels else number)
        measure.person = self.rng.choice(people)
        measure.before, measure.after = self.filter(register, dated), self.filter(register, dated)
        figures = ["improved", "declined", "unchanged"]
        measure.figure = self.rng.choice(figures if of_levels else [None, "change", *figures])
        return True

    def add_statement(self, measure, register):
        number, day = self.path(register, "number"), self.path(register, "date")
        if number and day:
            measure.of, measure.source, measure.date = Dimension(number), self.path(register, "text"), day
        return bool(number and day)

    def of_distinct(self, register, dated):
        people = [path for path, column in self.ends(register, "reference") if column.register == "people"]
        if people and self.chance(0.65):
            return Dimension(self.rng.choice(people))
        return self.dimension(register, dated, "reference", "text", "list", "text", "calendar", "ages", "bands")

    def add_sampling(self, measure, register, dated):
        measure.per = self.dimension(register, dated, "reference", "list", "text", "calendar")
        measure.each = self.rng.choice([None, "count", "distinct", "mean", "min", "max"])
        if measure.each == "count":
            measure.of = None
        elif measure.each == "distinct":
            measure.of = self.dimension(register, dated, "reference", "list", "text", "calendar")

    # Measures over others

    def sets(self, kind):
        """Of people, from any registers that lead to them."""
        sources = [("people", None), *((register.id, path) for register in self.fiche.registers.values()
                                       for path, column in self.ends(register, "reference")
                                       if column.register == "people")]
        measure = Measure(kind)
        for _ in range(self.rng.choice([2, 2, 3])):
            register_id, path = self.rng.choice(sources)
            operand = self.leaf("count", self.fiche.registers[register_id])
            operand.kind = "distinct"
            operand.of = Dimension(path) if path else None
            measure.operands.append(operand)
        return measure

    def quotient(self, kind):
        measure = Measure(kind)
        same = self.register() if self.chance(0.5) else None
        measure.operands = [self.operand(same), self.operand(same)]
        if kind == "coverage" and self.chance(0.5):
            measure.outside = self.rng.choice([240, 1500, 2400.5])
            measure.operands.pop()
        return measure

    def operand(self, register=None):
        if register is None and self.chance(0.2):
            return self.sets(self.rng.choice(SETS))
        return self.leaf(self.rng.choice(OPERAND_KINDS), register)

    def trend(self):
        operand = self.quotient(self.rng.choice(["ratio", "rate"])) if self.chance(0.3) else self.operand()
        return Measure("trend", operands=[operand], against=self.rng.choice([None, None, "previous", "baseline"]),
                       form=self.rng.choice([None, "difference", "change"]))

    def expression(self, ids, depth):
        sign = self.rng.choice(["+", "-", "*", "/", "neg"])
        if depth > 0 and (depth > 2 or self.chance(0.5)):
            if self.chance(0.25):
                return Expression("", leaf=self.rng.choice([1, 2, 0.5, 12, 1.5, 100]))
            return Expression("", leaf=self.rng.choice(ids))
        parts = tuple(self.expression(ids, depth + 1) for _ in range(1 if sign == "neg" else 2))
        return Expression(sign, parts)

    # Breakdowns

    def breakdown(self, measure):
        """One to three dimensions that lead to the same sort of column from each register."""
        leaves = measure.leaves()
        registers = [self.fiche.registers[leaf.register] for leaf in leaves]
        blocks = any(leaf.per or leaf.counting or leaf.person for leaf in leaves)
        most = MOST_GROUPS_OF_BLOCKS if blocks else MOST_GROUPS
        chosen, groups = [], 1
        wanted = self.rng.randint(1, 3)
        dated = all(leaf.period or register.date for leaf, register in zip(leaves, registers))
        for _ in range(8):
            dimension = self.dimension(registers[0], dated, "list", "list", "text", "values", "reference", "number",
                                       "date", "calendar", "ages", "bands")
            if blocks and self.values.has_several(registers[0], dimension):
                continue
            count = len(self.values.groups_and_blank(registers[0], dimension))
            if dimension in chosen or groups * count > most or not self.is_shared(registers, dimension):
                continue
            chosen.append(dimension)
            groups *= count
            if len(chosen) == wanted:
                break
        return chosen

    def is_shared(self, registers, dimension):
        """In each register the same sort of column, of the same register where bands and days are made of it."""
        ends = []
        for register in registers:
            paths = dict(self.paths[register.id])
            if dimension.path not in paths or dimension.on and dimension.on not in paths:
                return False
            column = paths[dimension.path]
            simple = dimension.by == "value" and column.type in ("list", "reference")
            owner = self.fiche.end(register, dimension.path)[0].id
            ends.append((column.type, column.list, column.register, None if simple else owner))
        return len(set(ends)) == 1
