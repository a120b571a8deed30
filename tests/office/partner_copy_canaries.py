"""Nothing of a workbook comes into its copy for partners but what the copy is made of.

Puts a word that exists nowhere else into every container of the workbook that one can think of, proves that each of
them is found in the saved workbook, then looks for them in copies of the three formats: as text, escaped, in UTF-16,
without regard to case, in every stream, packed or not.
"""

import html
import io
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402

import uno  # noqa: E402
from com.sun.star.awt import Point, Rectangle, Size  # noqa: E402
from com.sun.star.sheet.ConditionOperator import FORMULA as BY_FORMULA  # noqa: E402
from com.sun.star.sheet.FilterOperator import EQUAL  # noqa: E402
from com.sun.star.sheet.ValidationType import LIST  # noqa: E402
from com.sun.star.table import CellRangeAddress  # noqa: E402

GRID, EVENTS, PEOPLE, ATTENDANCES = "Grille d'évaluation", "Événements", "Participants", "Participations"


def picture_with(word):
    """A PNG of one pixel with a comment."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
            + chunk(b"tEXt", b"Author\0" + word.encode()) + chunk(b"IDAT", zlib.compress(b"\0\0\0\0"))
            + chunk(b"IEND", b""))


class Planting:
    """Each method that begins with plant_ puts words into one container."""

    def __init__(self, context, folder):
        self.context, self.folder = context, folder
        self.words = {}
        self.set_user_name()
        self.document = new_spreadsheet(context)
        self.service = make(context, "org.ficheaction.ActionSheet")
        self.service.createWith(self.document, "clos-du-roy", (option("Sample", True),))
        self.service.recompute(self.document)
        self.sheets = self.document.Sheets
        self.own = self.add_sheet(self.word("name of an own sheet"))

    def word(self, what):
        """Letters only, and no two begin alike."""
        number = len(self.words) + 1
        self.words[what] = f"Zq{chr(97 + number // 26)}{chr(97 + number % 26)}wxkanarie"
        return self.words[what]

    def add_sheet(self, name):
        self.sheets.insertNewByName(name, self.sheets.Count)
        return self.sheets.getByName(name)

    def set_user_name(self):
        provider = make(self.context, "com.sun.star.configuration.ConfigurationProvider")
        update = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess",
                                                      (option("nodepath", "/org.openoffice.UserProfile/Data"),))
        update.setPropertyValue("givenname", self.word("first name of the user"))
        update.setPropertyValue("sn", self.word("last name of the user"))
        update.commitChanges()

    def column(self, sheet, heading):
        for index in range(60):
            if sheet.getCellByPosition(index, 0).String == heading:
                return index
        raise AssertionError(f"{sheet.Name} has no column {heading}")

    def last_row(self, sheet):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        return cursor.RangeAddress.EndRow

    def put(self, sheet, heading, row, word):
        sheet.getCellByPosition(self.column(sheet, heading), row).setString(word)

    def shape(self, service, sheet):
        shape = self.document.createInstance(service)
        sheet.DrawPage.add(shape)
        shape.Size, shape.Position = Size(3000, 2000), Point(500, 500)
        return shape

    def plant_people(self):
        people = self.sheets.getByName(PEOPLE)
        row = self.last_row(people) + 1
        self.put(people, "N°", row, "P9001")
        for heading in ("Nom", "Prénom", "Observations", "Structure", "Famille"):
            self.put(people, heading, row, self.word(f"participant, {heading}"))
        attendances = self.sheets.getByName(ATTENDANCES)
        self.put(attendances, "Quartier", 3, self.word("attendance, Quartier"))

    def plant_hidden_things(self):
        hidden = self.add_sheet(self.word("name of a hidden sheet"))
        hidden.getCellByPosition(0, 0).setString(self.word("cell of a hidden sheet"))
        hidden.IsVisible = False
        events = self.sheets.getByName(EVENTS)
        last = self.last_row(events)
        self.put(events, "Intitulé", last, self.word("hidden row"))
        events.Rows.getByIndex(last).IsVisible = False
        self.put(events, "Intitulé", last - 1, self.word("filtered row"))
        events.Rows.getByIndex(last - 1).IsFiltered = True
        self.put(events, "Accompagnement matériel", 2, self.word("hidden column"))
        events.Columns.getByIndex(self.column(events, "Accompagnement matériel")).IsVisible = False
        events.getCellByPosition(40, 4).setString(self.word("cell beside the register"))
        self.sheets.getByName(GRID).getCellByPosition(30, 12).setString(self.word("cell beside the grid"))
        self.sheets.getByName(GRID).getCellByPosition(1, 400).setString(self.word("cell below the grid"))

    def plant_notes(self):
        grid = self.sheets.getByName(GRID)
        grid.Annotations.insertNew(grid.getCellByPosition(9, 10).CellAddress, self.word("note"))

    def plant_properties(self):
        properties = self.document.DocumentProperties
        for name in ("Title", "Subject", "Description", "Author", "PrintedBy", "TemplateName", "TemplateURL"):
            setattr(properties, name, self.word(f"property {name}"))
        properties.Keywords = (self.word("property Keywords"),)
        properties.UserDefinedProperties.addProperty("Info " + self.word("name of an own property"), 128,
                                                     self.word("own property"))

    def plant_names(self):
        address = self.own.getCellByPosition(0, 0).CellAddress
        self.document.NamedRanges.addNewByName(self.word("name of an expression"),
                                               '"' + self.word("named expression") + '"', address, 0)
        ranges = self.document.DatabaseRanges
        ranges.addNewByName(self.word("name of a database range"), CellRangeAddress(self.own_index(), 3, 0, 4, 9))
        descriptor = ranges.getByName(self.words["name of a database range"]).getFilterDescriptor()
        field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
        field.Operator, field.StringValue = EQUAL, self.word("filter criterion")
        descriptor.setFilterFields((field,))

    def own_index(self):
        return self.own.RangeAddress.Sheet

    def plant_rules_of_cells(self):
        events = self.sheets.getByName(EVENTS)
        cell = events.getCellByPosition(self.column(events, "Intitulé"), 3)
        validation = cell.Validation
        validation.Type = LIST
        validation.setFormula1('"' + self.word("drop-down list") + '"')
        validation.ShowInputMessage = validation.ShowErrorMessage = True
        validation.InputTitle, validation.InputMessage = self.word("input title"), self.word("input message")
        validation.ErrorTitle, validation.ErrorMessage = self.word("error title"), self.word("error message")
        cell.Validation = validation
        formats = cell.ConditionalFormat
        formats.addNew((option("Operator", BY_FORMULA),
                        option("Formula1", 'B4="' + self.word("conditional format") + '"'),
                        option("StyleName", "Default")))
        cell.ConditionalFormat = formats

    def plant_styles(self):
        cells = self.document.StyleFamilies.getByName("CellStyles")
        style = self.document.createInstance("com.sun.star.style.CellStyle")
        cells.insertByName(self.word("cell style"), style)
        self.sheets.getByName(EVENTS).getCellByPosition(2, 5).CellStyle = self.words["cell style"]
        self.sheets.getByName(GRID).getCellByPosition(3, 12).NumberFormat = self.document.NumberFormats.addNew(
            '0" ' + self.word("number format") + '"', self.document.CharLocale)
        pages = self.document.StyleFamilies.getByName("PageStyles")
        page = pages.getByName("FA Grille")
        for side in ("Header", "Footer"):
            content = getattr(page, f"RightPage{side}Content")
            content.CenterText.setString(self.word(side.lower()))
            setattr(page, f"RightPage{side}Content", content)

    def plant_drawings(self):
        grid = self.sheets.getByName(GRID)
        shape = self.shape("com.sun.star.drawing.RectangleShape", grid)
        shape.String = self.word("text of a shape")
        shape.Name, shape.Title = self.word("name of a shape"), self.word("title of a shape")
        shape.Description = self.word("description of a shape")
        picture = self.folder / "picture.png"
        picture.write_bytes(picture_with(self.word("comment of a picture")))
        provider = make(self.context, "com.sun.star.graphic.GraphicProvider")
        image = self.shape("com.sun.star.drawing.GraphicObjectShape", grid)
        image.Graphic = provider.queryGraphic((option("URL", picture.as_uri()),))

    def plant_charts(self):
        for row, (label, value) in enumerate(((self.word("label in the data of a chart"), 3), ("b", 4))):
            self.own.getCellByPosition(6, row).setString(label)
            self.own.getCellByPosition(7, row).setValue(value)
        charts = self.sheets.getByName(GRID).Charts
        charts.addNewByName(self.word("name of a chart"), Rectangle(0, 30000, 8000, 5000),
                            (CellRangeAddress(self.own_index(), 6, 0, 7, 1),), False, True)
        chart = charts.getByName(self.words["name of a chart"]).EmbeddedObject
        chart.HasMainTitle = True
        chart.Title.String = self.word("title of a chart")

    def plant_pivot_table(self):
        for row, words in enumerate((("Qui", "Combien"), (self.word("data of a pivot table"), 5), ("x", 6))):
            for column, content in enumerate(words):
                cell = self.own.getCellByPosition(10 + column, row)
                cell.setString(content) if isinstance(content, str) else cell.setValue(content)
        tables = self.own.DataPilotTables
        descriptor = tables.createDataPilotDescriptor()
        descriptor.setSourceRange(CellRangeAddress(self.own_index(), 10, 0, 11, 2))
        descriptor.DataPilotFields.getByIndex(0).Orientation = uno.Enum(
            "com.sun.star.sheet.DataPilotFieldOrientation", "ROW")
        tables.insertNewByName(self.word("name of a pivot table"), self.own.getCellByPosition(14, 0).CellAddress,
                               descriptor)

    def plant_scenario(self):
        self.own.Scenarios.addNewByName(self.word("name of a scenario"),
                                        (CellRangeAddress(self.own_index(), 0, 20, 1, 21),),
                                        self.word("comment of a scenario"))

    def plant_links(self):
        other = new_spreadsheet(self.context)
        other.Sheets.getByIndex(0).getCellByPosition(0, 0).setString(self.word("cell of another file"))
        name = self.word("name of another file")
        url = (self.folder / f"{name}.ods").as_uri()
        other.storeToURL(url, (option("FilterName", "calc8"),))
        sheet = other.Sheets.getByIndex(0).Name
        other.close(True)
        self.own.getCellByPosition(2, 30).setFormula(f"='{url}'#${sheet}.A1")
        events = self.sheets.getByName(EVENTS)
        cell = events.getCellByPosition(self.column(events, "Compte rendu"), 1)
        cell.setString("")
        field = self.document.createInstance("com.sun.star.text.TextField.URL")
        field.URL, field.Representation = "https://" + self.word("target of a link") + ".example/", "compte rendu"
        cell.insertTextContent(cell.createTextCursor(), field, False)

    def plant_form(self):
        model = self.document.createInstance("com.sun.star.form.component.CheckBox")
        model.Label, model.Name = self.word("label of a control"), self.word("name of a control")
        model.HelpText = self.word("help of a control")
        forms = self.sheets.getByName(GRID).DrawPage.Forms
        forms.insertByName("Form", self.document.createInstance("com.sun.star.form.component.Form"))
        forms.getByName("Form").insertByName(model.Name, model)
        shape = self.shape("com.sun.star.drawing.ControlShape", self.sheets.getByName(GRID))
        shape.Control = model

    def plant_macro(self):
        libraries = self.document.BasicLibraries
        library = libraries.getByName("Standard") if libraries.hasByName("Standard") else libraries.createLibrary(
            "Standard")
        library.insertByName(self.word("name of a macro's module"), "Sub S\n' " + self.word("macro") + "\nEnd Sub\n")

    def plant_embedded_object(self):
        shape = self.shape("com.sun.star.drawing.OLE2Shape", self.own)
        shape.CLSID = "47BBB4CB-CE4C-4E80-A591-42D9AE74950F"
        shape.Model.Sheets.getByIndex(0).getCellByPosition(0, 0).setString(self.word("embedded object"))

    def all(self):
        for name in dir(self):
            if name.startswith("plant_"):
                getattr(self, name)()
        self.track_a_change()

    def track_a_change(self):
        """Last: from then on, every change would be kept."""
        controller = self.document.CurrentController
        controller.setActiveSheet(self.own)
        helper = make(self.context, "com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(controller.Frame, ".uno:TraceChangeMode", "", 0, (option("TraceChangeMode", True),))
        cell = self.own.getCellByPosition(0, 40)
        cell.setString(self.word("text before a tracked change"))
        cell.setString("")


def packed_streams(data, path="", depth=0):
    """Every stream in `data`, as it is and unpacked."""
    yield path, data
    if data[:2] == b"PK" and depth < 4:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for entry in package.infolist():
                yield f"{path}/{entry.filename}#name", entry.filename.encode() + entry.comment + entry.extra
                yield from packed_streams(package.read(entry), f"{path}/{entry.filename}", depth + 1)
    if data[:4] == b"%PDF":
        for number, stream in enumerate(re.finditer(rb"stream\r?\n(.*?)endstream", data, re.S)):
            try:
                yield f"{path}/stream {number}", zlib.decompressobj().decompress(stream.group(1))
            except zlib.error:
                pass


def forms_of(data):
    text = data.lower()
    yield text
    yield html.unescape(text.decode("latin-1")).encode("latin-1", "replace")
    yield data.decode("utf-16-le", "replace").lower().encode()
    yield data.decode("utf-16-be", "replace").lower().encode()


def found_in(file, words):
    found = {}
    streams = list(packed_streams(file.read_bytes(), file.name))
    if file.suffix == ".pdf":
        if shutil.which("pdftotext"):
            text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True).stdout
            streams.append((f"{file.name}/text", text))
    for path, data in streams:
        for form in forms_of(data):
            for what, word in words.items():
                if word.lower().encode() in form:
                    found.setdefault(what, path)
    return found


def main(folder):
    context = connect()
    planting = Planting(context, folder)
    planting.all()
    source = folder / (planting.word("name of the file") + ".ods")
    planting.document.storeAsURL(source.as_uri(), (option("FilterName", "calc8"),))
    words = planting.words
    in_source = found_in(source, words)
    in_source["name of the file"] = source.name
    missing = sorted(set(words) - set(in_source))
    print(f"{len(in_source)} of {len(words)} words are found in the saved workbook")
    problems = [f"not in the workbook: {what}" for what in missing]
    for end in ("ods", "xlsx", "pdf"):
        copy = folder / f"copy.{end}"
        report = planting.service.savePartnerCopy(planting.document, copy.as_uri(), (option("Texts", "remove"),))
        hits = found_in(copy, words)
        control = found_in(copy, {"control": "Familles"})
        print(f"{copy.name}: {len(hits)} hits, {len(report.streams)} streams, {report.searchedValues} values searched")
        problems += [f"{what} is in {path}" for what, path in hits.items()]
        if not control and (end != "pdf" or shutil.which("pdftotext")):
            problems.append(f"{copy.name}: the search finds nothing at all")
    print("left out:", *report.leftOut, sep="\n  ")
    planting.document.setModified(False)
    planting.document.close(True)
    print(*problems, sep="\n")
    return 1 if problems else 0


with tempfile.TemporaryDirectory() as temporary:
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else temporary)))
