"""Every sample year can be shared in every format: the proof finds nobody, and takes no word of the copy for a person. So can
a fiche whose people are numbered 1, 2, 3 as its events and figures are, and are called Petit and Rose as other words are."""

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402

FORMATS = ("ods", "xlsx", "pdf")


def options(**values):
    return tuple(option(name, value) for name, value in values.items())


class Sharing:
    def __init__(self, folder):
        self.context = connect()
        self.service = make(self.context, "org.ficheaction.ActionSheet")
        self.folder = folder

    def share(self, name, document):
        self.service.recompute(document)
        for ending in FORMATS:
            report = self.service.savePartnerCopy(document, (self.folder / f"{name}.{ending}").as_uri(), options(Texts="keep"))
            assert report.searchedValues > 100, f"{name}: only {report.searchedValues} values are searched"
        print(f"{name}: {report.searchedValues} values searched, {report.masked} figures kept back, "
              f"{report.maskedForOthers} because of others")
        document.close(True)

    def share_sample(self, template):
        document = new_spreadsheet(self.context)
        self.service.createWith(document, template, options(Sample=True))
        self.share(template, document)

    def share_numbered_people(self):
        document = new_spreadsheet(self.context)
        self.service.create(document, "clos-du-roy")
        add = self.service.addRow
        for number in range(1, 41):
            add(document, "participants", options(
                id=str(number), last_name="Petit" if number % 7 == 0 else f"Martinot{number}",
                first_name="Rose" if number % 5 == 0 else "Anouk", category="Habitant", birth_year=str(1950 + number)))
        for number in range(1, 16):
            add(document, "events", options(
                id=str(number), date="12/06/2026", title=f"Petit déjeuner {number}", type="Petit déjeuner",
                status="Réalisée", neighbourhood="Clos du Roy"))
            for person in range(1, 41, 3):
                add(document, "attendances", options(event=str(number), participant=str(person), role="Jour J"))
        self.share("numbered people", document)


with tempfile.TemporaryDirectory() as name:
    sharing = Sharing(pathlib.Path(name))
    for sample in sorted((ROOT / "extension" / "samples").glob("*.json")):
        sharing.share_sample(sample.stem)
    sharing.share_numbered_people()
