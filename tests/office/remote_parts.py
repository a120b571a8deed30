"""Nothing of a source is fetched from elsewhere when it is opened, by an import or a consolidation: a server of this computer
counts who asks. That the office asks when it opens the same files by itself shows that there is something to be counted."""

import base64
import http.server
import pathlib
import sys
import tempfile
import threading
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402

ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"'
)
XML = '<?xml version="1.0" encoding="UTF-8"?>'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def require(condition, what):
    if not condition:
        raise AssertionError(what)


class Server(http.server.ThreadingHTTPServer):
    """Counts the requests. The office asks once for an address that fails: each has a picture."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Asked)
        self.asked = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"


class Asked(http.server.BaseHTTPRequestHandler):
    def answer(self):
        self.server.asked.append(f"{self.command} {self.path}")
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(PICTURE)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(PICTURE)

    do_GET = do_HEAD = do_OPTIONS = do_PROPFIND = answer

    def log_message(self, *arguments):
        pass


def odf_body(address):
    """A list with pictures: one that floats, the background of a cell, one in a link."""
    picture = (
        f'<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="{address}/picture.png" xlink:type="simple"'
        ' xlink:show="embed" xlink:actuate="onLoad"/></draw:frame>'
    )

    def row(*cells):
        return "<table:table-row>" + "".join(cells) + "</table:table-row>"

    def cell(text, more=""):
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>{more}</table:table-cell>'

    return (
        '<office:body><office:spreadsheet><table:table table:name="Liste"><table:table-column/>'
        + row(cell("Nom"), cell("Prénom"), cell("Notes"))
        + row(cell("Durif", picture), cell("Zoé"), cell(f'<text:a xlink:href="{address}/page">background</text:a>'))
        + "</table:table></office:spreadsheet></office:body>"
    )


def packed(file, parts):
    with zipfile.ZipFile(file, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)


def write_ods(file, address):
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    packed(
        file,
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"{XML}<office:document-content {ODF}>{odf_body(address)}</office:document-content>",
            "META-INF/manifest.xml": XML + manifest,
        },
    )


def write_fods(file, address):
    file.write_text(f"{XML}<office:document {ODF}>{odf_body(address)}</office:document>", encoding="utf-8")


def write_xlsx(file, address):
    def relations(*all_of_them):
        return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">' + "".join(all_of_them) + "</Relationships>"

    def relation(number, kind, target, more=""):
        return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"{more}/>'

    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    place = "<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{0}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
    rows = (("Nom", "Prénom", "Notes"), ("Durif", "Zoé", "background"))
    cells = "".join(
        f'<row r="{row}">'
        + "".join(f'<c r="{"ABC"[column]}{row}" t="inlineStr"><is><t>{text}</t></is></c>' for column, text in enumerate(texts))
        + "</row>"
        for row, texts in enumerate(rows, 1)
    )
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    packed(
        file,
        {
            "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{sheet}.sheet.main+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{sheet}.worksheet+xml"/>'
            '<Override PartName="/xl/drawings/drawing1.xml"'
            ' ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
            "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f'{XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
            '<sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": relations(relation(1, "worksheet", "worksheets/sheet1.xml")),
            "xl/worksheets/sheet1.xml": f'{XML}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheetData>{cells}</sheetData>'
            '<drawing r:id="rId1"/></worksheet>',
            "xl/worksheets/_rels/sheet1.xml.rels": relations(relation(1, "drawing", "../drawings/drawing1.xml")),
            "xl/drawings/drawing1.xml": f'{XML}<xdr:wsDr xmlns:xdr="{drawing}/spreadsheetDrawing" xmlns:a="{drawing}/main"'
            f' xmlns:r="{OFFICE}"><xdr:twoCellAnchor><xdr:from>{place.format(1)}</xdr:from><xdr:to>{place.format(5)}</xdr:to>'
            '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr>'
            '<xdr:blipFill><a:blip r:link="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
            '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
            "xl/drawings/_rels/drawing1.xml.rels": relations(
                relation(1, "image", f"{address}/picture.png", ' TargetMode="External"')
            ),
        },
    )


def write_html(file, address):
    file.write_text(
        f'<html><head><meta charset="utf-8"><link rel="stylesheet" href="{address}/style.css"></head>'
        f'<body background="{address}/page.png"><img src="{address}/logo.png"><table>'
        "<tr><th>Nom</th><th>Prénom</th><th>Notes</th></tr>"
        f'<tr><td>Durif</td><td background="{address}/cell.png">Zoé<img src="{address}/photo.png"></td><td>background</td></tr>'
        "</table></body></html>",
        encoding="utf-8",
    )


def write_rtf(file, address):
    file.write_text(
        r"{\rtf1\ansi\ansicpg1252 {\field{\*\fldinst INCLUDEPICTURE """ + f'"{address}/picture.png"' + r"}{\fldrslt x}}"
        r"\trowd\cellx2000\cellx4000\cellx6000\pard\intbl Nom\cell Pr\'e9nom\cell Notes\cell\row"
        r"\trowd\cellx2000\cellx4000\cellx6000\pard\intbl Durif\cell Zo\'e9\cell background\cell\row\pard}",
        encoding="ascii",
    )


