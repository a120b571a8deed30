# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""The command line of the programs that compute a grid a second time, one for each bundled template.

    expected_<template>.py FILE                          prints the indicators as JSON, in the shape of an export
    expected_<template>.py FILE --json OUT               writes them to OUT
    expected_<template>.py FILE --check KNOWN            exits with 1 where KNOWN has others than would be written
    expected_<template>.py FILE --against RESULTS.json   prints each difference and exits with 1, or says that all agree

FILE is a document (.ods) or the sample itself (.json).
"""

import argparse
import json
import sys
import zipfile
from pathlib import Path

import compared_results
from fiche import fiche_of, template_named
from registers import Unusable, folded


def check(path, text):
    if Path(path).read_text(encoding="utf-8") == text:
        return 0
    print(f"{path} is not what would be written: run {Path(sys.argv[0]).name} with --json", file=sys.stderr)
    return 1


def main(template_id, indicators):
    """`indicators` makes the list of answers from a Fiche."""
    parser = argparse.ArgumentParser(description=f"Computes the grid of the template {template_id} a second time.")
    parser.add_argument("file")
    parser.add_argument("--json", metavar="OUT")
    parser.add_argument("--check", metavar="KNOWN")
    parser.add_argument("--against", metavar="RESULTS")
    options = parser.parse_args()
    try:
        fiche = fiche_of(options.file, template_named(template_id))
    except (Unusable, OSError, zipfile.BadZipFile, json.JSONDecodeError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 2
    expected = {"template": template_id,
                "period": {"start": fiche.first.isoformat(), "end": fiche.last.isoformat()},
                "indicators": indicators(fiche)}
    if options.against:
        with open(options.against, encoding="utf-8-sig") as file:
            return compared_results.report(expected, json.load(file), folded)
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    if options.check:
        return check(options.check, text)
    if options.json:
        Path(options.json).write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0
