"""A person opens a frozen copy and asks whether it was changed, before and after changing a figure. In the language of the
office; leaves pictures in build/screens."""

import os
import pathlib
import tempfile

import screen
from scenario import Role, Scenario, run, until
from main_thread import in_main_thread
from office import make, option
from window import Window, top_windows
from words import ENGLISH, FRENCH

IS_FRENCH = os.environ["FICHE_ACTION_TEST_LOCALE"] == "fr"
ENTRY, INTACT, CHANGED = (("Vérifier une copie…", "est intacte", "a été modifiée") if IS_FRENCH else
                          ("Verify a Copy…", "is intact", "was changed"))


class VerifyCopy(Scenario):
    words = FRENCH if IS_FRENCH else ENGLISH

    def test_a_copy_as_it_came_and_changed(self):
        with tempfile.TemporaryDirectory() as folder:
            self.become_a_frozen_copy(pathlib.Path(folder) / "copie.ods")
            self.verify(INTACT, "verify-intact")
            cell = self.workbook.document.Sheets.getByName("Grille d'évaluation").getCellRangeByName("F7")
            in_main_thread(self.context, lambda: cell.setValue(cell.Value + 1))
            self.verify(CHANGED, "verify-changed")

    def become_a_frozen_copy(self, path):
        """The copy takes the place of the test's workbook, which is closed."""
        service = make(self.context, "org.ficheaction.ActionSheet")
        desktop = make(self.context, "com.sun.star.frame.Desktop")
        source = self.workbook.document

        def make_copy():
            service.createWith(source, "clos-du-roy", (option("Sample", True),))
            service.savePartnerCopy(source, path.as_uri(), (option("Texts", "keep"), option("Frozen", True)))
            source.setModified(False)
            copy = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, ())
            source.close(True)
            return copy

        self.workbook.document = in_main_thread(self.context, make_copy)
        window = self.workbook.document.CurrentController.Frame.ContainerWindow
        title = until(lambda: window.getAccessibleContext().getAccessibleName(), "the title of the copy")
        screen.fill_with(title)
        self.workbook.window = Window(self.workbook.toolkit, title)

    def verify(self, answer, picture):
        self.workbook.choose(ENTRY)
        title = until(self.message_title, "the answer")
        message = Window(self.workbook.toolkit, title)
        self.assertIn(answer, message.control(Role.STATIC).name)
        message.picture(f"{self.words.prefix}-{picture}")
        message.press("Return")
        message.wait_closed()

    def message_title(self):
        return next((window.name for window in top_windows(self.workbook.toolkit)
                     if window.role in (Role.DIALOG, Role.ALERT)), None)


if __name__ == "__main__":
    run()
