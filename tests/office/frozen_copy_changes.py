"""Verifying a frozen copy finds whatever a person would see differently, on every sheet, and says where; what is innocent
stays innocent; copies of earlier versions verify by their own rule."""

import hashlib
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

import uno  # noqa: E402
from office import connect, make, new_spreadsheet, option  # noqa: E402

from com.sun.star.awt import Point, Rectangle, Size  # noqa: E402
from com.sun.star.beans import PropertyValue  # noqa: E402
from com.sun.star.lang import Locale  # noqa: E402
from com.sun.star.table import CellAddress, CellRangeAddress  # noqa: E402

CARD, GRID, EVENTS = "Fiche action", "Grille d'évaluation", "Événements"
FILTERS = {".ods": "calc8", ".xlsx": "Calc MS Excel 2007 XML"}
WHITE = 0xFFFFFF


def require(condition, what):
    if not condition:
        raise AssertionError(what)


def first_cell(sheet, kind, after_row=6):
    """The first cell below this row that holds a number (VALUE) or a text (TEXT)."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for row in range(after_row, cursor.RangeAddress.EndRow + 1):
        for column in range(cursor.RangeAddress.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.Type.value == kind and cell.String:
                return cell
    raise AssertionError(f"no {kind} on {sheet.Name}")


def number(document, sheet=GRID):
    return first_cell(document.Sheets.getByName(sheet), "VALUE", 6 if sheet == GRID else 1)


def text(document, sheet=GRID):
    return first_cell(document.Sheets.getByName(sheet), "TEXT", 6 if sheet == GRID else 1)


def give_format(document, cell, code):
    formats = document.NumberFormats
    locale = Locale("en", "US", "")
    key = formats.queryKey(code, locale, False)
    cell.NumberFormat = key if key >= 0 else formats.addNew(code, locale)


def add_shape(document, kind, cell, **properties):
    shape = document.createInstance(kind)
    shape.Size, shape.Position = Size(4000, 2000), cell.Position
    document.Sheets.getByName(GRID).DrawPage.add(shape)
    for name, value in properties.items():
        setattr(shape, name, value)
    return shape


def add_picture(document, context):
    graphics = make(context, "com.sun.star.graphic.GraphicProvider")
    picture = ROOT / "extension" / "icons"
    file = next(iter(sorted(picture.rglob("*.png"))))
    shape = add_shape(document, "com.sun.star.drawing.GraphicObjectShape", number(document))
    shape.Graphic = graphics.queryGraphic((option("URL", file.as_uri()),))


def add_chart(document):
    cell = number(document)
    address = cell.CellAddress
    place = Rectangle(cell.Position.X, cell.Position.Y, 6000, 4000)
    ranges = (CellRangeAddress(address.Sheet, address.Column, address.Row, address.Column, address.Row + 2),)
    document.Sheets.getByName(GRID).Charts.addNewByName("Autre", place, ranges, False, False)


def add_condition(document):
    cell = number(document)
    entries = cell.ConditionalFormat
    entries.addNew((option("Operator", uno.Enum("com.sun.star.sheet.ConditionOperator", "GREATER")),
                    option("Formula1", "0"), option("StyleName", "Error")))
    cell.ConditionalFormat = entries


def half_white(document):
    cell = text(document)
    cursor = cell.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(3, True)
    cursor.CharColor = WHITE


def shown_as_nothing(document):
    give_format(document, text(document), '0;0;0;"autre"')


def row_of(cell, sheet):
    return sheet.Rows.getByIndex(cell.CellAddress.Row)


def swap_sheets(document):
    document.Sheets.moveByName(document.Sheets.ElementNames[-1], 0)


def set_property(target, name, value):
    setattr(target, name, value)


# What is done, the change that it is told as (a part of the sentence, None where any will do), and its sheet.
CHANGES = {
    "a figure is another": (lambda d: number(d).setValue(number(d).Value + 1), "est devenu", GRID),
    "a number became a text": (lambda d: number(d).setString(number(d).String), "est devenu", GRID),
    "a text is another": (lambda d: text(d).setString("Autre indicateur"), "Autre indicateur", GRID),
    "a cell was emptied": (lambda d: number(d).setString(""), "rien", GRID),
    "something new at the side": (lambda d: d.Sheets.getByName(GRID).getCellByPosition(14, 8).setString("faux"), "rien est devenu", GRID),
    "a format shows 999": (lambda d: give_format(d, number(d), '"999"'), "format de nombre", GRID),
    "a format shows nothing": (lambda d: give_format(d, number(d), ";;;"), "format de nombre", GRID),
    "a format adds zeros": (lambda d: give_format(d, number(d), '0"00"'), "format de nombre", GRID),
    "a text's format shows another text": (shown_as_nothing, "format de nombre", GRID),
    "a formula gives the same": (lambda d: number(d).setFormula("=%g" % number(d).Value), "formule", GRID),
    "a row is hidden": (lambda d: set_property(row_of(number(d), d.Sheets.getByName(GRID)), "IsVisible", False), "ligne", GRID),
    "a row has no height": (lambda d: set_property(row_of(number(d), d.Sheets.getByName(GRID)), "Height", 10), "ligne", GRID),
    "a column is hidden": (lambda d: set_property(d.Sheets.getByName(GRID).Columns.getByIndex(1), "IsVisible", False), "colonne B", GRID),
    "a sheet is hidden": (lambda d: set_property(d.Sheets.getByName(EVENTS), "IsVisible", False), "masquée", EVENTS),
    "a sheet was added": (lambda d: d.Sheets.insertNewByName("Annexe", 1), "ajoutée", "Annexe"),
    "a sheet was removed": (lambda d: d.Sheets.removeByName(EVENTS), "supprimée", None),
    "a sheet has another name": (lambda d: set_property(d.Sheets.getByName(EVENTS), "Name", "Rendez-vous"), "renommée", "Rendez-vous"),
    "the sheets have another order": (swap_sheets, "déplacée", None),
    "the events were rewritten": (lambda d: text(d, EVENTS).setString("Réunion secrète"), "Réunion secrète", EVENTS),
    "an event has another date": (lambda d: number(d, EVENTS).setValue(number(d, EVENTS).Value + 30), "est devenu", EVENTS),
    "a heading of the events is another": (lambda d: d.Sheets.getByName(EVENTS).getCellByPosition(1, 0).setString("Jour"), "Jour", EVENTS),
    "the card was rewritten": (lambda d: first_cell(d.Sheets.getByName(CARD), "TEXT", 1).setString("Tout va bien"), "Tout va bien", CARD),
    "a text is white on white": (lambda d: set_property(text(d), "CharColor", WHITE), "lisible", GRID),
    "a part of a text is white": (half_white, "lisible", GRID),
    "a number has the colour of its ground": (lambda d: (set_property(number(d), "CellBackColor", 0x101010), set_property(number(d), "CharColor", 0x101010)), "lisible", GRID),
    "a number is too small": (lambda d: set_property(number(d), "CharHeight", 1.0), "lisible", GRID),
    "a font of signs": (lambda d: set_property(text(d), "CharFontName", "Wingdings"), "lisible", GRID),
    "a number is struck out": (lambda d: set_property(number(d), "CharStrikeout", 1), "barré", GRID),
    "a note was added": (lambda d: d.Sheets.getByName(GRID).Annotations.insertNew(number(d).CellAddress, "En fait 999"), "commentaire", GRID),
    "a picture covers a cell": (None, "image", GRID),
    "a box with words covers a cell": (lambda d: set_property(add_shape(d, "com.sun.star.drawing.TextShape", number(d)), "String", "999"), "image", GRID),
    "a chart was added": (add_chart, "graphique", GRID),
    "cells are merged": (lambda d: d.Sheets.getByName(GRID).getCellRangeByName("A8:B8").merge(True), "fusionnées", GRID),
    "a condition decides the look": (add_condition, "conditionnelle", GRID),
    "rows were sorted otherwise": (lambda d: d.Sheets.getByName(EVENTS).copyRange(CellAddress(d.Sheets.getByName(EVENTS).RangeAddress.Sheet, 0, 1), d.Sheets.getByName(EVENTS).getCellRangeByName("A3:O3").RangeAddress), None, EVENTS),
    "words stand behind the line": (lambda d: line_of(d).setString(line_of(d).String + " et 500 autres"), "autre contenu", GRID),
}


def line_of(document):
    sheet = document.Sheets.getByName(GRID)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for row in range(cursor.RangeAddress.EndRow, 0, -1):
        cell = sheet.getCellByPosition(0, row)
        if cell.String.startswith("Copie figée"):
            return cell
    raise AssertionError("no line of a frozen copy")


def protect(document):
    for name in document.Sheets.ElementNames:
        document.Sheets.getByName(name).protect("secret")


def widen(document):
    for name in document.Sheets.ElementNames:
        for column in range(4):
            document.Sheets.getByName(name).Columns.getByIndex(column).Width = 3000 + 500 * column


INNOCENT = {
    "nothing": lambda d: None,
    "columns have other widths": widen,
    "all sheets are protected": protect,
    "another cell has the cursor": lambda d: d.CurrentController and d.CurrentController.select(d.Sheets.getByIndex(1).getCellByPosition(3, 3)),
    "another zoom": lambda d: d.CurrentController and set_property(d.CurrentController, "ZoomValue", 70),
    "a colour that can be read": lambda d: set_property(text(d), "CharColor", 0x203060),
}


def values_digest(sheet):
    """As copies of earlier versions have it: the values of the sheet, without the line."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    lines = []
    for row in range(cursor.RangeAddress.EndRow + 1):
        cells = []
        for column in range(cursor.RangeAddress.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.Type.value == "VALUE":
                mantissa, exponent = f"{cell.Value + 0.0:.14e}".split("e")
                cells.append(f"n{mantissa}e{exponent};")
            elif cell.String and not cell.String.startswith("Copie figée"):
                cells.append(f"t{len(cell.String.encode())}:{cell.String};")
            else:
                cells.append("e;")
        while cells and cells[-1] == "e;":
            cells.pop()
        lines.append("".join(cells))
    while lines and not lines[-1]:
        lines.pop()
    return hashlib.sha256("".join(line + "\n" for line in lines).encode()).hexdigest()


class Changes:
    def __init__(self, folder):
        self.folder = folder
        self.context = connect()
        self.service = make(self.context, "org.ficheaction.ActionSheet")
        self.desktop = make(self.context, "com.sun.star.frame.Desktop")
        self.source = new_spreadsheet(self.context)
        self.service.createWith(self.source, "clos-du-roy", (option("Sample", True),))
        self.add_source_chart()
        self.failures = []

    def add_source_chart(self):
        sheet = self.source.Sheets.getByName(GRID)
        sheet.Charts.addNewByName("Chiffres", Rectangle(0, 60000, 9000, 6000),
                                  (CellRangeAddress(sheet.RangeAddress.Sheet, 1, 4, 1, 8),
                                   CellRangeAddress(sheet.RangeAddress.Sheet, 5, 4, 5, 8)), False, True)

    def open(self, path, hidden=True):
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (option("Hidden", hidden),))

    def changed(self, path, change):
        """Stores the copy with the change as whoever got it would, and asks about that file."""
        document = self.open(path)
        change(document)
        other = path.with_name("changed" + path.suffix)
        document.storeToURL(other.as_uri(), (option("FilterName", FILTERS[path.suffix]), option("Overwrite", True)))
        document.close(True)
        document = self.open(other)
        verified = self.service.verifyCopy(document)
        document.close(True)
        return verified

    def check(self, condition, what):
        if not condition:
            self.failures.append(what)

    def check_format(self, suffix):
        path = self.folder / ("copy" + suffix)
        self.service.savePartnerCopy(self.source, path.as_uri(), (option("Texts", "keep"), option("Frozen", True)))
        for name, act in INNOCENT.items():
            verified = self.changed(path, act)
            self.check(verified.state == "intact" and verified.wholeWorkbook and not verified.changes,
                       f"{suffix}, {name}: {verified.state} {verified.changes}")
        for name, (act, words, sheet) in CHANGES.items():
            verified = self.changed(path, act or (lambda document: add_picture(document, self.context)))
            told = [line for line in verified.changes if (words or "") in line and (sheet or "") in line]
            self.check(verified.state == "changed", f"{suffix}, {name}: {verified.state}")
            self.check(told, f"{suffix}, {name}: told as {verified.changes[:4]}")
            self.check(len(verified.changes) < 60, f"{suffix}, {name}: {len(verified.changes)} changes are told")
        self.check_again_and_again(path)
        self.check_without_record(path)
        print(f"{suffix}: {len(CHANGES)} kinds of changes, {len(INNOCENT)} innocent ones")

    def check_again_and_again(self, path):
        document = self.open(path)
        for turn in range(3):
            other = path.with_name(f"turn{turn}{path.suffix}")
            document.storeToURL(other.as_uri(), (option("FilterName", FILTERS[path.suffix]),))
            document.close(True)
            document = self.open(other)
        verified = self.service.verifyCopy(document)
        document.close(True)
        self.check(verified.state == "intact", f"{path.suffix}, stored three times: {verified.changes}")

    def check_without_record(self, path):
        def forget(document):
            document.DocumentProperties.UserDefinedProperties.removeProperty("FicheAction.Frozen")

        def forge(document):
            forget(document)
            number(document).setValue(123)

        self.check(self.changed(path, forget).state == "intact", f"{path.suffix}: the digest alone proves it")
        verified = self.changed(path, forge)
        self.check(verified.state == "changed" and not verified.changes, f"{path.suffix}: no record, changed")

    def check_older(self, suffix):
        path = self.folder / ("older" + suffix)
        self.service.savePartnerCopy(self.source, path.as_uri(), (option("Texts", "keep"), option("Frozen", True)))

        def as_before(document):
            line = line_of(document)
            digest = values_digest(document.Sheets.getByName(GRID))
            line.setString(f"Copie figée du 2026-11-22 – empreinte {digest} – règles {'0' * 64}")

        verified = self.changed(path, as_before)
        self.check(verified.state == "intact" and not verified.wholeWorkbook, f"{suffix}: an older copy: {verified.message}")
        self.check("version antérieure" in verified.message, f"{suffix}: what an older copy covers is said")

        def as_before_and_changed(document):
            as_before(document)
            number(document).setValue(999)

        self.check(self.changed(path, as_before_and_changed).state == "changed", f"{suffix}: an older copy, changed")


def main(folder):
    changes = Changes(folder)
    for suffix in FILTERS:
        changes.check_format(suffix)
        changes.check_older(suffix)
    changes.source.close(True)
    require(not changes.failures, "\n".join(changes.failures))


with tempfile.TemporaryDirectory() as name:
    main(pathlib.Path(name))
