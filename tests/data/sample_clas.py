#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Writes the sample of the template clas-accompagnement: an invented school year, from September to August.

`sample_clas.py --check` writes nothing and fails where the committed file is not what would be written.
"""

import datetime
import sys

from sample_words import FIRST_NAMES, SURNAMES
from sample_writing import Draw, rows_by_column, write_or_check

COLUMNS = {
    "groups": ["id", "name", "cycle", "place", "places"],
    "children": ["id", "last_name", "first_name", "family", "sex", "birth_date", "class", "school", "group", "origin",
                 "entered", "left"],
    "sessions": ["id", "date", "group", "kind", "hours", "status", "content"],
    "presences": ["session", "child", "presence"],
    "team": ["id", "name", "status", "trained"],
    "staffing": ["session", "person", "hours"],
    "meetings": ["date", "kind", "child", "parents", "words"],
    "school_links": ["date", "school", "kind", "children", "notes"],
    "reviews": ["date", "child", "moment", "autonomy", "reading"],
    "figures": ["date", "what", "value", "source"],
    "documents": ["date", "kind", "link"],
    "steps": ["id", "step", "due", "done", "status", "owner"],
}

GROUPS = [("G1", "Les Passereaux", "CP-CE1", ["CP", "CE1"]),
          ("G2", "Les Explorateurs", "CE2-CM2", ["CE2", "CM1", "CM2"]),
          ("G3", "Le Labo", "Collège", ["6e", "5e", "4e", "3e"])]
BORN = {"CP": 2018, "CE1": 2017, "CE2": 2016, "CM1": 2015, "CM2": 2014, "6e": 2013, "5e": 2012, "4e": 2011, "3e": 2010}
AUTONOMIES = ["À construire", "Fragile", "En progrès", "Acquise"]

CONTENTS = {"Aide méthodologique": ["Lire une consigne", "Préparer son cartable", "Apprendre une poésie",
                                    "Tables de multiplication", "Tenir son agenda"],
            "Atelier culturel": ["Lecture à voix haute", "Expériences de cuisine", "Théâtre", "Jeux de société"],
            "Sortie": ["Bibliothèque", "Musée de la rivière", "Forêt"]}

WORDS = ["Il range son bureau tout seul, maintenant.", "Les soirs de séance, on ne se dispute plus.",
         "Je voudrais que cela continue au collège.", "On m'a donné le nom de la bonne personne à l'école.",
         "Mon aîné aide le petit comme il l'a vu faire.", "Je n'avais jamais mis les pieds à la bibliothèque.",
         "Il fait ses devoirs sans que je me fâche.", "Je comprends enfin le carnet de notes.",
         "C'est la première fois que j'ose appeler le collège.", "Elle parle de ses séances à table.",
         "Je ne peux pas venir le lundi, je finis à vingt heures.", "On m'a montré comment regarder l'agenda avec lui."]

NOTES = ["Poursuivre l'aide à la lecture", "Prévenir la famille d'un rendez-vous", "Alléger les devoirs du soir",
         "Proposer une place dans le groupe", "Revoir en mars"]


def day(date):
    return {"date": date.isoformat()}


def group_rows():
    return [{"id": name, "name": title, "cycle": cycle, "place": "Centre social Le Tilleul", "places": 12}
            for name, title, cycle, _ in GROUPS]


def child_rows(draw):
    rows, family = [], 0
    for group, _, _, classes in GROUPS:
        for place in range(13):
            family += 0 if draw.percent(15) and place else 1
            grade, sex = draw.pick(classes), draw.pick(["Fille", "Garçon"])
            school = "Collège Les Ormes" if group == "G3" else draw.pick(["École du Levant", "École des Coteaux"])
            left = draw.percent(12)
            rows.append({
                "id": f"N{len(rows) + 1:03}", "last_name": SURNAMES[family * 4 % len(SURNAMES)],
                "first_name": draw.pick(FIRST_NAMES["F" if sex == "Fille" else "M"]), "family": f"F{family:02}",
                "sex": sex, "class": grade, "school": school, "group": group,
                "birth_date": {"date": f"{BORN[grade]}-{draw.between(1, 12):02}-{draw.between(1, 28):02}"},
                "origin": draw.pick(["École", "École", "Famille", "Travailleur social", "Réussite éducative"]),
                "entered": {"date": "2023-11-06"} if draw.percent(60) and grade not in ("CP", "6e") else
                           {"date": f"2024-{draw.between(9, 11):02}-{draw.between(10, 28):02}"},
                "left": {"date": f"2025-{draw.between(1, 4):02}-{draw.between(5, 25):02}"} if left else None})
    return rows


def weeks():
    """The weeks with sessions: some of the spring before, then October to June without holidays."""
    spring = [datetime.date(2024, 4, 29) + datetime.timedelta(days=7 * turn) for turn in range(4)]
    year = [datetime.date(2024, 9, 30) + datetime.timedelta(days=7 * turn) for turn in range(36)]
    holidays = {(2024, 43), (2024, 44), (2024, 52), (2025, 1), (2025, 7), (2025, 8), (2025, 15), (2025, 16), (2025, 18),
                (2025, 22)}
    return spring + [monday for monday in year if tuple(monday.isocalendar())[:2] not in holidays]


def session_rows(draw):
    rows = []
    for turn, monday in enumerate(weeks()):
        for place, (group, *_) in enumerate(GROUPS):
            cultural = (turn + place) % 4 == 3
            kind = "Sortie" if turn % 11 == 6 else "Atelier culturel" if cultural else "Aide méthodologique"
            rows.append({"date": day(monday + datetime.timedelta(days=place + (place == 2))), "group": group,
                         "kind": kind, "hours": 3 if kind == "Sortie" else 1.5,
                         "status": "Annulée" if draw.percent(4) else "Réalisée",
                         "content": draw.pick(CONTENTS[kind])})
    return [{"id": f"S{number:03}", **row} for number, row in enumerate(rows, start=1)]


def is_expected(child, session):
    date = session["date"]["date"]
    return (child["group"] == session["group"] and child["entered"]["date"] <= date
            and not (child["left"] and child["left"]["date"] < date))


def presence_rows(draw, sessions, children):
    rows = []
    for session in sessions:
        for index, child in enumerate(children):
            if session["status"] != "Annulée" and is_expected(child, session):
                chance = 62 if index % 7 == 3 else 88
                rows.append({"session": session["id"],
                             "child": f"{child['id']} – {child['first_name']}" if draw.percent(30) else child["id"],
                             "presence": "Présent" if draw.percent(chance) else draw.pick(["Absent excusé", "Absent"])})
    return rows


def team_rows(draw):
    statuses = ["Salarié"] * 4 + ["Bénévole"] * 7 + ["Service civique"] * 2
    return [{"id": f"I{number:02}", "name": f"{draw.pick(FIRST_NAMES[draw.pick('FFM')])} {draw.pick(SURNAMES)}",
             "status": status, "trained": "Oui" if draw.percent(55) else "Non"}
            for number, status in enumerate(statuses, start=1)]


def staffing_rows(draw, sessions, team):
    """One of the staff and one or two others at each session."""
    rows = []
    for session in sessions:
        if session["status"] == "Annulée":
            continue
        present = [draw.pick(team[:4]), *draw.some(team[4:], draw.between(1, 2))]
        rows += [{"session": session["id"], "person": person["id"],
                  "hours": session["hours"] + (1 if person["status"] == "Salarié" else 0)} for person in present]
    return rows


def meeting_rows(draw, children):
    left = list(WORDS)
    rows = [{"date": {"date": f"2024-{draw.between(10, 11):02}-{draw.between(2, 27):02}"}, "kind": "Entretien",
             "child": child["id"], "parents": draw.pick([None, None, 2]),
             "words": left.pop() if left and draw.percent(15) else None} for child in children if draw.percent(62)]
    for date, kind in (("2024-12-12", "Réunion collective"), ("2025-02-06", "Atelier parents-enfants"),
                       ("2025-03-27", "Réunion collective"), ("2025-05-15", "Café au portail"),
                       ("2025-06-24", "Atelier parents-enfants")):
        rows += [{"date": {"date": date}, "kind": kind, "child": child["id"],
                  "parents": draw.pick([None, None, None, 2]),
                  "words": left.pop() if left and draw.percent(12) else None}
                 for child in draw.some(children, draw.between(6, 12))]
    return sorted(rows, key=lambda row: row["date"]["date"])


def school_link_rows(draw):
    rows = []
    for month in (9, 10, 11, 12, 1, 3, 4, 5, 6):
        year = 2024 if month >= 9 else 2025
        for school in ("École du Levant", "École des Coteaux", "Collège Les Ormes"):
            for _ in range(draw.between(1, 3)):
                kind = draw.pick(["Point avec l'enseignant"] * 3 + ["Équipe éducative", "Conseil d'école",
                                                                    "Échange avec la direction"])
                rows.append({"date": {"date": f"{year}-{month:02}-{draw.between(2, 27):02}"}, "school": school,
                             "kind": kind, "children": draw.between(1, 6),
                             "notes": draw.pick(NOTES) if draw.percent(60) else None})
    return sorted(rows, key=lambda row: row["date"]["date"])


def review_rows(draw, children):
    rows = []
    for child in children:
        level, reading = draw.between(0, 2), draw.between(2, 7)
        rows.append({"date": {"date": f"2024-11-{draw.between(4, 22):02}"}, "child": child["id"], "moment": "Début",
                     "autonomy": AUTONOMIES[level], "reading": reading})
        if not child["left"]:
            gain = draw.pick([-1, 0, 0, 1, 1, 1, 2])
            rows.append({"date": {"date": f"2025-06-{draw.between(2, 20):02}"}, "child": child["id"], "moment": "Fin",
                         "autonomy": AUTONOMIES[max(0, min(3, level + gain))],
                         "reading": min(10, reading + draw.pick([-0.5, 0, 0.5, 1, 1, 2, 2.5]))})
    return sorted(rows, key=lambda row: row["date"]["date"])


def step_rows():
    steps = [("Rencontrer les directions des écoles", "2024-09-27", "2024-09-19", "Réalisée", "Coordinatrice"),
             ("Former les bénévoles", "2024-11-15", "2024-12-03", "Réalisée", "Coordinatrice"),
             ("Réunir tous les parents", "2024-12-20", "2024-12-12", "Réalisée", "Référente familles"),
             ("Ouvrir un groupe de lycéens", "2025-01-31", None, "Abandonnée", "Direction"),
             ("Aménager un coin lecture", "2025-03-31", None, "En cours", "Animateurs"),
             ("Faire le bilan de l'année", "2025-07-04", "2025-07-03", "Réalisée", "Coordinatrice")]
    return [{"id": f"T{number}", "step": step, "due": {"date": due}, "done": {"date": done} if done else None,
             "status": status, "owner": owner}
            for number, (step, due, done, status, owner) in enumerate(steps, start=1)]


def make_dirty(rows):
    """Dates in words, a child and a session that are not there, values that no list has, numbers in words."""
    rows["sessions"][24]["date"] = "semaine du goût"
    rows["sessions"][31]["group"] = "G1 – Les Passereaux"
    rows["children"][5]["birth_date"] = "2017"
    rows["children"][11]["class"] = "cours moyen"
    rows["children"][20]["sex"] = None
    rows["children"][30]["birth_date"] = None
    rows["presences"][210]["presence"] = "en retard"
    rows["presences"][260]["child"] = "N099"
    rows["presences"].insert(300, {"session": "S999", "child": "N004", "presence": "Présent"})
    rows["staffing"][50]["hours"] = "2 h 30"
    rows["meetings"][12]["date"] = "après la Toussaint"
    rows["reviews"][8]["autonomy"] = "Moyenne"


def sample_year():
    draw = Draw(1101)
    children, sessions, team = child_rows(draw), session_rows(draw), team_rows(draw)
    rows = {
        "groups": group_rows(), "children": children, "sessions": sessions,
        "presences": presence_rows(draw, sessions, children), "team": team,
        "staffing": staffing_rows(draw, sessions, team), "meetings": meeting_rows(draw, children),
        "school_links": school_link_rows(draw), "reviews": review_rows(draw, children),
        "figures": [
            {"date": {"date": "2024-12-31"}, "what": "Dépenses de l'année (€)", "value": 7150,
             "source": "Comptabilité, situation au 31 décembre"},
            {"date": {"date": "2025-07-31"}, "what": "Dépenses de l'année (€)", "value": 18420.5,
             "source": "Comptabilité, arrêté de juillet"},
            {"date": {"date": "2025-06-30"}, "what": "Enfants en liste d'attente", "value": 9,
             "source": "Inscriptions"}],
        "documents": [
            {"date": {"date": "2024-10-11"}, "kind": "Convention Caf", "link": "Classeur Clas, onglet 1"},
            {"date": {"date": "2024-10-18"}, "kind": "Charte signée par l'équipe", "link": "Salle d'équipe"},
            {"date": {"date": "2025-07-11"}, "kind": "Bilan envoyé à la Caf",
             "link": "https://exemple.invalid/clas/bilan-2024-2025.pdf"}],
        "steps": step_rows(),
    }
    make_dirty(rows)
    return {
        "template": "clas-accompagnement",
        "period": {"start": "2024-09-01", "end": "2025-08-31"},
        "structure": "Centre social Le Tilleul",
        "registers": rows_by_column(COLUMNS, rows),
        "grid": {
            "targets": {"children": 36, "sessions": 75, "assiduity": 0.85, "volunteer_hours": 150, "school_links": 40,
                        "families_met": 1, "collective_terms": 3, "reading_change": 1},
            "baselines": {"children": 29, "sessions": 70, "assiduity": 0.79, "volunteer_hours": 96, "school_links": 31,
                          "autonomy_gained": "Non mesuré"},
            "analysis": {
                "assiduity": "Les collégiens décrochent après les vacances de printemps.",
                "team": "Deux bénévoles n'ont pas pu continuer ; trois autres sont arrivés.",
                "collective_terms": "La réunion du troisième trimestre a été remplacée par un atelier.",
                "school_links": "Un point régulier avec les enseignants de CP.",
            },
        },
    }


if __name__ == "__main__":
    sys.exit(write_or_check(sample_year(), sys.argv[1:]))
