#!/usr/bin/env python3
# This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
# If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.
"""Writes the sample year of the template fph-fonds-habitants: a year of an invented residents' fund.

`sample_fph.py --check` writes nothing and fails where the committed file is not what would be written.
"""

import datetime
import sys

from sample_words import FIRST_NAMES, SURNAMES
from sample_writing import Draw, rows_by_column, write_or_check

COLUMNS = {
    "residents": ["id", "last_name", "first_name", "sex", "birth_year", "quarter"],
    "committees": ["id", "date", "status", "place", "minutes"],
    "seats": ["committee", "person", "college", "votes"],
    "projects": ["id", "submitted", "title", "theme", "quarter", "bearer_kind", "bearer", "committee", "decision",
                 "requested", "granted", "spent", "other_funds", "due", "held", "reached", "active", "report"],
    "supports": ["date", "project", "kind", "hours"],
    "funding": ["date", "funder", "amount", "source"],
    "opinions": ["date", "project", "voice", "effect", "words"],
    "reviews": ["date", "level", "reasons"],
    "documents": ["date", "kind", "link"],
}

TITLES = {
    "Fête et convivialité": ["Repas des voisins de la tour B", "Goûter du mail", "Fête de la musique au pied des tours",
                             "Bal des générations", "Veillée contes et soupe", "Carnaval de La Varenne"],
    "Cadre de vie": ["Jardinières du hall 4", "Fresque du passage", "Bancs au soleil", "Compost de l'îlot",
                     "Boîte à livres"],
    "Culture": ["Atelier d'écriture", "Ciné-club du jeudi", "Chorale de quartier", "Stage de percussions"],
    "Sport": ["Tournoi de futsal", "Marche du dimanche", "Initiation à la boxe", "Double-corde en bas de chez nous"],
    "Solidarité": ["Vestiaire des petits", "Atelier de réparation de vélos", "Cours de français du soir",
                   "Colis de Noël"],
    "Sortie en famille": ["Une journée à la mer", "Visite de la grotte", "Au théâtre ensemble",
                          "Cueillette en famille"],
}
COMMITTEES = ["2024-09-19", "2024-12-05", "2025-02-06", "2025-03-27", "2025-05-22", "2025-06-26", "2025-10-09",
              "2025-12-04", "2026-02-05"]
EFFECTS = ["Aucun", "Un peu", "Assez", "Beaucoup"]
WORDS = {
    "Porteur": ["Je ne pensais pas qu'on me ferait confiance avec une enveloppe.",
                "Présenter devant le comité, j'ai eu peur, puis j'y ai pris goût.",
                "L'année prochaine, on le refait à trois immeubles.",
                "Le bilan d'une page, ça m'a pris une heure.", "La somme avancée, sans cela je ne pouvais pas.",
                "Ma voisine a déposé son projet après le mien."],
    "Participant": ["On a mangé avec des gens qu'on croise depuis dix ans.", "Mes filles ont vu la mer.",
                    "Le hall est resté propre tout l'été.", "Trop court, et il a plu.",
                    "J'ai prêté mes casseroles, on m'a rendu des amis.", "Les jeunes ont tout rangé.",
                    "La fresque, c'est la main de mon fils, en bas à gauche.",
                    "Première sortie en famille depuis trois ans."],
    "Partenaire": ["Des dossiers simples, une réponse en un mois.", 
                   "Les mêmes quartiers reviennent, il faut aller voir plus loin.",
                   "Le fonds nous aide à connaître les habitants."],
}


def day(date):
    return {"date": date.isoformat()}


def resident_rows(draw):
    rows = []
    for number in range(1, 73):
        sex = draw.pick(["Femme", "Femme", "Femme", "Homme", "Homme", None])
        rows.append({"id": f"H{number:03}", "last_name": SURNAMES[number * 9 % len(SURNAMES)],
                     "first_name": draw.pick(FIRST_NAMES["M" if sex == "Homme" else "F"]), "sex": sex,
                     "birth_year": draw.between(1945, 2008) if draw.percent(90) else None,
                     "quarter": draw.pick(["Beausoleil", "Beausoleil", "La Varenne"])})
    return rows


