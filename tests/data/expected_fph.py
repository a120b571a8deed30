#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Computes the grid of the template fph-fonds-habitants a second time: see expected_fiche.py.

It shares no code with the product and reads no measure of the template: what each indicator means is written here.
"""

import sys

import expected_fiche
from counting import (NOT_APPLICABLE, answer, by, by_age, by_band, by_part, calendar_label, counted, different,
                      distinct_of, distribution, divided, divided_by, figure, last_level, nameless, numbers, people_of,
                      progress, proved, quoted, row_count, select, statistic, sum_of, values)
from judging import earlier, equals, filled, in_period, until_the_end

INHABITANTS = 3400
AGE_LABELS = ["moins de 18 ans", "18 à 25 ans", "26 à 59 ans", "60 ans et plus"]
BAND_LABELS = ["moins de 200", "de 200 à moins de 500", "de 500 à moins de 800", "800 et plus"]

GRANTED = equals("decision", "Accordé", "Accordé en partie")


def initiatives(fiche):
    day = in_period(fiche, "submitted")
    submitted, granted = select(fiche, "projects", day), select(fiche, "projects", day, GRANTED)
    decided = select(fiche, "projects", day, filled("decision"))
    before = select(fiche, "projects", earlier(fiche, "submitted"))
    new = different(fiche, submitted, "bearer") - different(fiche, before, "bearer")
    helped = select(fiche, "supports", in_period(fiche, "date"))
    return [
        counted(fiche, "submitted", submitted, row_count, by_part("submitted", "quarter")),
        counted(fiche, "granted", granted, row_count, by("theme")),
        divided(fiche, "acceptance", granted, decided, row_count, row_count),
        counted(fiche, "bearers", submitted, distinct_of(fiche, "bearer"), by("bearer.sex"),
                by_age("bearer.birth_year", "submitted", [18, 26, 60], AGE_LABELS)),
        answer("new_bearers", figure(submitted, len(new)), submitted, before),
        counted(fiche, "support_hours", helped, sum_of(fiche, "hours"), by("kind")),
    ]


def money(fiche):
    day = in_period(fiche, "submitted")
    granted, held = select(fiche, "projects", day, GRANTED), select(fiche, "projects", day, filled("held"))
    funded = select(fiche, "funding", in_period(fiche, "date"), filled("source"))
    amount = sum_of(fiche, "granted")
    start = fiche.baselines.get("amount_change")
    now = granted.copy()
    change = figure(now, amount(now)["value"] - start) if isinstance(start, (int, float)) else NOT_APPLICABLE
    spent, reached = sum_of(fiche, "spent"), sum_of(fiche, "reached")
    return [
        counted(fiche, "amount", granted, amount, by("quarter")),
        answer("amount_change", change, now),
        counted(fiche, "amounts_by_size", granted, row_count, by_band("granted", [200, 500, 800], BAND_LABELS)),
        counted(fiche, "average", granted,
                lambda selection: statistic(selection, numbers(fiche, selection, "granted"), "mean")),
        divided(fiche, "envelope_used", granted, funded, amount, sum_of(fiche, "amount")),
        divided(fiche, "unit_cost", held, held, spent, reached, by("theme")),
    ]


def fit(needs, places):
    """Whether each finds so many different committees with a free place: whoever needs most takes where most are free."""
    free = list(places)
    for need in sorted(needs, reverse=True):
        free.sort(reverse=True)
        if need > len(free) or free[need - 1] < 1:
            return False
        free[:need] = [count - 1 for count in free[:need]]
    return True


def regulars(fiche, selection):
    """Members who came to three committees; residents who are only counted may be those who miss the fewest, each once
    at a committee where nobody saw them by name."""
    seen, unnamed = {}, {}
    for row, person in values(fiche, selection, "person"):
        seen.setdefault(person.number, set()).add(fiche.read(row, "committee").content.number)
    for row in selection.rows:
        if not row.has("person"):
            place = fiche.read(row, "committee").content.number
            unnamed[place] = unnamed.get(place, 0) + fiche.read(row, "votes").content
    regular = sum(1 for committees in seen.values() if len(committees) >= 3)
    needs = sorted(3 - len(committees) for committees in seen.values()
                   if len(committees) < 3 and 3 - len(committees) <= len(unnamed.keys() - committees))
    needs += [3] * int(sum(unnamed.values()) // 3)
    more = max(count for count in range(len(needs) + 1) if fit(needs[:count], unnamed.values()))
    return figure(selection, regular, regular + more)


def committee(fiche):
    day, held = in_period(fiche, "committee.date"), equals("committee.status", "Tenu")
    committees = select(fiche, "committees", in_period(fiche, "date"), equals("status", "Tenu"))
    seats = select(fiche, "seats", day, held)
    residents = select(fiche, "seats", day, held, equals("college", "Habitant"))
    submitted = select(fiche, "projects", in_period(fiche, "submitted"))
    adopted = select(fiche, "documents", until_the_end(fiche, "date"), equals("kind", "Règlement intérieur adopté"))
    reviews = select(fiche, "reviews", in_period(fiche, "date"))
    quarters = {calendar_label("quarter", date) for _, date in values(fiche, committees, "date")}
    votes = sum_of(fiche, "votes")
    engaged = len(different(fiche, submitted, "bearer") | different(fiche, residents, "person"))
    return [
        counted(fiche, "committees", committees, row_count, by_part("date", "semester")),
        answer("committee_quarters", figure(committees, len(quarters)), committees),
        counted(fiche, "residents", residents, people_of(fiche, "person", "votes")),
        answer("regular_residents", regulars(fiche, residents), residents),
        divided(fiche, "residents_share", residents, seats, votes, votes),
        answer("engaged", figure(submitted, engaged, engaged + nameless(fiche, residents, "person", "votes")),
               submitted, residents),
        last_level(fiche, "level", reviews, "level", "participation_levels", "date"),
        proved(fiche, "rules_adopted", adopted, "link", "date"),
    ]


def results(fiche):
    day, done = in_period(fiche, "submitted"), filled("held")
    granted, held = select(fiche, "projects", day, GRANTED), select(fiche, "projects", day, done)
    completed = select(fiche, "projects", day, GRANTED, done)
    reported = select(fiche, "projects", day, GRANTED, done, filled("report"))
    opinions = select(fiche, "opinions", in_period(fiche, "date"))
    return [
        progress(fiche, "completed", granted, lambda row: fiche.read(row, "held").content is not None, "due", "held",
                 "title"),
        divided(fiche, "reported", reported, completed, row_count, row_count),
        counted(fiche, "reached", held, sum_of(fiche, "reached"), by("quarter")),
        divided_by(fiche, "mobilised", held, sum_of(fiche, "active"), INHABITANTS),
        distribution(fiche, "effects", opinions, "effect", "effects"),
        quoted(fiche, "words", opinions, "words", "date", by("voice")),
    ]


def indicators(fiche):
    return initiatives(fiche) + money(fiche) + committee(fiche) + results(fiche)


if __name__ == "__main__":
    sys.exit(expected_fiche.main("fph-fonds-habitants", indicators))
