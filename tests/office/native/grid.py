"""The grid of a fiche as its cells show it, and whether they show what the native formulas say."""

import re

from native.row_figures import EMPTY, NOT_APPLICABLE, OK

STATES = {EMPTY: "aucune donnée", NOT_APPLICABLE: "sans objet"}
INTERVAL = re.compile(r"^(\S+) à (\S+)$")
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
        ranges = document.NamedRanges
        heads = {key: ranges.getByName("FA__grid__" + key).ReferredCells for key in ("identity", "actual", "alerts")}
        sheet = heads["identity"].Spreadsheet
        first = heads["identity"].CellAddress.Row + 1 if hasattr(heads["identity"], "CellAddress") else (
            heads["identity"].RangeAddress.StartRow + 1)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last = cursor.RangeAddress.EndRow
        columns = [[row[0] for row in sheet.getCellRangeByPosition(column, first, column, last).getDataArray()]
                   for column in (head.RangeAddress.StartColumn for head in heads.values())]
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

    def __init__(self, grid, scratch):
        self.grid = grid
        self.scratch = scratch
        self.compared = 0
        self.differences = []

    def indicator(self, indicator, total, groups):
        self.figure(indicator, (), total)
        if self.grid.alerts.get(indicator.id) != 0:
            self.differ(indicator, (), "alerts where no cell is in doubt", 0, self.grid.alerts.get(indicator.id), total)
        expected = set()
        for labels, figure in groups.items():
            parts = tuple(compared_text(label) for label in labels)
            is_there = self.scratch.value(figure.rows) > 0
            if is_there:
                expected.add(parts)
                self.figure(indicator, parts, figure)
            elif (indicator.id, parts) in self.grid.cells:
                self.differ(indicator, parts, "a group too many", "no row", self.grid.cells[indicator.id, parts], figure)
        for name, parts in self.grid.cells:
            if name == indicator.id and parts and parts not in expected and (
                    parts not in {tuple(compared_text(label) for label in labels) for labels in groups}):
                self.differ(indicator, parts, "a group that nobody knows", "", self.grid.cells[name, parts], total)

    def figure(self, indicator, parts, figure):
        self.compared += 1
        shown = self.grid.cells.get((indicator.id, parts), "no such row")
        status, low, high = (self.value(address) for address in (figure.status, figure.low, figure.high))
        if status in STATES:
            if shown != STATES[status]:
                self.differ(indicator, parts, "the state", STATES[status], shown, figure)
            return
        wanted = low if not isinstance(low, float) or is_near(low, high) else f"{low} à {high}"
        if status != OK or not isinstance(low, float) or not self.is_shown(indicator, low, high, shown):
            self.differ(indicator, parts, "the figure", wanted, shown, figure)
        elif figure.values and not parts:
            self.list_lines(indicator, shown, figure)

    def value(self, address):
        if address.startswith("$"):
            return self.scratch.value(address)
        return float(address)

    def is_shown(self, indicator, low, high, shown):
        if not is_near(low, high):
            ends = INTERVAL.match(re.sub(r"[\u00a0\u202f]", "", shown)) if isinstance(shown, str) else None
            slack = 0.5 * 10 ** -indicator.decimals * 1.01
            return bool(ends) and all(number_in(text) is not None and is_near(number_in(text), end, slack)
                                      for text, end in zip(ends.groups(), (low, high)))
        if isinstance(shown, float):
            return is_near(shown, low)
        if indicator.measure.kind in ("list", "quotes"):
            head = number_in(shown.split("\n")[0])
            return head is not None and is_near(head, low)
        return indicator.measure.kind == "done" and shown == ("Oui" if low else "Non")

    def list_lines(self, indicator, shown, figure):
        """Each value with its frequency."""
        if isinstance(shown, float):
            return
        expected = {compared_text(label): self.scratch.value(address) for label, address in figure.values}
        lines = [re.match(r"^– (.*) \((\d+)", line) for line in shown.split("\n")[1:]]
        found = {compared_text(line.group(1)): float(line.group(2)) for line in lines if line}
        there = {label: count for label, count in expected.items() if count > 0}
        if len(there) <= SHOWN_VALUES and found != there or not found.items() <= there.items():
            self.differ(indicator, (), "the values of the list", there, found, figure)

    def differ(self, indicator, parts, what, wanted, shown, figure):
        group = " · ".join(parts) if parts else "total"
        formulas = [f"{name} {address}: {self.scratch.formula(address)}"
                    for name, address in (("status", figure.status), ("low", figure.low), ("high", figure.high),
                                          ("rows", figure.rows)) if address.startswith("$")]
        self.differences.append((indicator, f"{group}: {what}: native {wanted}, grid {shown}", formulas))
