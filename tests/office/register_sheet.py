"""A sheet that a centre has used for years becomes a register of its fiche: no cell of it changes, its rows count, one undo takes
it back, and what cannot be is refused with nothing changed."""

import json
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

import uno  # noqa: E402
from office import connect, make, named_cell, new_spreadsheet, option  # noqa: E402
from com.sun.star.lang import IllegalArgumentException  # noqa: E402

SHEET = "Permanences 2026"
ROWS = (
    ("Permanences du lundi", "", "", "", "", "", "", ""),
    ("", "", "", "", "", "", "", ""),
    ("Jour", "NOM", "Prénom", "Sexe", "Durée", "Payé", "Présent", "Présent"),
    ("lundi 5 janvier 2026", "DURANDAL", "Léa", "F", 1.5, "12,50 €", "x", "o"),
    ("lundi 12 janvier 2026", "PETITJEAN", "Paul", "H", 2, "8 €", "x", "n"),
    ("lundi 19 janvier 2026", "MOREAUX", "Nour", "F", 1, "10 €", "", "o"),
    ("lundi 26 janvier 2026", "GIRARDET", "Jean", "H", 0.5, "5 €", "x", "o"),
    ("Total", "", "", "", "=SUM(E4:E7)", "", "", ""),
)
PERIOD = (option("PeriodStart", "2026-01-01"), option("PeriodEnd", "2026-12-31"))


def texts(*values):
    return uno.Any("[]string", values)


