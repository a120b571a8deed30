"""What it takes to explain figures of the big fiche: each as a person does it, from the key to the open dialog, and from a
button of it to the rows."""

import statistics

from office import named_cell

CLOSE, SHEET, FILTER = "Fermer", "Mettre dans une feuille", "Filtrer le registre"
FIGURES = {"count": "own_1", "sum of weights": "own_7", "distinct people": "people_1", "ratio": "others_7"}
# Not all rows, which with a heading and a total would be more than a sheet has room for.
FEW_ENOUGH = {"count": "own_2|Habitant", "distinct people": "people_2|Habitant"}
# Of one column; of a column that the figure reaches by a reference.
FILTERED = {"count": "own_2|Habitant", "held": "others_7"}


def waited(answer, prefix=""):
    return {"seconds": answer[prefix + "Seconds"], "block": answer[prefix + "Block"],
            "memory": answer[prefix + "Mebibytes"]}


def worst(answers):
    """The median of the seconds, the worst of what must not be more than so much."""
    return {"seconds": statistics.median(answer["seconds"] for answer in answers),
            **{what: max(answer[what] for answer in answers) for what in ("block", "memory")}}


class Explaining:
    def __init__(self, workbook, say):
        self.workbook = workbook
        self.document = workbook.document
        self.say = say

    def select(self, identity):
        figures, identities = (named_cell(self.document, name) for name in ("FA__grid__actual", "FA__grid__identity"))
        column = identities.CellAddress.Column
        row = next(row for row in range(figures.CellAddress.Row, 5000)
                   if identities.Spreadsheet.getCellByPosition(column, row).String == identity)
        self.document.CurrentController.select(
            figures.Spreadsheet.getCellByPosition(figures.CellAddress.Column, row))

    def dialog(self, command, identity, button=CLOSE):
        self.select(identity)
        return self.workbook.ask("dispatch", Command=f"org.ficheaction:{command}", Button=button)

    def told(self, name, result):
        self.say(f"{name} {result['seconds']:.3f} s, block {result['block'] * 1000:.0f} ms, "
                 f"{result['memory']:.0f} MiB")
        return result

    def figures(self, repeats):
        result = {}
        for name, identity in FIGURES.items():
            answers = [waited(self.dialog("explain", identity)) for _ in range(repeats)]
            result[name] = self.told(f"explain {name}", worst(answers))
        return result

    def sheets(self):
        """Each is taken back by the one undo step that it is."""
        result = {}
        for name, identity in FEW_ENOUGH.items():
            before = self.document.Sheets.ElementNames
            answer = self.dialog("explain", identity, SHEET)
            assert len(self.document.Sheets.ElementNames) == len(before) + 1, "no sheet of rows"
            result[name] = self.told(f"sheet of rows, {name}", waited(answer, "Then"))
            undo = self.workbook.ask("dispatch", Command=".uno:Undo", Watch=True)
            assert self.document.Sheets.ElementNames == before, "the sheet of rows is still there"
            result[f"{name}, undone"] = self.told("undone", waited(undo))
        return result

    def filters(self):
        result = {}
        for name, identity in FILTERED.items():
            answer = self.dialog("explain", identity, FILTER)
            result[name] = self.told(f"filter, {name}", waited(answer, "Then"))
            undo = self.workbook.ask("dispatch", Command=".uno:Undo", Watch=True)
            result[f"{name}, undone"] = self.told("undone", waited(undo))
        return result

    def change(self):
        """After an edit: the recompute that remembers, and the dialog that says why."""
        recomputed = [self.workbook.recompute_after(6, weight)["Seconds"] for weight in (7.0, 9.0)]
        shown = waited(self.dialog("explainChange", "own_7"))
        return {"recompute": statistics.median(recomputed), "shown": self.told("why it changed", shown)}


def explaining(workbook, result, say, repeats):
    work = Explaining(workbook, say)
    workbook.recompute_all()
    result["explained"] = work.figures(repeats)
    result["change"] = work.change()
    result["sheets"] = work.sheets()
    result["filters"] = work.filters()
