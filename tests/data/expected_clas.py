#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Computes the grid of the template clas-accompagnement a second time: see expected_fiche.py.

It shares no code with the product and reads no measure of the template: what each indicator means is written here.
"""

import sys
from collections import Counter

import expected_fiche
from counting import (EMPTY, NOT_APPLICABLE, answer, by, by_age, by_part, calendar_label, changes, counted, different,
                      distinct_of, distribution, divided, figure, improvement, keyed, proved, quotient, quoted,
                      row_count, select, split, statistic, sum_of, values)
from judging import earlier, equals, in_period, in_year_before

AGE_LABELS = ["moins de 6 ans", "6 à 10 ans", "11 à 14 ans", "15 ans et plus"]


def presences(fiche, when):
    return select(fiche, "presences", when(fiche, "session.date"), equals("session.status", "Réalisée"),
                  equals("presence", "Présent"))


def children(fiche):
    came = presences(fiche, in_period)
    expected = select(fiche, "presences", in_period(fiche, "session.date"), equals("session.status", "Réalisée"))
    before, last_year = presences(fiche, earlier), presences(fiche, in_year_before)
    sessions = select(fiche, "sessions", in_period(fiche, "date"), equals("status", "Réalisée"))
    gone = select(fiche, "children", in_period(fiche, "left"))
    distinct, them = distinct_of(fiche, "child"), different(fiche, came, "child")
    weeks = Counter(calendar_label("week", date) for _, date in values(fiche, sessions, "date"))

    def group_size(selection):
        seen = {}
        for row, session in values(fiche, selection, "session"):
            seen.setdefault(session.number, set()).add(fiche.read(row, "child").content.number)
        return statistic(selection, [len(group) for group in seen.values()], "mean")

    seen = {}
    for row, child in values(fiche, came, "child"):
        seen.setdefault(child.number, set()).add(fiche.read(row, "session").content.number)
    return [
        counted(fiche, "children", came, distinct, by("child.class")),
        counted(fiche, "children_by_age", came, distinct,
                by_age("child.birth_date", "session.date", [6, 11, 15], AGE_LABELS), by("child.sex"),
                by_part("session.date", "term")),
        counted(fiche, "children_by_school", came, distinct, by("child.school"), by("child.sex")),
        answer("new_children", figure(came, len(them - different(fiche, before, "child"))), came, before),
        answer("returning_children", figure(came, len(them & different(fiche, last_year, "child"))), came, last_year),
        answer("left", row_count(gone), gone),
        counted(fiche, "sessions", sessions, row_count, by("kind")),
        counted(fiche, "child_hours", came, sum_of(fiche, "session.hours"), by("session.group.cycle")),
        answer("sessions_by_week", statistic(sessions, list(weeks.values()), "mean"), sessions),
        counted(fiche, "group_size", came, group_size, by("session.group.cycle")),
        divided(fiche, "assiduity", came, expected, row_count, row_count, by("session.group.cycle")),
        answer("assiduous", figure(came, sum(1 for times in seen.values() if len(times) >= 15)), came),
    ]


def team(fiche):
    day, held = in_period(fiche, "session.date"), equals("session.status", "Réalisée")
    came, staffed = presences(fiche, in_period), select(fiche, "staffing", day, held)
    volunteering = select(fiche, "staffing", day, held, equals("person.status", "Bénévole"))
    trained = select(fiche, "staffing", day, held, equals("person.trained", "Oui"))
    spent = select(fiche, "figures", in_period(fiche, "date"), equals("what", "Dépenses de l'année (€)"))
    amounts = [(fiche.read(row, "date").content, row.number, fiche.read(row, "value").content)
               for row in spent.rows if row.has("source") and row.has("value")]
    distinct = distinct_of(fiche, "person")
    return [
        counted(fiche, "team", staffed, distinct, by("person.status")),
        counted(fiche, "volunteer_hours", volunteering, sum_of(fiche, "hours")),
        divided(fiche, "children_by_adult", came, staffed, row_count, row_count),
        divided(fiche, "trained", trained, staffed, distinct, distinct),
        answer("cost_per_child", quotient(figure(spent, max(amounts)[2]) if amounts else EMPTY,
                                          distinct_of(fiche, "child")(came)), spent, came),
    ]


def parents(fiche):
    met, came = select(fiche, "meetings", in_period(fiche, "date")), presences(fiche, in_period)
    together = select(fiche, "meetings", in_period(fiche, "date"), equals("kind", "Réunion collective"))
    terms = {calendar_label("term", date) for _, date in values(fiche, together, "date")}
    families = distinct_of(fiche, "child.family")
    return [
        counted(fiche, "meetings", met, row_count, by("kind")),
        divided(fiche, "families_met", met, came, families, families),
        answer("collective_terms", figure(together, len(terms)), together),
        quoted(fiche, "words", met, "words", "date"),
    ]


def school(fiche):
    links = select(fiche, "school_links", in_period(fiche, "date"))
    reviews = select(fiche, "reviews", in_period(fiche, "date"))
    final = select(fiche, "reviews", in_period(fiche, "date"), equals("moment", "Fin"))
    sent = select(fiche, "documents", in_period(fiche, "date"), equals("kind", "Bilan envoyé à la Caf"))
    scale = fiche.lists["autonomies"]

    def autonomy(row):
        level = fiche.read(row, "autonomy").content
        return scale.index(level) if level in scale else None

    def changed(selection, level_of):
        return changes(selection, lambda row: equals("moment", "Début")(fiche, row).yes,
                       lambda row: equals("moment", "Fin")(fiche, row).yes, level_of,
                       lambda row: fiche.read(row, "date").content,
                       lambda row: fiche.read(row, "child").content.number)

    def doubts_at(path):
        seen = reviews.copy()
        list(values(fiche, seen, path))
        list(values(fiche, seen, "moment"))
        return seen

    reading = changed(reviews, lambda row: fiche.read(row, "reading").content)
    mean = {**figure(reviews, sum(reading) / len(reading)), "numerator": sum(reading),
            "denominator": len(reading)} if reading else EMPTY if reviews.rows else NOT_APPLICABLE
    by_sex = [keyed([by("child.sex")], labels, improvement(group, changed(group, autonomy)))
              for labels, group in split(fiche, reviews.copy(), [by("child.sex")]).items()]
    return [
        counted(fiche, "school_links", links, row_count, by("school"), by("kind")),
        answer("autonomy_gained", improvement(reviews, changed(reviews, autonomy)), doubts_at("autonomy"),
               breakdown=by_sex),
        distribution(fiche, "autonomy", final, "autonomy", "autonomies"),
        answer("reading_change", mean, doubts_at("reading")),
        proved(fiche, "report_sent", sent, "link", "date"),
    ]


def indicators(fiche):
    return children(fiche) + team(fiche) + parents(fiche) + school(fiche)


if __name__ == "__main__":
    sys.exit(expected_fiche.main("clas-accompagnement", indicators))
