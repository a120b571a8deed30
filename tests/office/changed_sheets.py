"""What the sheets of a fiche hold and look like, to be compared before and after a change."""

from office import named_cell

PROPERTY = "FicheAction.Template"


def state_of(document):
    """What undo has to bring back."""
    sheets = []
    for sheet in document.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        end = cursor.RangeAddress
        notes = sorted((note.Position.Row, note.Position.Column, note.String) for note in sheet.Annotations)
        cells = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
        sheets.append((sheet.Name, cells.getFormulaArray(), notes))
    names = sorted((name, document.NamedRanges.getByName(name).Content) for name in document.NamedRanges.ElementNames)
    ranges = sorted((name, str(document.DatabaseRanges.getByName(name).DataArea)) for name in document.DatabaseRanges.ElementNames)
    return sheets, names, ranges, sorted(columns_of(document).items()), document.DocumentProperties.UserDefinedProperties.getPropertyValue(PROPERTY)


def difference(before, after):
    for old, new in zip(before[0], after[0]):
        if old != new:
            rows = [(a, b) for a, b in zip(old[1], new[1]) if a != b]
            return f"{old[0]} / {new[0]}: {len(old[1])} / {len(new[1])} rows, {rows[:3]}; notes {old[2] == new[2]}"
    if len(before[0]) != len(after[0]):
        return f"{len(before[0])} / {len(after[0])} sheets"
    return [f"{[pair for pair in zip(a, b) if pair[0] != pair[1]][:3]}" for a, b in zip(before[1:], after[1:])]


def columns_of(document):
    """Of each column of a register its heading, how it looks, what it offers; of each list its values."""
    found = {}
    for name in document.NamedRanges.ElementNames:
        if not name.startswith("FA__") or name.startswith(("FA__grid__", "FA__card__")):
            continue
        if name.endswith("__values"):
            found[name] = "formula"
            continue
        if "#REF!" in document.NamedRanges.getByName(name).Content:
            continue
        head = named_cell(document, name)
        place = head.CellAddress
        below = head.Spreadsheet.getCellByPosition(place.Column, place.Row + 1)
        if name.startswith("FA__list__"):
            found[name] = (head.String, head.CellStyle, [head.Spreadsheet.getCellByPosition(place.Column, row).String
                                                         for row in range(place.Row + 1, place.Row + 30)])
            continue
        rules = below.ConditionalFormat
        found[name] = (head.String, head.CellStyle, below.CellStyle, below.Validation.Type.value, below.Validation.getFormula1(),
                       below.Validation.InputMessage, rules.Count, head.Columns.getByIndex(0).Width, place.Row)
    return found
