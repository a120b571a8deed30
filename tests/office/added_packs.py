"""Packs of indicators in live fiches: the figures of a sample are those that were counted row by row, the fiche is as it was
after one undo, what is there already is not added again, and what cannot be is refused."""

import copy
import datetime
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "script"), str(ROOT / "tests" / "data")]

from changed_sheets import difference, state_of  # noqa: E402
from office import connect, make, named_cell, new_spreadsheet, option  # noqa: E402
from pack_samples import PACKS, expected, sample  # noqa: E402
from com.sun.star.lang import IllegalArgumentException  # noqa: E402

PERIOD = (option("PeriodStart", "2026-01-01"), option("PeriodEnd", "2026-12-31"))


def pack_of(name):
    return json.loads((ROOT / "extension" / "packs" / f"{name}.json").read_text(encoding="utf-8"))


def cell_of(value):
    if isinstance(value, datetime.date):
        return (value - datetime.date(1899, 12, 30)).days
    return "" if value is None else value


def write_rows(document, registers, rows):
    """`registers`: the id of each register of the pack in the fiche."""
    for register, lines in rows.items():
        for column in sorted({name for line in lines for name in line}):
            place = named_cell(document, f"FA__{registers.get(register, register)}__{column}")
            first = place.CellAddress
            cells = place.Spreadsheet.getCellRangeByPosition(first.Column, first.Row + 1, first.Column, first.Row + len(lines))
            cells.setDataArray(tuple((cell_of(line.get(column)),) for line in lines))


def figures_in(document, service):
    results = json.loads(service.exportResults(document))
    return {each["id"]: each for each in results["indicators"]}


def group_labels(group):
    return tuple(group["keys"].values())