def committee_rows():
    return [{"id": f"C{number:02}", "date": {"date": date}, "status": "Prévu" if date > "2026" else "Tenu",
             "place": "Salle des Passeurs" if number % 2 else "Local de La Varenne",
             "minutes": f"https://exemple.invalid/fph/cr-{date}" if date < "2025-12" else None}
            for number, date in enumerate(COMMITTEES, start=1)]


def seat_rows(draw, committees, residents):
    """Twelve residents take turns; associations have a name, institutions send somebody without one."""
    rows = []
    for committee in committees:
        if committee["status"] != "Tenu":
            continue
        rows += [{"committee": committee["id"], "person": person["id"], "college": "Habitant"}
                 for index, person in enumerate(residents[10:24]) if draw.percent(80 if index < 6 else 38)]
        rows += [{"committee": committee["id"], "person": person["id"], "college": "Association"}
                 for person in draw.some(residents[50:54], 2)]
        rows.append({"committee": committee["id"], "person": None, "college": "Institution",
                     "votes": draw.pick([None, 2])})
        if draw.percent(30):
            rows.append({"committee": committee["id"], "person": None, "college": "Habitant", "votes": 2})
    return rows


def project_rows(draw, committees, residents):
    rows = []
    for year, number in ((2024, 14), (2025, 52)):
        for turn in range(number):
            month = draw.between(7, 11) if year == 2024 else 1 + turn * 11 // number
            submitted = datetime.date(year, month, draw.between(1, 28))
            rows.append(project(draw, submitted, committees, residents))
    return [{"id": f"D{number:03}", **row}
            for number, row in enumerate(sorted(rows, key=lambda row: row["submitted"]["date"]), start=1)]