def sources(folder, address):
    """One of each format that Calc opens; the name of one does not say what it is."""
    writers = {
        "liste.ods": write_ods,
        "liste.fods": write_fods,
        "liste.xlsx": write_xlsx,
        "liste.html": write_html,
        "liste-html.xls": write_html,
        "liste.rtf": write_rtf,
    }
    for name, write in writers.items():
        write(folder / name, address)
        yield folder / name


def settled(server):
    """What was asked, once nobody has asked for a while: a picture may come late."""
    count = -1
    while count != len(server.asked):
        count = len(server.asked)
        time.sleep(0.5)
    asked = list(server.asked)
    server.asked.clear()
    return asked


def filters(file):
    """What the office has to be told of files whose names do not say it."""
    if "html" in file.name:
        return (option("FilterName", "HTML (StarCalc)"),)
    return (option("FilterName", "Rich Text Format (StarCalc)"),) if file.suffix == ".rtf" else ()


def opened(desktop, file, *options):
    document = desktop.loadComponentFromURL(file.as_uri(), "_blank", 0, (option("Hidden", True),) + options)
    require(document is not None, f"{file.name} can be opened")
    return document


def all_sources(desktop, folder, address):
    """Those, and what the office makes of the first: its older format, and an encrypted file."""
    yield from sources(folder, address)
    first = opened(desktop, folder / "liste.ods")
    for name, options in (
        ("liste.xls", (option("FilterName", "MS Excel 97"),)),
        ("secret.ods", (option("FilterName", "calc8"), option("Password", "sésame"))),
    ):
        first.storeToURL((folder / name).as_uri(), options)
        yield folder / name
    first.close(True)


def write_fiche(context, service, file, address):
    """A fiche of another centre, with a logo from its site."""
    fiche = new_spreadsheet(context)
    service.createWith(fiche, "clos-du-roy", (option("Sample", True),))
    fiche.storeToURL(file.as_uri(), (option("FilterName", "calc8"),))
    fiche.close(True)
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    content = parts["content.xml"]
    place = content.index(b"</text:p></table:table-cell>") + len(b"</text:p>")
    picture = f'<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="{address}/logo.png"/></draw:frame>'
    parts["content.xml"] = content[:place] + picture.encode() + content[place:]
    packed(file, parts)


def main(folder):
    context = connect()
    service = make(context, "org.ficheaction.ActionSheet")
    desktop = make(context, "com.sun.star.frame.Desktop")
    server = Server()

    def folder_for(step):
        """The same files with other addresses: the office remembers what it has fetched."""
        (folder / step).mkdir()
        return folder / step, f"{server.address}/{step}"

    asking = []
    for file in list(all_sources(desktop, *folder_for("alone"))):
        settled(server)
        password = (option("Password", "sésame"),) if file.name == "secret.ods" else ()
        document = opened(desktop, file, option("UpdateDocMode", 0), *filters(file), *password)
        asked = settled(server)
        document.close(True)
        print(f"{file.name}: the office by itself asks {asked}")
        asking += [file.suffix] if asked else []
    require({".ods", ".xlsx", ".html"} <= set(asking), f"the office asks for pictures of {asking}: nothing is tried here")

    for file in list(all_sources(desktop, *folder_for("import"))):
        settled(server)
        if file.name == "secret.ods":
            continue  # A macro is told that there is a password; a person who gives it is helped by the same means.
        fiche = new_spreadsheet(context)
        service.createWith(fiche, "clos-du-roy", ())
        report = service.importRows(fiche, file.as_uri(), "participants", ())
        require(report.rowsAdded == 1, f"{file.name}: {report.rowsAdded} rows")
        sheet = fiche.Sheets.getByName("Participants")
        texts = [sheet.getCellByPosition(column, 1).String for column in range(1, 12)]
        require(texts[:2] == ["Durif", "Zoé"] and "background" in texts, f"{file.name}: {texts}")
        asked = settled(server)
        require(not asked, f"{file.name}: an import asks {asked}")
        fiche.close(True)

    place, address = folder_for("consolidation")
    write_fiche(context, service, place / "fiche.ods", address)
    settled(server)
    document, not_matched = service.consolidate([(place / "fiche.ods").as_uri()], (option("Hidden", True),), ())
    require(not not_matched, f"the fiche is read: {not_matched}")
    document.close(True)
    asked = settled(server)
    require(not asked, f"a consolidation asks {asked}")

    # Afterwards the office has its ways again.
    place, address = folder_for("afterwards")
    write_fiche(context, service, place / "fiche.ods", address)
    document = opened(desktop, place / "fiche.ods")
    asked = settled(server)
    document.close(True)
    require(asked, "the office fetches again what a person opens")


with tempfile.TemporaryDirectory() as name:
    main(pathlib.Path(name))
