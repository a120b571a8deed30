"""Copies for partners: what is in them equals the source's figures, in each format, and what fails leaves nothing.

    partner_copy.py [FOLDER]

Leaves the copies in FOLDER where one is given.
"""

import pathlib
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402

from com.sun.star.awt import Rectangle  # noqa: E402
from com.sun.star.lang import IllegalArgumentException  # noqa: E402
from com.sun.star.table import CellRangeAddress  # noqa: E402
from com.sun.star.table.CellContentType import FORMULA  # noqa: E402

HEADING_ROW = 5


def require(condition, what):
    if not condition:
        raise AssertionError(what)


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow


def shown(sheet, row, columns):
    """Formats of percentages come back from a file with another blank."""
    return tuple(" ".join(sheet.getCellByPosition(column, row).String.split()) for column in columns)


def heading_columns(sheet, row, headings):
    last = used(sheet)[0]
    found = {sheet.getCellByPosition(column, row).String: column for column in range(last + 1)}
    return [found[heading] for heading in headings]


def grid_of(sheet, heading_row):
    """What a reader sees of each row that has a value: label, value, gap, rate, target."""
    columns = heading_columns(sheet, heading_row, ["Indicateur", "Valeur réalisée", "Écart", "Taux", "Valeur visée"])
    rows = [shown(sheet, row, columns) for row in range(heading_row + 1, used(sheet)[1] + 1)]
    return [row for row in rows if row[0]]


def frozen_line(sheet):
    last_row = used(sheet)[1]
    return next((sheet.getCellByPosition(0, row).String for row in range(last_row, 0, -1)
                 if sheet.getCellByPosition(0, row).String.startswith("Copie figée")), None)


