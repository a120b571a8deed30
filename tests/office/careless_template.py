"""A template that declares nothing personal and shares all of it sends no person to partners: columns are known by their
headings, a list of people stays out and is named, and texts are asked about whoever they name."""

import json
import pathlib
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402

PEOPLE = (("Torrelli", "Odile"), ("Garrigou", "Driss"), ("Vandamme", "Lilou"))
TITLES = {"E1": "Visite à domicile famille Dubosquet", "E2": "Entretien Garrigou", "E3": 645127890,
          "E4": "Kévin Castelnau a aidé"}


def careless_template(folder):
    template = json.loads((ROOT / "extension" / "templates" / "clos-du-roy.json").read_text(encoding="utf-8"))
    template["id"] = "careless"
    for register in template["registers"]:
        register["shared"] = True
        for column in register["columns"]:
            column.pop("personal", None)
    path = folder / "careless.json"
    path.write_text(json.dumps(template), encoding="utf-8")
    return path.as_uri()


def put(sheet, row, values):
    headings = [sheet.getCellByPosition(column, 0).String for column in range(20)]
    for heading, value in values.items():
        cell = sheet.getCellByPosition(headings.index(heading), row)
        if isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)


def main(folder):
    context = connect()
    service = make(context, "org.ficheaction.ActionSheet")
    document = new_spreadsheet(context)
    service.createWith(document, careless_template(folder), ())
    sheets = document.Sheets
    for row, (last, first) in enumerate(PEOPLE, 1):
        put(sheets.getByName("Participants"), row,
            {"N°": f"P00{row}", "Nom": last, "Prénom": first, "Année de naissance": 1950 + row})
    for row, (key, title) in enumerate(TITLES.items(), 1):
        put(sheets.getByName("Événements"), row, {"N°": key, "Intitulé": title})
    put(sheets.getByName("Participations"), 1, {"Événement": "E4", "Participant": "Kévin Castelnau"})
    service.recompute(document)

    target = folder / "copie.ods"
    try:
        service.savePartnerCopy(document, target.as_uri(), ())
        raise AssertionError("nothing was asked")
    except Exception as refused:
        for key in TITLES:
            assert f"Intitulé\u00a0: {key}" in str(refused), f"{key} is not asked about: {refused}"
    report = service.savePartnerCopy(document, target.as_uri(), (option("Texts", "replace"),))
    assert any(line.startswith("Participants") for line in report.leftOut), report.leftOut
    with zipfile.ZipFile(target) as package:
        content = package.read("content.xml").decode()
    words = [name for person in PEOPLE for name in person] + ["Dubosquet", "Castelnau", "645127890", "1951"]
    assert [word for word in words if word in content] == [], "somebody is in the copy"
    document.close(True)


with tempfile.TemporaryDirectory() as name:
    main(pathlib.Path(name))
