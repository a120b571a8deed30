"""The big fiche in an office, and what the probe in its process measures of it."""

import json
import pathlib

import uno
from com.sun.star.beans import NamedValue
from com.sun.star.table import CellRangeAddress
from office import make, new_spreadsheet, option

from template import bench_template

PROPERTY = "FicheAction.Template"
COLUMNS = {"Événements": 7, "Participants": 8, "Participations": 8}
ROWS_OF_BLOCK = 8192


def sizes(attendances):
    """Rows of each register: 2,000 events and 208,000 participants for a full sheet of attendances."""
    return {"Événements": max(20, min(2000, attendances // 50)),
            "Participants": max(10, attendances * 208000 // 1048575), "Participations": attendances}


class Workbook:
    def __init__(self, context, probe_library, folder, attendances):
        self.context = context
        self.rows = sizes(attendances)
        loader = make(context, "com.sun.star.loader.SharedLibrary")
        factory = loader.activate("org.ficheaction.bench.Probe", "", probe_library.as_uri(), None)
        self.probe = factory.createInstanceWithContext(context)
        self.service = make(context, "org.ficheaction.ActionSheet")
        self.document = new_spreadsheet(context)
        source = folder / "template.json"
        source.write_text(json.dumps(bench_template(), ensure_ascii=False), encoding="utf-8")
        period = (option("PeriodStart", "2026-01-01"), option("PeriodEnd", "2026-12-31"))
        self.service.createWith(self.document, source.as_uri(), period)
        self.ask("fill", Events=self.rows["Événements"], Participants=self.rows["Participants"],
                 Attendances=attendances)

    def ask(self, task, **arguments):
        """What the probe answers, by name: Seconds, Mebibytes, Block, Result."""
        values = tuple(NamedValue(name, value)
                       for name, value in {"Task": task, "Document": self.document, **arguments}.items())
        answer = uno.invoke(self.probe, "execute", (uno.Any("[]com.sun.star.beans.NamedValue", values),))
        return {value.Name: value.Value for value in answer}

    def sheet(self, name):
        return self.document.Sheets.getByName(name)

    def read(self, block=ROWS_OF_BLOCK):
        """The floor: the cells alone that the indicators use."""
        names = self.document.Sheets.ElementNames
        ranges = tuple(CellRangeAddress(names.index(name), 0, 1, COLUMNS[name] - 1, rows)
                       for name, rows in self.rows.items())
        return self.ask("read", Ranges=uno.Any("[]com.sun.star.table.CellRangeAddress", ranges), Block=block)

    def use_template(self, chosen=None):
        """Only these indicators. Another text than before in any case: all is read and computed anew."""
        properties = self.document.DocumentProperties.UserDefinedProperties
        blanks = len(properties.getPropertyValue(PROPERTY)) % 2
        text = json.dumps(bench_template(chosen), ensure_ascii=False)
        properties.setPropertyValue(PROPERTY, text + " " * (1 + (len(text) + blanks) % 2))

    def recompute_all(self, watch=False):
        properties = self.document.DocumentProperties.UserDefinedProperties
        text = properties.getPropertyValue(PROPERTY)
        properties.setPropertyValue(PROPERTY, text[:-1] if text.endswith("  ") else text + " ")
        return self.ask("recompute", Watch=watch)

    def forget(self):
        """Nothing is kept of the document: a recompute that finds no template drops what it had."""
        properties = self.document.DocumentProperties.UserDefinedProperties
        text = properties.getPropertyValue(PROPERTY)
        properties.setPropertyValue(PROPERTY, "{}")
        try:
            self.service.recompute(self.document)
        except uno.getClass("com.sun.star.lang.IllegalArgumentException"):
            properties.setPropertyValue(PROPERTY, text)

    def recompute_after(self, column, value):
        """One cell of an attendance in the middle is edited."""
        cell = self.sheet("Participations").getCellByPosition(column, self.rows["Participations"] // 2)
        if isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)
        return self.ask("recompute")

    def figures(self):
        """Every figure of a recompute: to compare two ways to it."""
        return [(m.indicator, tuple(m.breakdown), m.value, m.status, m.warnings)
                for m in self.service.recompute(self.document)]
