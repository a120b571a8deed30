// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The check names what is wrong in the sample year's registers, with its cell, and changes nothing.

#include "Office.hxx"

#include <cstdlib>
#include <set>
#include <string>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class Findings : public OfficeTest
{
};

using FindingsByLocale = Findings;
}

TEST_F(FindingsByLocale, NameEachKindInTheSampleYear)
{
    const SpreadsheetDocument document = sampleFiche();
    std::set<std::string> codes;
    for (const Finding& finding : service()->check(document))
    {
        codes.insert(utf8(finding.code));
        EXPECT_NE(utf8(finding.message).find(' '), std::string::npos)
            << utf8(finding.code) << " has no words in the catalogue: " << utf8(finding.message);
        EXPECT_FALSE(finding.cell.isEmpty()) << utf8(finding.code);
    }
    for (const char* code : {"unknown-reference", "unreadable-date", "unreadable-number", "negative-number",
                             "missing-required", "not-in-list", "duplicate-key", "date-as-text", "total-row"})
        EXPECT_TRUE(codes.contains(code)) << code;
    // "3,5" is a number where the decimal separator is a comma.
    const bool french = std::string(std::getenv("FICHE_ACTION_TEST_LOCALE")) == "fr";
    EXPECT_EQ(codes.contains("number-as-text"), french);
}

TEST_F(FindingsByLocale, ThatAreErrorsOrWarningsAreTheAlertsOfTheGrid)
{
    const SpreadsheetDocument document = sampleFiche();
    int alerts = 0;
    for (const Finding& finding : service()->check(document))
        alerts += finding.severity != "info";
    service()->recompute(document);
    EXPECT_EQ(namedCell(document, "FA__grid__alerts_total")->getValue(), alerts);
    EXPECT_GT(alerts, 0);
}

TEST_F(Findings, ChangeNothing)
{
    const SpreadsheetDocument document = sampleFiche();
    const auto before = contents(document);
    service()->check(document);
    service()->exportResults(document);
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(FindingsByLocale, AreAtTheirCell)
{
    const SpreadsheetDocument document = emptyFiche();
    appendRow(document, "events",
              {{"id", "E1"}, {"date", "46186"}, {"title", "Fête"}, {"type", "Manifestation"}, {"status", "Réalisé"}});
    const auto findings = service()->check(document);
    ASSERT_EQ(findings.getLength(), 1);
    EXPECT_EQ(utf8(findings[0].sheet), "Événements");
    EXPECT_EQ(utf8(findings[0].cell), "G2");
    EXPECT_EQ(utf8(findings[0].code), "not-in-list");
    EXPECT_EQ(utf8(findings[0].severity), "warning");
    EXPECT_NE(utf8(findings[0].message).find("Réalisée"), std::string::npos) << "names the value that was meant";
}

TEST_F(Findings, NoneInACleanFiche)
{
    EXPECT_EQ(service()->check(emptyFiche()).getLength(), 0);
}
