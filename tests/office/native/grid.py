"""The grid of a fiche as its cells show it, and whether they show what the native formulas say."""

import re

from office import named_cell

from native.measures import QUOTIENTS
from native.row_figures import EMPTY, NOT_APPLICABLE, OK

STATES = {EMPTY: "aucune donnée", NOT_APPLICABLE: "sans objet"}
FRACTION = re.compile(r"^(\d+) sur (\d+)$")
VALUE = re.compile(r"^– (.*?)(?: \(|\s:\s)(\d+)", re.MULTILINE)  # "– Santé (3", "– Consultation : 2"
SHOWN_VALUES = 40  # lines of a list


def identity_parts(text):
    parts = [""]
    index = 0
    while index < len(text):
        if text[index] == "|":
            parts.append("")
        else:
            index += text[index] == "\\"
            parts[-1] += text[index]
        index += 1
    return parts


def compared_text(text):
    """Without regard to case: that is how both sides tell texts apart."""
    return text.lower()


class Grid:
    def __init__(self, document):
        """Reads Valeur réalisée and Alertes of every row."""
        heads = [named_cell(document, "FA__grid__" + key) for key in ("identity", "actual", "alerts")]
        sheet = heads[0].Spreadsheet
        first = heads[0].CellAddress.Row + 1
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress.EndRow
        places = [head.CellAddress.Column for head in heads]
        columns = [[row[0] for row in sheet.getCellRangeByPosition(place, first, place, last).getDataArray()]
                   for place in places]
        self.cells = {}
        self.alerts = {}
        for identity, actual, alerts in zip(*columns):
            if not identity or identity.startswith("@"):
                continue
            indicator, *parts = identity_parts(identity)
            self.cells[indicator, tuple(compared_text(part) for part in parts)] = actual
            if not parts:
                self.alerts[indicator] = alerts


