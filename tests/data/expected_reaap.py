#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Computes the grid of the template reaap-parentalite a second time: see expected_fiche.py.

It shares no code with the product and reads no measure of the template: what each indicator means is written here.
"""

import sys
from collections import Counter

import expected_fiche
from counting import (EMPTY, NOT_APPLICABLE, answer, by, by_age, by_part, changes, counted, different, distinct_of,
                      distribution, divided, figure, frequencies, improvement, people_of, progress, proved, quoted,
                      row_count, select, statistic, sum_of, values)
from judging import always, differs, earlier, equals, filled, in_period, in_year_before

AGES = [26, 36, 46]
AGE_LABELS = ["moins de 26 ans", "26 à 35 ans", "36 à 45 ans", "46 ans et plus"]


def meetings(fiche):
    held = select(fiche, "sessions", in_period(fiche, "date"), equals("status", "Réalisée"))
    prepared = select(fiche, "sessions", in_period(fiche, "date"), equals("status", "Réalisée"),
                      equals("co_designed", "Oui"))
    limited = select(fiche, "sessions", in_period(fiche, "date"), equals("status", "Réalisée"), filled("capacity"))
    came = select(fiche, "attendance", in_period(fiche, "session.date"), equals("session.status", "Réalisée"))
    came_to_limited = select(fiche, "attendance", in_period(fiche, "session.date"),
                             equals("session.status", "Réalisée"), filled("session.capacity"))

    def adults_each_time(selection):
        adults = Counter()
        for row, number in values(fiche, selection, "adults"):
            adults[fiche.read(row, "session").content.number] += number
        return statistic(selection, list(adults.values()), "mean")

    return [
        counted(fiche, "sessions_held", held, row_count, by("format")),
        counted(fiche, "sessions_by_month", held, row_count, by_part("date", "month")),
        counted(fiche, "duration", held, sum_of(fiche, "duration")),
        frequencies(fiche, "themes", held, "themes", "date"),
        divided(fiche, "co_designed", prepared, held, row_count, row_count),
        counted(fiche, "group_size", came, adults_each_time, by("session.format")),
        divided(fiche, "filling", came_to_limited, limited, sum_of(fiche, "adults"), sum_of(fiche, "capacity")),
    ]


def families(fiche):
    day, held, named = in_period(fiche, "session.date"), equals("session.status", "Réalisée"), filled("parent")
    came = select(fiche, "attendance", day, held)
    by_name = select(fiche, "attendance", day, held, named)
    fathers = select(fiche, "attendance", day, held, named, equals("bond", "Père"))
    before = select(fiche, "attendance", earlier(fiche, "session.date"), held, named)
    year_before = select(fiche, "attendance", in_year_before(fiche, "session.date"), held, named)
    people = different(fiche, by_name, "parent")

    def regular():
        sessions = {}
        for row, parent in values(fiche, by_name, "parent"):
            sessions.setdefault(parent.number, set()).add(fiche.read(row, "session").content.number)
        return figure(by_name, sum(1 for seen in sessions.values() if len(seen) >= 5))

    seen_before, last_year = different(fiche, before, "parent"), different(fiche, year_before, "parent")
    return [
        counted(fiche, "attendance", came, sum_of(fiche, "adults"), by_part("session.date", "quarter")),
        counted(fiche, "parents", came, people_of(fiche, "parent", "adults"), by("bond"),
                by_age("parent.birth_year", "session.date", AGES, AGE_LABELS)),
        counted(fiche, "families", came, distinct_of(fiche, "parent.family"), by("parent.family.situation")),
        answer("new_parents", figure(by_name, len(people - seen_before)), by_name, before),
        answer("returning_parents", figure(by_name, len(people & last_year)), by_name, year_before),
        answer("regular_parents", regular(), by_name),
        divided(fiche, "fathers", fathers, by_name, distinct_of(fiche, "parent"), distinct_of(fiche, "parent")),
        counted(fiche, "children", came, sum_of(fiche, "children"), by("session.format")),
        frequencies(fiche, "origins", came, "parent.family.origin", "session.date"),
    ]


def effects(fiche):
    opinions = select(fiche, "opinions", in_period(fiche, "date"))
    given = select(fiche, "opinions", in_period(fiche, "date"), filled("satisfaction"))
    good = select(fiche, "opinions", in_period(fiche, "date"), equals("satisfaction", "Satisfait", "Très satisfait"))
    asked = select(fiche, "questionnaires", in_period(fiche, "date"))
    scale = fiche.lists["confidences"]

    def confidence(row):
        level = fiche.read(row, "confidence").content
        return scale.index(level) if level in scale else None

    def changed(level_of):
        return changes(asked, lambda row: equals("moment", "Début")(fiche, row).yes,
                       lambda row: equals("moment", "Fin")(fiche, row).yes, level_of,
                       lambda row: fiche.read(row, "date").content,
                       lambda row: fiche.read(row, "parent").content.number)

    def alerts_at(*paths):
        seen = asked.copy()
        for path in paths:
            list(values(fiche, seen, path))
        return seen

    isolation = changed(lambda row: fiche.read(row, "isolation").content)
    mean = {**figure(asked, sum(isolation) / len(isolation)), "numerator": sum(isolation),
            "denominator": len(isolation)} if isolation else EMPTY if asked.rows else NOT_APPLICABLE
    return [
        distribution(fiche, "satisfaction", opinions, "satisfaction", "satisfactions", by("aspect")),
        divided(fiche, "satisfied", good, given, row_count, row_count, by("aspect")),
        answer("confidence_gained", improvement(asked, changed(confidence)), alerts_at("confidence", "moment")),
        answer("isolation_change", mean, alerts_at("isolation", "moment")),
        quoted(fiche, "words", opinions, "quote", "date"),
    ]


def network(fiche):
    signed = select(fiche, "documents", in_period(fiche, "date"), equals("kind", "Charte du réseau"))
    planned = select(fiche, "steps", always, differs("status", "Abandonnée"))
    paid = select(fiche, "expenses", in_period(fiche, "date"))
    came = select(fiche, "attendance", in_period(fiche, "session.date"), equals("session.status", "Réalisée"))
    return [
        proved(fiche, "charter", signed, "link", "date"),
        progress(fiche, "milestones", planned, lambda row: fiche.read(row, "done").content is not None, "due", "done",
                 "step"),
        counted(fiche, "cost", paid, sum_of(fiche, "amount"), by("kind")),
        divided(fiche, "cost_per_family", paid, came, sum_of(fiche, "amount"), distinct_of(fiche, "parent.family")),
    ]


def indicators(fiche):
    return meetings(fiche) + families(fiche) + effects(fiche) + network(fiche)


if __name__ == "__main__":
    sys.exit(expected_fiche.main("reaap-parentalite", indicators))
