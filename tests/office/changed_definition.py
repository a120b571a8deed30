"""A fiche whose definition changes step by step is the one that is created from the last definition, figures included, and every
step is undone and repeated whole. What staff have in the sheets stays."""

import copy
import json
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from changed_sheets import PROPERTY, columns_of, difference, state_of  # noqa: E402
from office import connect, make, named_cell, new_spreadsheet, option  # noqa: E402
from com.sun.star.lang import IllegalArgumentException  # noqa: E402

TEMPLATES = ("clos-du-roy", "fph-fonds-habitants", "clas-accompagnement")
PERIOD = (option("PeriodStart", "2026-01-01"), option("PeriodEnd", "2026-12-31"))


def template_of(name):
    return json.loads((ROOT / "extension" / "templates" / f"{name}.json").read_text(encoding="utf-8"))


def words_in(value, found):
    """Every name that texts of the JSON are made of: ids in paths, lists, registers, values."""
    if isinstance(value, dict):
        for key, item in value.items():
            found.add(key)
            words_in(item, found)
    elif isinstance(value, list):
        for item in value:
            words_in(item, found)
    elif isinstance(value, str):
        found.add(value)
        found.update(value.replace("(", " ").replace(")", " ").replace(".", " ").split())
    return found


def indicators_of(definition):
    return [indicator for item in definition["grid"]["objects"] for indicator in item["indicators"]]


def half_of(whole):
    """With every other indicator, and without the columns, lists, values and registers that nothing left needs."""
    half = copy.deepcopy(whole)
    for number, item in enumerate(half["grid"]["objects"]):
        item["indicators"] = [each for place, each in enumerate(item["indicators"]) if (place + number) % 2]
    while True:
        ids = {each["id"] for each in indicators_of(half)}
        gone = {each["id"] for each in indicators_of(whole)} - ids
        for item in half["grid"]["objects"]:
            item["indicators"] = [each for each in item["indicators"] if not words_in(each["measure"], set()) & gone]
        if {each["id"] for each in indicators_of(half)} == ids:
            break
    half["grid"]["objects"] = [item for item in half["grid"]["objects"] if item["indicators"]]
    # A section of participation that comes later brings no row into a grid that is there.
    half["card"] = [section for place, section in enumerate(half["card"])
                    if place % 2 == 0 or "participation" in section]
    needed = words_in([half["grid"], half.get("card", []), half.get("rows", {})], set())
    for register in half["registers"]:
        needed |= words_in({key: value for key, value in register.items() if key not in ("id", "label", "columns")}, set())
        for column in register["columns"]:
            needed |= words_in({key: value for key, value in column.items() if key not in ("id", "label", "help", "list")}, set())
    for register in half["registers"]:
        register["columns"] = [column for place, column in enumerate(register["columns"])
                               if column["id"] in needed or column.get("required") or place == 0]
    half["registers"] = [register for register in half["registers"] if register["id"] in needed]
    needed = words_in([half["grid"], half.get("card", []), half["registers"], half.get("rows", {})], set())
    half["lists"] = [item for item in half["lists"] if item["id"] in needed]
    for item in half["lists"]:
        if not item.get("ordered"):
            item["values"] = [value for place, value in enumerate(item["values"]) if value in needed or place % 2 == 0]
    return half


def steps_between(half, whole):
    """First the registers, columns and lists, then one object after the other, in another order, then the whole."""
    first = copy.deepcopy(half)
    first["registers"], first["lists"] = whole["registers"], whole["lists"]
    if "rows" in whole:
        first["rows"] = whole["rows"]
    yield first
    second = copy.deepcopy(first)
    second["grid"]["objects"].reverse()
    for item in second["grid"]["objects"]:
        item["indicators"].reverse()
        item["label"] += " (avant)"
        for each in item["indicators"]:
            each["label"] += " (avant)"
    second["card"] = copy.deepcopy(whole["card"][1:])
    for section in second["card"]:
        section["label"] += " (avant)"
        if "text" in section:
            section["text"] = "Un texte d’avant"
    yield second
    yield whole


