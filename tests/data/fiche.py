# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""The registers of a fiche of any template, and what its cells hold, from a document (.ods) or from a sample (.json).

Of the template, only the headings, the types of the columns and the lists are looked at, to find and read cells. What
an indicator counts is said in expected_<template>.py, in its own words.
"""

import datetime
import json
import re
from dataclasses import dataclass
from pathlib import Path

from ods_tables import USUAL_NULL_DATE, read_ods
from registers import (BLANK, Row, Unusable, day_of, folded, number_of, period_cell, register_rows, sample_cell, sheet_named)

TEMPLATES = Path(__file__).resolve().parents[2] / "extension" / "templates"


@dataclass(frozen=True)
class Value:
    """What a cell holds: None where there is nothing to count with. `doubts` are the cells that are to blame where
    that is not known, or where a text is not in its list (`known` then stays true)."""

    content: object
    doubts: frozenset = frozenset()
    known: bool = True


NOTHING = Value(None)


class Fiche:
    def __init__(self, template, rows, lists, first, last, baselines, null_date=USUAL_NULL_DATE):
        self.template, self.lists, self.null_date = template, lists, null_date
        self.first, self.last, self.baselines = first, last, baselines
        self.registers = {register["id"]: register for register in template["registers"]}
        self.columns = {name: {column["id"]: column for column in register["columns"]}
                        for name, register in self.registers.items()}
        self.rows = {name: [row for row in rows.get(name, []) if not row.is_total(self.columns[name])]
                     for name in self.registers}
        self.by_key, self.repeated = {}, set()
        for name, register in self.registers.items():
            keys = self.by_key[name] = {}
            for row in self.rows[name]:
                key = folded(row.text(register["key"])) if "key" in register else ""
                if key and keys.setdefault(key, row) is not row:
                    self.repeated.add(row.address(register["key"]))

    def target(self, row, column):
        """The row that a reference names by its key, or by its key and a label; None where there is no such row."""
        rows, text = self.by_key[self.columns[row.register][column]["register"]], row.text(column)
        for key in (text, re.split(r"\s[–—-]\s", text)[0]):
            if folded(key) in rows:
                return rows[folded(key)]
        return None

    def flaws(self, row):
        """The cells because of which a row counts nowhere."""
        found = {address for address in self.repeated if address[:2] == (row.register, row.number)}
        register = self.registers[row.register]
        for name, column in self.columns[row.register].items():
            if column["type"] == "reference" and (row.has(name) or column.get("required")):
                if not self.target(row, name):
                    found.add(row.address(name))
        weight = register.get("weight")
        if weight and row.has(weight):
            number = number_of(row.cells[weight])
            if number is None or number < 0 or number != int(number):
                found.add(row.address(weight))
        return frozenset(found)

    def read(self, row, path):
        """What stands at the end of a path: "session.date" is the date of the session that the row refers to."""
        first, _, rest = path.partition(".")
        column = self.columns[row.register][first]
        if "inherit" in column:
            reference = column["inherit"].partition(".")[0]
            if row.has(reference):
                return self.read(row, column["inherit"])
        if not rest:
            return self.own(row, first)
        if not row.has(first):
            return Value(None, frozenset({row.address(first)}), False) if column.get("required") else NOTHING
        target = self.target(row, first)
        if target is None:
            return Value(None, frozenset({row.address(first)}), False)
        wrong = self.flaws(target)
        return Value(None, wrong, False) if wrong else self.read(target, rest)

    def own(self, row, name):
        column, unknown = self.columns[row.register][name], Value(None, frozenset({row.address(name)}), False)
        if not row.has(name):
            if "whereEmpty" in column:
                return Value(column["whereEmpty"])
            return unknown if column.get("required") or self.registers[row.register].get("key") == name else NOTHING
        if column["type"] == "reference":
            target = self.target(row, name)
            return Value(target) if target else unknown
        if column["type"] == "number":
            number = number_of(row.cells[name])
            allowed = (number is not None and column.get("minimum", number) <= number <= column.get("maximum", number)
                       and (number == int(number) or not column.get("whole")))
            return Value(number) if allowed else unknown
        if column["type"] == "date":
            date = day_of(self, row.cells[name])
            return Value(date) if date else unknown
        return self.listed(row, name, column)

    def listed(self, row, name, column):
        """A text, or the texts of a cell that holds several, by folded form, in the spelling of their list."""
        texts = row.values(name) if column["type"] == "values" else {folded(row.text(name)): row.text(name)}
        known = {folded(value): value for value in self.lists.get(column.get("list"), [])}
        strange = "list" in column and any(key not in known for key in texts)
        content = {key: known.get(key, text) for key, text in texts.items()}
        return Value(content if column["type"] == "values" else next(iter(content.values())),
                     frozenset({row.address(name)} if strange else ()))


def template_named(name):
    return json.loads((TEMPLATES / f"{name}.json").read_text(encoding="utf-8"))


def template_baselines(template):
    return {indicator["id"]: indicator["baseline"] for item in template["grid"]["objects"]
            for indicator in item["indicators"] if "baseline" in indicator}


def lists_of(sheets, template):
    """Each list as the document has it: what stands below its label in the sheet of lists."""
    cells, lists = sheet_named(sheets, template["sheets"]["lists"]), {}
    for item in template["lists"]:
        heads = [place for place, cell in sorted(cells.items()) if folded(str(cell.value)) == folded(item["label"])]
        if not heads:
            raise Unusable(f"no list “{item['label']}”")
        below = sorted((row, cell) for (row, column), cell in cells.items()
                       if column == heads[0][1] and row > heads[0][0])
        lists[item["id"]] = [str(cell.value).strip() for _, cell in below]
    return lists


def typed_baselines(sheets, template):
    """What staff have beside each indicator in the column of the situation at the start."""
    cells, typed = sheet_named(sheets, template["sheets"]["grid"]), {}
    heads = {folded(str(cell.value)): place for place, cell in sorted(cells.items(), reverse=True)}
    column, labels = heads[folded("Situation de départ")][1], heads[folded("Indicateur")][1]
    for item in template["grid"]["objects"]:
        for indicator in item["indicators"]:
            for (row, place), cell in sorted(cells.items()):
                if place == labels and folded(str(cell.value)) == folded(indicator["label"]) and (row, column) in cells:
                    typed.setdefault(indicator["id"], cells[row, column].value)
    return typed


def fiche_of_document(path, template):
    sheets, null_date = read_ods(path)
    rows = {register["id"]: register_rows(sheets, register["id"], register["label"],
                                          {column["id"]: column["label"] for column in register["columns"]})
            for register in template["registers"]}
    fiche = Fiche(template, rows, lists_of(sheets, template), None, None, typed_baselines(sheets, template), null_date)
    grid = sheet_named(sheets, template["sheets"]["grid"])
    fiche.first, fiche.last = (period_cell(fiche, grid, label) for label in ("Période du", "au"))
    return fiche


def fiche_of_sample(path, template):
    sample = json.loads(Path(path).read_text(encoding="utf-8"))

    rows = {name: [Row(name, number, {column: sample_cell(value) for column, value in zip(table["columns"], values)
                                      if value is not None})
                   for number, values in enumerate(table["rows"], start=1)]
            for name, table in sample["registers"].items()}
    lists = {item["id"]: item["values"] for item in template["lists"]} | sample.get("lists", {})
    first, last = (datetime.date.fromisoformat(sample["period"][end]) for end in ("start", "end"))
    return Fiche(template, rows, lists, first, last, {**template_baselines(template), **sample["grid"]["baselines"]})


def fiche_of(path, template):
    return fiche_of_sample(path, template) if str(path).endswith(".json") else fiche_of_document(path, template)
