"""The dialog New Action Sheet, as a person fills it."""

import screen
from waiting import until
from window import Role


class NewFiche:
    def __init__(self, workbook):
        workbook.choose(workbook.words.new_entry)
        self.words = workbook.words
        self.window = workbook.dialog(self.words.new_title)

    @property
    def template(self):
        return self.window.control(Role.LIST, self.words.template).selected_entry()

    def choose_template(self, title):
        """With the keys: first the list's first entry, then down to the one that is meant."""
        self.window.press(self.words.template_key, "Home")
        entries = self.window.control(Role.LIST, self.words.template).children
        self.window.press(*["Down"] * [entry.name for entry in entries].index(title))
        until(lambda: self.template == title, f"the template “{title}” to be chosen")

    def write_structure(self, name):
        field = self.window.control(Role.TEXT, self.words.structure)
        self.window.click(field)
        self.window.press("ctrl+a")
        screen.write(name)
        until(lambda: field.text == name, f"“{name}” in the dialog")

    def check_box(self, name):
        return self.window.control(Role.CHECK_BOX, name)

    def radio_button(self, name):
        return self.window.control(Role.RADIO_BUTTON, name)

    def tick(self, control):
        """A template that was just chosen may be about to enable it."""
        until(lambda: control.enabled, f"“{control.name}” to be enabled")
        if not control.checked:
            self.window.click(control)
        until(lambda: control.checked, f"“{control.name}” to be ticked")