def grid_of(document):
    heading = named_cell(document, "FA__grid__identity")
    columns = {name[len("FA__grid__"):]: named_cell(document, name).CellAddress.Column
               for name in document.NamedRanges.ElementNames
               if name.startswith("FA__grid__") and named_cell(document, name).CellAddress.Row == heading.CellAddress.Row}
    sheet = heading.Spreadsheet
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = []
    for row in range(heading.CellAddress.Row, cursor.RangeAddress.EndRow + 1):
        cells = {key: sheet.getCellByPosition(column, row) for key, column in columns.items()}
        rows.append({key: (cell.Formula, cell.String, cell.CellStyle) for key, cell in cells.items()})
    return rows


def offered_in(cell):
    """Its drop-down, where it has one, and its help."""
    validation = cell.Validation
    values = "" if validation.Type.value == "ANY" else validation.getFormula1()
    return values, validation.InputTitle, validation.InputMessage


def card_of(document):
    """What stands in the card's page, how it looks and what it offers, and where its names lead."""
    names = {name: named_cell(document, name) for name in document.NamedRanges.ElementNames if name.startswith("FA__card__")}
    sheet = next(iter(names.values())).Spreadsheet
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = []
    for row in range(cursor.RangeAddress.EndRow + 1):
        cells = [sheet.getCellByPosition(column, row) for column in range(3)]
        rows.append([(cell.String, cell.CellStyle, *offered_in(cell)) for cell in cells])
    return rows, sorted((name, cell.AbsoluteName) for name, cell in names.items())


def copy_rows(sample, document):
    """What the sample year has, column by column."""
    for name in sample.NamedRanges.ElementNames:
        if name.startswith(("FA__grid__", "FA__card__", "FA__list__")) or name.endswith("__values") or not name.startswith("FA__"):
            continue
        source, target = named_cell(sample, name), named_cell(document, name)
        cursor = source.Spreadsheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        rows = cursor.RangeAddress.EndRow - source.CellAddress.Row
        if rows < 1:
            continue
        cells = [place.Spreadsheet.getCellRangeByPosition(place.CellAddress.Column, place.CellAddress.Row + 1,
                                                          place.CellAddress.Column, place.CellAddress.Row + rows)
                 for place in (source, target)]
        cells[1].setDataArray(cells[0].getDataArray())


