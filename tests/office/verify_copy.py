"""Frozen copies: as they were written they are intact, in .ods and .xlsx; with any cell of the grid changed they are not."""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402

GRID = "Grille d'évaluation"


def require(condition, what):
    if not condition:
        raise AssertionError(what)


def main(folder):
    context = connect()
    service = make(context, "org.ficheaction.ActionSheet")
    desktop = make(context, "com.sun.star.frame.Desktop")
    source = new_spreadsheet(context)
    service.createWith(source, "clos-du-roy", (option("Sample", True),))
    source.storeAsURL((folder / "source.ods").as_uri(), (option("FilterName", "calc8"),))
    require(service.verifyCopy(source).state == "not-frozen", "a source is no frozen copy")

    def open_copy(name):
        return desktop.loadComponentFromURL((folder / name).as_uri(), "_blank", 0, (option("Hidden", True),))

    for name in ("copy.ods", "copy.xlsx"):
        options = (option("Texts", "keep"), option("Frozen", True), option("Replace", True))
        report = service.savePartnerCopy(source, (folder / name).as_uri(), options)
        require(report.recorded, "the source remembers the copy")
        copy = open_copy(name)
        found = service.verifyCopy(copy)
        require(found.state == "intact", f"{name}: {found.state}\n{found.message}")
        require(len(found.digest) == 64 and found.digest == found.shown, f"{name}: {found.digest} {found.shown}")
        require("source" in found.message and found.digest in found.message, found.message)
        require("ne se souvient pas" not in found.message and "remember a copy" not in found.message, found.message)
        require("ne sont plus" not in found.message, found.message)
        # Stored once more by the office of whoever got it, it is still the same.
        again = "again-" + name
        copy.storeToURL((folder / again).as_uri(), (option("FilterName", "calc8" if name.endswith("ods") else "Calc MS Excel 2007 XML"),))
        other = open_copy(again)
        require(service.verifyCopy(other).state == "intact", f"{again} is intact")
        other.close(True)
        sheet = copy.Sheets.getByName(GRID)
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        changed = 0
        for row in range(5, 8):
            for column in range(cursor.RangeAddress.EndColumn + 1):
                cell = sheet.getCellByPosition(column, row)
                if cell.Type.value == "EMPTY":
                    continue
                before = cell.String if cell.Type.value == "TEXT" else cell.Value
                cell.setString("autre chose") if cell.Type.value == "TEXT" else cell.setValue(cell.Value + 1)
                require(service.verifyCopy(copy).state == "changed", f"{name}: row {row}, column {column} is not covered")
                cell.setString(before) if isinstance(before, str) else cell.setValue(before)
                changed += 1
        require(changed > 10, f"only {changed} cells were tried")
        require(service.verifyCopy(copy).state == "intact", f"{name}: put back it is intact")
        copy.close(True)
        print(f"{name}: intact; {changed} changes of one cell each are found")
    source.close(True)


with tempfile.TemporaryDirectory() as name:
    main(pathlib.Path(name))
