#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Writes the sample year of the template ludotheque: a year of an invented toy library.

`sample_ludotheque.py --check` writes nothing and fails where the committed file is not what would be written.
"""

import datetime
import sys

from sample_words import FIRST_NAMES, SURNAMES
from sample_writing import Draw, rows_by_column, write_or_check

OPEN, TODDLERS, GROUPS, EVENING = "Tout public", "Petite enfance", "Accueil de groupe", "Soirée jeux"
FAMILY, MINDER, SCHOOL, BODY = "Famille", "Assistante maternelle", "École", "Structure"

COLUMNS = {
    "openings": ["id", "date", "kind", "hours", "capacity", "status", "notes"],
    "members": ["id", "name", "kind", "town", "since", "left", "people", "fee"],
    "visits": ["opening", "public", "count"],
    "games": ["id", "title", "kind", "age", "bought", "price", "condition"],
    "loans": ["out", "game", "member", "due", "back"],
    "animations": ["date", "title", "kind", "place", "players", "partners"],
    "team": ["id", "name", "status", "birth_year"],
    "shifts": ["date", "person", "task", "hours"],
    "opinions": ["date", "aspect", "satisfaction", "words"],
    "counts": ["date", "what", "value", "source"],
}

WHO = {OPEN: ["0 à 3 ans", "4 à 6 ans", "7 à 11 ans", "12 à 17 ans", "Adultes", "Aînés"],
       TODDLERS: ["0 à 3 ans", "Adultes"], GROUPS: ["4 à 6 ans", "7 à 11 ans", "Adultes"],
       EVENING: ["12 à 17 ans", "Adultes", "Aînés"]}

TITLES = {
    "Éveil et exercice": ["Tour d'anneaux", "Hochet pluie", "Piste à billes", "Tapis des sons", "Culbuto ourson"],
    "Jeu symbolique": ["La petite épicerie", "Malle du docteur", "Cuisine en bois", "Ferme et animaux",
                       "Théâtre d'ombres", "Caserne et camions"],
    "Assemblage": ["Cubes des bâtisseurs", "Perles et laçages", "Rails en bois", "Mosaïque géante", "Ponts et leviers",
                   "Puzzle des saisons"],
    "Jeu de règles": ["Mémo des bois", "La course aux navets", "Enquête au manoir", "Les trois marchands",
                      "Dominos fous", "Le verger partagé",
                      "Tours et brigands", "Pêche au gros", "Le mot interdit", "Sept moulins",
                      "La ruche", "Contrebandiers du lac"],
    "Grand jeu": ["Quilles finlandaises", "Palet breton géant", "Jeu du grenouillot", "Échecs géants"],
}
AGES = {"Éveil et exercice": 0, "Jeu symbolique": 3, "Assemblage": 3, "Jeu de règles": 6, "Grand jeu": 5}

WORDS = {"Accueil": ["On entre comme chez soi.", "Mes voisins viennent enfin jouer avec nous.",
                     "On m'a expliqué la règle sans se moquer."],
         "Choix des jeux": ["Il manque des jeux pour les grands.", "Toujours une nouveauté à essayer.",
                            "J'emprunte avant d'acheter, ou je n'achète plus."],
         "Horaires": ["Le vendredi soir, c'est parfait.", "Pas d'ouverture pendant les petites vacances, dommage."],
         "Conseils": ["Un jeu trouvé en deux minutes pour six personnes.", "De bons conseils pour mon petit dernier."]}
SATISFACTIONS = ["Insatisfait", "Peu satisfait", "Satisfait", "Très satisfait"]


def day(date):
    return {"date": date.isoformat()}


def some_day(draw, year, months=(1, 12)):
    return {"date": f"{year}-{draw.between(*months):02}-{draw.between(1, 28):02}"}


def opening_rows(draw):
    """Every other week, Tuesdays for the little ones, Wednesdays and Saturdays for all; closed in August."""
    rows, date = [], datetime.date(2024, 12, 3)
    while date <= datetime.date(2026, 1, 10):
        monday = date - datetime.timedelta(days=date.weekday())
        friday = [(EVENING, 3)] if date.day <= 7 else [(GROUPS, 1.5)] if date.day > 21 else []
        kinds = {1: [(TODDLERS, 2)], 2: [(OPEN, 4)], 4: friday, 5: [(OPEN, 2.5)]}.get(date.weekday(), [])
        if date.weekday() == 2 and date.day <= 7:
            kinds = [(GROUPS, 1.5), *kinds]
        closed = date.month == 8 or (date.month, date.day) >= (12, 22) or (date.month, date.day) <= (1, 4)
        if not closed and monday.isocalendar()[1] % 2 == 0:
            for kind, hours in kinds:
                status = "Prévue" if date.year == 2026 else "Annulée" if draw.percent(4) else "Assurée"
                rows.append({"date": day(date), "kind": kind, "hours": hours, "status": status,
                             "capacity": {TODDLERS: 24, GROUPS: 28}.get(kind, 45),
                             "notes": "Chauffage en panne" if status == "Annulée" else None})
        date += datetime.timedelta(days=1)
    return [{"id": f"O{number:03}", **row} for number, row in enumerate(rows, start=1)]


def visit_rows(draw, openings):
    rows = []
    for opening in openings:
        if opening["status"] != "Assurée":
            continue
        label = f"{opening['id']} – {opening['kind']}"
        for public in WHO[opening["kind"]]:
            count = draw.between(2, 9) if opening["kind"] == OPEN else draw.between(3, 12)
            if draw.percent(88):
                rows.append({"opening": draw.pick([label, opening["id"], opening["id"]]), "public": public,
                             "count": count})
    return rows


def member_rows(draw):
    rows = []
    for number in range(1, 119):
        kind = draw.pick([FAMILY] * 9 + [MINDER] * 2 + [SCHOOL, BODY])
        year = draw.pick([2019, 2020, 2021, 2022, 2023, 2024, 2024, 2025, 2025, 2025])
        left = draw.pick([2023, 2024, 2025, 2025]) if draw.percent(28) else None
        name = {FAMILY: f"Famille {SURNAMES[number * 3 % len(SURNAMES)]}", SCHOOL: "Classe de l'école Jean-Moulinet",
                BODY: "Foyer des Glycines"}.get(kind, f"Mme {SURNAMES[number * 7 % len(SURNAMES)]}")
        rows.append({"id": f"A{number:03}", "name": name, "kind": kind,
                     "town": draw.pick(["Le Bourg"] * 4 + ["Les Hauts-Prés"] * 3 + ["La Gare"] * 2 + ["Autre commune"]),
                     "since": some_day(draw, year), "left": some_day(draw, left) if left and left > year else None,
                     "people": draw.between(2, 6) if kind == FAMILY else draw.between(4, 24),
                     "fee": {FAMILY: 18, MINDER: 12, SCHOOL: 40}.get(kind, 55)})
    return rows


def game_rows(draw):
    rows = []
    for turn in range(5):
        for kind, titles in TITLES.items():
            for title in titles:
                if draw.percent(70):
                    rows.append({"id": f"J{len(rows) + 1:03}", "title": title if turn == 0 else f"{title} {turn + 1}",
                                 "kind": kind, "age": AGES[kind] + draw.between(0, 3),
                                 "bought": some_day(draw, draw.pick([2018, 2020, 2022, 2023, 2024, 2025])),
                                 "price": draw.pick([0, 12.5, 19.9, 24, 32, 45]),
                                 "condition": draw.pick(["Neuf", "Bon", "Bon", "Bon", "Usé", "Usé", "Incomplet",
                                                         "Hors d'usage"])})
    return rows


def loan_rows(draw, games, members):
    """Members of the time, three weeks each; some bring the game back late, a few have not brought it back."""
    rows = []
    for year, months, number in ((2024, (1, 12), 250), (2025, (1, 12), 330)):
        for _ in range(number):
            any_day = datetime.date.fromisoformat(some_day(draw, year, months)["date"])
            open_day = any_day + datetime.timedelta(days=draw.pick([2, 5]) - any_day.weekday())
            if open_day.month == 8 or open_day.year != year:
                continue
            out = open_day.isoformat()
            able = [row for row in members if row["since"]["date"] <= out
                    and not (row["left"] and row["left"]["date"] < out)]
            owned = [row for row in games if row["bought"]["date"] <= out]
            member = draw.pick(able[::3] if draw.percent(60) else able)
            game = draw.pick(owned[:40] if draw.percent(60) else owned)
            date = datetime.date.fromisoformat(out)
            due = date + datetime.timedelta(days=21)
            back = due + datetime.timedelta(days=draw.pick([-12, -7, -3, 0, 0, 0, -1, -5, -2, 0, 0, -4, -8, 9]))
            lost = draw.percent(3)
            reference = f"{game['id']} – {game['title']}" if draw.percent(50) else game["id"]
            rows.append({"out": day(date), "game": reference, "member": member["id"], "due": day(due),
                         "back": None if lost else day(back)})
    return sorted(rows, key=lambda row: row["out"]["date"])


def animation_rows(draw):
    rows = []
    kinds = [("Pied d'immeuble", "Jouer en bas de chez soi", ["Les Hauts-Prés", "La Gare"]),
             ("Intervention en structure", "Jeux au foyer", ["Foyer des Glycines"]),
             ("Intervention en structure", "Jeux en classe", ["École Jean-Moulinet"]),
             ("Tournoi", "Tournoi de jeux de plateau", ["Ludothèque", "Médiathèque"]),
             ("Formation", "Choisir un jeu pour les petits", ["Ludothèque"])]
    for month in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12):
        for kind, title, places in draw.some(kinds, 4 if 4 <= month <= 7 else 3):
            rows.append({"date": {"date": f"2025-{month:02}-{draw.between(1, 28):02}"}, "title": title, "kind": kind,
                         "place": draw.pick(places), "players": draw.between(6, 60),
                         "partners": draw.pick(["Foyer des Glycines", "Médiathèque; Bailleur Habitat Clair", None])})
    rows.append({"date": {"date": "2025-05-24"}, "title": "Fête du jeu", "kind": "Fête du jeu", "place": "La Gare",
                 "players": 210, "partners": "Ville de Valsonne-sous-Bois; Médiathèque; Relais petite enfance"})
    return sorted(rows, key=lambda row: row["date"]["date"])


def team_rows(draw):
    statuses = ["Salarié"] * 2 + ["Bénévole"] * 14 + ["Stagiaire"]
    return [{"id": f"B{number:02}", "name": f"{draw.pick(FIRST_NAMES[draw.pick('FFM')])} {draw.pick(SURNAMES)}",
             "status": status, "birth_year": 2003 if status == "Stagiaire" else draw.between(1945, 2004)}
            for number, status in enumerate(statuses, start=1)]


def shift_rows(draw, team):
    rows = []
    for month in range(1, 13):
        for person in team:
            active = person["status"] != "Stagiaire" or month in (4, 5, 6)
            if month == 8 or not active or not (person["status"] == "Salarié" or draw.percent(55)):
                continue
            hours = draw.between(80, 130) if person["status"] == "Salarié" else draw.between(4, 24) / 2
            rows.append({"date": {"date": f"2025-{month:02}-{draw.between(20, 28):02}"}, "person": person["id"],
                         "task": draw.pick(["Accueil", "Accueil", "Animation", "Entretien des jeux", "Réunion"]),
                         "hours": hours})
    return rows


def opinion_rows(draw):
    rows, left = [], {aspect: list(words) for aspect, words in WORDS.items()}
    for _ in range(84):
        aspect = draw.pick(list(WORDS))
        level = draw.pick([0, 1, 2, 2, 3] if aspect == "Choix des jeux" else [1, 2, 2, 3, 3])
        rows.append({"date": some_day(draw, 2025, (5, 6)), "aspect": aspect, "satisfaction": SATISFACTIONS[level],
                     "words": left[aspect].pop(0) if left[aspect] and draw.percent(25) else None})
    return sorted(rows, key=lambda row: row["date"]["date"])


def make_dirty(rows):
    """Dates in words, an opening and a game that are not there, a public and a state that no list has."""
    rows["openings"][30]["date"] = "mercredi des cendres"
    rows["openings"][44]["hours"] = "2,5"
    rows["visits"][60]["opening"] = "O999"
    rows["visits"][90]["public"] = "Mamans"
    rows["visits"][140]["count"] = "beaucoup"
    rows["members"][33]["since"] = "rentrée 2021"
    rows["members"][48]["kind"] = "famille "
    rows["games"][12]["condition"] = "Abîmé"
    rows["loans"][400]["game"] = "J999 – Le jeu sans nom"
    rows["loans"][415]["back"] = "rendu"
    rows["shifts"][40]["hours"] = -2
    rows["animations"][5]["players"] = "une vingtaine"


def sample_year():
    draw = Draw(2016)
    openings, members, games, team = opening_rows(draw), member_rows(draw), game_rows(draw), team_rows(draw)
    rows = {
        "openings": openings, "members": members, "visits": visit_rows(draw, openings), "games": games,
        "loans": loan_rows(draw, games, members), "animations": animation_rows(draw), "team": team,
        "shifts": shift_rows(draw, team), "opinions": opinion_rows(draw),
        "counts": [
            {"date": {"date": "2025-06-30"}, "what": "Visites du catalogue en ligne", "value": 1480,
             "source": "Statistiques du site de la Ville"},
            {"date": {"date": "2025-12-31"}, "what": "Visites du catalogue en ligne", "value": 3215,
             "source": "Statistiques du site de la Ville"},
            {"date": {"date": "2025-12-31"}, "what": "Budget d'acquisition (€)", "value": 2450,
             "source": "Compte de résultat"}],
    }
    make_dirty(rows)
    return {
        "template": "ludotheque",
        "period": {"start": "2025-01-01", "end": "2025-12-31"},
        "structure": "Centre social Les Quatre Chemins",
        "registers": rows_by_column(COLUMNS, rows),
        "grid": {
            "targets": {"openings": 90, "opening_days": 85, "visits": 2500, "members": 90, "loans": 300,
                        "volunteers": 12, "hours_by_week": 8, "fund_used": 0.6},
            "baselines": {"openings": 81, "opening_days": 78, "visits": 1940, "members": 71, "loans": 262,
                          "volunteers": 9, "satisfaction": "Non mesuré"},
            "analysis": {
                "visits": "Les soirées font venir des adultes sans enfant.",
                "members": "Les départs suivent les déménagements du quartier de la Gare.",
                "returns": "Un rappel par message est à l'essai depuis l'automne.",
                "team_hours": "Sans les bénévoles, pas d'ouverture le samedi.",
            },
        },
    }


if __name__ == "__main__":
    sys.exit(write_or_check(sample_year(), sys.argv[1:]))
