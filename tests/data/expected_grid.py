#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Computes the grid of the template clos-du-roy a second time, from the sheets alone and row after row.

    expected_grid.py FILE                          prints the indicators as JSON, in the shape of an export
    expected_grid.py FILE --json OUT               writes them to OUT
    expected_grid.py FILE --check KNOWN            exits with 1 where KNOWN has others than would be written
    expected_grid.py FILE --against RESULTS.json   prints each difference and exits with 1, or says that all agree

FILE is a document (.ods) or the sample itself (.json). It shares no code with the product: where the two differ, one
of them is wrong. A rule is written here in the plainest way, without regard to speed.
"""

import argparse
import json
import math
import sys
import zipfile
from collections import Counter
from dataclasses import dataclass

import compared_results
import expected_fiche
from registers import Unusable, book_of_document, book_of_sample, day_of, folded, number_of
from verdict import Verdict


def within(column, required):
    def judge(book, row):
        if not row.has(column):
            return Verdict(False, frozenset({row.address(column)} if required else ()))
        day = day_of(book, row.cells[column])
        if day is None:
            return Verdict(False, frozenset({row.address(column)}))
        return Verdict(book.first <= day <= book.last)
    return judge


def equals(column, wanted):
    def judge(book, row):
        text = row.text(column)
        doubtful = not text or not book.in_list(column, text)
        return Verdict(folded(text) == folded(wanted), frozenset({row.address(column)} if doubtful else ()))
    return judge


def differs(column, unwanted):
    def judge(book, row):
        verdict = equals(column, unwanted)(book, row)
        return Verdict(not verdict.yes, verdict.doubts)
    return judge


def filled(column):
    return lambda book, row: Verdict(row.has(column))


def of_event(condition):
    def judge(book, row):
        event = book.refers(row, "event", "events")
        return condition(book, event) if event else Verdict(False, frozenset({row.address("event")}))
    return judge


def of_person(condition):
    """Of the participant where the row names one, else of the row itself."""
    def judge(book, row):
        if not row.has("participant"):
            return condition(book, row)
        person = book.refers(row, "participant", "participants")
        return condition(book, person) if person else Verdict(False, frozenset({row.address("participant")}))
    return judge


def flaws(book, row):
    """The cells because of which a row counts nowhere."""
    found = set()
    if row.register in book.by_key and row.has("id") and book.by_key[row.register][folded(row.text("id"))] is not row:
        found.add(row.address("id"))
    if row.register == "attendances" or row.register == "feedback" and row.has("event"):
        if not book.refers(row, "event", "events"):
            found.add(row.address("event"))
    if row.register == "attendances":
        if row.has("participant") and not book.refers(row, "participant", "participants"):
            found.add(row.address("participant"))
        count = head_count(row)
        if count is None or count < 0 or count != math.floor(count):
            found.add(row.address("count"))
    return frozenset(found)


def head_count(row):
    return number_of(row.cells["count"]) if row.has("count") else 1


@dataclass
class Selection:
    rows: list
    alerts: set
    noted: bool
    """The register has a row in the period."""


def select(book, register, in_period, *conditions):
    selection = Selection([], set(), False)
    for row in book.rows[register]:
        wrong = flaws(book, row)
        verdicts = [condition(book, row) for condition in (in_period, *conditions)]
        selection.noted |= verdicts[0].yes and not wrong
        if any(verdict.surely_not() for verdict in verdicts):
            continue
        if not wrong and all(verdict.yes for verdict in verdicts):
            selection.rows.append(row)
        else:
            selection.alerts |= wrong.union(*(verdict.doubts for verdict in verdicts if not verdict.yes))
    return selection


def plain(number):
    return int(number) if number == math.floor(number) else number


def figure(selection, value, upper=None):
    if not selection.noted:
        return {"status": "empty", "value": None}
    bounds = {"upperBound": plain(upper)} if upper is not None and upper > value else {}
    return {"status": "ok", "value": plain(value), **bounds}


def group_cell(book, row, column):
    """The row that has the value of a breakdown: the participant for what is a person's own."""
    if row.register == "attendances" and column in ("category", "neighbourhood") and row.has("participant"):
        return book.refers(row, "participant", "participants")
    return row


def broken_down(book, selection, columns, compute):
    """One figure for each combination; a value that is not in its list makes its own group and is an alert."""
    groups = {}
    for row in selection.rows:
        owners = [group_cell(book, row, column) for column in columns]
        texts = [owner.text(column) for owner, column in zip(owners, columns)]
        for owner, column, text in zip(owners, columns, texts):
            if text and not book.in_list(column, text):
                selection.alerts.add(owner.address(column))
        key = tuple(map(folded, texts))
        shown = {column: book.shown(column, text) for column, text in zip(columns, texts)}
        groups.setdefault(key, (shown, []))[1].append(row)
    return [{"keys": shown, **compute(Selection(rows, set(), True))} for shown, rows in groups.values()]


def answer(name, selection, result, **more):
    return {"id": name, **result, **more, "warnings": len(selection.alerts)}


def with_breakdown(book, name, selection, columns, compute, **more):
    groups = broken_down(book, selection, columns, compute)
    return answer(name, selection, compute(selection), **more, breakdown=groups)


def row_count(selection):
    return figure(selection, len(selection.rows))


def head_sum(selection):
    return figure(selection, sum(head_count(row) for row in selection.rows))


