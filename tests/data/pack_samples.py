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


# SENACS, QPV: people who came to events

STATES = ["Réalisée", "Réalisée", "Réalisée", "Prévue", "Annulée"]
ACTIONS = ["Jardin partagé", "Accueil", "Ateliers sociolinguistiques"]
SENACS_BANDS = [(6, "0-6 ans"), (10, "7-10 ans"), (14, "11-14 ans"), (17, "15-17 ans"), (25, "18-25 ans"), (59, "26-59 ans"),
                (74, "60-74 ans"), (200, "75 ans et plus")]
QPV_BANDS = [(11, "0-11 ans"), (17, "12-17 ans"), (25, "18-25 ans"), (59, "26-59 ans"), (200, "60 ans et plus")]


def sometimes(draw, row, column, values, share=0.9):
    if draw.random() < share:
        row[column] = draw.choice(values)


def public_rows(draw, own_actions):
    events, people, attendances = [], [], []
    for number in range(1, 41):
        row = {"id": f"E{number:03}", "date": days(draw, draw.choice((YEAR - 1, YEAR, YEAR, YEAR))), "title": f"Rencontre {number}",
               "status": draw.choice(STATES)}
        if own_actions:
            sometimes(draw, row, "project_action", ACTIONS)
            row["contact_hours"] = draw.randrange(1, 13) / 2
        events.append(row)
    for number in range(1, 81):
        row = {"id": f"P{number:03}", "last_name": f"Nom{number}", "first_name": f"Prénom{number}"}
        sometimes(draw, row, "sex", ["F", "M", "Non renseigné"])
        sometimes(draw, row, "birth_year", list(range(YEAR - 95, YEAR - 1)))
        row["priority_area"] = draw.choice(["Oui", "Non", "Non renseigné"])
        people.append(row)
    for event in events:
        for person in draw.sample(people, 9):
            attendances.append({"event": event["id"], "participant": person["id"]})
        if own_actions and draw.random() < 0.3:
            attendances.append({"event": event["id"], "count": draw.randrange(2, 9)})
    return {"events": events, "participants": people, "attendances": attendances}


def age_band(person, bands):
    """The age that somebody has at the end of the year is the year less that of birth."""
    if person is None or "birth_year" not in person:
        return BLANK
    return next(label for oldest, label in bands if YEAR - person["birth_year"] <= oldest)


def came(rows, when):
    """Who came to what was held: the attendance, its event, its person (None where people were only counted)."""
    events = {row["id"]: row for row in rows["events"]}
    people = {row["id"]: row for row in rows["participants"]}
    return [(row, events[row["event"]], people.get(row.get("participant"))) for row in rows["attendances"]
            if events[row["event"]]["status"] == "Réalisée" and when(events[row["event"]]["date"])]


def people_of(seen):
    return len({person["id"] for _, _, person in seen if person})


def places_of(seen):
    return sum(row.get("count", 1) for row, _, _ in seen)


def of_person(column):
    return lambda each: ((each[2] or {}).get(column, BLANK),)


def senacs_rows(draw):
    rows = {**public_rows(draw, True), **volunteer_rows(draw)}
    rows["partnerships"] = [{"name": f"Partenaire {number}", "kind": draw.choice(["Formalisé par une convention", "Non formalisé"]),
                             "since": days(draw, draw.choice((YEAR - 3, YEAR, YEAR + 1)))} for number in range(12)]
    rows["posts"] = []
    for number in range(14):
        row = {"title": f"Poste {number}", "contract": draw.choice(["CDI", "CDD", "Contrat aidé"]),
               "full_time": draw.choice([0.2, 0.5, 0.8, 1]), "since": days(draw, draw.choice((YEAR - 3, YEAR, YEAR + 1)))}
        if draw.random() < 0.3:
            row["until"] = LAST
        rows["posts"].append(row)
    rows["grants"] = [{"date": days(draw, draw.choice((YEAR - 1, YEAR))), "funder": draw.choice(["Caf", "Ville", "État"]),
                       "amount": draw.randrange(500, 20000)} for _ in range(15)]
    return rows


def senacs_figures(rows):
    seen = came(rows, in_period)
    held = [row for row in rows["events"] if row["status"] == "Réalisée" and in_period(row["date"])]
    ages = lambda each: (age_band(each[2], SENACS_BANDS),)  # noqa: E731
    action = lambda each: (each[1].get("project_action", BLANK),)  # noqa: E731
    at_end = {register: [row for row in rows[register] if row["since"] <= LAST and "until" not in row]
              for register in ("partnerships", "posts")}
    given = [row for row in rows["grants"] if in_period(row["date"])]
    return {
        "senacs_people_by_age": figures(seen, people_of, ages),
        "senacs_attendance_by_age": figures(seen, places_of, ages),
        "senacs_people_by_sex": figures(seen, people_of, of_person("sex")),
        "senacs_attendance_by_sex": figures(seen, places_of, of_person("sex")),
        "senacs_people_by_area": figures(seen, people_of, of_person("priority_area")),
        "senacs_attendance_by_area": figures(seen, places_of, of_person("priority_area")),
        "senacs_sessions": figures(held, len, by("project_action")),
        "senacs_hours": figures(held, total("contact_hours"), by("project_action")),
        "senacs_action_people": figures(seen, people_of, action),
        "senacs_action_attendance": figures(seen, places_of, action),
        **volunteer_figures(rows),
        "senacs_partners": figures(at_end["partnerships"], len, by("kind")),
        "senacs_posts": figures(at_end["posts"], len, by("contract")),
        "senacs_full_time": figures(at_end["posts"], total("full_time"), by("contract")),
        "senacs_grants": figures(given, total("amount"), by("funder")),
    }


