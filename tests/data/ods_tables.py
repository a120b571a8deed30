# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Reads the cells of an .ods with nothing but the standard library: no office, no code of the product.

A sheet is {(row, column): Cell}, both from 0; empty cells are not there.
"""

import datetime
import xml.etree.ElementTree as ElementTree
import zipfile
from dataclasses import dataclass

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"

USUAL_NULL_DATE = datetime.date(1899, 12, 30)


@dataclass(frozen=True)
class Cell:
    """`kind` is "text" (value: str), "number" (float), "date" (datetime.date) or "error" (the text shown)."""

    kind: str
    value: object


def cell_text(element):
    """The paragraphs of a cell, one a line; notes and drawings that hang on it are not its text."""
    return "\n".join(inner_text(paragraph) for paragraph in element.findall(f"{TEXT}p"))


def inner_text(element):
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}s":
            pieces.append(" " * int(child.get(f"{TEXT}c", "1")))
        elif child.tag == f"{TEXT}tab":
            pieces.append("\t")
        elif child.tag == f"{TEXT}line-break":
            pieces.append("\n")
        elif child.tag.startswith(TEXT):
            pieces.append(inner_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def read_cell(element):
    """The cell's value, or None where it is empty."""
    if element.get(f"{CALC}value-type") == "error":
        return Cell("error", cell_text(element))
    kind = element.get(f"{OFFICE}value-type")
    if kind in ("float", "currency", "percentage"):
        return Cell("number", float(element.get(f"{OFFICE}value")))
    if kind == "boolean":
        return Cell("number", 1.0 if element.get(f"{OFFICE}boolean-value") == "true" else 0.0)
    if kind == "date":
        return Cell("date", datetime.date.fromisoformat(element.get(f"{OFFICE}date-value")[:10]))
    text = element.get(f"{OFFICE}string-value") or cell_text(element)
    return Cell("text", text) if text else None


def repeated(element, what):
    return int(element.get(f"{TABLE}number-{what}-repeated", "1"))


def read_row(row):
    cells, column = {}, 0
    for element in row:
        if element.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            continue
        times, cell = repeated(element, "columns"), read_cell(element)
        if cell:
            cells.update((column + offset, cell) for offset in range(times))
        column += times
    return cells


def read_sheet(table):
    sheet, number = {}, 0
    for row in table.iter(f"{TABLE}table-row"):
        times, cells = repeated(row, "rows"), read_row(row)
        if cells:
            sheet.update(((number + offset, column), cell) for offset in range(times) for column, cell in cells.items())
        number += times
    return sheet


def read_ods(path):
    """Sheets by name, and the day that the document counts as 0."""
    with zipfile.ZipFile(path) as package:
        root = ElementTree.fromstring(package.read("content.xml"))
    null_date = USUAL_NULL_DATE
    for element in root.iter(f"{TABLE}null-date"):
        null_date = datetime.date.fromisoformat(element.get(f"{TABLE}date-value", USUAL_NULL_DATE.isoformat()))
    sheets = {table.get(f"{TABLE}name"): read_sheet(table) for table in root.iter(f"{TABLE}table")}
    return sheets, null_date
