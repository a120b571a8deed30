"""The same windows in English: that they say everything in English, and pictures of them in build/screens."""

import screen
from scenario import Scenario, run
from words import ENGLISH


class EnglishWindows(Scenario):
    words = ENGLISH

    def test_from_the_menu_to_the_list_of_findings(self):
        self.workbook.open_menu()
        screen.picture("en-menu")
        self.workbook.close_menu()
        self.create_sample_in_the_dialog()
        self.recompute()
        screen.picture("en-notice")
        self.workbook.click_in_notice()
        findings, line = self.findings()
        self.assertIn(line.split(" – ")[0], self.words.severities)
        findings.picture("en-findings")
        findings.press("Escape")
        findings.wait_closed()


if __name__ == "__main__":
    run()
