"""The bench's template: registers of eight columns and sixty indicators (count, sum, distinct, list, joins, two periods).

Printed as JSON; the peers read what they compute from the same indicators."""

import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SECOND_HALF = {"path": "date", "atLeast": "2026-07-01"}
HELD = {"path": "event.status", "is": "Réalisée"}
CATEGORIES = ["Habitant", "Partenaire", "Professionnel"]
NEIGHBOURHOODS = ["Clos du Roy", "Tunnel-Château", "Autre"]
ROLES = ["Organisation", "Jour J"]
TYPES = ["Comité technique", "Petit déjeuner", "Réunion préparatoire", "Manifestation"]


def column(name, label, kind, **more):
    return {"id": name, "label": label, "type": kind, **more}


def registers():
    return [
        {"id": "events", "label": "Événements", "key": "id", "date": "date", "columns": [
            column("id", "N°", "text"),
            column("date", "Date", "date", required=True),
            column("type", "Type", "list", list="types"),
            column("neighbourhood", "Quartier", "list", list="neighbourhoods"),
            column("status", "État", "list", list="statuses"),
            column("themes", "Thématiques", "values"),
            column("support_hours", "Accompagnement (h)", "number", minimum=0)]},
        {"id": "participants", "label": "Participants", "key": "id", "columns": [
            column("id", "N°", "text"),
            column("name", "Nom", "text", personal=True),
            column("household", "Famille", "text"),
            column("category", "Catégorie", "list", list="categories"),
            column("neighbourhood", "Quartier", "list", list="neighbourhoods"),
            column("sex", "Sexe", "list", list="sexes"),
            column("birth_year", "Année de naissance", "number", whole=True, personal=True),
            column("member_since", "Adhésion le", "date")]},
        {"id": "attendances", "label": "Participations", "weight": "count", "date": "date", "columns": [
            column("event", "Événement", "reference", register="events", required=True),
            column("participant", "Participant", "reference", register="participants"),
            column("date", "Date", "date", required=True),
            column("category", "Catégorie", "list", list="categories", inherit="participant.category"),
            column("neighbourhood", "Quartier", "list", list="neighbourhoods", inherit="participant.neighbourhood"),
            column("role", "Rôle", "list", list="roles"),
            column("count", "Effectif", "number", whole=True, minimum=0, whereEmpty=1),
            column("hours", "Heures", "number", minimum=0)]},
    ]


def lists():
    values = {"types": TYPES, "neighbourhoods": NEIGHBOURHOODS, "categories": CATEGORIES, "roles": ROLES,
              "statuses": ["Prévue", "Réalisée", "Annulée"], "sexes": ["F", "M", "Non renseigné"]}
    return [{"id": name, "label": name.capitalize(), "values": listed} for name, listed in values.items()]


def attendances(kind, breakdown=(), where=None, of=None, period=None):
    measure = {"kind": kind, "register": "attendances"}
    if of:
        measure["of"] = of
    if where:
        measure["where"] = where
    if period == "any":
        measure["window"] = "any"
    elif period:
        measure["period"] = period
    if breakdown:
        measure["breakdown"] = list(breakdown)
    return measure


def of_own_columns():
    """What COUNTIFS and SUMIFS can say: thirty indicators over the attendances' own columns."""
    figures = [("count", None), ("sum", "count"), ("sum", "hours")]
    breakdowns = [(), ("category",), ("role",), ("neighbourhood",), ("category", "role"),
                  ("category", "neighbourhood", "role")]
    measures = [attendances(kind, breakdown, of=of) for kind, of in figures for breakdown in breakdowns]
    measures += [attendances(kind, ("category",), {"path": "role", "is": role}, of)
                 for kind, of in figures for role in ROLES]
    measures += [attendances(kind, (path,), SECOND_HALF, of, "any")
                 for kind, of in figures for path in ("category", "role")]
    return measures


def of_joins():
    figures = [("count", None), ("sum", "count"), ("sum", "hours")]
    measures = [attendances(kind, ("event.type",), of=of) for kind, of in figures]
    measures += [attendances(kind, ("event.neighbourhood",), HELD, of) for kind, of in figures]
    measures += [attendances(kind, ("event.type", "category"), HELD, of, "event.date") for kind, of in figures]
    measures += [attendances("sum", ("participant.sex",), HELD, "hours")]
    return measures


def of_people():
    held_second_half = {"all": [HELD, SECOND_HALF]}
    return [
        attendances("distinct", of="participant"),
        attendances("distinct", ("category",), of="participant"),
        attendances("distinct", ("role",), of="participant"),
        attendances("distinct", ("category", "role"), HELD, "participant"),
        attendances("distinct", ("event.type",), HELD, "participant"),
        attendances("distinct", ("neighbourhood",), held_second_half, "participant", "any"),
        attendances("distinct", of="participant.household"),
        attendances("distinct", ("neighbourhood",), HELD, "participant.household"),
        attendances("distinct", ("category",), of="event"),
        attendances("distinct", ("participant.sex",), {"path": "participant.birth_year", "atLeast": 2008}, "participant"),
    ]


def others():
    residents = {"path": "category", "is": "Habitant"}
    new_members = {"kind": "distinct", "register": "participants", "period": "member_since", "where": residents}
    visitors = attendances("distinct", where={"all": [residents, HELD]}, of="participant")
    return [
        {"kind": "list", "register": "events", "of": "themes", "where": {"path": "status", "is": "Réalisée"}},
        attendances("list", of="event.type", where=HELD),
        attendances("list", ("role",), of="participant.neighbourhood"),
        {"kind": "list", "register": "participants", "of": "sex", "window": "any"},
        {"kind": "count", "register": "events", "breakdown": ["type", "status"]},
        {"kind": "sum", "register": "events", "of": "support_hours", "breakdown": ["neighbourhood"]},
        {"kind": "ratio", "numerator": attendances("count", where=HELD), "denominator": attendances("count")},
        {"kind": "union", "sets": [new_members, visitors]},
        {"kind": "overlap", "sets": [new_members, visitors]},
        {**new_members, "breakdown": ["neighbourhood"]},
    ]


def indicators():
    """Each measure by the id of its indicator."""
    groups = {"own": of_own_columns(), "joins": of_joins(), "people": of_people(), "others": others()}
    return {f"{name}_{number}": measure for name, measures in groups.items()
            for number, measure in enumerate(measures, 1)}


def bench_template(chosen=None):
    """The whole template, or one with the indicators whose ids are `chosen`."""
    bundled = json.loads((ROOT / "extension/templates/clos-du-roy.json").read_text(encoding="utf-8"))
    rows = [{"id": name, "label": f"Indicateur {name}", "measure": measure}
            for name, measure in indicators().items() if chosen is None or name in chosen]
    return {"schemaVersion": 1, "id": "bench", "language": "fr", "title": "Mesure de vitesse",
            "description": "Soixante indicateurs.", "sheets": bundled["sheets"],
            "card": [{"id": "title", "title": "Mesure de vitesse"}], "lists": lists(), "registers": registers(),
            "grid": {"objects": [{"id": "all", "label": "Tout", "tools": [], "indicators": rows}]}}



if __name__ == "__main__":
    assert len(indicators()) == 60
    print(json.dumps(bench_template(), ensure_ascii=False, indent=1))