def number_in(text):
    """As French people write it; None where it is none."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace("\u2212", "-").replace(",", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def is_near(one, other, slack=0.0):
    return abs(one - other) <= slack + 1e-9 * max(1.0, abs(one), abs(other))


class Comparison:
    """Differences between the cells of a grid and the figures of the scratch sheet, as texts."""

    def __init__(self, grid, scratch, fiche):
        self.grid = grid
        self.fiche = fiche
        self.scratch = scratch
        self.compared = 0
        self.sorts = {}
        self.differences = []

    def indicator(self, indicator, total, groups):
        self.figure(indicator, (), total)
        # A figure that staff typed without its source or its date is an alert in the cleanest register.
        stated = any(leaf.kind == "manual" for leaf in indicator.measure.leaves()) or indicator.measure.formula
        # A blank cell that a filter asks for is one too, and the registers have many.
        asks = any(leaf.where or leaf.before or leaf.after or leaf.done for leaf in indicator.measure.leaves())
        if self.grid.alerts.get(indicator.id) != 0 and not stated and not asks:
            self.differ(indicator, (), "alerts where no cell is in doubt", 0, self.grid.alerts.get(indicator.id), total)
        known = set()
        for labels, figure in groups.items():
            parts = tuple(compared_text(label) for label in labels)
            known.add(parts)
            rows = self.scratch.value(figure.rows)
            if not isinstance(rows, float):
                self.differ(indicator, parts, "no number of rows", rows, "", figure)
            elif rows > 0:
                self.figure(indicator, parts, figure)
            elif (indicator.id, parts) in self.grid.cells:
                shown = self.grid.cells[indicator.id, parts]
                self.differ(indicator, parts, "a group too many", "no row", shown, figure)
        for name, parts in self.grid.cells:
            if name == indicator.id and parts and parts not in known:
                self.differ(indicator, parts, "a group that nobody knows", "none", self.grid.cells[name, parts], total)

    def figure(self, indicator, parts, figure):
        self.compared += 1
        shown = self.grid.cells.get((indicator.id, parts), "no such row")
        status, low, high = (self.value(address) for address in (figure.status, figure.low, figure.high))
        self.sort(STATES.get(status) or ("interval" if low != high else "number" if low else "zero"))
        if status in STATES:
            if shown != STATES[status]:
                self.differ(indicator, parts, "the state", STATES[status], shown, figure)
            return
        wanted = low if not isinstance(low, float) or is_near(low, high) else f"{low} à {high}"
        if status != OK or not isinstance(low, float) or not self.is_shown(indicator, figure, low, high, shown):
            self.differ(indicator, parts, "the figure", wanted, shown, figure)
        elif figure.values and isinstance(shown, str):
            self.lines(indicator, parts, shown, figure)

    def sort(self, name):
        self.sorts[name] = self.sorts.get(name, 0) + 1

    def value(self, address):
        if address.startswith("$"):
            return self.scratch.value(address)
        return float(address)

    def is_shown(self, indicator, figure, low, high, shown):
        measure = indicator.measure
        if measure.kind == "done":
            return shown == ("Oui" if low else "Non")
        if measure.kind == "level" and measure.figure == "distribution":
            return isinstance(shown, str)  # its lines say the rest
        if measure.kind == "level":
            return shown == self.fiche.values(self.fiche.registers[measure.register], measure.of.path)[int(low) - 1]
        if not is_near(low, high):
            return self.is_interval(indicator, low, high, shown)
        if isinstance(shown, float):
            return is_near(shown, low * 100 if indicator.has_points() else low)
        if measure.kind == "milestones":
            return FRACTION.match(shown) and self.is_fraction(shown, low, self.value(figure.rows))
        head = number_in(shown.split("\n")[0])
        return measure.kind in ("list", "quotes") and head is not None and is_near(head, low)

    @staticmethod
    def is_fraction(shown, share, planned):
        done, of = (float(text) for text in FRACTION.match(shown).groups())
        return of == planned and is_near(done / of, share)

    @staticmethod
    def is_interval(indicator, low, high, shown):
        """Two numbers, as near as the decimals of the indicator show. The grid may know more than these formulas, which do
        not tell that the same people stand twice in an expression, nor that those who came together are different ones."""
        scale = 100 if indicator.percent else 1
        slack = 0.505 * 10 ** -indicator.decimals
        if isinstance(shown, float):
            ends = [shown if indicator.has_points() else shown * scale] * 2
        else:
            ends = [number_in(text) for text in shown.replace("%", "").split(" à ")]
        if len(ends) != 2 or None in ends:
            return False
        if indicator.measure.kind in ("at_least", "expression", "trend", *QUOTIENTS):
            return low * scale - slack <= ends[0] <= ends[1] <= high * scale + slack
        return all(is_near(end, wanted * scale, slack) for end, wanted in zip(ends, (low, high)))

    def lines(self, indicator, parts, shown, figure):
        """Each value with its frequency."""
        expected = {compared_text(label): self.scratch.value(address) for label, address in figure.values}
        found = {compared_text(match.group(1)): float(match.group(2)) for match in VALUE.finditer(shown)}
        if indicator.measure.kind == "level":
            agrees = found == expected
        else:
            expected = {label: count for label, count in expected.items() if count > 0}
            agrees = found.items() <= expected.items() and len(found) == min(len(expected), SHOWN_VALUES)
        if not agrees:
            self.differ(indicator, parts, "the values", expected, found, figure)

    def differ(self, indicator, parts, what, wanted, shown, figure):
        group = " · ".join(parts) if parts else "total"
        formulas = [f"{name} {address}: {self.scratch.formula(address)}"
                    for name, address in (("status", figure.status), ("low", figure.low), ("high", figure.high),
                                          ("rows", figure.rows)) if address.startswith("$")]
        self.differences.append((indicator, f"{group}: {what}: native {wanted}, grid {shown}", formulas))
