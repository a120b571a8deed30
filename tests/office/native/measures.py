"""What an indicator is, as the generator knows it, and its JSON for the template."""

from dataclasses import dataclass, field

SETS = ("union", "overlap", "difference")
QUOTIENTS = {"ratio": ("numerator", "denominator"), "rate": ("of", "capacity"), "unit_cost": ("cost", "units"),
             "coverage": ("of", "over")}


@dataclass(frozen=True)
class Dimension:
    path: str
    by: str = "value"
    bounds: tuple = ()
    labels: tuple = ()
    on: str = None

    def json(self):
        if self.by == "value":
            return self.path
        written = {"path": self.path}
        if self.by in ("ages", "bands"):
            written[self.by] = list(self.bounds)
            if self.labels:
                written["labels"] = list(self.labels)
            if self.on:
                written["on"] = self.on
        else:
            written["by"] = self.by
        return written


@dataclass(frozen=True)
class Filter:
    """kind: all, any, not, in, empty, less, atMost, greater, atLeast, age."""
    kind: str
    parts: tuple = ()
    path: str = None
    values: tuple = ()
    bound: object = None  # a number or a day
    of_dates: bool = False
    negated: bool = False  # of `empty`: something is there
    low: float = None      # of `age`
    high: float = None
    on: str = None

    def json(self):
        if self.kind in ("all", "any"):
            return {self.kind: [part.json() for part in self.parts]}
        if self.kind == "not":
            return {"not": self.parts[0].json()}
        if self.kind == "in":
            values = list(self.values)
            return {"path": self.path, **({"is": values[0]} if len(values) == 1 else {"in": values})}
        if self.kind == "empty":
            return {"path": self.path, "empty": not self.negated}
        if self.kind == "age":
            written = {"age": self.path, "from": self.low, "below": self.high, "on": self.on}
            return {key: value for key, value in written.items() if value is not None}
        return {"path": self.path, self.kind: self.bound.isoformat() if self.of_dates else self.bound}


@dataclass
class Measure:
    kind: str
    register: str = None
    of: Dimension = None
    where: Filter = None
    period: str = None
    window: str = "period"
    breakdown: list = field(default_factory=list)
    operands: list = field(default_factory=list)
    per: Dimension = None
    each: str = None
    times: int = None
    counting: Dimension = None
    evidence: str = None
    figure: str = None   # of level and paired
    person: str = None
    before: Filter = None
    after: Filter = None
    done: Filter = None
    due: str = None
    done_on: str = None
    source: str = None
    date: str = None
    outside: float = None
    against: str = None
    form: str = None
    formula: object = None  # Expression

    def json(self):
        written = {"kind": self.kind}
        if self.register:
            written["register"] = self.register
        for key, part in (("of", self.of), ("where", self.where), ("per", self.per), ("counting", self.counting),
                          ("before", self.before), ("after", self.after), ("done", self.done)):
            if part is not None:
                written[key] = part.json()
        for key, value in (("period", self.period), ("each", self.each), ("times", self.times),
                           ("evidence", self.evidence), ("figure", self.figure), ("person", self.person),
                           ("due", self.due), ("doneOn", self.done_on), ("source", self.source), ("date", self.date),
                           ("against", self.against), ("as", self.form)):
            if value is not None:
                written[key] = value
        if self.window != "period":
            written["window"] = self.window
        written.update(self.operands_json())
        if self.breakdown:
            written["breakdown"] = [dimension.json() for dimension in self.breakdown]
        return written

    def operands_json(self):
        operands = [operand.json() for operand in self.operands]
        if self.kind in SETS:
            return {"sets": operands}
        if self.outside is not None:
            return {"of": operands[0], "over": {"value": self.outside, "source": "Insee", "year": 2021}}
        if self.kind in QUOTIENTS:
            return dict(zip(QUOTIENTS[self.kind], operands))
        if self.kind == "trend":
            return {"of": operands[0]}
        return {"formula": self.formula.text()} if self.formula else {}

    def leaves(self):
        """The measures over rows that it is made of."""
        return [leaf for operand in self.operands for leaf in operand.leaves()] if self.operands else [self]


@dataclass(frozen=True)
class Expression:
    """sign: + - * / of two parts, "neg" of one, "" for an indicator's id or a number."""
    sign: str
    parts: tuple = ()
    leaf: object = None

    STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "": 4}

    def text(self):
        if self.sign == "":
            return str(self.leaf)
        if self.sign == "neg":
            return "-" + self.within(self.parts[0], 3)
        strength = self.STRENGTH[self.sign]
        return f"{self.within(self.parts[0], strength)} {self.sign} {self.within(self.parts[1], strength + 1)}"

    def within(self, part, strength):
        return part.text() if self.STRENGTH[part.sign] >= strength else f"({part.text()})"

    def indicators(self):
        if self.sign == "":
            return [self.leaf] if isinstance(self.leaf, str) else []
        return [name for part in self.parts for name in part.indicators()]


@dataclass
class Indicator:
    id: str
    label: str
    measure: Measure
    decimals: int = 0
    baseline: float = None
    percent: bool = False

    def has_points(self):
        """A difference of percentages: the grid has 7 where the measure makes 0.07."""
        counts = ("count", "distinct", "at_least", "new", "returning", *SETS)
        measure = self.measure
        return (self.percent and measure.kind == "trend" and measure.form in (None, "difference")
                and measure.operands[0].kind not in counts)

    def json(self):
        written = {"id": self.id, "label": self.label, "decimals": self.decimals, "measure": self.measure.json()}
        if self.baseline is not None:
            written["baseline"] = self.baseline
        if self.percent:
            written["format"] = "percent"
        return written
