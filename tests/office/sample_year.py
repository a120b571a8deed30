"""The grid of the sample year is the one that an independent program computes from the saved workbook."""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "script"))

from office import connect, make, new_spreadsheet, option  # noqa: E402


def main():
    context = connect()
    document = new_spreadsheet(context)
    action_sheet = make(context, "org.ficheaction.ActionSheet")
    action_sheet.createWith(document, "clos-du-roy", (option("Sample", True),))
    action_sheet.recompute(document)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        workbook, results = folder / "sample.ods", folder / "sample.json"
        document.storeToURL(workbook.as_uri(), (option("FilterName", "calc8"),))
        results.write_text(json.dumps(json.loads(action_sheet.exportResults(document))), encoding="utf-8")
        document.close(True)
        return subprocess.call(
            [sys.executable, str(ROOT / "tests/data/expected_grid.py"), str(workbook), "--against", str(results)])


sys.exit(main())
