# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""The registers of a fiche clos-du-roy as rows, from a document (.ods) or from the sample (.json).

Where a heading, a list or a date stands is found by reading; what a row counts for is said in expected_grid.py.
"""

import datetime
import json
import math
import re
import unicodedata
from dataclasses import dataclass, field

from ods_tables import USUAL_NULL_DATE, Cell, read_ods

BLANK = "(non renseigné)"

SHEETS = {
    "events": ("Événements", {
        "id": "N°", "date": "Date", "title": "Intitulé", "type": "Type", "time_of_day": "Moment",
        "neighbourhood": "Quartier", "status": "État", "themes": "Thématiques",
        "parenting_actions": "Actions parentalité", "partners": "Partenaires",
        "support_hours": "Accompagnement humain (h)", "support_amount": "Accompagnement financier (€)",
        "support_material": "Accompagnement matériel", "minutes": "Compte rendu", "notes": "Observations"}),
    "participants": ("Participants", {
        "id": "N°", "last_name": "Nom", "first_name": "Prénom", "category": "Catégorie", "organisation": "Structure",
        "household": "Famille", "neighbourhood": "Quartier", "sex": "Sexe", "birth_year": "Année de naissance",
        "member_since": "Adhésion le", "consent": "Consentement", "notes": "Observations"}),
    "attendances": ("Participations", {
        "event": "Événement", "participant": "Participant", "category": "Catégorie", "neighbourhood": "Quartier",
        "role": "Rôle", "count": "Effectif"}),
    "feedback": ("Retours", {
        "date": "Date", "source": "Source", "organisation": "Structure", "event": "Événement", "object": "Objet",
        "quote": "Parole ou retour", "tone": "Tonalité", "link": "Lien"}),
}
GRID_SHEET, LISTS_SHEET = "Grille d'évaluation", "Listes"

LISTS = {
    "type": ["Comité technique", "Petit déjeuner", "Réunion préparatoire", "Manifestation"],
    "neighbourhood": ["Clos du Roy", "Tunnel-Château", "Autre"],
    "status": ["Prévue", "Réalisée", "Annulée"],
    "category": ["Habitant", "Partenaire", "Professionnel"],
    "role": ["Organisation", "Jour J"],
    "source": ["Bailleur social", "Habitant", "Partenaire"],
    "tone": ["Positive", "Mitigée", "Négative"],
}

MONTHS = ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout",
          "septembre", "octobre", "novembre", "decembre"]


class Unusable(Exception):
    """The document lacks something without which nothing can be computed."""


def folded(text):
    """The form in which two texts compare."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text)
                    if not unicodedata.combining(sign) and sign not in "\u200b\ufeff")
    return " ".join(unicodedata.normalize("NFKD", plain.casefold()).split())


@dataclass
class Row:
    register: str
    number: int
    cells: dict = field(repr=False)

    def address(self, column):
        return self.register, self.number, column

    def text(self, column):
        """As typed, without the blanks around; empty where there is nothing."""
        cell = self.cells.get(column)
        if cell is None or cell.kind == "error":
            return ""
        if cell.kind == "number":
            return f"{cell.value:g}"
        return str(cell.value).replace("\u200b", "").strip()

    def has(self, column):
        cell = self.cells.get(column)
        return cell is not None and (cell.kind == "error" or self.text(column) != "")

    def values(self, column):
        """The different values of a cell that holds several: folded form to spelling."""
        pieces = re.split(r"[;\n]", self.text(column))
        return {folded(piece): piece.strip() for piece in reversed(pieces) if piece.strip()}

    def is_total(self, columns):
        """A line of totals: "Total" in the first cell that is filled, in the order of the register's columns."""
        filled = [column for column in columns if self.has(column)]
        return folded(self.text(filled[0])).split()[:1] == ["total"]


@dataclass
class Book:
    rows: dict
    lists: dict
    first: datetime.date
    last: datetime.date
    null_date: datetime.date = USUAL_NULL_DATE
    by_key: dict = field(default_factory=dict)

    def __post_init__(self):
        for register in ("events", "participants"):
            keys = self.by_key[register] = {}
            for row in self.rows[register]:
                if row.has("id"):
                    keys.setdefault(folded(row.text("id")), row)

    def refers(self, row, column, register):
        """The row that a reference names by its key, or by its key and a label; None where there is no such row."""
        text = row.text(column)
        for key in (text, re.split(r"\s[–—-]\s", text)[0]):
            if folded(key) in self.by_key[register]:
                return self.by_key[register][folded(key)]
        return None

    def in_list(self, column, text):
        return folded(text) in map(folded, self.lists[column])

    def shown(self, column, text):
        """The list's own spelling, where it has this value."""
        return next((value for value in self.lists[column] if folded(value) == folded(text)), text) if text else BLANK


