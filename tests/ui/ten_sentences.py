"""A person designs ten indicators of ten kinds of sentence, with the keyboard alone, over the sample year; what the fiche
then says of them is compared with rules written by hand. In French; tells how many keys it took."""

import json
import sys

import screen
from main_thread import in_main_thread
from office import make
from scenario import Role, Scenario, run, until
from words import FRENCH

LARGE = {"path": "type", "is": "Manifestation"}


def line_of(entry):
    """The question of a line: "► Dans le registre : à répondre"."""
    return entry.lstrip("►▲ ").rpartition("\u00a0: ")[0] if "\u00a0: " in entry else entry


class TenSentences(Scenario):
    words = FRENCH

    def test_ten_kinds(self):
        self.create_sample()
        self.workbook.choose("Concevoir la grille…")
        self.window = self.workbook.dialog("Concevoir la grille")
        before = screen.keys_pressed
        self.add("Rencontres par type", "Combien de…", ("Dans le registre", "Événements"), ("Réparties par", "Type"))
        self.add("Participants différents", "Combien de personnes", ("Dans le registre", "Participations"))
        self.add("Heures accompagnées", "La somme de…", ("Dans le registre", "Événements"),
                 ("Ce que l’on additionne", "Accompagnement humain"))
        self.add("Part des manifestations", "Quelle part de…", ("Dans le registre", "Événements"),
                 ("Combien sont celles où", ("Type", "Manifestation")))
        self.add("Ce qui a été dit", "Les paroles recueillies", ("Dans le registre", "Retours"),
                 ("Les textes de", "Parole ou retour"))
        self.add("Thèmes", "La liste de…", ("Dans le registre", "Événements"), ("La liste de", "Thématiques"))
        self.add("Heures en moyenne", "Une moyenne", ("Dans le registre", "Événements"),
                 ("Le nombre", "Accompagnement humain"))
        self.add("Progression des rencontres", "L’évolution", ("Le chiffre qui évolue – Dans le registre", "Événements"))
        self.add("Nouveaux venus", "Nouveaux, de retour", ("Le chiffre", "combien sont nouveaux"),
                 ("Dans le registre", "Participations"), ("Qui ou quoi", "Participant"))
        self.add("Valorisation", "Un calcul", ("Le calcul", "Heures accompagnées * 13"))
        print(f"{screen.keys_pressed - before} keys for ten indicators, their names among them", file=sys.stderr)
        self.window.picture("fr-ten-sentences")
        with self.workbook.undo_steps(1):
            self.window.press("alt+k")
            self.window.wait_closed()
        screen.picture("fr-ten-sentences-grid")
        self.compare()

    def add(self, label, kind, *answers):
        self.window.press("Insert")
        self.indicator = self.workbook.dialog("Indicateur")
        self.choose(kind)
        for question, answer in answers:
            self.go_to(question)
            if isinstance(answer, tuple):
                self.add_condition(*answer)
            elif question == "Le calcul":
                screen.write(answer)
            else:
                self.choose(answer)
        self.go_to("Nom de l’indicateur")
        screen.write(label)
        self.indicator.picture("fr-ten-" + label.split()[0])
        self.indicator.press("Return")
        self.indicator.wait_closed()

    def lists(self, window):
        """The lists that are shown, in the order of the dialog: names of their entries."""
        dialog = window.control(Role.DIALOG)
        return [[entry.name for entry in inner.children] for child in dialog.children if child.showing
                for inner in (child, *child.children) if inner.role == Role.LIST]

    def go_to(self, question):
        entries = until(lambda: [line_of(entry) for entry in self.lists(self.indicator)[0]], "the questions")
        self.assertIn(question, entries)
        self.indicator.press("alt+q", "Home", *["Down"] * entries.index(question), "Tab")

    def choose(self, start):
        """In the list that has the keys: of the choices, the first that begins so."""
        entries = until(lambda: self.lists(self.indicator)[1], "the choices")
        place = next((index for index, entry in enumerate(entries) if entry.startswith(start)), None)
        self.assertIsNotNone(place, f"{start} in {entries}")
        self.indicator.press("Home", *["Down"] * place)

    def add_condition(self, column, value):
        self.indicator.press("alt+a")
        condition = self.workbook.dialog("Seulement les lignes où…")
        columns = self.lists(condition)[0]
        condition.press(*["Down"] * columns.index(column), "Tab", "Tab")
        values = self.lists(condition)[-1]
        condition.press("Home", *["Down"] * values.index(value), "space", "Return")
        condition.wait_closed()

    def compare(self):
        def definition():
            return make(self.context, "org.ficheaction.ActionSheet").definition(self.workbook.document)
        objects = json.loads(in_main_thread(self.context, definition))["grid"]["objects"]
        made = {each["label"]: each["measure"] for each in objects[0]["indicators"]}
        events = {"kind": "count", "register": "events"}
        for label, measure in {
                "Rencontres par type": events | {"breakdown": ["type"]},
                "Participants différents": {"kind": "distinct", "register": "attendances", "of": "participant"},
                "Heures accompagnées": {"kind": "sum", "register": "events", "of": "support_hours"},
                "Part des manifestations": {"kind": "ratio", "numerator": events | {"where": LARGE},
                                            "denominator": events},
                "Ce qui a été dit": {"kind": "quotes", "register": "feedback", "of": "quote"},
                "Thèmes": {"kind": "list", "register": "events", "of": "themes"},
                "Heures en moyenne": {"kind": "mean", "register": "events", "of": "support_hours"},
                "Progression des rencontres": {"kind": "trend", "of": events},
                "Nouveaux venus": {"kind": "new", "register": "attendances", "of": "participant"}}.items():
            with self.subTest(label):
                self.assertEqual(made[label], measure)
        hours = next(each["id"] for each in objects[0]["indicators"] if each["label"] == "Heures accompagnées")
        self.assertEqual(made["Valorisation"], {"kind": "expression", "formula": f"{hours} * 13"})


if __name__ == "__main__":
    run()
