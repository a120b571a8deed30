"""The table and the plot of what script/bench measured.

    report.py FOLDER    reads FOLDER/results-*.json; prints the table, leaves FOLDER/table.md and FOLDER/performance.svg
"""

import json
import math
import pathlib
import platform
import sys

SERIES = [("recompute", "Fiche Action, 60 indicators", "#00695c"), ("hours again", "Fiche Action, after one edit", "#26a69a"),
          ("floor", "reading the cells alone", "#9e9e9e"), ("formulas", "COUNTIFS and SUMIFS", "#c62828"),
          ("pivot", "one pivot table", "#6a1b9a"), ("python", "Python macro", "#1565c0"),
          ("basic", "Basic macro, 3 indicators", "#ef6c00"), ("pandas", "pandas reading the .ods", "#5d4037")]
GOALS = [("recompute / floor", "≤ 1.25", lambda r: r["recompute"] / r["floor"]),
         ("COUNTIFS and SUMIFS / recompute", "≥ 20", lambda r: r["formulas"] / r["recompute"]),
         ("pivot table made / recompute", "≥ 4", lambda r: r["pivot"] / r["recompute"]),
         ("pivot table refreshed / recompute", "", lambda r: r["pivot refresh"] / r["recompute"]),
         ("Python macro / recompute", "≥ 10", lambda r: r["python"] / r["recompute"]),
         ("Basic macro (3 indicators) / recompute (60)", "", lambda r: r["basic"] / r["recompute"]),
         ("distinct by formula / own", "≥ 1000", lambda r: r["distinct by formula"] / r["own distinct"]),
         ("pandas reading / recompute", "", lambda r: r["pandas"] / r["recompute"]),
         ("nothing edited / recompute", "≤ 0.05", lambda r: r["again"]["nothing"] / r["recompute"]),
         ("one cell of hours edited / recompute", "≤ 0.05", lambda r: r["again"]["hours"] / r["recompute"]),
         ("one cell of people counted edited / recompute", "≤ 0.05", lambda r: r["again"]["count"] / r["recompute"]),
         ("one role edited / recompute", "≤ 0.05", lambda r: r["again"]["role"] / r["recompute"]),
         ("peak memory / whole raw array", "< 1", lambda r: r["memory"] / r["memory of the whole array"]),
         ("longest block of the window (ms)", "≤ 100", lambda r: r["block"] * 1000),
         ("dashboard made (s)", "≤ 1", lambda r: r["dashboard"]),
         ("one cell edited, with the dashboard / recompute", "", lambda r: r["dashboard again"] / r["recompute"]),
         ("recompute (s)", "", lambda r: r["recompute"]),
         ("recompute, µs a row", "never grows", lambda r: r["recompute"] / r["rows"] * 1e6)]
EXPLAINED = [("explained", "explain a {}, to the open dialog", ["count", "sum of weights", "distinct people", "ratio"]),
             ("sheets", "new sheet of the rows: {}", ["count", "distinct people", "count, undone"]),
             ("filters", "register filtered: {}", ["count", "held", "count, undone"])]


def cell(rule, result):
    try:
        value = rule(result)
    except (KeyError, TypeError):
        return "–"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def table(results):
    heads = [f"{result['rows']:,} rows" for result in results]
    lines = ["| what | goal | " + " | ".join(heads) + " |", "| --- | --- |" + " ---: |" * len(results)]
    for name, goal, rule in GOALS:
        lines.append(f"| {name} | {goal} | " + " | ".join(cell(rule, result) for result in results) + " |")
    return "\n".join(lines) + "\n"


def explained(results):
    """Each as times a recompute, longest block in ms, memory in MiB."""
    kinds = [(part, name, text.format(name)) for part, text, names in EXPLAINED for name in names]
    rows = [(text, lambda r, part=part, name=name: r[part][name]) for part, name, text in kinds]
    rows.append(("why it changed, to the open dialog", lambda r: r["change"]["shown"]))
    heads = [f"{result['rows']:,} rows" for result in results]
    lines = ["| what: times a recompute; longest block (ms); memory (MiB) | " + " | ".join(heads) + " |",
             "| --- |" + " ---: |" * len(results)]
    for text, rule in rows:
        cells = []
        for result in results:
            parts = (cell(lambda r: rule(r)["seconds"] / r["recompute"], result),
                     cell(lambda r: rule(r)["block"] * 1000, result), cell(lambda r: rule(r)["memory"], result))
            cells.append("; ".join(parts))
        lines.append(f"| {text} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def seconds_of(result, series):
    return result.get("again", {}).get("hours") if series == "hours again" else result.get(series)


def plot(results):
    """Seconds against rows, both axes logarithmic."""
    width, height, left, top, right, bottom = 860, 460, 60, 20, 240, 40
    lowest, highest = -3, 3
    rows = [math.log10(result["rows"]) for result in results]
    first, last = math.floor(min(rows)), max(math.ceil(max(rows)), math.floor(min(rows)) + 1)

    def x(value):
        return left + (value - first) / (last - first) * (width - left - right)

    def y(value):
        return height - bottom - (value - lowest) / (highest - lowest) * (height - top - bottom)
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
             f'<rect width="{width}" height="{height}" fill="white"/>']
    for power in range(lowest, highest + 1):
        parts.append(f'<line x1="{left}" x2="{width - right}" y1="{y(power):.1f}" y2="{y(power):.1f}" stroke="#ddd"/>'
                     f'<text x="{left - 6}" y="{y(power) + 4:.1f}" text-anchor="end">{10 ** power:g} s</text>')
    for power in range(first, last + 1):
        parts.append(f'<line x1="{x(power):.1f}" x2="{x(power):.1f}" y1="{top}" y2="{height - bottom}" stroke="#ddd"/>'
                     f'<text x="{x(power):.1f}" y="{height - bottom + 18}" text-anchor="middle">{10 ** power:,}</text>')
    parts.append(f'<text x="{(left + width - right) / 2}" y="{height - 6}" text-anchor="middle">rows of attendances</text>')
    for number, (series, label, colour) in enumerate(SERIES):
        points = [(x(math.log10(result["rows"])), y(math.log10(seconds_of(result, series))))
                  for result in results if seconds_of(result, series)]
        if not points:
            continue
        line = " ".join(f"{px:.1f},{py:.1f}" for px, py in points)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3" fill="{colour}"/>' for px, py in points]
        parts.append(f'<text x="{width - right + 14}" y="{top + 16 + 20 * number}" fill="{colour}">{label}</text>')
    return "\n".join(parts + ["</svg>"]) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    results = sorted((json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("results-*.json")),
                     key=lambda result: result["rows"])
    text = table(results) + "\n" + explained(results)
    (folder / "table.md").write_text(text, encoding="utf-8")
    (folder / "performance.svg").write_text(plot(results), encoding="utf-8")
    print(f"\n{platform.machine()}, {results[-1]['processors']} processors, {results[-1]['when']}\n\n{text}")


main()