def day_of(book, cell):
    """The day in a cell, or None where it cannot be read as one."""
    if cell.kind == "date":
        return cell.value
    if cell.kind == "number":
        return book.null_date + datetime.timedelta(days=math.floor(cell.value))
    if cell.kind == "error":
        return None
    text = folded(cell.value)
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", text):
        day, month, year = map(int, match.groups())
    elif (match := re.fullmatch(r"(\d{1,2})(?:er)? ([a-z]+) (\d{4})", text)) and match[2] in MONTHS:
        day, month, year = int(match[1]), MONTHS.index(match[2]) + 1, int(match[3])
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def number_of(cell):
    """The number in a cell, or None where it cannot be read as one."""
    if cell.kind == "number":
        return cell.value
    text = folded(cell.value) if cell.kind == "text" else ""
    if re.fullmatch(r"[+-]?(\d+|\d{1,3}( \d{3})+)(,\d+)?( €)?", text):
        return float(text.removesuffix("€").replace(" ", "").replace(",", "."))
    return None


def sheet_named(sheets, name):
    for title, cells in sheets.items():
        if folded(title) == folded(name):
            return cells
    raise Unusable(f"no sheet “{name}”")


def register_rows(sheets, register, title, headings):
    """The rows below the headings (labels by column), wherever the columns and the row of headings are."""
    cells = sheet_named(sheets, title)
    columns_of = {folded(label): column for column, label in headings.items()}
    places = {}
    for (number, place), cell in sorted(cells.items(), key=lambda item: item[0]):
        heading = folded(str(cell.value)).rstrip(" *")
        if number < 10 and cell.kind == "text" and heading in columns_of:
            places.setdefault(number, {}).setdefault(columns_of[heading], place)
    if not places:
        raise Unusable(f"no headings in sheet “{title}”")
    head = max(places, key=lambda number: (len(places[number]), -number))
    if missing := set(headings) - set(places[head]):
        raise Unusable(f"sheet “{title}” has no column “{headings[min(missing)]}”")
    rows = [Row(register, number, {column: cells[number, place] for column, place in places[head].items()
                                   if (number, place) in cells})
            for number in sorted({number for number, _ in cells if number > head})]
    return [row for row in rows if any(map(row.has, row.cells))]


def period_cell(book, cells, label):
    """The day in the first filled cell to the right of a label."""
    for number, place in sorted(cells):
        if cells[number, place].kind == "text" and folded(cells[number, place].value).rstrip(" :") == folded(label):
            right = min((other for row, other in cells if row == number and other > place), default=None)
            day = right is not None and day_of(book, cells[number, right])
            if day:
                return day
    raise Unusable(f"no date beside “{label}” in sheet “{GRID_SHEET}”")


def lists_of(sheets):
    """Each list as the document has it: the column of the sheet of lists that holds all values of the template's."""
    columns = {}
    for (_, place), cell in sorted(sheet_named(sheets, LISTS_SHEET).items()):
        columns.setdefault(place, []).append(str(cell.value).strip())
    lists = {}
    for name, values in LISTS.items():
        wide = [column for column in columns.values() if set(map(folded, values)) <= set(map(folded, column))]
        lists[name] = min(wide, key=len) if wide else values
    return lists


def without_totals(rows):
    return {register: [row for row in rows[register] if not row.is_total(SHEETS[register][1])] for register in rows}


def book_of_document(path):
    sheets, null_date = read_ods(path)
    rows = without_totals({register: register_rows(sheets, register, *SHEETS[register]) for register in SHEETS})
    book = Book(rows, lists_of(sheets), datetime.date.min, datetime.date.max, null_date)
    grid = sheet_named(sheets, GRID_SHEET)
    book.first = period_cell(book, grid, "Période du")
    book.last = period_cell(book, grid, "au")
    return book


def sample_cell(value):
    """A value of a sample's file as the cell that it becomes."""
    if isinstance(value, dict):
        return Cell("date", datetime.date.fromisoformat(value["date"][:10]))
    return Cell("text", value) if isinstance(value, str) else Cell("number", float(value))


def book_of_sample(path):
    with open(path, encoding="utf-8") as file:
        sample = json.load(file)

    rows = {register: [Row(register, number, {column: sample_cell(value) for column, value in zip(table["columns"], values)
                                              if value is not None})
                       for number, values in enumerate(table["rows"], start=1)]
            for register, table in sample["registers"].items() if register in SHEETS}
    first, last = (datetime.date.fromisoformat(sample["period"][end]) for end in ("start", "end"))
    return Book(without_totals(rows), LISTS, first, last)