def people_in(book, selection):
    return {book.refers(row, "participant", "participants").number for row in selection.rows if row.has("participant")}


def counted_only(selection):
    return sum(head_count(row) for row in selection.rows if not row.has("participant"))


def number_sum(name, selection, column):
    total = []
    for row in selection.rows:
        if row.has(column):
            number = number_of(row.cells[column])
            if number is None:
                selection.alerts.add(row.address(column))
            else:
                total.append(number)
    return answer(name, selection, figure(selection, math.fsum(total)))


def ratio(name, selection, column):
    """Rows with something in `column` over all rows."""
    numerator, denominator = sum(row.has(column) for row in selection.rows), len(selection.rows)
    if not selection.noted or denominator == 0:
        status = "not-applicable" if selection.noted else "empty"
        return answer(name, selection, {"status": status, "value": None}, numerator=numerator, denominator=denominator)
    return answer(name, selection, {"status": "ok", "value": numerator / denominator},
                  numerator=numerator, denominator=denominator)


def frequencies(name, selection, column):
    counts, spelling = Counter(), {}
    for row in selection.rows:
        for key, text in row.values(column).items():
            counts[key] += 1
            spelling.setdefault(key, text)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return answer(name, selection, figure(selection, len(counts)),
                  values=[{"value": spelling[key], "count": count} for key, count in ranked])


def quotes(book, name, source):
    said = select(book, "feedback", within("date", required=True), equals("source", source), filled("quote"))
    dated = sorted(said.rows, key=lambda row: day_of(book, row.cells["date"]))
    return with_breakdown(book, name, said, ["tone"], row_count,
                          values=[{"value": row.text("quote"), "count": 1} for row in dated])


def indicators(book):
    day = within("date", required=True)
    held, fete = equals("status", "Réalisée"), equals("type", "Manifestation")
    held_events = select(book, "events", day, held)
    fetes = select(book, "events", day, held, fete)
    meetings = select(book, "events", day, held, differs("type", "Manifestation"))
    breakfasts = select(book, "events", day, held, equals("type", "Petit déjeuner"))

    def attended():
        return select(book, "attendances", of_event(day), of_event(held))

    def distinct_people(selection):
        people = len(people_in(book, selection))
        return figure(selection, people, people + counted_only(selection))

    def families():
        selection = attended()
        persons = [book.refers(row, "participant", "participants") for row in selection.rows if row.has("participant")]
        households = {folded(person.text("household")) for person in persons} - {""}
        return answer("families", selection, figure(selection, len(households)))

    resident, of_the_clos = equals("category", "Habitant"), equals("neighbourhood", "Clos du Roy")
    joined = select(book, "participants", within("member_since", required=False), resident, of_the_clos)
    of_the_tunnel = equals("neighbourhood", "Tunnel-Château")
    crossed = select(book, "attendances", of_event(day), of_event(held), of_event(of_the_tunnel), of_person(resident),
                     of_person(of_the_clos))
    members, visitors, nameless = {row.number for row in joined.rows}, people_in(book, crossed), counted_only(crossed)
    either = Selection([], joined.alerts | crossed.alerts, joined.noted or crossed.noted)
    # Each of the nameless could be a member who is not among the visitors by name, or somebody else.
    reach = figure(either, len(members | visitors), len(members | visitors) + nameless)
    both = figure(either, len(members & visitors), len(members & visitors) + min(nameless, len(members - visitors)))

    return [
        answer("events_held", fetes, row_count(fetes)),
        with_breakdown(book, "meetings_held", meetings, ["type"], row_count),
        with_breakdown(book, "attendance", attended(), ["category", "role"], head_sum),
        families(),
        with_breakdown(book, "people", attended(), ["category", "role"], distinct_people),
        number_sum("support_hours", select(book, "events", day, held), "support_hours"),
        number_sum("support_amount", select(book, "events", day, held), "support_amount"),
        ratio("minutes_coverage", held_events, "minutes"),
        quotes(book, "landlord_feedback", "Bailleur social"),
        quotes(book, "residents_words", "Habitant"),
        frequencies("parenting_actions", fetes, "parenting_actions"),
        frequencies("breakfast_themes", breakfasts, "themes"),
        answer("new_members", joined, row_count(joined)),
        answer("tunnel_participants", crossed, distinct_people(crossed)),
        answer("promotion_reach", either, reach),
        answer("promotion_both", either, both),
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--json", metavar="OUT")
    parser.add_argument("--check", metavar="KNOWN")
    parser.add_argument("--against", metavar="RESULTS")
    options = parser.parse_args()
    try:
        book = book_of_sample(options.file) if options.file.endswith(".json") else book_of_document(options.file)
    except (Unusable, OSError, zipfile.BadZipFile, json.JSONDecodeError) as error:
        print(f"{options.file}: {error}", file=sys.stderr)
        return 2
    expected = {"template": "clos-du-roy", "period": {"start": book.first.isoformat(), "end": book.last.isoformat()},
                "indicators": indicators(book)}
    if options.against:
        with open(options.against, encoding="utf-8-sig") as file:
            return compared_results.report(expected, json.load(file), folded)
    text = json.dumps(expected, ensure_ascii=False, indent=2) + "\n"
    if options.check:
        return expected_fiche.check(options.check, text)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            file.write(text)
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
