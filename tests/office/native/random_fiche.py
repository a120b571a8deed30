"""Registers and rows at random: so clean that no cell is in doubt, and untidy in the ways that native formulas bear."""

import datetime

from native.calendar_parts import ONE_DAY, Period, months, serial
from native.registers import Column, Fiche, Register

WORDS = ["Année", "À suivre", "Bénévoles", "Contenu", "Détail", "Étiquette", "Façon", "Genre", "Heure d'été", "Intérêt",
         "Jalon", "Local", "Mémo", "Notes", "Œuvre", "Précision", "Qualité", "Repère", "Suivi", "Tâche", "Unité",
         "Vœu", "Zone"]
VALUES = {
    "kinds": ["Fête de quartier", "Atelier", "Réunion", "Sortie", "Café des parents"],
    "statuses": ["Prévue", "Réalisée", "Annulée"],
    "categories": ["Habitant", "Partenaire", "Bénévole", "Élu"],
    "sexes": ["F", "M", "Non précisé"],
    "roles": ["Organisation", "Jour J", "Appui"],
    "levels": ["Information", "Consultation", "Coopération", "Codécision"],
    "themes": ["Santé", "Cadre de vie", "École", "Été", "Numérique"],
}
PLACES_TEXTS = ["Salle d'été", "Préau", "Maison", "Gymnase", "Square"]
NOTES = ["oui", "Très bien", "à revoir", "Forêt", "midi"]
FREE_THEMES = ["jardin", "goûter", "jeux", "lecture", "bœuf"]