class Tests:
    def __init__(self, folder):
        self.folder = folder
        self.context = connect()
        self.service = make(self.context, "org.ficheaction.ActionSheet")

    def fiche(self, definition):
        file = self.folder / f"{definition['id']}.json"
        file.write_text(json.dumps(definition, ensure_ascii=False), encoding="utf-8")
        document = new_spreadsheet(self.context)
        self.service.createWith(document, file.as_uri(), PERIOD)
        return document

    def change(self, document, definition):
        """In one step that is undone and repeated whole."""
        before = state_of(document)
        titles = len(document.UndoManager.getAllUndoActionTitles())
        told = self.service.changeDefinition(document, json.dumps(definition, ensure_ascii=False))
        after = state_of(document)
        assert len(document.UndoManager.getAllUndoActionTitles()) == titles + 1
        document.UndoManager.undo()
        assert state_of(document) == before, f"not undone: {difference(before, state_of(document))}"
        document.UndoManager.redo()
        assert state_of(document) == after, f"not repeated: {difference(after, state_of(document))}"
        return told

    def refused(self, document, definition, *words):
        before = state_of(document)
        try:
            self.service.changeDefinition(document, definition if isinstance(definition, str) else json.dumps(definition))
        except IllegalArgumentException as error:
            for word in words:
                assert word in error.Message, f"{word} is not in: {error.Message}"
        else:
            raise AssertionError(f"not refused: {words}")
        assert state_of(document) == before, f"something is left: {difference(before, state_of(document))}"

    def test_a_changed_fiche_equals_one_created_from_the_last_definition(self):
        for name in TEMPLATES:
            whole = template_of(name)
            half = half_of(whole)
            assert len(indicators_of(half)) < len(indicators_of(whole)) and indicators_of(half), name
            changed, created = self.fiche(half), self.fiche(whole)
            for definition in steps_between(half, whole):
                assert self.change(changed, definition), "nothing is told"
            assert self.service.changeDefinition(changed, json.dumps(whole, ensure_ascii=False)) == (), "told twice"
            sample = new_spreadsheet(self.context)
            self.service.createWith(sample, name, (option("Sample", True),))
            for document in (changed, created):
                copy_rows(sample, document)
            self.service.recompute(changed)
            self.service.recompute(created)
            one, other = columns_of(changed), columns_of(created)
            assert one.keys() == other.keys(), f"{name}: {one.keys() ^ other.keys()}"
            assert one == other, f"{name}: " + "; ".join(f"{key}: {one[key]} / {other[key]}" for key in one if one[key] != other[key])
            one, other = card_of(changed), card_of(created)
            assert one == other, f"{name}: the card: {[pair for pair in zip(one[0], other[0]) if pair[0] != pair[1]][:2]} {one[1]} {other[1]}"
            one, other = grid_of(changed), grid_of(created)
            assert [row["identity"] for row in one] == [row["identity"] for row in other], f"{name}: other rows"
            for a, b in zip(one, other):
                assert a == b, f"{name}: " + "; ".join(f"{key}: {a[key]} / {b[key]}" for key in a if a[key] != b[key])
            for document in (changed, created, sample):
                document.close(True)

    def test_what_staff_have_in_the_sheets_stays(self):
        whole = template_of("clos-du-roy")
        document = new_spreadsheet(self.context)
        self.service.createWith(document, "clos-du-roy", (option("Sample", True),))
        self.service.recompute(document)
        whole = json.loads(document.DocumentProperties.UserDefinedProperties.getPropertyValue(PROPERTY))
        identity = named_cell(document, "FA__grid__identity")
        grid = identity.Spreadsheet
        columns = {key: named_cell(document, f"FA__grid__{key}").CellAddress.Column
                   for key in ("object", "indicator", "target", "analysis", "actual", "identity")}

        def row_of(key):
            cells = grid.getCellRangeByPosition(columns["identity"], 0, columns["identity"], 200).getDataArray()
            return next(row for row, (text,) in enumerate(cells) if text == key)

        first = whole["grid"]["objects"][0]["indicators"]
        moved, renamed, retyped, gone = first[1]["id"], first[2]["id"], first[3]["id"], first[4]["id"]
        grid.getCellByPosition(columns["target"], row_of(moved)).setValue(77)
        grid.getCellByPosition(columns["analysis"], row_of(moved)).setString("de l’équipe")
        grid.Rows.getByIndex(row_of(moved)).Height = 3456
        height = grid.Rows.getByIndex(row_of(moved)).Height  # in whole twips
        grid.getCellByPosition(20, row_of(moved)).setString("à côté")
        grid.getCellByPosition(columns["indicator"], row_of(retyped)).setString("Notre mot à nous")
        events = named_cell(document, "FA__events__date").Spreadsheet
        own = max(named_cell(document, name).CellAddress.Column for name in document.NamedRanges.ElementNames
                  if name.startswith("FA__events__") and not name.endswith("__values")) + 1
        events.getCellByPosition(own, 0).setString("Ma colonne")
        events.getCellByPosition(own, 3).setString("à moi")
        lists = named_cell(document, "FA__list__neighbourhoods")
        values = len(next(item for item in whole["lists"] if item["id"] == "neighbourhoods")["values"])
        place = lists.CellAddress
        lists.Spreadsheet.getCellByPosition(place.Column, place.Row + values + 1).setString("Notre quartier")

        after = copy.deepcopy(whole)
        indicators = after["grid"]["objects"][0]["indicators"]
        indicators[2]["label"] = "Un autre mot"
        indicators[3]["label"] = "Le mot du modèle"
        del indicators[4]
        indicators.append(indicators.pop(1))
        neighbourhoods = next(item for item in after["lists"] if item["id"] == "neighbourhoods")
        neighbourhoods["values"].append("Les Sablons")
        neighbourhoods["values"].remove("Autre")
        event = next(item for item in after["registers"] if item["id"] == "events")
        event["columns"].append({"id": "budget", "label": "Budget", "type": "number", "unit": "€", "help": "Ce que cela a coûté"})
        next(column for column in event["columns"] if column["id"] == "title")["label"] = "Nom de l’événement"
        told = self.change(document, after)

        assert any("Budget" in line for line in told) and any("Autre" in line and "case" in line for line in told), told
        last = row_of(moved)
        assert last > row_of(retyped)
        assert grid.getCellByPosition(columns["target"], last).Value == 77
        assert grid.getCellByPosition(columns["analysis"], last).String == "de l’équipe"
        assert grid.getCellByPosition(20, last).String == "à côté"
        assert grid.Rows.getByIndex(last).Height == height
        assert grid.getCellByPosition(columns["indicator"], row_of(renamed)).String == "Un autre mot"
        assert grid.getCellByPosition(columns["indicator"], row_of(retyped)).String == "Notre mot à nous"
        assert "retiré" in grid.getCellByPosition(columns["actual"], row_of(gone)).String
        assert events.getCellByPosition(own, 0).String == "Ma colonne" and events.getCellByPosition(own, 3).String == "à moi"
        budget = named_cell(document, "FA__events__budget").CellAddress
        assert budget.Column == own + 1, budget.Column
        assert named_cell(document, "FA__events__title").String == "Nom de l’événement"
        shown = [lists.Spreadsheet.getCellByPosition(place.Column, place.Row + row).String for row in range(1, values + 3)]
        assert shown == [*neighbourhoods["values"], "Notre quartier", ""], shown
        for name in ("FA__events", "FA_events"):
            if document.DatabaseRanges.hasByName(name):
                assert document.DatabaseRanges.getByName(name).DataArea.EndColumn == budget.Column
        # What the definition no longer has keeps its cells, and comes back with them.
        without = copy.deepcopy(after)
        event = next(item for item in without["registers"] if item["id"] == "events")
        event["columns"] = [column for column in event["columns"] if column["id"] != "budget"]
        events.getCellByPosition(budget.Column, 1).setValue(250)
        self.change(document, without)
        assert not document.NamedRanges.hasByName("FA__events__budget")
        assert events.getCellByPosition(budget.Column, 1).Value == 250
        self.change(document, after)
        assert named_cell(document, "FA__events__budget").CellAddress.Column == budget.Column
        document.close(True)

    def test_the_card_follows_and_what_was_typed_stays(self):
        whole = template_of("clos-du-roy")
        document = self.fiche(whole)
        texts = [section for section in whole["card"] if "text" in section]
        kept, renamed, gone = texts[0], texts[1], next(each for each in whole["card"] if "items" in each)
        for section in (kept, renamed):
            named_cell(document, f"FA__card__{section['id']}").setString("Ce que nous avons écrit")
        sheet = named_cell(document, f"FA__card__{kept['id']}").Spreadsheet
        rows = lambda: [row[:2] for row in sheet.getCellRangeByPosition(0, 0, 2, 60).getDataArray()]  # noqa: E731
        after = copy.deepcopy(whole)
        after["card"] = [section for section in after["card"] if section["id"] not in (kept["id"], gone["id"])]
        next(section for section in after["card"] if section["id"] == renamed["id"]).update(label="Un autre titre", text="Du modèle")
        after["card"].append({"id": "followup", "label": "Suites", "text": "", "help": "Ce qui vient après"})
        told = self.change(document, after)
        assert any("Rubriques" in line for line in told), told
        assert ("Un autre titre", "Ce que nous avons écrit") in rows(), rows()
        assert (kept["label"], "Ce que nous avons écrit") in rows(), "what was typed is gone"
        assert gone["label"] not in [row[0] for row in rows()], "the section that nobody has written into is still there"
        followup = named_cell(document, "FA__card__followup")
        assert sheet.getCellByPosition(0, followup.CellAddress.Row).String == "Suites"
        assert followup.Validation.InputMessage == "Ce qui vient après"
        sheet.protect("")
        more = copy.deepcopy(after)
        more["card"][-1]["label"] = "Et après"
        self.refused(document, more, sheet.Name, "protégée")
        document.close(True)

    def test_a_newer_template_is_taken_over_thing_by_thing(self):
        whole = template_of("clos-du-roy")
        newer = self.folder / "newer.json"
        newer.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
        half = half_of(whole)
        document = self.fiche(half)
        told = [line.split("\t") for line in self.service.compareDefinition(document, newer.as_uri())]
        missing = {each["id"] for each in indicators_of(whole)} - {each["id"] for each in indicators_of(half)}
        assert {key for key, _ in told if key.startswith("indicator:")} == {f"indicator:{each}" for each in missing}, told
        assert all(words for _, words in told), told
        before = state_of(document)
        chosen = next(key for key, _ in told if key.startswith("indicator:"))
        titles = len(document.UndoManager.getAllUndoActionTitles())
        lines = self.service.updateDefinition(document, newer.as_uri(), (chosen,))
        assert lines and len(document.UndoManager.getAllUndoActionTitles()) == titles + 1
        identities = [row["identity"][1] for row in grid_of(document)]
        assert chosen.split(":")[1] in identities, identities
        assert chosen not in {line.split("\t")[0] for line in self.service.compareDefinition(document, newer.as_uri())}
        document.UndoManager.undo()
        assert state_of(document) == before, f"not undone: {difference(before, state_of(document))}"
        # All of it, from a colleague's workbook.
        colleague = self.fiche(whole)
        file = self.folder / "colleague.ods"
        colleague.storeToURL(file.as_uri(), ())
        colleague.close(True)
        self.service.updateDefinition(document, file.as_uri(), tuple(key for key, _ in told))
        assert self.service.compareDefinition(document, file.as_uri()) == ()
        now = json.loads(self.service.definition(document))
        assert [each["id"] for each in indicators_of(now)] == [each["id"] for each in indicators_of(whole)]
        for source, keys, words in ((newer.as_uri(), ("indicator:none",), "indicator:none"),
                                    ((self.folder / "none.ods").as_uri(), (), "none.ods")):
            try:
                self.service.updateDefinition(document, source, keys)
            except IllegalArgumentException as error:
                assert words in error.Message, error.Message
            else:
                raise AssertionError(f"not refused: {words}")
        document.close(True)

    def test_what_does_not_hold_is_refused_with_its_reason(self):
        whole = template_of("clos-du-roy")
        document = self.fiche(whole)
        self.refused(document, "{", "1")
        bad = copy.deepcopy(whole)
        next(column for column in bad["registers"][0]["columns"] if "list" in column)["list"] = "event_typs"
        self.refused(document, bad, "event_typs", "event_types")
        bad = copy.deepcopy(whole)
        column = next(column for column in bad["registers"][0]["columns"] if column["id"] == "notes")
        column.update(type="reference", register="participants")
        self.refused(document, bad, "Observations", "Rien n’a été modifié")
        more = copy.deepcopy(whole)
        more["registers"][0]["columns"].append({"id": "budget", "label": "Budget", "type": "number"})
        events = named_cell(document, "FA__events__date").Spreadsheet
        events.protect("")
        self.refused(document, more, events.Name, "protégée")
        events.unprotect("")
        more = copy.deepcopy(whole)
        more["registers"].append({"id": "loans", "label": "Prêts", "columns": [{"id": "day", "label": "Jour", "type": "date"}]})
        document.Sheets.insertNewByName("Prêts", 0)
        self.refused(document, more, "Prêts")
        document.Sheets.removeByName("Prêts")
        more["lists"].append({"id": "games", "label": "Jeux", "values": ["Cartes", "Dés"]})
        assert self.change(document, more)
        assert document.Sheets.hasByName("Prêts")
        # The sheet before it has a filter now, which the office loses with the sheet behind it.
        more["registers"].append({"id": "visits", "label": "Visites", "columns": [{"id": "day", "label": "Jour", "type": "date"}]})
        assert self.change(document, more)
        assert document.DatabaseRanges.hasByName("FA_loans")
        document.close(True)

    def run(self, names):
        for name in sorted(dir(self), reverse=True):
            if name.startswith("test_") and all(part in name for part in names):
                getattr(self, name)()
                print(name, "holds", flush=True)


with tempfile.TemporaryDirectory() as made:
    Tests(pathlib.Path(made)).run(sys.argv[1:])