def qpv_rows(draw):
    return public_rows(draw, False)


def qpv_figures(rows):
    seen = came(rows, in_period)
    before = {person["id"] for _, _, person in came(rows, lambda date: date < FIRST)}
    new = [each for each in seen if each[2]["id"] not in before]
    crossed = lambda each: (*of_person("priority_area")(each), *of_person("sex")(each))  # noqa: E731
    ages = lambda each: (age_band(each[2], QPV_BANDS),)  # noqa: E731
    areas = grouped(seen, of_person("priority_area"), people_of)
    return {
        "qpv_people": figures(seen, people_of, crossed),
        "qpv_attendance": figures(seen, places_of, crossed),
        "qpv_people_by_age": figures(seen, people_of, ages),
        "qpv_attendance_by_age": figures(seen, places_of, ages),
        "qpv_share": (areas[("Oui",)] / people_of(seen), {}),
        "qpv_new": figures(new, people_of, of_person("priority_area")),
    }


# LAEP

ROLES = ["Enfant de 0 à 6 ans", "Frère ou sœur de plus de 6 ans", "Parent", "Autre adulte"]


def laep_rows(draw):
    openings = [{"id": f"O{number:03}", "date": days(draw, draw.choice((YEAR - 1, YEAR, YEAR))), "hours": draw.choice([2, 2.5, 3])}
                for number in range(1, 46)]
    people = [{"id": f"A{number:03}", "first_name": f"Prénom{number}", "family": f"F{number // 3:02}", "role": draw.choice(ROLES)}
              for number in range(1, 61)]
    hosts = [{"id": f"H{number:02}", "name": f"Accueillant {number}", "status": draw.choice(["Salarié", "Bénévole"])}
             for number in range(1, 8)]
    return {"openings": openings, "welcomed": people, "hosts": hosts,
            "visits": [{"opening": opening["id"], "person": person["id"]} for opening in openings
                       for person in draw.sample(people if in_period(opening["date"]) else people[:30], 7)],
            "hosting": [{"opening": opening["id"], "host": host["id"], "hours": draw.choice([3, 3.5])} for opening in openings
                        for host in draw.sample(hosts, 2)]}


def laep_figures(rows):
    openings = {row["id"]: row for row in rows["openings"]}
    people, hosts = {row["id"]: row for row in rows["welcomed"]}, {row["id"]: row for row in rows["hosts"]}
    held = [row for row in rows["openings"] if in_period(row["date"])]
    visits = [row for row in rows["visits"] if in_period(openings[row["opening"]]["date"])]
    hosting = [row for row in rows["hosting"] if in_period(openings[row["opening"]]["date"])]
    role = lambda row: (people[row["person"]]["role"],)  # noqa: E731
    status = lambda row: (hosts[row["host"]]["status"],)  # noqa: E731
    families = {people[row["person"]]["family"] for row in visits}
    earlier = {people[row["person"]]["family"] for row in rows["visits"] if openings[row["opening"]]["date"] < FIRST}
    per_session = grouped(visits, by("opening"), lambda group: len({people[row["person"]]["family"] for row in group}))
    weeks = grouped(held, lambda row: tuple(row["date"].isocalendar())[:2], len)
    return {
        "laep_people": figures(visits, different("person"), role),
        "laep_visits": figures(visits, len, role),
        "laep_families": (len(families), {}),
        "laep_new_families": (len(families - earlier), {}),
        "laep_families_per_session": (sum(per_session.values()) / len(per_session), {}),
        "laep_openings": (len(held), {}),
        "laep_opening_hours": (sum(row["hours"] for row in held), {}),
        "laep_openings_per_week": (sum(weeks.values()) / len(weeks), {}),
        "laep_hosts": figures(hosting, different("host"), status),
        "laep_host_hours": figures(hosting, total("hours"), status),
    }


# CLAS


