"""The grid of a sample year is the one that an independent program computes from the saved workbook.

    sample_year.py TEMPLATE PROGRAM

PROGRAM stands in tests/data, and computes the grid of TEMPLATE a second time.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402


def main(template, program):
    context = connect()
    document = new_spreadsheet(context)
    action_sheet = make(context, "org.ficheaction.ActionSheet")
    action_sheet.createWith(document, template, (option("Sample", True),))
    action_sheet.recompute(document)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        workbook, results = folder / "sample.ods", folder / "sample.json"
        document.storeToURL(workbook.as_uri(), (option("FilterName", "calc8"),))
        results.write_text(json.dumps(json.loads(action_sheet.exportResults(document))), encoding="utf-8")
        document.close(True)
        return subprocess.call(
            [sys.executable, str(ROOT / "tests/data" / program), str(workbook), "--against", str(results)])


sys.exit(main(*sys.argv[1:]))