class Copies:
    def __init__(self, folder):
        self.context = connect()
        self.folder = folder
        self.service = make(self.context, "org.ficheaction.ActionSheet")
        self.desktop = make(self.context, "com.sun.star.frame.Desktop")
        self.source = new_spreadsheet(self.context)
        self.service.createWith(self.source, "clos-du-roy", (option("Sample", True), option("Structure", "Centre social du Clos")))
        events = self.source.Sheets.getByName("Événements")
        self.formula_like = ["=2+3", "+33", "-5", "@nom"]
        notes = heading_columns(events, 0, ["Observations"])[0]
        for index, text in enumerate(self.formula_like):
            events.getCellByPosition(notes, index + 1).setString(text)
        self.service.recompute(self.source)
        self.source.storeAsURL((folder / "source.ods").as_uri(), (option("FilterName", "calc8"),))

    def save(self, name, **options):
        values = tuple(option(key, value) for key, value in {"Texts": "keep", **options}.items())
        return self.service.savePartnerCopy(self.source, (self.folder / name).as_uri(), values)

    def open(self, name):
        return self.desktop.loadComponentFromURL((self.folder / name).as_uri(), "_blank", 0, (option("Hidden", True),))

    def check_figures(self):
        grid = self.source.Sheets.getByName("Grille d'évaluation")
        expected = grid_of(grid, 2)
        for name in ("copy.ods", "copy.xlsx"):
            report = self.save(name, Threshold=0, Frozen=True, Replace=True)
            require(len(report.digest) == 64, "the report has no digest")
            copy = self.open(name)
            sheet = copy.Sheets.getByName("Grille d'évaluation")
            found = grid_of(sheet, HEADING_ROW)
            for one, other in zip(expected, found):
                require(one == other, f"{name}: {one} became {other}")
            require(len(found) == len(expected), f"{name}: {len(found)} rows and not {len(expected)}")
            line = frozen_line(sheet)
            require(line and "classeur entier" in line, f"{name}: the line says {line}")
            self.check_that_values_are_all(copy, name)
            self.check_events(copy, name)
            copy.close(True)
        print(f"{len(expected)} rows of the grid are the same in .ods and .xlsx")
        print("left out:", *report.leftOut, sep="\n  ")

    def check_that_values_are_all(self, copy, name):
        expected = ("Fiche action", "Grille d'évaluation", "Événements", "Étapes")
        require(copy.Sheets.ElementNames == expected, f"{name}: the sheets are {copy.Sheets.ElementNames}")
        for sheet in copy.Sheets:
            last_column, last_row = used(sheet)
            for row in range(last_row + 1):
                for column in range(last_column + 1):
                    require(sheet.getCellByPosition(column, row).Type != FORMULA, f"{name}: a formula in {sheet.Name}")
        names = [each for each in copy.NamedRanges.ElementNames if "Print_Titles" not in each]
        require(not names, f"{name}: named ranges {names}")
        require(not copy.DatabaseRanges.ElementNames, f"{name}: ranges with filters")
        properties = copy.DocumentProperties
        own = properties.UserDefinedProperties.PropertySetInfo.Properties
        ours = [each.Name for each in own if each.Name.startswith("FicheAction")]
        require(ours == ["FicheAction.Frozen"], f"{name}: of the source travels {ours}")
        if name.endswith(".ods"):
            with zipfile.ZipFile(self.folder / name) as package:
                require("PrinterName" not in package.read("settings.xml").decode(), f"{name}: the name of a printer")
        require(not properties.Author and not properties.ModifiedBy, f"{name}: an author")

    def check_events(self, copy, name):
        events = copy.Sheets.getByName("Événements")
        source = self.source.Sheets.getByName("Événements")
        headings = ["N°", "Date", "Intitulé", "Accompagnement humain (h)", "Observations"]
        columns, own = heading_columns(events, 0, headings), heading_columns(source, 0, headings)
        require(used(events)[1] == used(source)[1], f"{name}: other rows of events")
        for row in range(1, used(events)[1] + 1):
            one, other = shown(source, row, own), shown(events, row, columns)
            require(one == other, f"{name}: the event {one} became {other}")
        texts = [events.getCellByPosition(columns[-1], row + 1).String for row in range(len(self.formula_like))]
        require(texts == self.formula_like, f"{name}: texts became {texts}")

    def check_contents(self):
        self.save("grid-only.ods", Contents=("grid",), Replace=True)
        copy = self.open("grid-only.ods")
        require(copy.Sheets.ElementNames == ("Grille d'évaluation",), "more than the grid")
        copy.close(True)
        self.save("copy.pdf", Replace=True)
        require((self.folder / "copy.pdf").read_bytes().startswith(b"%PDF"), "no PDF")

    def check_masked(self):
        """With a threshold, some figures say so: never a number, and their gap and rate are empty."""
        report = self.save("masked.ods", Threshold=5, EarlierCopies=False, Replace=True)
        require(report.recorded, "the source does not remember the copy")
        copy = self.open("masked.ods")
        rows = grid_of(copy.Sheets.getByName("Grille d'évaluation"), HEADING_ROW)
        masked = [row for row in rows if row[1] == "masqué"]
        require(len(masked) == report.masked + report.maskedForOthers > 0, f"{len(masked)} masked rows")
        require(all(row[2] == row[3] == "" for row in masked), "a gap or a rate of a masked figure")
        copy.close(True)
        print(f"{report.masked} figures are kept back, and {report.maskedForOthers} because of them")

    def check_charts(self):
        """A chart of cells that are copied is made anew; another stays away and is named."""
        grid = self.source.Sheets.getByName("Grille d'évaluation")
        sheet = grid.RangeAddress.Sheet
        people = self.source.Sheets.getByName("Participants").RangeAddress.Sheet
        for name, ranges in (("meetings", (CellRangeAddress(sheet, 1, 9, 1, 12), CellRangeAddress(sheet, 5, 9, 5, 12))),
                             ("persons", (CellRangeAddress(people, 1, 1, 2, 5),))):
            grid.Charts.addNewByName(name, Rectangle(0, 60000, 12000, 7000), ranges, False, True)
            chart = grid.Charts.getByName(name).EmbeddedObject
            chart.HasMainTitle = True
            chart.Title.String = "Graphique " + name
        report = self.save("charts.ods", Threshold=0, Replace=True)
        copy = self.open("charts.ods")
        charts = copy.Sheets.getByName("Grille d'évaluation").Charts
        titles = [charts.getByIndex(index).EmbeddedObject.Title.String for index in range(charts.Count)]
        require(titles == ["Graphique meetings"], f"the charts are {titles}")
        require(any("graphique" in each for each in report.leftOut), "the other chart is not named")
        copy.close(True)
        for name in ("meetings", "persons"):
            grid.Charts.removeByName(name)

    def refused(self, name, what, **options):
        before = sorted(path.name for path in self.folder.iterdir())
        try:
            self.save(name, **options)
        except IllegalArgumentException as error:
            require(len(error.Message) > 20 and "error." not in error.Message, f"{what}: {error.Message}")
        else:
            raise AssertionError(f"{what}: no exception")
        require(not self.source.isModified(), f"{what}: the source was modified")
        require(sorted(path.name for path in self.folder.iterdir()) == before, f"{what}: a file was left")

    def check_faults(self):
        self.source.store()
        target = self.folder / "there.ods"
        target.write_bytes(b"somebody's")
        self.refused("there.ods", "a file that is there")
        require(target.read_bytes() == b"somebody's", "the file was touched")
        (self.folder / "folder.ods").mkdir(exist_ok=True)
        self.refused("folder.ods", "a folder", Replace=True)
        self.refused("there.ods/below.ods", "below a file")
        self.refused("missing/copy.ods", "in a folder that does not exist")
        self.refused("copy.doc", "another format")
        self.refused("new.ods", "a threshold of 4", Threshold=4)
        self.refused("new.ods", "nothing chosen", Contents=())
        self.refused("new.ods", "an unknown part", Contents=("participants",))
        self.refused("new.ods", "an unknown option", Colour="red")
        print("what fails leaves no file and does not touch the source")


def main(folder):
    copies = Copies(folder)
    try:
        copies.check_figures()
        copies.check_contents()
        copies.check_masked()
        copies.check_charts()
        copies.check_faults()
    finally:
        copies.source.close(True)


if len(sys.argv) > 1:
    place = pathlib.Path(sys.argv[1])
    place.mkdir(parents=True, exist_ok=True)
    main(place)
else:
    with tempfile.TemporaryDirectory() as name:
        main(pathlib.Path(name))