def cells_of(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    cells = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
    looks = sorted(each.RangeAddressesAsString for each in sheet.UniqueCellFormatRanges), sheet.ConditionalFormats.getLength()
    widths = [sheet.Columns.getByIndex(column).Width for column in range(end.EndColumn + 2)]
    return cells.getFormulaArray(), cells.getDataArray(), looks, widths


def names_of(document):
    return sorted((name, document.NamedRanges.getByName(name).Content) for name in document.NamedRanges.ElementNames)


class Tests:
    def __init__(self, folder):
        self.folder = folder
        self.context = connect()
        self.service = make(self.context, "org.ficheaction.ActionSheet")

    def fiche(self, rows=ROWS):
        document = new_spreadsheet(self.context)
        self.service.createWith(document, "clos-du-roy", PERIOD)
        document.Sheets.insertNewByName(SHEET, document.Sheets.Count)
        sheet = document.Sheets.getByName(SHEET)
        if rows:
            for row, values in enumerate(rows):
                for column, value in enumerate(values):
                    if isinstance(value, (int, float)):
                        sheet.getCellByPosition(column, row).setValue(value)
                    elif value.startswith("="):
                        sheet.getCellByPosition(column, row).setFormula(value)
                    else:
                        sheet.getCellByPosition(column, row).setString(value)
            sheet.getCellRangeByPosition(0, 0, len(rows[0]) - 1, 0).merge(True)
        return document, sheet

    def definition(self, document):
        return json.loads(self.service.definition(document))

    def refused(self, document, sheet, *words, options=()):
        before = (names_of(document), self.service.definition(document), document.Sheets.ElementNames)
        steps = len(document.UndoManager.getAllUndoActionTitles())
        try:
            self.service.registerSheet(document, sheet, options)
        except IllegalArgumentException as error:
            for word in (*words, "Rien n’a été modifié"):
                assert word in error.Message, f"{word} is not in: {error.Message}"
        else:
            raise AssertionError(f"not refused: {words}")
        assert (names_of(document), self.service.definition(document), document.Sheets.ElementNames) == before
        assert len(document.UndoManager.getAllUndoActionTitles()) == steps

    def counted(self, document, register, column):
        """What two indicators over the register make: its rows, and the sum of a column."""
        definition = self.definition(document)
        definition["grid"]["objects"][0]["indicators"] += [
            {"id": "rows_there", "label": "Lignes", "measure": {"kind": "count", "register": register}},
            {"id": "hours_there", "label": "Heures", "measure": {"kind": "sum", "register": register, "of": column}}]
        self.service.changeDefinition(document, json.dumps(definition))
        return self.measured(document)

    def measured(self, document):
        return {each.indicator: each.__getattr__("value") for each in self.service.recompute(document)
                if each.indicator in ("rows_there", "hours_there")}

    def test_no_cell_changes_and_one_undo_takes_it_back(self):
        document, sheet = self.fiche()
        before, names, definition = cells_of(sheet), names_of(document), self.service.definition(document)
        steps = len(document.UndoManager.getAllUndoActionTitles())
        told = self.service.registerSheet(document, SHEET, ())
        assert any(SHEET in line for line in told), told
        assert cells_of(sheet) == before
        assert len(document.UndoManager.getAllUndoActionTitles()) == steps + 1
        register = self.definition(document)["registers"][-1]
        assert register["label"] == SHEET and register["date"] == register["columns"][0]["id"], register
        assert "key" not in register, register
        types = [(column["label"], column["type"], column.get("personal", False)) for column in register["columns"]]
        assert types[:6] == [("Jour", "date", False), ("NOM", "text", True), ("Prénom", "text", True), ("Sexe", "list", False),
                             ("Durée", "number", False), ("Payé", "number", False)], types
        assert [label for label, _, _ in types[6:]] == ["Présent", "Présent (2)"], types
        for place, column in enumerate(register["columns"]):
            address = named_cell(document, f"FA__{register['id']}__{column['id']}").CellAddress
            assert (address.Column, address.Row) == (place, 2), (column, address)
        after = names_of(document)
        document.UndoManager.undo()
        assert (names_of(document), self.service.definition(document)) == (names, definition)
        assert cells_of(sheet) == before
        document.UndoManager.redo()
        assert names_of(document) == after and cells_of(sheet) == before
        assert self.definition(document)["registers"][-1] == register
        document.close(True)

    def test_its_rows_count_in_the_stored_file_too(self):
        document, sheet = self.fiche()
        self.service.registerSheet(document, SHEET, ())
        register = self.definition(document)["registers"][-1]
        hours = next(column["id"] for column in register["columns"] if column["label"] == "Durée")
        expected = {"rows_there": 4.0, "hours_there": 5.0}
        assert self.counted(document, register["id"], hours) == expected, self.measured(document)
        before = cells_of(sheet)
        url = (self.folder / "tenu.ods").as_uri()
        document.storeToURL(url, ())
        copy = (self.folder / "copie.ods").as_uri()
        self.service.savePartnerCopy(document, copy, (option("Texts", "keep"),))
        document.close(True)
        desktop = make(self.context, "com.sun.star.frame.Desktop")
        again = desktop.loadComponentFromURL(url, "_blank", 0, ())
        assert cells_of(again.Sheets.getByName(SHEET))[:2] == before[:2]
        assert self.measured(again) == expected
        # Another column, after the sheet was renamed and a column inserted before the first.
        again.Sheets.getByName(SHEET).setName("Nos lundis")
        again.Sheets.getByName("Nos lundis").Columns.insertByIndex(0, 1)
        assert self.measured(again) == expected
        assert isinstance(self.service.check(again), tuple)
        again.close(True)
        shared = desktop.loadComponentFromURL(copy, "_blank", 0, (option("Hidden", True),))
        for each in shared.Sheets:
            for row in cells_of(each)[1]:
                assert not any("DURANDAL" in str(value) for value in row), each.Name
        shared.close(True)

    def test_the_person_corrects(self):
        document, sheet = self.fiche()
        before = cells_of(sheet)
        self.service.registerSheet(document, SHEET, (
            option("Key", "NOM"), option("Date", ""), option("Personal", texts("NOM", "Durée")), option("LeaveOut", texts("Prénom")),
            option("Types", texts("Présent=text", "Présent (2)=list"))))
        register = self.definition(document)["registers"][-1]
        columns = {column["label"]: column for column in register["columns"]}
        assert register["key"] == columns["NOM"]["id"] and "date" not in register, register
        assert [label for label, column in columns.items() if column.get("personal")] == ["NOM", "Durée"], columns
        assert "Prénom" not in columns and columns["Présent"]["type"] == "text" and columns["Présent (2)"]["type"] == "list"
        assert cells_of(sheet) == before
        document.close(True)

    def test_what_cannot_be_is_refused(self):
        document, sheet = self.fiche()
        self.refused(document, "Nulle part", "Nulle part", SHEET)
        definition = self.definition(document)
        self.refused(document, named_cell(document, "FA__grid__identity").Spreadsheet.Name, "elle-même")
        self.refused(document, named_cell(document, "FA__list__neighbourhoods").Spreadsheet.Name, "elle-même")
        self.refused(document, named_cell(document, "FA__card__title").Spreadsheet.Name, "elle-même")
        self.refused(document, definition["registers"][0]["label"], "déjà")
        self.refused(document, SHEET, "Nom de famille", options=(option("Key", "Nom de famille"),))
        self.refused(document, SHEET, "Durée", options=(option("Date", "Durée"),))
        self.refused(document, SHEET, "mots", options=(option("Types", texts("Durée=mots")),))
        sheet.protect("")
        self.refused(document, SHEET, "protégée")
        sheet.unprotect("")
        sheet.Columns.getByIndex(2).IsVisible = False
        self.refused(document, SHEET, "masquées")
        sheet.Columns.getByIndex(2).IsVisible = True
        self.service.registerSheet(document, SHEET, ())
        self.refused(document, SHEET, "déjà")
        document.close(True)
        document, sheet = self.fiche(())
        self.refused(document, SHEET, "aucune cellule")
        for row in range(3):
            sheet.getCellByPosition(0, row).setValue(row)
            sheet.getCellByPosition(1, row).setValue(2 * row)
        self.refused(document, SHEET, "titres")
        document.close(True)
        plain = new_spreadsheet(self.context)
        try:
            self.service.registerSheet(plain, plain.Sheets.ElementNames[0], ())
        except IllegalArgumentException as error:
            assert "fiche" in error.Message, error.Message
        else:
            raise AssertionError("a document without a fiche")
        plain.close(True)

    def run(self, names):
        for name in sorted(dir(self)):
            if name.startswith("test_") and all(part in name for part in names):
                getattr(self, name)()
                print(name, "holds", flush=True)


with tempfile.TemporaryDirectory() as made:
    Tests(pathlib.Path(made)).run(sys.argv[1:])
