"""What script/demo does in its office: create, recompute, export, print the grid as a text table."""

import json
import pathlib
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def connect():
    """The office's component context; waits until it answers."""
    import os

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve(os.environ["FICHE_ACTION_OFFICE"])
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("The office did not start within a minute.")


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def print_grid(document, language):
    """The grid as the sheet shows it: objects, indicators and their breakdowns."""
    names = document.NamedRanges
    heading = {key: names.getByName("FA__grid__" + key).ReferredCells.RangeAddress
               for key in ("object", "indicator", "actual", "alerts", "identity")}
    sheet = document.Sheets.getByIndex(heading["object"].Sheet)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    rows = [(sheet.getCellByPosition(address.StartColumn, row).String for address in heading.values())
            for row in range(heading["object"].StartRow + 1, cursor.RangeAddress.EndRow + 1)]
    for label, cell in (("period_start", None), ("period_end", None), ("last_run", None), ("rows_read", None),
                        ("alerts_total", None)):
        place = names.getByName("FA__grid__" + label).ReferredCells
        title = sheet.getCellByPosition(place.RangeAddress.StartColumn - 1, place.RangeAddress.StartRow).String
        print(f"{title + ' :':20} {place.getCellByPosition(0, 0).String}")
    seen = None
    width = 46
    for what, indicator, actual, alerts, identity in map(tuple, rows):
        if not identity:
            continue
        if what != seen:
            print(f"\n{what.upper()}")
            seen = what
        lines = actual.split("\n")
        label = ("    " if "|" in identity else "  ") + indicator.replace("\n", " ")
        mark = f"   ({alerts} alerte{'s' if alerts != '1' else ''})" if alerts not in ("", "0") else ""
        print(f"{label[:width]:{width}} {lines[0]}{mark}")
        for line in lines[1:6]:
            print(" " * (width + 1) + (line if len(line) <= 70 else line[:69] + "…"))
        if len(lines) > 6:
            print(" " * (width + 1) + f"… ({len(lines) - 6})")


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    context = connect()
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    service = context.ServiceManager.createInstanceWithContext("org.ficheaction.ActionSheet", context)

    service.createWith(document, "clos-du-roy", (option("Sample", True),))
    began = time.time()
    service.recompute(document)
    took = time.time() - began
    results = service.exportResults(document)

    print("\n[4/4] Saving the workbook, the PDF and the results")
    (folder / "clos-du-roy.json").write_text(
        json.dumps(json.loads(results), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    document.storeToURL((folder / "clos-du-roy.ods").as_uri(), (option("FilterName", "calc8"),))
    document.storeToURL((folder / "clos-du-roy.pdf").as_uri(), (option("FilterName", "calc_pdf_Export"),))

    print()
    print_grid(document, "fr")
    print(f"\nGrille recalculée en {took:.2f} s. Dans {folder} : clos-du-roy.ods, clos-du-roy.pdf, clos-du-roy.json")
    document.close(True)


main()