class FicheDraw:
    def __init__(self, rng):
        self.rng = rng
        self.labels = set()

    def chance(self, share):
        return self.rng.random() < share

    def label(self):
        """A heading or a sheet's name that no other one has."""
        while True:
            label = self.rng.choice(WORDS) + f" {self.rng.randint(1, 99)}"
            if label not in self.labels:
                self.labels.add(label)
                return label

    def period(self):
        rng = self.rng
        year = rng.choice([2024, 2025, 2026])
        length = rng.choice([12, 12, 6, 3, 1, 0])
        if length:
            return months(year, rng.choice(range(1, 13)) if length < 12 else rng.choice([1, 1, 9]), length)
        first = datetime.date(year, rng.randint(1, 12), rng.randint(2, 28))
        return Period(first, first + rng.randint(20, 200) * ONE_DAY)

    def fiche(self):
        self.fiche_period = self.period()
        lists = {}
        for key, words in VALUES.items():
            values = self.rng.sample(words, self.rng.randint(2, len(words)))
            if key == "levels":
                values = [word for word in words if word in values]
            lists[key] = (self.label(), values, key == "levels")
        self.made = Fiche(lists, {}, self.fiche_period)
        with_places = self.chance(0.4)
        with_events = self.chance(0.9)
        if with_places and with_events:
            self.add(self.places(), self.rng.randint(3, 6))
        if with_events:
            self.add(self.events(), self.rng.randint(8, 22))
        self.add(self.people(), self.rng.randint(10, 36))
        self.add(self.visits(with_events), self.rng.choice([50, 55, 60, 65, 70, 80, 90, 100, 150, 300]))
        if not with_places and self.chance(0.6):
            self.add(self.feedback(with_events), self.rng.randint(20, 60))
        return self.made

    # What registers have

    def column(self, column_id, kind, **more):
        return Column(column_id, self.label(), kind, **more)

    def listed(self, column_id, list_id, kind="list", **more):
        return self.column(column_id, kind, list=list_id, **more)

    def number(self, column_id):
        return self.column(column_id, "number")

    def register(self, register_id, columns, **more):
        optional = [column for column in columns if column.id.startswith("?")]
        for column in optional:
            column.id = column.id[1:]
            if self.chance(0.25):
                columns.remove(column)
        self.rng.shuffle(columns)
        return Register(register_id, self.label(), columns, **more)

    def places(self):
        return self.register("places", [self.column("id", "text"), self.listed("kind", "kinds"),
                                        self.number("?seats"), self.column("?name", "text")], key="id")

    def events(self):
        columns = [
            self.column("id", "text"), self.column("date", "date"), self.listed("kind", "kinds"),
            self.listed("status", "statuses"), self.number("?hours"), self.number("?cost"),
            self.listed("?themes", "themes", "values"), self.column("?subjects", "values"),
            self.column("?minutes", "text"), self.column("?announced", "date")]
        if "places" in self.made.registers:
            columns.append(self.column("place", "reference", register="places"))
        return self.register("events", columns, key="id", date="date")

    def people(self):
        columns = [
            self.column("id", "text"), self.listed("category", "categories"), self.listed("sex", "sexes"),
            self.column("household", "text"), self.column("?since", "date"),
            self.column("birth_year", "number", whole=True) if self.chance(0.5) else self.column("born", "date")]
        return self.register("people", columns, key="id")

    def visits(self, with_events):
        own_date = not with_events or self.chance(0.4)
        columns = [
            self.column("person", "reference", register="people"), self.listed("?role", "roles"),
            self.listed("?category", "categories", inherit="person.category" if self.chance(0.7) else None),
            self.number("?length"), self.column("?note", "text")]
        if with_events:
            columns.append(self.column("event", "reference", register="events"))
        if own_date:
            columns.append(self.column("day", "date"))
        weighted = self.chance(0.85)
        if weighted:
            columns.append(self.column("number", "number", whole=True, minimum=0, where_empty=1))
        return self.register("visits", columns, date="day" if own_date else "event.date",
                             weight="number" if weighted else None)

    def feedback(self, with_events):
        columns = [
            self.column("day", "date"), self.column("person", "reference", register="people"),
            self.listed("?level", "levels"), self.number("score"), self.column("?words", "text"),
            self.listed("category", "categories")]
        if with_events:
            columns.append(self.column("event", "reference", register="events"))
        return self.register("feedback", columns, date="day")

    # What rows have

    def add(self, register, count):
        self.made.registers[register.id] = register
        register.filled = count
        register.rows = count + self.rng.choice([0, 1, 3])
        self.long_ago = self.chance(0.12)
        blank = set()
        if not register.key:
            blank = {row for row in range(count - 1) if self.chance(0.03)}
        for column in register.columns:
            share = self.share_of_blanks(register, column)
            column.cells = ["" if row in blank or row >= count else self.cell(register, column, row, share)
                            for row in range(register.rows)]
        self.fill_last_row(register)

    def share_of_blanks(self, register, column):
        """Some columns are filled everywhere, some hardly; of visits, some people are counted without a name."""
        if column.id == register.key:
            return 0
        return self.rng.choice([0.05, 0.15, 0.3] if column.id == "person" else [0, 0.05, 0.1, 0.3])

    def fill_last_row(self, register):
        """The last row is no empty one."""
        column = register.columns[0]
        if column.cells[register.filled - 1] == "":
            column.cells[register.filled - 1] = self.cell(register, column, register.filled - 1, 0)

    def cell(self, register, column, row, share):
        if column.id == register.key:
            return f"{register.id[0].upper()}{row + 1:03}"
        if self.chance(share):
            return ""
        if column.type == "reference":
            return self.reference(self.made.registers[column.register])
        if column.type == "date":
            return self.birth() if column.id == "born" else self.day()
        if column.type == "number":
            return self.number_for(column)
        if column.type == "values":
            words = self.made.lists[column.list][1] if column.list else FREE_THEMES
            several = self.rng.sample(words, self.rng.randint(1, min(3, len(words))))
            return self.rng.choice([";", "; ", "\n"]).join(self.untidy(word) for word in several)
        if column.list:
            return self.untidy(self.rng.choice(self.made.lists[column.list][1]))
        if column.id == "household":
            return self.untidy(f"Fam{self.rng.randint(1, 15):02}")
        return self.untidy(self.rng.choice(PLACES_TEXTS if column.id == "name" else NOTES))

    def untidy(self, text):
        """Sometimes in other letters, large or small."""
        return self.rng.choice([text.upper(), text.lower()]) if self.chance(0.15) else text

    def reference(self, target):
        """The key, sometimes with a label behind it. Some rows are referred to more often than others."""
        row = int(target.filled * self.rng.random() ** 1.5)
        key = self.untidy(target.column(target.key).cells[row])
        return key + " – " + self.rng.choice(NOTES) if self.chance(0.2) else key

    def number_for(self, column):
        rng = self.rng
        if column.id == "birth_year":
            return rng.randint(1935, 2024)
        if column.id == "number":
            return rng.choice([0, 1, 1, 2, 3, 12])
        if column.id == "score":
            return rng.randint(-5, 20)
        if column.id == "seats":
            return rng.choice([0, 12, 30, 45, 80])
        return rng.choice([round(rng.uniform(0, 40), 2), rng.randint(0, 8) / 2, 0])

    def birth(self):
        """Of people up to sixty: a day that is further away than dates of a column that is not personal are is a slip."""
        first = datetime.date(1965, 1, 1)
        return serial(first + self.rng.randint(0, 21800) * ONE_DAY)

    def day(self):
        """In the period, around it, on its edges; sometimes with a time of day. Or, in a whole register, before it all."""
        rng, period = self.rng, self.fiche_period
        before = period.previous()
        if self.long_ago:
            return serial(before.first - rng.randint(0, 300) * ONE_DAY)
        length = (period.last - period.first).days
        edge = rng.choice([period.first, period.last, period.first - ONE_DAY, period.last + ONE_DAY, before.first,
                           before.first - ONE_DAY, datetime.date(period.first.year, 2, 28)])
        inside = period.first + rng.randint(0, length) * ONE_DAY
        around = period.first + rng.randint(-2 * length, 2 * length) * ONE_DAY
        day = rng.choices([edge, inside, around], [2, 5, 3])[0]
        return serial(day) + (rng.choice([0.25, 0.5, 0.9375]) if self.chance(0.1) else 0)