class Tests:
    def __init__(self):
        self.context = connect()
        self.service = make(self.context, "org.ficheaction.ActionSheet")

    def fiche(self, template, *options):
        document = new_spreadsheet(self.context)
        self.service.createWith(document, template, options or PERIOD)
        return document

    def compare(self, found, wanted, name):
        assert found["status"] == "ok", f"{name}: {found['status']}, {wanted}"
        value, groups = wanted
        assert abs(found["value"] - value) < 1e-9, f"{name}: {found['value']}, not {value}"
        shown = {group_labels(group): group["value"] for group in found.get("breakdown", []) if group["value"]}
        wanted = {labels: number for labels, number in groups.items() if number}
        assert shown.keys() == wanted.keys(), f"{name}: {sorted(shown)}, not {sorted(wanted)}"
        for labels, number in wanted.items():
            assert abs(shown[labels] - number) < 1e-9, f"{name}, {labels}: {shown[labels]}, not {number}"

    def test_figures_of_each_sample_are_those_counted_row_by_row(self):
        for name in PACKS:
            document = self.fiche("fiche-vierge")
            # The pack's own registers, whatever the fiche has.
            apart = tuple(option(register["id"], "") for register in pack_of(name)["registers"])
            names = {entry: entry for entry in document.NamedRanges.ElementNames}
            told = self.service.addPack(document, name, apart)
            ids = self.added_registers(document, name, names)
            assert not any("vérifier" in line for line in told), told
            write_rows(document, ids, sample(name))
            self.service.recompute(document)
            found, wanted = figures_in(document, self.service), expected(name)
            in_pack = {each["id"] for item in pack_of(name)["grid"]["objects"] for each in item["indicators"]}
            assert in_pack == wanted.keys(), f"{name}: {in_pack ^ wanted.keys()}"
            for indicator, figure in wanted.items():
                self.compare(found[indicator], figure, f"{name}, {indicator}")
            findings = [finding.Message for finding in self.service.check(document) if finding.Severity != "info"]
            assert not findings, findings[:3]
            document.close(True)

    def added_registers(self, document, name, before):
        definition = json.loads(self.service.definition(document))
        added = [register["id"] for register in definition["registers"]
                 if not any(entry.startswith(f"FA__{register['id']}__") for entry in before)]
        return {register["id"]: own for register, own in zip(pack_of(name)["registers"], added)}

    def test_one_step_is_undone_and_repeated_whole(self):
        """Of the pack that brings most: columns, lists, registers, objects."""
        document = self.fiche("clos-du-roy", option("Sample", True))
        self.service.recompute(document)
        figures = figures_in(document, self.service)
        before, titles = state_of(document), len(document.UndoManager.getAllUndoActionTitles())
        assert self.service.addPack(document, "senacs", ())
        after = state_of(document)
        assert len(document.UndoManager.getAllUndoActionTitles()) == titles + 1
        document.UndoManager.undo()
        assert state_of(document) == before, f"not undone: {difference(before, state_of(document))}"
        document.UndoManager.redo()
        assert state_of(document) == after, f"not repeated: {difference(after, state_of(document))}"
        # A second time: all is there already, nothing is written, and there is no step.
        told = self.service.addPack(document, "senacs", ())
        assert told and all("Déjà" in line or "vérifier" in line for line in told), told
        assert state_of(document) == after, f"twice: {difference(after, state_of(document))}"
        assert len(document.UndoManager.getAllUndoActionTitles()) == titles + 1
        found = figures_in(document, self.service)
        for indicator, figure in figures.items():
            assert found[indicator] == figure, f"{indicator} is another figure"
        document.close(True)

    def refused(self, document, pack, options, *words):
        try:
            self.service.addPack(document, pack, options)
        except IllegalArgumentException as error:
            for word in words:
                assert word in error.Message, f"{word} is not in: {error.Message}"
        else:
            raise AssertionError(f"not refused: {words}")

    def test_what_cannot_be_is_refused_with_its_reason(self):
        document = self.fiche("fiche-vierge")
        before = state_of(document)
        self.refused(document, "nothing", (), "nothing", "benevolat")
        self.refused(document, "benevolat", (option("volunteers", "nowhere"),), "volunteers", "nowhere")
        self.refused(document, "benevolat", (option("strange", "events"),), "strange")
        self.refused(document, "benevolat", (option("volunteers", 3),), "volunteers", "texte")
        self.refused(document, (ROOT / "extension" / "templates" / "fiche-vierge.json").as_uri(), (), "Fiche vierge")
        assert state_of(document) == before, f"something is left: {difference(before, state_of(document))}"
        document.close(True)

    def test_a_protected_register_stops_it_before_anything_is_written(self):
        """Not in the middle: cells that were emptied again kept their style."""
        document = self.fiche("fiche-vierge")
        lists = named_cell(document, "FA__list__event_statuses").Spreadsheet
        looks = lambda: [lists.getCellByPosition(column, 0).CellStyle for column in range(40)]  # noqa: E731
        before, looked = state_of(document), looks()
        events = document.Sheets.getByName("Événements")
        events.protect("")
        self.refused(document, "acf-familles", (option("family_actions", "events"),), "Événements")
        events.unprotect("")
        assert state_of(document) == before, f"something is left: {difference(before, state_of(document))}"
        assert looks() == looked, looks()
        document.close(True)

    def test_a_value_that_staff_added_in_the_sheet_is_the_one_that_is_meant(self):
        document = self.fiche("fiche-vierge")
        definition = json.loads(self.service.definition(document))
        states = next(each for each in definition["lists"] if each["id"] == "event_statuses")
        states["values"] = ["Prévue", "Annulée"]
        status = next(column for column in definition["registers"][0]["columns"] if column["id"] == "status")
        del status["wherePast"]
        del definition["registers"][0]["counts"]
        self.service.changeDefinition(document, json.dumps(definition, ensure_ascii=False))
        place = named_cell(document, "FA__list__event_statuses")
        first = place.CellAddress
        for row, value in enumerate(("Faite", "Reportée"), start=3):
            place.Spreadsheet.getCellByPosition(first.Column, first.Row + row).setString(value)
        self.service.addPack(document, "qpv", ())
        after = json.loads(self.service.definition(document))
        values = next(each for each in after["lists"] if each["id"] == "event_statuses")["values"]
        assert values == ["Prévue", "Annulée", "Faite"], values
        people = next(each for item in after["grid"]["objects"] for each in item["indicators"] if each["id"] == "qpv_people")
        assert people["measure"]["where"] == {"path": "event.status", "is": "Faite"}, people
        shown = [place.Spreadsheet.getCellByPosition(first.Column, first.Row + row).String for row in range(1, 6)]
        assert shown == ["Prévue", "Annulée", "Faite", "Reportée", ""], shown
        document.close(True)

    def test_what_a_person_removed_comes_back_alone(self):
        document = self.fiche("fiche-vierge")
        self.service.addPack(document, "benevolat", ())
        less = json.loads(self.service.definition(document))
        whole = copy.deepcopy(less)
        less["grid"]["objects"][0]["indicators"] = [each for each in less["grid"]["objects"][0]["indicators"]
                                                    if each["id"] != "volunteers_active"]
        self.service.changeDefinition(document, json.dumps(less, ensure_ascii=False))
        told = self.service.addPack(document, "benevolat", ())
        assert sum("ajouté" in line for line in told) == 1, told
        again = json.loads(self.service.definition(document))
        assert [item["id"] for item in again["registers"]] == [item["id"] for item in whole["registers"]]
        document.close(True)

    def run(self, names):
        for name in sorted(dir(self), reverse=True):
            if name.startswith("test_") and all(part in name for part in names):
                getattr(self, name)()
                print(name, "holds", flush=True)


Tests().run(sys.argv[1:])
