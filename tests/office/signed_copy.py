"""A frozen copy signed with a certificate that the office has: by whom and whether it is valid is said when it is verified.

    signed_copy.py PACKAGE          makes a profile of certificates, and runs itself in an office that has it
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

GRID = "Grille d'évaluation"
SIGNER = "Centre social du Pont"


def require(condition, what):
    if not condition:
        raise AssertionError(what)


def certutil(folder, *arguments):
    subprocess.run(["certutil", *arguments, "-d", f"sql:{folder}"], check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)


def make_certificates(folder):
    (folder / "noise").write_bytes(os.urandom(200))
    (folder / "password").write_text("")
    certutil(folder, "-N", "--empty-password")
    certutil(folder, "-S", "-f", str(folder / "password"), "-n", "centre", "-s", f"CN={SIGNER},O=Exemple", "-x",
             "-t", "CTu,Cu,Cu", "-k", "rsa", "-g", "2048", "-z", str(folder / "noise"), "-v", "24", "-m", "4711")


def changed(source, target):
    """The copy with one letter of its content changed, and its signature as it was."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        for entry in before.infolist():
            content = before.read(entry)
            if entry.filename == "content.xml":
                require("Étapes".encode() in content, "the content says what it says")
                content = content.replace("Étapes".encode(), "Etapes".encode())
            after.writestr(entry, content)


def inside(folder):
    from office import connect, make, new_spreadsheet, option  # before what it makes known
    from com.sun.star.lang import IllegalArgumentException
    context = connect()
    service = make(context, "org.ficheaction.ActionSheet")
    desktop = make(context, "com.sun.star.frame.Desktop")
    source = new_spreadsheet(context)
    service.createWith(source, "clos-du-roy", (option("Sample", True),))

    def save(name, **options):
        values = tuple(option(key, value) for key, value in {"Texts": "keep", "Replace": True, **options}.items())
        service.savePartnerCopy(source, (folder / name).as_uri(), values)

    def verified(name):
        document = desktop.loadComponentFromURL((folder / name).as_uri(), "_blank", 0, (option("Hidden", True),))
        try:
            return service.verifyCopy(document)
        finally:
            document.close(True)

    save("signed.ods", Frozen=True, Signed=True)
    found = verified("signed.ods")
    require(found.state == "intact", found.message)
    require(len(found.signatures) == 1 and SIGNER in found.signatures[0], found.signatures)
    require("valable" in found.signatures[0] and "pas valable" not in found.signatures[0], found.signatures)
    require(found.signatures[0] in found.message, found.message)

    save("plain.ods", Frozen=True)
    require(not verified("plain.ods").signatures, "a copy without a signature has none")

    changed(folder / "signed.ods", folder / "changed.ods")
    found = verified("changed.ods")
    require(found.state == "changed" and "pas valable" in found.signatures[0], found.message)

    for name, options in (("no.xlsx", {"Frozen": True}), ("no.pdf", {"Frozen": True}), ("no.ods", {})):
        try:
            save(name, Signed=True, **options)
        except IllegalArgumentException as refused:
            require(".ods" in refused.Message, refused.Message)
        else:
            raise AssertionError(f"{name} cannot be signed")
        require(not (folder / name).exists(), f"{name} was not written")
    source.close(True)
    print(f"signed by {SIGNER}; a change is found; what cannot be signed is refused")


def without_certificate(folder):
    from office import connect, make, new_spreadsheet, option  # before what it makes known
    from com.sun.star.lang import IllegalArgumentException
    context = connect()
    service = make(context, "org.ficheaction.ActionSheet")
    source = new_spreadsheet(context)
    service.createWith(source, "clos-du-roy", (option("Sample", True),))
    options = (option("Texts", "keep"), option("Frozen", True), option("Signed", True))
    try:
        service.savePartnerCopy(source, (folder / "no.ods").as_uri(), options)
    except IllegalArgumentException as refused:
        require("certificat" in refused.Message, refused.Message)
    else:
        raise AssertionError("there is nothing to sign with")
    require(not (folder / "no.ods").exists(), "nothing was written")
    source.close(True)
    print("without a certificate nothing is signed")


def outside(package):
    require(shutil.which("certutil"), "certutil is missing: script/bootstrap --tests installs libnss3-tools")
    for step, has_certificate in (("inside", True), ("without", False)):
        with tempfile.TemporaryDirectory() as name:
            certificates = pathlib.Path(name)
            if has_certificate:
                make_certificates(certificates)
            else:
                certutil(certificates, "-N", "--empty-password")
            environment = {**os.environ, "MOZILLA_CERTIFICATE_FOLDER": f"sql:{certificates}"}
            subprocess.run([ROOT / "script" / "with-office", "--plugin", "svp", "--locale", "fr", package,
                            "/usr/bin/python3", __file__, package, step], check=True, env=environment)


if len(sys.argv) == 2:
    outside(sys.argv[1])
else:
    with tempfile.TemporaryDirectory() as name:
        (inside if sys.argv[2] == "inside" else without_certificate)(pathlib.Path(name))
