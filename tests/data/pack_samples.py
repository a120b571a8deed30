# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""A small invented sample for each pack of indicators, and what its indicators make of it, counted row by row in plain loops.

It reads no measure of a pack: what each indicator means is written here. Rows are dictionaries by column of the pack; a blank
cell is not in them. `expected` gives {indicator: (value, {labels of a group: value})}; a list of values where a funder's grid
has none is left out.
"""

import datetime
import random

YEAR = 2026
FIRST, LAST = datetime.date(YEAR, 1, 1), datetime.date(YEAR, 12, 31)
BLANK = "(non renseigné)"


def days(draw, year=YEAR):
    return datetime.date(year, 1, 1) + datetime.timedelta(days=draw.randrange(365))


def in_period(date):
    return FIRST <= date <= LAST


def grouped(rows, label, figure):
    """The figure of each group of rows; labels are tuples."""
    groups = {}
    for row in rows:
        groups.setdefault(label(row), []).append(row)
    return {labels: figure(group) for labels, group in groups.items()}


def total(column):
    return lambda rows: sum(row.get(column, 0) for row in rows)


def different(column):
    return lambda rows: len({row[column] for row in rows if column in row})


def by(*columns):
    return lambda row: tuple(row.get(column, BLANK) for column in columns)


def figures(rows, figure, label=None):
    return figure(rows), grouped(rows, label, figure) if label else {}


# Bénévolat

MISSIONS = ["Accueil", "Animation", "Accompagnement à la scolarité", "Gouvernance", "Logistique", "Communication"]


def volunteer_rows(draw):
    people = []
    for number in range(1, 31):
        row = {"id": f"B{number:03}", "last_name": f"Nom{number}", "first_name": f"Prénom{number}",
               "since": days(draw, draw.choice((YEAR - 2, YEAR - 1, YEAR, YEAR + 1)))}
        if draw.random() < 0.2:
            row["until"] = LAST
        people.append(row)
    hours = []
    for _ in range(160):
        row = {"date": days(draw, draw.choice((YEAR - 1, YEAR, YEAR, YEAR))), "volunteer": draw.choice(people)["id"],
               "hours": draw.randrange(1, 17) / 2}
        if draw.random() < 0.9:
            row["mission"] = draw.choice(MISSIONS)
        hours.append(row)
    return {"volunteers": people, "volunteering": hours}


def volunteer_figures(rows):
    done = [row for row in rows["volunteering"] if in_period(row["date"])]
    before = {row["volunteer"] for row in rows["volunteering"] if row["date"] < FIRST}
    hours = sum(row["hours"] for row in done)
    declared = [row for row in rows["volunteers"] if row["since"] <= LAST and "until" not in row]
    return {
        "volunteers_declared": (len(declared), {}),
        "volunteers_active": figures(done, different("volunteer"), by("mission")),
        "volunteers_new": (len({row["volunteer"] for row in done} - before), {}),
        "volunteer_hours": figures(done, total("hours"), by("mission")),
        "volunteer_value": (hours * 13, {}),
    }


PACKS = {
    "benevolat": (volunteer_rows, volunteer_figures),
}


def sample(pack):
    """The rows of each register, the same each time."""
    return PACKS[pack][0](random.Random(pack))


def expected(pack):
    return PACKS[pack][1](sample(pack))