def clas_rows(draw):
    children = []
    for number in range(1, 31):
        row = {"id": f"N{number:03}", "last_name": f"Nom{number}", "first_name": f"Prénom{number}",
               "birth_date": days(draw, YEAR - draw.randrange(5, 19)), "site": draw.choice(["École Prévert", "Centre social"])}
        sometimes(draw, row, "sex", ["Fille", "Garçon"])
        children.append(row)
    sessions = [{"id": f"S{number:03}", "date": days(draw, draw.choice((YEAR - 1, YEAR, YEAR, YEAR))), "status": draw.choice(STATES)}
                for number in range(1, 81)]
    team = [{"id": f"I{number:02}", "name": f"Intervenant {number}", "status": draw.choice(["Salarié", "Bénévole"])}
            for number in range(1, 9)]
    return {"children": children, "sessions": sessions, "team": team,
            "presences": [{"session": session["id"], "child": child["id"],
                           "presence": draw.choice(["Présent", "Présent", "Présent", "Absent excusé", "Absent"])}
                          for session in sessions for child in draw.sample(children, 18)],
            "staffing": [{"session": session["id"], "person": person["id"], "hours": draw.choice([1.5, 2])} for session in sessions
                         for person in draw.sample(team, 3)]}


def years_between(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def clas_figures(rows):
    sessions = {row["id"]: row for row in rows["sessions"] if row["status"] == "Réalisée" and in_period(row["date"])}
    children, team = {row["id"]: row for row in rows["children"]}, {row["id"]: row for row in rows["team"]}
    due = [row for row in rows["presences"] if row["session"] in sessions]
    there = [row for row in due if row["presence"] == "Présent"]
    staffed = [row for row in rows["staffing"] if row["session"] in sessions]

    def crossed(row):
        child = children[row["child"]]
        age = years_between(child["birth_date"], LAST)
        band = ["moins de 6 ans", "6 à 10 ans", "11 à 16 ans", "17 ans et plus"][(age >= 6) + (age >= 11) + (age >= 17)]
        return band, child.get("sex", BLANK), child["site"]

    times = grouped(there, by("child"), len)
    return {
        "clas_children": figures(there, different("child"), crossed),
        "clas_sessions": (len(sessions), {}),
        "clas_attendance": (len(there) / len(due), {}),
        "clas_regular": (sum(1 for count in times.values() if count >= 15), {}),
        "clas_staff": figures(staffed, different("person"), lambda row: (team[row["person"]]["status"],)),
        "clas_volunteer_hours": (sum(row["hours"] for row in staffed if team[row["person"]]["status"] == "Bénévole"), {}),
    }


# ACF familles


def acf_rows(draw):
    families = [{"id": f"F{number:03}", "name": f"Famille {number}"} for number in range(1, 41)]
    kinds = ["Atelier parents-enfants", "Sortie familiale", "Groupe de parole"]
    actions = [{"id": f"A{number:03}", "date": days(draw, draw.choice((YEAR - 1, YEAR, YEAR))), "kind": draw.choice(kinds),
                "status": draw.choice(STATES)} for number in range(1, 41)]

    def noted(column, values):
        return [{"date": days(draw, draw.choice((YEAR - 1, YEAR, YEAR))), "family": draw.choice(families)["id"],
                 column: draw.choice(values)} for _ in range(60)]

    return {"families": families, "family_actions": actions,
            "family_attendances": [{"action": action["id"], "family": family["id"], "adults": draw.randrange(1, 3),
                                    "children": draw.randrange(0, 4)} for action in actions for family in draw.sample(families, 5)],
            "referrals": noted("towards", ["Caf", "PMI", "École"]), "supports": noted("theme", ["Scolarité", "Santé", "Vie quotidienne"])}


def acf_figures(rows):
    held = {row["id"]: row for row in rows["family_actions"] if row["status"] == "Réalisée"}
    seen = [row for row in rows["family_attendances"] if row["action"] in held and in_period(held[row["action"]]["date"])]
    before = {row["family"] for row in rows["family_attendances"] if row["action"] in held and held[row["action"]]["date"] < FIRST}
    sessions = [row for row in held.values() if in_period(row["date"])]
    referrals, supports = ([row for row in rows[register] if in_period(row["date"])] for register in ("referrals", "supports"))
    return {
        "acf_families": figures(seen, different("family"), lambda row: (held[row["action"]]["kind"],)),
        "acf_new_families": (len({row["family"] for row in seen} - before), {}),
        "acf_sessions": figures(sessions, len, by("kind")),
        "acf_adults": (sum(row["adults"] for row in seen), {}),
        "acf_children": (sum(row["children"] for row in seen), {}),
        "acf_referrals": figures(referrals, len, by("towards")),
        "acf_accompanied": figures(supports, different("family"), by("theme")),
        "acf_meetings": (len(supports), {}),
    }


PACKS = {
    "acf-familles": (acf_rows, acf_figures),
    "benevolat": (volunteer_rows, volunteer_figures),
    "clas": (clas_rows, clas_figures),
    "laep": (laep_rows, laep_figures),
    "qpv": (qpv_rows, qpv_figures),
    "senacs": (senacs_rows, senacs_figures),
}


def sample(pack):
    """The rows of each register, the same each time."""
    return PACKS[pack][0](random.Random(pack))


def expected(pack):
    return PACKS[pack][1](sample(pack))
