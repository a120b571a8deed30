#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Computes the grid of the template ludotheque a second time: see expected_fiche.py.

It shares no code with the product and reads no measure of the template: what each indicator means is written here.
"""

import sys
from collections import Counter

import expected_fiche
from counting import (EMPTY, Selection, answer, by, by_age, by_band, by_part, calendar_label, counted, distinct_of,
                      distribution, divided, figure, frequencies, progress, quotient, row_count, select, split,
                      statistic, sum_of, values)
from judging import differs, equals, in_period, in_year_before, until_the_end

HOUSEHOLDS = 1180


def place(fiche):
    opened = select(fiche, "openings", in_period(fiche, "date"), equals("status", "Assurée"))
    visits = select(fiche, "visits", in_period(fiche, "opening.date"), equals("opening.status", "Assurée"))
    hours, people = sum_of(fiche, "hours"), sum_of(fiche, "count")

    def hours_by_week(selection):
        weeks = Counter()
        for row, number in values(fiche, selection, "hours"):
            weeks[calendar_label("week", fiche.read(row, "date").content)] += number
        return statistic(selection, list(weeks.values()), "mean")

    def visitors_by_hour():
        """In doubt about whatever the indicators on visits and on hours are, the cells of their groups included."""
        them, those_hours = visits.copy(), opened.copy()
        split(fiche, them, [by("public")])
        split(fiche, those_hours, [by_part("date", "quarter")])
        return answer("visits_by_hour", figure(them, people(them)["value"] / hours(those_hours)["value"]), them,
                      those_hours)

    crowd, visits_of_each = Counter(), visits.copy()
    for row, number in values(fiche, visits_of_each, "count"):
        crowd[fiche.read(row, "opening").content.number] += number
    return [
        counted(fiche, "openings", opened, row_count, by("kind")),
        counted(fiche, "opening_days", opened, distinct_of(fiche, "date")),
        counted(fiche, "opening_hours", opened, hours, by_part("date", "quarter")),
        counted(fiche, "hours_by_week", opened, hours_by_week),
        counted(fiche, "visits", visits, people, by("public"), by_part("opening.date", "quarter")),
        answer("busiest", statistic(visits_of_each, list(crowd.values()), "max"),
               visits_of_each),
        divided(fiche, "filling", visits, opened, people, sum_of(fiche, "capacity")),
        visitors_by_hour(),
    ]


def members(fiche):
    joined = select(fiche, "members", until_the_end(fiche, "since"))
    gone = select(fiche, "members", until_the_end(fiche, "left"))
    new = select(fiche, "members", in_period(fiche, "since"))
    of_town = equals("kind", "Famille"), differs("town", "Autre commune")
    town_joined = select(fiche, "members", until_the_end(fiche, "since"), *of_town)
    town_gone = select(fiche, "members", until_the_end(fiche, "left"), *of_town)
    borrowed = select(fiche, "loans", in_period(fiche, "out"), equals("member.kind", "Famille"))

    def still_there(them, those_gone):
        return figure(joined, len({row.number for row in them.rows} - {row.number for row in those_gone.rows}))

    kinds, gone_kinds = split(fiche, joined, [by("kind")]), split(fiche, gone, [by("kind")])
    stock = [{"keys": {"kind": kind}, **still_there(group, gone_kinds.get((kind,), Selection()))}
             for (kind,), group in kinds.items()]
    seasons = {}
    for row, member in values(fiche, borrowed, "member"):
        seasons.setdefault(member.number, set()).add(calendar_label("quarter", fiche.read(row, "out").content))
    loyal = sum(1 for seen in seasons.values() if len(seen) >= 4)
    return [
        answer("members", still_there(joined, gone), joined, gone, breakdown=stock),
        counted(fiche, "new_members", new, row_count, by("kind")),
        answer("families_of_town", quotient(still_there(town_joined, town_gone), {"status": "ok", "value": HOUSEHOLDS}),
               town_joined, town_gone),
        counted(fiche, "borrowing_families", borrowed, distinct_of(fiche, "member"), by("member.town")),
        answer("loyal_families", figure(borrowed, loyal), borrowed),
    ]


def loans(fiche):
    lent = select(fiche, "loans", in_period(fiche, "out"))
    year_before = select(fiche, "loans", in_year_before(fiche, "out"))
    owned = select(fiche, "games", until_the_end(fiche, "bought"))
    each = Counter(member.number for _, member in values(fiche, lent, "member"))
    now, then = len(lent.rows), len(year_before.rows)
    change = {**figure(lent, (now - then) / then), "numerator": now - then, "denominator": then}
    return [
        counted(fiche, "loans", lent, row_count, by("game.kind")),
        answer("loans_change", change, lent, year_before),
        answer("loans_by_member", statistic(lent, list(each.values()), "median"), lent),
        divided(fiche, "fund_used", lent, owned, distinct_of(fiche, "game"), row_count),
        progress(fiche, "returns", lent, lambda row: fiche.read(row, "back").content is not None, "due", "back",
                 "game.title"),
        distribution(fiche, "conditions", owned, "condition", "conditions"),
    ]


def team(fiche):
    outdoors = select(fiche, "animations", in_period(fiche, "date"), differs("place", "Ludothèque"))
    worked = select(fiche, "shifts", in_period(fiche, "date"))
    volunteers = select(fiche, "shifts", in_period(fiche, "date"), equals("person.status", "Bénévole"))
    opinions = select(fiche, "opinions", in_period(fiche, "date"))
    counts = select(fiche, "counts", in_period(fiche, "date"), equals("what", "Visites du catalogue en ligne"))
    figures = [(fiche.read(row, "date").content, row.number, fiche.read(row, "value").content)
               for row in counts.rows if row.has("source") and row.has("value")]
    return [
        counted(fiche, "outdoors", outdoors, row_count,
                by_band("players", [15, 40], ["moins de 15", "de 15 à moins de 40", "40 et plus"])),
        frequencies(fiche, "places", outdoors, "place", "date"),
        counted(fiche, "team_hours", worked, sum_of(fiche, "hours"), by("person.status")),
        counted(fiche, "volunteers", volunteers, distinct_of(fiche, "person"),
                by_age("person.birth_year", "date", [26, 60], ["Moins de 26 ans", "26 à 59 ans", "60 ans et plus"])),
        distribution(fiche, "satisfaction", opinions, "satisfaction", "satisfactions", by("aspect")),
        answer("catalogue", figure(counts, max(figures)[2]) if figures else EMPTY, counts),
    ]


def indicators(fiche):
    return place(fiche) + members(fiche) + loans(fiche) + team(fiche)


if __name__ == "__main__":
    sys.exit(expected_fiche.main("ludotheque", indicators))
