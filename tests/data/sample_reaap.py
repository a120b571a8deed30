#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Writes the sample year of the template reaap-parentalite: a year of meetings of parents, invented.

`sample_reaap.py --check` writes nothing and fails where the committed file is not what would be written.
"""

import datetime
import sys

from sample_words import FIRST_NAMES, SURNAMES
from sample_writing import Draw, rows_by_column, write_or_check

CAFE, WORKSHOP, GROUP, LECTURE, OUTING = ("Café des parents", "Atelier parents-enfants", "Groupe de parole",
                                          "Conférence-débat", "Sortie familles")
CENTRE, PARK = "Centre social", "Parc des Saules"

COLUMNS = {
    "sessions": ["id", "date", "title", "format", "place", "status", "themes", "facilitators", "duration", "capacity",
                 "co_designed", "notes"],
    "families": ["id", "name", "situation", "quarter", "origin", "children"],
    "parents": ["id", "last_name", "first_name", "family", "bond", "birth_year", "consent"],
    "attendance": ["session", "parent", "bond", "adults", "children"],
    "opinions": ["date", "session", "aspect", "satisfaction", "quote"],
    "questionnaires": ["date", "parent", "moment", "confidence", "isolation"],
    "expenses": ["date", "kind", "object", "amount"],
    "documents": ["date", "kind", "link"],
    "steps": ["id", "step", "due", "done", "status", "owner"],
}

THEMES = ["Écrans", "Sommeil", "Limites et autorité", "Fratrie", "Scolarité", "Adolescence", "Alimentation", "Émotions",
          "Langues à la maison", "Séparation"]

TITLES = {
    CAFE: ["Café des parents"],
    WORKSHOP: ["Cuisiner à quatre mains", "Jouer avec son tout-petit", "Raconter dans toutes les langues",
               "Fabriquer des instruments", "Peindre ensemble"],
    GROUP: ["Groupe de parole du lundi soir"],
    LECTURE: ["Les écrans, parlons-en", "Adolescents : tenir le lien", "Le sommeil des petits",
              "Se séparer et rester parents"],
    OUTING: ["Pique-nique au bord de l'eau", "Une journée à la ferme", "Balade contée aux lanternes"],
}

OBJECTS = {
    "Intervenants": ["Vacation de la psychologue", "Intervention de la conseillère conjugale", "Conteuse"],
    "Alimentation": ["Cafés et goûters", "Courses de l'atelier cuisine"],
    "Matériel": ["Livres et jeux", "Peinture et papier"],
    "Transport": ["Car de la sortie"],
    "Communication": ["Impression des programmes"],
}

WORDS = {
    "Accueil": ["Je suis entrée sans connaître personne, on m'a tout de suite servi un café.",
                "Ici on ne me regarde pas comme une mauvaise mère.", "Mon fils demande quand on revient.",
                "Même les papas sont les bienvenus, ça change."],
    "Contenu": ["J'ai compris que crier ne servait à rien, et surtout que je n'étais pas seule.",
                "Les idées sont simples, je les ai essayées le soir même.", "J'aurais voulu plus d'exemples d'ados.",
                "On repart avec une fiche, c'est pratique."],
    "Horaires": ["Le jeudi matin, je travaille.", "Le samedi, on peut enfin venir à deux.",
                 "Dix-huit heures, avec des petits, c'est l'heure du bain."],
    "Animation": ["La psychologue écoute avant de parler.", "On a pu rire de nos disputes.",
                  "Parfois les mêmes parlent beaucoup."],
}

SATISFACTIONS = ["Pas satisfait", "Peu satisfait", "Satisfait", "Très satisfait"]
CONFIDENCES = ["Pas du tout confiant", "Peu confiant", "Plutôt confiant", "Confiant"]


def day(date):
    return {"date": date.isoformat()}


def calendar():
    """Day and form of each meeting: a café every other Thursday of school weeks, a workshop and a group a month…"""
    meetings = []
    for year, months in ((2024, (10, 11, 12)), (2025, (1, 2, 3, 4, 5, 6, 9, 10, 11, 12)), (2026, (1,))):
        for month in months:
            first = datetime.date(year, month, 1)
            thursday = first + datetime.timedelta(days=(3 - first.weekday()) % 7)
            meetings += [(thursday + datetime.timedelta(days=7 * week), CAFE) for week in (0, 1, 3)][:2 if year != 2025
                                                                                                     else 3]
            meetings.append((thursday + datetime.timedelta(days=9), WORKSHOP))
            if month not in (12,):
                meetings.append((thursday + datetime.timedelta(days=4), GROUP))
            if month in (3, 6, 10):
                meetings.append((thursday + datetime.timedelta(days=12), LECTURE))
            if month in (6, 9, 12):
                meetings.append((thursday + datetime.timedelta(days=16), OUTING))
    holidays = {"2025-01-02", "2025-05-01", "2025-06-09", "2025-11-10", "2025-12-25"}
    return sorted(meeting for meeting in meetings if meeting[0].isoformat() not in holidays)


def session_rows(draw):
    rows, seen = [], {}
    for number, (date, kind) in enumerate(calendar(), start=1):
        turn = seen[kind] = seen.get(kind, -1) + 1
        place = {OUTING: PARK, LECTURE: "Médiathèque"}.get(kind) or draw.pick(
            [CENTRE, CENTRE, "École des Tilleuls", "École du Bord-de-l'Eau"])
        themes = draw.some(THEMES, draw.between(1, 2)) if kind != OUTING else []
        rows.append({
            "id": f"R{number:02}", "date": day(date), "title": TITLES[kind][turn % len(TITLES[kind])], "format": kind,
            "place": place, "status": "Prévue" if date.year == 2026 else "Annulée" if number % 19 == 0 else "Réalisée",
            "themes": "; ".join(themes) or None,
            "facilitators": {GROUP: "Psychologue", LECTURE: "Conseillère conjugale",
                             WORKSHOP: "Référente familles; Parent bénévole"}.get(kind, "Référente familles"),
            "duration": {CAFE: 1.5, WORKSHOP: 2, GROUP: 2, LECTURE: 1.5, OUTING: 6}[kind],
            "capacity": {CAFE: 12, WORKSHOP: 10, GROUP: 10, LECTURE: 40}.get(kind),
            "co_designed": "Oui" if draw.percent(40) else "Non", "notes": None,
        })
    return rows


def family_rows(draw):
    return [{"id": f"F{number:02}", "name": SURNAMES[number * 5 % len(SURNAMES)],
             "situation": draw.pick(["Couple"] * 5 + ["Monoparentale"] * 4 + ["Recomposée", None]),
             "quarter": draw.pick(["Les Tilleuls"] * 5 + ["Bord-de-l'Eau"] * 3 + ["Centre-bourg", "Autre commune"]),
             "origin": draw.pick(["Bouche à oreille", "Bouche à oreille", "École", "École", "PMI",
                                  "Travailleur social", "Affichage", "Réseaux sociaux"]),
             "children": draw.between(1, 4)} for number in range(1, 59)]


def parent_rows(draw, families):
    rows = []
    for family in families:
        bonds = draw.pick([["Mère"]] * 6 + [["Père"]] * 2 + [["Mère", "Père"]] * 3
                          + [["Grand-parent"], ["Beau-parent"]])
        for bond in bonds:
            sex = "M" if bond in ("Père", "Beau-parent") else "F"
            birth = draw.between(1950, 1964) if bond == "Grand-parent" else draw.between(1974, 2002)
            rows.append({"id": f"P{len(rows) + 1:03}", "last_name": family["name"],
                         "first_name": draw.pick(FIRST_NAMES[sex]), "family": family["id"], "bond": bond,
                         "birth_year": birth if draw.percent(92) else None, "consent": "Oui"})
    return rows


def attendance_rows(draw, sessions, parents):
    """Some parents come to nearly everything of one form; others once. A few adults are only counted."""
    rows = []
    for session in sessions:
        if session["status"] != "Réalisée":
            continue
        reference = f"{session['id']} – {session['title']}"
        base = {CAFE: 7, WORKSHOP: 8, GROUP: 6, LECTURE: 16, OUTING: 18}[session["format"]]
        for index, parent in enumerate(parents):
            regular = index % 6 == 0
            newcomer = index % 4 == 1 and session["date"]["date"] < "2025"
            if not newcomer and draw.percent(base * (4 if regular else 1)):
                with_children = session["format"] in (WORKSHOP, OUTING)
                rows.append({"session": draw.pick([reference, session["id"]]),
                             "parent": f"{parent['id']} – {parent['first_name']}" if draw.percent(40) else parent["id"],
                             "children": draw.between(1, 3) if with_children else None})
        if session["format"] in (LECTURE, OUTING):
            rows += [{"session": session["id"], "bond": bond, "adults": draw.between(2, 5),
                      "children": draw.between(2, 6) if session["format"] == OUTING else None}
                     for bond in ("Mère", "Père")]
    return rows


def opinion_rows(draw, sessions):
    held = [row for row in sessions if row["status"] == "Réalisée" and row["date"]["date"] > "2025"]
    rows, left = [], {aspect: list(words) for aspect, words in WORDS.items()}
    for session in held[1::2]:
        for aspect in draw.some(list(WORDS), 3):
            level = draw.between(1, 3) if aspect == "Horaires" else draw.pick([1, 2, 2, 3, 3, 3])
            rows.append({"date": session["date"], "session": session["id"], "aspect": aspect,
                         "satisfaction": SATISFACTIONS[level - (1 if aspect == "Horaires" else 0)],
                         "quote": left[aspect].pop(0) if left[aspect] and draw.percent(30) else None})
    return rows


def questionnaire_rows(draw, parents):
    rows = []
    for index, parent in enumerate(parents[::2]):
        level, isolation = draw.between(0, 2), draw.between(4, 9)
        rows.append({"date": {"date": f"2025-{draw.between(1, 3):02}-{draw.between(1, 28):02}"}, "parent": parent["id"],
                     "moment": "Début", "confidence": CONFIDENCES[level], "isolation": isolation})
        if index % 4 != 3:
            change = draw.pick([-1, 0, 0, 1, 1, 1])
            rows.append({"date": {"date": f"2025-{draw.between(11, 12):02}-{draw.between(1, 20):02}"},
                         "parent": parent["id"], "moment": "Fin",
                         "confidence": CONFIDENCES[max(0, min(3, level + change))],
                         "isolation": max(0, isolation - draw.between(-1, 5)) + draw.pick([0, 0, 0.5])})
    return sorted(rows, key=lambda row: row["date"]["date"])


def expense_rows(draw):
    rows = []
    for month in range(1, 13):
        for kind in draw.some(list(OBJECTS), draw.between(2, 4)):
            amount = {"Intervenants": draw.between(120, 320), "Transport": draw.between(240, 480)}.get(
                kind, draw.between(12, 90))
            rows.append({"date": {"date": f"2025-{month:02}-{draw.between(1, 28):02}"}, "kind": kind,
                         "object": draw.pick(OBJECTS[kind]), "amount": amount + draw.pick([0, 0.5, 0.9, 0.25])})
    return sorted(rows, key=lambda row: row["date"]["date"])


def step_rows():
    steps = [("Recueillir les envies des parents", "2025-01-31", "2025-01-24", "Réalisée", "Référente familles"),
             ("Signer la charte et la convention", "2025-02-28", "2025-03-14", "Réalisée", "Direction"),
             ("Remplir les questionnaires du début", "2025-03-31", "2025-03-28", "Réalisée", "Référente familles"),
             ("Ouvrir un groupe de pères", "2025-06-30", None, "En cours", "Référente familles"),
             ("Former deux parents à l'animation", "2025-10-31", "2025-10-18", "Réalisée", "Direction"),
             ("Créer un site pour les parents", "2025-11-30", None, "Abandonnée", "Communication"),
             ("Faire le bilan avec les parents", "2025-12-15", "2025-12-11", "Réalisée", "Référente familles"),
             ("Présenter le bilan au réseau", "2026-02-15", None, "Prévue", "Direction")]
    return [{"id": f"S{number}", "step": step, "due": {"date": due}, "done": {"date": done} if done else None,
             "status": status, "owner": owner}
            for number, (step, due, done, status, owner) in enumerate(steps, start=1)]


def make_dirty(rows):
    """A date in words, a meeting that is not there, values that no list has, numbers in words, a line of totals."""
    sessions, attendance = rows["sessions"], rows["attendance"]
    this_year = [row for row in sessions if row["status"] == "Réalisée" and row["date"]["date"] > "2025"]
    this_year[14]["date"] = "mi-mai"
    this_year[20]["duration"] = "1,5"
    this_year[25]["themes"] = "écrans ;  sommeil"
    this_year[7]["format"] = "atelier parents enfants"
    rows["parents"][9]["bond"] = "Maman"
    rows["parents"][21]["family"] = None
    attendance.insert(120, {"session": "R98 – Atelier yoga", "parent": "P004"})
    nameless = [row for row in attendance if row.get("adults")]
    nameless[3]["adults"] = "une dizaine"
    rows["opinions"][11]["satisfaction"] = "Ravie"
    rows["questionnaires"][30]["isolation"] = 12
    rows["expenses"][8]["amount"] = "45 euros environ"
    total = sum(row["adults"] for row in nameless if isinstance(row["adults"], int))
    attendance.append({"session": "Total", "adults": total})


def sample_year():
    draw = Draw(303)
    sessions, families = session_rows(draw), family_rows(draw)
    parents = parent_rows(draw, families)
    rows = {
        "sessions": sessions, "families": families, "parents": parents,
        "attendance": attendance_rows(draw, sessions, parents), "opinions": opinion_rows(draw, sessions),
        "questionnaires": questionnaire_rows(draw, parents), "expenses": expense_rows(draw),
        "documents": [{"date": {"date": "2025-03-14"}, "kind": "Charte du réseau",
                       "link": "https://exemple.invalid/reaap/charte-2025.pdf"},
                      {"date": {"date": "2025-03-14"}, "kind": "Convention annuelle", "link": "Classeur Caf, onglet 2"},
                      {"date": {"date": "2025-07-02"}, "kind": "Bilan intermédiaire", "link": None}],
        "steps": step_rows(),
    }
    make_dirty(rows)
    return {
        "template": "reaap-parentalite",
        "period": {"start": "2025-01-01", "end": "2025-12-31"},
        "structure": "Centre social La Clairière",
        "registers": rows_by_column(COLUMNS, rows),
        "grid": {
            "targets": {"sessions_held": 50, "parents": 60, "families": 45, "attendance": 350, "words": 20, "co_designed": 0.4,
                        "filling": 0.7, "regular_parents": 20, "fathers": 0.25, "satisfied": 0.8,
                        "isolation_change": -1.5},
            "baselines": {"sessions_held": 38, "parents": 41, "families": 33, "attendance": 240,
                          "regular_parents": 9, "confidence_gained": "Non mesuré", "co_designed": 0.2,
                          "fathers": 0.15},
            "analysis": {
                "sessions_held": "Le café du jeudi est devenu le rendez-vous du quartier.",
                "fathers": "Le samedi et les sorties font venir les pères ; le groupe qui leur est réservé tarde.",
                "regular_parents": "Un noyau de parents prend part à la préparation.",
                "satisfied": "Les horaires restent le point faible, surtout en semaine.",
            },
        },
    }


if __name__ == "__main__":
    sys.exit(write_or_check(sample_year(), sys.argv[1:]))