def project(draw, submitted, committees, residents):
    theme = draw.pick([*TITLES, "Fête et convivialité", "Sortie en famille"])
    kind = draw.pick(["Habitant seul", "Collectif d'habitants", "Collectif d'habitants", "Association"])
    bearer = draw.pick(residents[:48])
    committee = next(row for row in committees if row["date"]["date"] > submitted.isoformat())
    waiting = committee["status"] != "Tenu"
    decision = None if waiting else draw.pick(["Accordé"] * 6 + ["Accordé en partie"] * 2 + ["Ajourné", "Refusé"])
    requested = draw.between(6, 32) * 25
    given = {"Accordé": requested, "Accordé en partie": requested - requested // 3}.get(decision)
    due = datetime.date.fromisoformat(committee["date"]["date"]) + datetime.timedelta(days=draw.between(20, 90))
    held = due + datetime.timedelta(days=draw.pick([0, 0, 0, 0, 0, 0, 0, 0, -3, -3, 7, 21]))
    happened = given is not None and held.year < 2026 and draw.percent(88)
    return {
        "submitted": day(submitted), "title": draw.pick(TITLES[theme]), "theme": theme,
        "quarter": draw.pick(["Beausoleil"] * 4 + ["La Varenne"] * 3 + ["Les deux"]), "bearer_kind": kind,
        "bearer": f"{bearer['id']} – {bearer['first_name']}" if draw.percent(40) else bearer["id"],
        "committee": None if waiting else committee["id"], "decision": decision, "requested": requested,
        "granted": given,
        "spent": round(given * draw.between(80, 100) / 100, 2) if happened else None,
        "other_funds": draw.pick([None, 0, 40, 75, 120.5]) if given else None,
        "due": day(due) if given else None, "held": day(held) if happened else None,
        "reached": draw.between(12, 140) if happened else None, "active": draw.between(2, 9) if happened else None,
        "report": draw.pick(["Reçu", "https://exemple.invalid/fph/bilan", None]) if happened else None,
    }


def support_rows(draw, projects):
    rows = []
    for row in projects:
        for kind in draw.some(["Écriture du projet", "Budget", "Communication", "Bilan"], draw.between(1, 3)):
            date = datetime.date.fromisoformat(row["submitted"]["date"]) + datetime.timedelta(
                days=draw.between(60, 120) if kind == "Bilan" else draw.between(-20, 15))
            rows.append({"date": day(date), "project": row["id"], "kind": kind, "hours": draw.between(1, 6) / 2})
    return sorted(rows, key=lambda row: row["date"]["date"])


def opinion_rows(draw, projects):
    rows, left = [], {voice: list(words) for voice, words in WORDS.items()}
    for row in projects:
        for _ in range(draw.between(1, 3) if row["held"] and row["held"]["date"] > "2025" else 0):
            voice = draw.pick(["Porteur", "Participant", "Participant", "Partenaire"])
            date = datetime.date.fromisoformat(row["held"]["date"]) + datetime.timedelta(days=draw.between(0, 4))
            rows.append({"date": day(date), "project": f"{row['id']} – {row['title']}", "voice": voice,
                         "effect": draw.pick(EFFECTS + ["Assez", "Beaucoup"]),
                         "words": left[voice].pop(0) if left[voice] and draw.percent(35) else None})
    return sorted(rows, key=lambda row: row["date"]["date"])


def make_dirty(rows):
    """A date and amounts in words, a committee and a resident that are not there, values that no list has."""
    projects = rows["projects"]
    projects[22]["theme"] = "Jardinage"
    projects[30]["submitted"] = "début juin"
    projects[36]["decision"] = "Oui"
    projects[41]["reached"] = "tout l'immeuble"
    projects[45]["bearer"] = "H099"
    projects[52]["granted"] = "300 €"
    projects[58]["decision"] = " accordé"
    rows["seats"][25]["committee"] = "C99"
    rows["seats"][40]["votes"] = "deux"
    rows["supports"][33]["date"] = "vendredi"
    rows["opinions"][7]["effect"] = "Énormément"
    rows["residents"][4]["sex"] = "F"


def sample_year():
    draw = Draw(900)
    residents, committees = resident_rows(draw), committee_rows()
    projects = project_rows(draw, committees, residents)
    rows = {
        "residents": residents, "committees": committees, "seats": seat_rows(draw, committees, residents),
        "projects": projects, "supports": support_rows(draw, projects),
        "funding": [
            {"date": {"date": "2024-03-18"}, "funder": "Ville de Sainte-Aurore-du-Lac", "amount": 5000,
             "source": "Convention 2024"},
            {"date": {"date": "2025-02-14"}, "funder": "État – contrat de ville", "amount": 8000,
             "source": "Arrêté 2025-114"},
            {"date": {"date": "2025-03-03"}, "funder": "Ville de Sainte-Aurore-du-Lac", "amount": 6500,
             "source": "Convention 2025"},
            {"date": {"date": "2025-04-22"}, "funder": "Bailleur Habitat des Rives", "amount": 2500,
             "source": "Courrier du 22 avril"},
            {"date": {"date": "2025-09-30"}, "funder": "Caf du Lac", "amount": 1500, "source": None}],
        "opinions": opinion_rows(draw, projects),
        "reviews": [
            {"date": {"date": "2024-12-05"}, "level": "Contribution",
             "reasons": "L'ordre du jour est fait par l'équipe."},
            {"date": {"date": "2025-06-26"}, "level": "Contribution",
             "reasons": "Deux habitantes président la séance."},
            {"date": {"date": "2025-12-04"}, "level": "Coopération", "reasons": "Le règlement est réécrit ensemble."}],
        "documents": [
            {"date": {"date": "2023-11-16"}, "kind": "Règlement intérieur adopté",
             "link": "https://exemple.invalid/fph/reglement"},
            {"date": {"date": "2025-02-14"}, "kind": "Convention avec l'État", "link": "Classeur FPH, onglet 1"}],
    }
    make_dirty(rows)
    return {
        "template": "fph-fonds-habitants",
        "period": {"start": "2025-01-01", "end": "2025-12-31"},
        "structure": "Centre social Les Passeurs",
        "registers": rows_by_column(COLUMNS, rows),
        "grid": {
            "targets": {"submitted": 45, "granted": 32, "amount": 14000, "residents": 14, "reached": 1500,
                        "envelope_used": 0.9, "committee_quarters": 4, "residents_share": 0.6, "reported": 1},
            "baselines": {"submitted": 31, "granted": 24, "amount": 9800, "amount_change": 10200, "residents": 11,
                          "reached": 1120, "effects": "Non mesuré"},
            "analysis": {
                "submitted": "L'été, les dossiers arrivent trop tard pour le comité.",
                "new_bearers": "Le bouche à oreille des fêtes d'immeuble fait venir de nouveaux porteurs.",
                "residents_share": "La majorité des voix reste aux habitants.",
                "completed": "Deux projets attendent l'accord du bailleur.",
            },
        },
    }


if __name__ == "__main__":
    sys.exit(write_or_check(sample_year(), sys.argv[1:]))
