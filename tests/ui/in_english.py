"""The same windows in English: that they say everything in English, and pictures of them in build/screens."""

import screen
from scenario import Role, Scenario, run
from words import ENGLISH


class EnglishWindows(Scenario):
    words = ENGLISH

    def test_from_the_menu_to_the_list_of_findings(self):
        self.workbook.open_menu()
        screen.picture("en-menu")
        self.workbook.close_menu()
        self.create_sample_in_the_dialog()
        report = self.recompute()
        self.check_report(report)
        report.picture("en-report")
        report.click(report.control(Role.PUSH_BUTTON, self.words.list_button))
        report.wait_closed()
        findings, line = self.findings()
        self.assertIn(line.split(" – ")[0], self.words.severities)
        findings.picture("en-findings")
        findings.press("Escape")
        findings.wait_closed()


if __name__ == "__main__":
    run()
