#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Writes the sample year of the template clos-du-roy: extension/samples/clos-du-roy.json.

The same bytes come out on every run, with any Python from 3.9 on: see sample_writing.py.
`sample_year.py --check` writes nothing and fails where the committed file is not what would be written.
"""

import sys

import sample_words as words
from sample_words import BREAKFAST, CANCELLED, CLOS, COMMITTEE, FETE, HELD, OTHER, PLANNED, TUNNEL
from sample_writing import Draw, date_cell, rows_by_column, write_or_check

RESIDENT, PARTNER, PROFESSIONAL = "Habitant", "Partenaire", "Professionnel"
ORGANISATION, ON_THE_DAY = "Organisation", "Jour J"

COLUMNS = {
    "events": ["id", "date", "title", "type", "time_of_day", "neighbourhood", "status", "themes", "parenting_actions",
               "partners", "support_hours", "support_amount", "support_material", "minutes", "notes"],
    "participants": ["id", "last_name", "first_name", "category", "organisation", "household", "neighbourhood", "sex",
                     "birth_year", "member_since", "consent", "notes"],
    "attendances": ["event", "participant", "category", "neighbourhood", "role", "count"],
    "feedback": ["date", "source", "organisation", "event", "object", "quote", "tone", "link"],
    "steps": ["id", "step", "due", "done", "status", "owner"],
}


def short_day(text):
    return f"{text[8:10]}/{text[5:7]}" if text[0].isdigit() else "la date"


def minutes_of(draw, date, kind):
    if draw.percent(55 if kind == FETE else 18):
        return None
    if draw.percent(20):
        return f"https://exemple.invalid/clos/cr-{date[:10]}" if date[0].isdigit() else "CR à la coordination"
    return f"CR du {short_day(date)}"


def event_rows(draw):
    rows = []
    for number, (date, kind, title, moment, quarter, status, themes, parenting) in enumerate(words.EVENTS, start=1):
        fete, held = kind == FETE, status == HELD
        partners = draw.some(words.PARTNERS, draw.between(3, 6) if fete else draw.between(1, 3))
        hours = draw.between(12, 40) / 2 if fete else draw.between(3, 10) / 2
        amount = draw.between(80, 900) + draw.pick([0, 0.5, 0.35]) if fete else draw.pick([None, None, 18, 24.9, 35])
        rows.append({
            "id": f"E{number:03}", "date": date_cell(date), "title": title, "type": kind, "time_of_day": moment,
            "neighbourhood": quarter, "status": status, "themes": themes, "parenting_actions": parenting,
            "partners": draw.pick(["; ", ";", "\n"]).join(partners),
            "support_hours": hours if held or status == CANCELLED else None,
            "support_amount": amount if held else None,
            "support_material": draw.pick(words.MATERIAL) if fete or draw.percent(25) else None,
            "minutes": minutes_of(draw, date, kind) if held else None,
            "notes": draw.pick(words.NOTES) if draw.percent(22) else None,
        })
    return rows


def membership(draw, chance):
    if not draw.percent(chance):
        return None
    year = draw.pick(["2019", "2021", "2022", "2023", "2024", "2025", "2025", "2026", "2026", "2026"])
    return {"date": f"{year}-{draw.between(1, 12):02}-{draw.between(1, 28):02}"}


def resident_rows(draw):
    """Families of one to five people under one name and, mostly, one word for the family."""
    rows, family = [], 0
    while len(rows) < 196:
        family += 1
        quarter, alone, since = draw.pick([CLOS] * 6 + [TUNNEL] * 3 + [OTHER]), draw.percent(24), membership(draw, 60)
        for member in range(draw.between(1, 2) if alone else draw.pick([1, 1, 2, 3, 3, 4, 5])):
            sex = draw.pick("FFM")
            birth = draw.between(1948, 1998) if member < 2 else draw.between(2008, 2021)
            rows.append({
                "last_name": words.SURNAMES[family * 7 % len(words.SURNAMES)],
                "first_name": draw.pick(words.FIRST_NAMES[sex]), "category": RESIDENT, "organisation": None,
                "household": None if alone else f"F{family:03}", "neighbourhood": quarter, "sex": sex,
                "birth_year": birth if draw.percent(85) else None,
                "member_since": since if member == 0 or draw.percent(55) else None,
                "consent": draw.pick(["Oui", "Oui", "Oui", "Non"]), "notes": None,
            })
    return rows


def colleague_rows(draw):
    """Those who come for an organisation: partners, and the professionals of the social centre."""
    rows = []
    for index in range(52):
        partner = index < 30
        sex = draw.pick(["F", "F", "M", "Non renseigné"])
        rows.append({
            "last_name": words.SURNAMES[(index * 11 + 5) % len(words.SURNAMES)],
            "first_name": draw.pick(words.FIRST_NAMES["M" if sex == "M" else "F"]),
            "category": PARTNER if partner else PROFESSIONAL,
            "organisation": words.PARTNERS[index % 10] if partner else "Centre social", "household": None,
            "neighbourhood": draw.pick([CLOS, OTHER, OTHER, None]), "sex": sex, "birth_year": None,
            "member_since": {"date": "2026-02-03"} if index % 17 == 0 else None, "consent": "Oui",
            "notes": draw.pick(words.TRADES) if draw.percent(40) else None,
        })
    return rows


def participant_rows(draw):
    rows = resident_rows(draw) + colleague_rows(draw)
    return [{"id": f"P{number:03}", **row} for number, row in enumerate(rows, start=1)]


def event_reference(draw, event):
    labelled = event["title"] and draw.percent(60)
    return f"{event['id']} – {event['title']}" if labelled else event["id"]


def participant_reference(draw, person):
    label = f"{person['first_name']} {person['last_name'][0].upper()}."
    return f"{person['id']} – {label}" if draw.percent(45) else person["id"]


def chance_of_coming(event, person):
    """In percent. Fêtes draw residents, most of all those of the quarter; meetings draw those who organise."""
    if person["category"] != RESIDENT:
        return {FETE: 34, COMMITTEE: 30, BREAKFAST: 7}.get(event["type"], 16)
    regular = 2 if int(person["id"][1:]) % 3 == 0 else 1
    near, far = {FETE: (23, 5), BREAKFAST: (5, 1)}.get(event["type"], (2, 0))
    return regular * (near if person["neighbourhood"] == event["neighbourhood"] else far)


def attendance(event, participant=None, category=None, neighbourhood=None, role=ON_THE_DAY, count=None):
    return {"event": event, "participant": participant, "category": category, "neighbourhood": neighbourhood,
            "role": role, "count": count}


def named_attendances(draw, event, person):
    """One row, or two for a person who helped before and came on the day."""
    if person["category"] == RESIDENT:
        roles = draw.pick([[ON_THE_DAY]] * 7 + [[ORGANISATION], [ORGANISATION, ON_THE_DAY], [None]])
    else:
        roles = draw.pick([[ORGANISATION], [ORGANISATION], [ON_THE_DAY], [ORGANISATION, ON_THE_DAY]])
    repeats = draw.percent(20)
    return [attendance(event_reference(draw, event), participant_reference(draw, person),
                       person["category"] if repeats else None, person["neighbourhood"] if repeats else None, role,
                       draw.pick([None, None, None, 1])) for role in roles]


def counted_attendances(draw, event):
    """People whom nobody named: a number at the entrance, by category and quarter where somebody asked."""
    groups, largest = (draw.between(8, 12), 9) if event["type"] == FETE else (draw.between(0, 2), 4)
    return [attendance(event_reference(draw, event), None, draw.pick([RESIDENT] * 6 + [PARTNER, None]),
                       draw.pick([event["neighbourhood"], CLOS, TUNNEL, None]),
                       draw.pick([ON_THE_DAY] * 5 + [ORGANISATION, None]), draw.between(2, largest))
            for _ in range(groups)]


def attendance_rows(draw, events, participants):
    rows = []
    for event in events:
        if event["status"] == PLANNED:
            continue
        cancelled = event["status"] == CANCELLED
        for person in participants:
            coming = draw.percent(chance_of_coming(event, person))
            if coming and not (cancelled and person["category"] == RESIDENT):
                rows += named_attendances(draw, event, person)
        if not cancelled:
            rows += counted_attendances(draw, event)
    return rows


def feedback_rows(events):
    number_of = {event["title"]: event["id"] for event in events if event["title"]}
    said = [(date, "Bailleur social", *rest) for date, *rest in words.LANDLORD_WORDS]
    said += [(date, RESIDENT, title, None, *rest, None) for date, title, *rest in words.RESIDENT_WORDS]
    said += [(date, PARTNER, *rest) for date, *rest in words.PARTNER_WORDS]
    said.sort(key=lambda row: row[0])
    return [{"date": date_cell(date), "source": source, "organisation": body,
             "event": f"{number_of[title]} – {title}" if title else None, "object": subject, "quote": quote,
             "tone": tone, "link": link} for date, source, title, body, subject, quote, tone, link in said]


def step_rows():
    return [{"id": f"S{number}", "step": step, "due": date_cell(due) if due.startswith("date:") else due,
             "done": date_cell(done), "status": status, "owner": owner}
            for number, (step, due, done, status, owner) in enumerate(words.STEPS, start=1)]


def first(rows, **wanted):
    return next(row for row in rows if all(row[column] == value for column, value in wanted.items()))


def vary_spelling(events, participants, attendances):
    """The same words with another case, without accents, with blanks around or in another Unicode form: they count."""
    held = [row for row in events if row["status"] == HELD]
    spellings = ["réalisée", "REALISEE", "Réalisée ", "\u00a0Réalisée", "Re\u0301alise\u0301e", "Réalisée\u202f"]
    for row, spelling in zip(held[8:40:5], spellings):
        row["status"] = spelling
    first(events, title="Petit déjeuner « écrans »")["type"] = "petit dejeuner"
    first(events, title="Fête des voisins du Tunnel-Château")["neighbourhood"] = "tunnel-chateau "
    first(events, title="Goûter d'automne du Tunnel-Château")["type"] = " MANIFESTATION"
    residents = [row for row in participants if row["category"] == RESIDENT]
    pairs = [("habitant", "clos du roy"), ("HABITANT ", "CLOS DU ROY"), ("Habitant\u00a0", None),
             ("\u00a0habitant", "Clos\u00a0du\u00a0Roy"), ("Habitant", "Clos  du Roy ")]
    for row, (category, quarter) in zip(residents[10:180:40], pairs):
        row.update(category=category, neighbourhood=quarter)
    relative = [row for row in residents if row["household"]][1]
    relative["household"] = relative["household"].lower() + " "
    on_the_day = [row for row in attendances if row["role"] == ON_THE_DAY]
    for row in on_the_day[25::120]:
        row.update(role=" jour j", event=row["event"].lower())
    for row in on_the_day[70::200]:
        row.update(role="JOUR\u00a0J", event=row["event"] + "\u00a0")


def leave_gaps(participants, attendances):
    """Cells left empty, people who brought others, and rows that contradict the person they name (who is right)."""
    for row in participants[40:190:60]:
        row["category"] = None
    for row in participants[25:190:45]:
        row["neighbourhood"] = None
    named = [row for row in attendances if row["participant"]]
    for row in named[33::500]:
        row["count"] = 3
    for row in named[47::500]:
        row.update(category=PARTNER, neighbourhood=OTHER)


def make_dirty(draw, events, participants, attendances):
    """What goes wrong in real registers. tests/data/README.md lists each; the calendar holds five of them already."""
    first(events, title="Comité technique de rentrée")["support_hours"] = "3,5"
    carnival = first(events, title="Carnaval du Clos")
    copy = {**carnival, "date": {"date": "2026-02-22"}, "title": "Carnaval du Clos, rangement"}
    events.insert(events.index(carnival) + 2, copy)

    tunnel_fete = first(events, title="Rentrée des familles du Tunnel-Château")
    clos_fete = first(events, title="Le Clos c'fête")
    members = [row for row in participants
               if row["category"] == RESIDENT and row["neighbourhood"] == CLOS and row["member_since"]]
    newcomer = next(row for row in members[20:] if row["member_since"]["date"].startswith("2026"))
    newcomer["category"] = "habitants"
    member = next(row for row in members if row["member_since"]["date"].startswith("2025"))
    participants.append({**member, "member_since": {"date": "2026-09-05"}, "household": None})

    attendances.append(attendance(tunnel_fete["id"], newcomer["id"]))
    wrong = [
        attendance("E099 – Atelier cuisine", participants[20]["id"]),
        attendance(event_reference(draw, tunnel_fete), "P999"),
        attendance(event_reference(draw, tunnel_fete), None, RESIDENT, CLOS, count=-4),
        attendance(event_reference(draw, clos_fete), None, RESIDENT, CLOS, count="une dizaine"),
        attendance(None, member["id"], count=1),
    ]
    for index, row in enumerate(wrong, start=1):
        attendances.insert(310 * index, row)
    total = sum(row["count"] for row in attendances if isinstance(row["count"], int))
    attendances.append(attendance("Total", role=None, count=total))


def sample_year():
    draw = Draw(2000)
    events = event_rows(draw)
    participants = participant_rows(draw)
    attendances = attendance_rows(draw, events, participants)
    vary_spelling(events, participants, attendances)
    leave_gaps(participants, attendances)
    make_dirty(draw, events, participants, attendances)
    rows = {"events": events, "participants": participants, "attendances": attendances,
            "feedback": feedback_rows(events), "steps": step_rows()}
    return {
        "template": "clos-du-roy",
        "period": {"start": "2026-01-01", "end": "2026-12-31"},
        "structure": "Centre social du Verger partagé",
        "registers": rows_by_column(COLUMNS, rows),
        "grid": {"targets": words.TARGETS, "baselines": words.BASELINES, "analysis": words.ANALYSIS},
    }


if __name__ == "__main__":
    sys.exit(write_or_check(sample_year(), sys.argv[1:]))
