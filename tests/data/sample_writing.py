# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""How a sample year is drawn and written: the same bytes on every run, with any Python from 3.9 on."""

import json
import sys
from pathlib import Path

from sample_fiches import FICHES

SAMPLES = Path(__file__).resolve().parents[2] / "extension" / "samples"


class Draw:
    """A small generator of numbers that look random (SplitMix64), the same in every version of Python."""

    MASK = (1 << 64) - 1

    def __init__(self, seed):
        self.state = seed

    def bits(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & self.MASK
        return mixed ^ (mixed >> 31)

    def between(self, low, high):
        return low + self.bits() % (high - low + 1)

    def pick(self, choices):
        return choices[self.bits() % len(choices)]

    def some(self, choices, count):
        left = list(choices)
        return [left.pop(self.bits() % len(left)) for _ in range(count)]

    def percent(self, chance):
        return self.bits() % 100 < chance


def date_cell(text):
    """The calendar writes dates as ISO days; "texte:" before one that somebody typed as a text."""
    if text is None:
        return None
    if text.startswith("texte:"):
        return text.removeprefix("texte:")
    return {"date": text.removeprefix("date:")}


def visible(text):
    """Escapes what an editor would not show or would change: no-break spaces and loose accents."""
    def shown(sign):
        return f"\\u{ord(sign):04x}" if sign in "\u00a0\u202f" or "\u0300" <= sign <= "\u036f" else sign

    return "".join(map(shown, text))


def set_as_french(text):
    """No-break spaces before double signs and inside guillemets, curved apostrophes: what staff write in the grid is printed."""
    for sign, space in ((";", "\u202f"), ("?", "\u202f"), ("!", "\u202f"), (":", "\u00a0"), ("»", "\u00a0")):
        text = text.replace(" " + sign, space + sign)
    return text.replace("« ", "«\u00a0").replace("'", "’")


def as_text(sample):
    """JSON with one row a line, so that a change shows as the row that changed."""
    def compact(value):
        return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))

    def block(lines, indent):
        return "[\n" + ",\n".join(" " * indent + line for line in lines) + "\n" + " " * (indent - 2) + "]"

    registers = [f'    {compact(name)}: {{\n      "columns": {compact(register["columns"])},\n'
                 f'      "rows": {block(map(compact, register["rows"]), 8)}\n    }}'
                 for name, register in sample["registers"].items()]
    head = "".join(f"  {compact(key)}: {compact(sample[key])},\n" for key in ("template", "period", "structure"))
    grid_texts = {key: {name: set_as_french(text) if isinstance(text, str) else text for name, text in values.items()}
                  for key, values in sample["grid"].items()}
    filled = FICHES.get(sample["template"], {"card": [], "lists": {}, "parts": {}})
    card = f'  "card": {block(map(compact, filled["card"]), 4)},\n' if filled["card"] else ""
    lists = ",\n".join(f"    {compact(key)}: {compact(value)}" for key, value in filled["lists"].items())
    lists = f'  "lists": {{\n{lists}\n  }},\n' if lists else ""
    parts = {"parts": filled["parts"]} if filled["parts"] else {}
    grid = ",\n".join(f"    {compact(key)}: {compact(value)}" for key, value in {**grid_texts, **parts}.items())
    return visible("{\n" + head + card + lists + '  "registers": {\n' + ",\n".join(registers) + "\n  },\n"
                   + '  "grid": {\n' + grid + "\n  }\n}\n")


def rows_by_column(columns, rows):
    """The registers of a sample: `columns` by register, and rows that are dictionaries by column."""
    return {register: {"columns": names, "rows": [[row.get(name) for name in names] for row in rows[register]]}
            for register, names in columns.items()}


def write_or_check(sample, arguments):
    """Writes extension/samples/<template>.json; with --check, fails where the committed file is another."""
    path, text = SAMPLES / f"{sample['template']}.json", as_text(sample).encode("utf-8")
    if arguments == ["--check"]:
        if path.read_bytes() != text:
            print(f"{path} is not what the generator writes: run {Path(sys.argv[0]).name}", file=sys.stderr)
            return 1
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)
    return 0
