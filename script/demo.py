"""What script/demo does in its office: create, recompute, export, print the grid as a text table."""

import json
import pathlib
import sys
import time

from office import connect, make, named_cell, new_spreadsheet, option

LABEL_WIDTH = 48
LINES_SHOWN = 6


def print_top(document):
    for name in ("period_start", "period_end", "last_run", "rows_read", "alerts_total"):
        value = named_cell(document, "FA__grid__" + name)
        address = value.CellAddress
        label = value.Spreadsheet.getCellByPosition(address.Column - 1, address.Row)
        print(f"{label.String + ' :':20} {value.String}")


def print_row(indicator, actual, alerts, is_part):
    label = ("    " if is_part else "  ") + indicator.replace("\n", " ")
    mark = f"   [alertes : {alerts}]" if alerts not in ("", "0") else ""
    lines = actual.split("\n")
    print(f"{label[:LABEL_WIDTH]:{LABEL_WIDTH}} {lines[0]}{mark}")
    for line in lines[1:LINES_SHOWN]:
        print(" " * (LABEL_WIDTH + 1) + (line if len(line) <= 70 else line[:69] + "…"))
    if len(lines) > LINES_SHOWN:
        print(" " * (LABEL_WIDTH + 1) + f"… (+ {len(lines) - LINES_SHOWN})")


def print_grid(document):
    """The grid as its sheet shows it: objects, indicators and their breakdowns."""
    print_top(document)
    headings = [named_cell(document, "FA__grid__" + key)
                for key in ("object", "indicator", "actual", "alerts", "identity")]
    sheet = headings[0].Spreadsheet
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last_object = None
    for row in range(headings[0].CellAddress.Row + 1, cursor.RangeAddress.EndRow + 1):
        what, indicator, actual, alerts, identity = (
            sheet.getCellByPosition(heading.CellAddress.Column, row).String for heading in headings)
        if not identity:
            continue
        if what != last_object:
            print(f"\n{what.upper()}")
            last_object = what
        print_row(indicator, actual, alerts, "|" in identity)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    context = connect()
    document = new_spreadsheet(context)
    action_sheet = make(context, "org.ficheaction.ActionSheet")

    action_sheet.createWith(document, "clos-du-roy", (option("Sample", True),))
    began = time.time()
    action_sheet.recompute(document)
    took = time.time() - began
    results = json.loads(action_sheet.exportResults(document))

    print("\n[4/4] Saving the workbook, its PDF and the results", flush=True)
    (folder / "clos-du-roy.json").write_text(json.dumps(results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    document.storeToURL((folder / "clos-du-roy.ods").as_uri(), (option("FilterName", "calc8"),))
    document.storeToURL((folder / "clos-du-roy.pdf").as_uri(), (option("FilterName", "calc_pdf_Export"),))

    print()
    print_grid(document)
    print(f"\nGrille calculée en {took:.2f} s ; dans build/demo : clos-du-roy.ods, clos-du-roy.pdf, clos-du-roy.json")
    document.close(True)


main()
