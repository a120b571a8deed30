"""The peer in Python: the sixty indicators as a macro would compute them, from whole registers, with dictionaries."""

from collections import Counter, defaultdict

from template import indicators, registers

FIRST, LAST = 46023, 46387


class Tables:
    """Each column, and each column behind a reference, as one list."""

    def __init__(self, document):
        self.columns = {}
        self.rows = {}
        self.known = {}
        for register in registers():
            sheet = document.Sheets.getByName(register["label"])
            cursor = sheet.createCursor()
            cursor.gotoEndOfUsedArea(False)
            data = sheet.getCellRangeByPosition(0, 1, len(register["columns"]) - 1, cursor.RangeAddress.EndRow).getDataArray()
            ids = [column["id"] for column in register["columns"]]
            self.columns[register["id"]] = dict(zip(ids, zip(*data)))
            if register.get("key"):
                keys = self.columns[register["id"]][register["key"]]
                self.rows[register["id"]] = {key: row for row, key in enumerate(keys)}

    def values(self, register, path):
        place = (register, path)
        if place not in self.known:
            first, _, rest = path.partition(".")
            own = self.columns[register][first]
            if rest:
                target = {"event": "events", "participant": "participants"}[first]
                beyond = self.values(target, rest)
                rows = self.rows[target]
                own = [beyond[rows[key]] if key in rows else "" for key in own]
            self.known[place] = own
        return self.known[place]


def test_of(tables, register, where):
    if "all" in where:
        tests = [test_of(tables, register, part) for part in where["all"]]
        return lambda row: all(test(row) for test in tests)
    values = tables.values(register, where["path"])
    if "is" in where:
        wanted = where["is"]
        return lambda row: values[row] == wanted
    bound = 46204 if isinstance(where["atLeast"], str) else where["atLeast"]
    return lambda row: values[row] != "" and values[row] >= bound


def rows_of(tables, measure):
    register = measure["register"]
    first_column = next(iter(tables.columns[register].values()))
    rows = range(len(first_column))
    date = measure.get("period", "date" if "date" in tables.columns[register] else None)
    if date and measure.get("window") != "any":
        dates = tables.values(register, date)
        rows = [row for row in rows if dates[row] != "" and FIRST <= dates[row] <= LAST]
    if "where" in measure:
        test = test_of(tables, register, measure["where"])
        rows = [row for row in rows if test(row)]
    return rows


def figure(tables, measure):
    if "numerator" in measure:
        return figure(tables, measure["numerator"])[()] / figure(tables, measure["denominator"])[()]
    if "sets" in measure:
        sets = [people(tables, part) for part in measure["sets"]]
        return len(sets[0] | sets[1] if measure["kind"] == "union" else sets[0] & sets[1])
    register = measure["register"]
    keys = [tables.values(register, path) for path in measure.get("breakdown", [])]
    of = tables.values(register, measure["of"]) if "of" in measure else None
    groups = defaultdict(int) if measure["kind"] in ("count", "sum") else defaultdict(Counter)
    for row in rows_of(tables, measure):
        group = tuple(key[row] for key in keys)
        if measure["kind"] == "count":
            groups[group] += 1
        elif measure["kind"] == "sum":
            groups[group] += of[row] or 0
        else:
            groups[group][of[row] if of else row] += 1
    return groups


def people(tables, measure):
    ids = tables.values(measure["register"], measure.get("of", "id"))
    return {ids[row] for row in rows_of(tables, measure)}


def recompute(document):
    tables = Tables(document)
    figures = {name: figure(tables, measure) for name, measure in indicators().items()}
    rows = []
    for name, found in figures.items():
        for group, value in found.items() if hasattr(found, "items") else [((), found)]:
            rows.append((name, "|".join(map(str, group)), float(len(value) if isinstance(value, Counter) else value)))
    document.Sheets.insertNewByName("Macro", document.Sheets.Count)
    sheet = document.Sheets.getByName("Macro")
    sheet.getCellRangeByPosition(0, 0, 2, len(rows) - 1).setDataArray(tuple(rows))
    document.Sheets.removeByName("Macro")
    return len(rows)
