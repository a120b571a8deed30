// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Each way in which cells and sheets go wrong, with what is said of it, or the value that is read all the same.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/Date.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <functional>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
/// Of the fiche with one good event, one good person and one good attendance; B2 is the event's date, K2 its hours.
struct Fault
{
    const char* name;
    std::function<void(const SpreadsheetDocument&)> make;
    const char* expected; ///< "code Sheet.Cell", or empty where there is nothing to say
    const char* held;     ///< what the grid has for the events that were held
};

Cell at(const SpreadsheetDocument& document, const char* sheet, const char* cell)
{
    return cellAt(sheetNamed(document, sheet), cell);
}

void type(const SpreadsheetDocument& document, const char* sheet, const char* cell, const std::string& text)
{
    uno::Reference<text::XText>(at(document, sheet, cell), uno::UNO_QUERY_THROW)->setString(utf16(text));
}

std::function<void(const SpreadsheetDocument&)> typed(const char* sheet, const char* cell, std::string text)
{
    return [=](const SpreadsheetDocument& document) { type(document, sheet, cell, text); };
}

std::function<void(const SpreadsheetDocument&)> number(const char* sheet, const char* cell, double value)
{
    return [=](const SpreadsheetDocument& document) { at(document, sheet, cell)->setValue(value); };
}

std::function<void(const SpreadsheetDocument&)> formula(const char* sheet, const char* cell, const char* text)
{
    return [=](const SpreadsheetDocument& document) { at(document, sheet, cell)->setFormula(utf16(text)); };
}

std::function<void(const SpreadsheetDocument&)> row(const char* registerId, std::map<std::string, std::string> cells)
{
    return [=](const SpreadsheetDocument& document) { appendRow(document, registerId, cells); };
}

uno::Reference<table::XColumnRowRange> sheetOf(const SpreadsheetDocument& document, const char* name)
{
    return uno::Reference<table::XColumnRowRange>(sheetNamed(document, name), uno::UNO_QUERY_THROW);
}

bool isFrench()
{
    return std::string(std::getenv("FICHE_ACTION_TEST_LOCALE")) == "fr";
}

constexpr char events[] = "Événements";
constexpr char people[] = "Participants";
constexpr char attendances[] = "Participations";

std::vector<Fault> faults()
{
    return {
        {"1 date in ISO as text", typed(events, "B2", "2026-06-12"), "date-as-text Événements.B2", "1"},
        {"1 date in French words", typed(events, "B2", "vendredi 12 juin 2026"), "date-as-text Événements.B2", "1"},
        {"1 date in English words", typed(events, "B2", "June 12th, 2026"), "date-as-text Événements.B2", "1"},
        {"1 a weekday of another date", typed(events, "B2", "lundi 12 juin 2026"), "unclear-weekday Événements.B2",
         "empty"},
        {"1 a date and more words", typed(events, "B2", "12/06/2026 (reporté)"), "unreadable-date Événements.B2",
         "empty"},
        {"3 year of two digits", typed(events, "B2", "12/6/26"), "two-digit-year Événements.B2", "1"},
        {"3 year of two digits, in words", typed(events, "B2", "12 juin 26"), "two-digit-year Événements.B2", "1"},
        {"3 year of an unclear century", typed(events, "B2", "12/6/45"), "unclear-century Événements.B2", "empty"},
        {"4 no such day", typed(events, "B2", "31/02/2026"), "unreadable-date Événements.B2", "empty"},
        {"5 days counted from 1904",
         [](const SpreadsheetDocument& document)
         {
             uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)
                 ->setPropertyValue("NullDate", uno::Any(util::Date(1, 1, 1904)));
         },
         "", "1"},
        {"6 the last evening of the period", number(events, "B2", 46387.9), "", "1"},
        {"6 the same as a form writes it", typed(events, "B2", "2026-12-31T23:30:00"), "date-as-text Événements.B2",
         "1"},
        {"6 the same in words", typed(events, "B2", "le 31 décembre 2026 à 23 h 30"), "date-as-text Événements.B2",
         "1"},
        {"6 the evening after the period", typed(events, "B2", "1er janvier 2027 à 0h05"), "date-as-text Événements.B2",
         "empty"},
        {"7 number as text", typed(events, "K2", "3"), "number-as-text Événements.K2", "1"},
        {"8 decimals of the other language",
         [](const SpreadsheetDocument& document) { type(document, events, "K2", isFrench() ? "2.50 h" : "2,5 h"); },
         "unreadable-number Événements.K2", "1"},
        {"8 decimals of the language",
         [](const SpreadsheetDocument& document) { type(document, events, "K2", isFrench() ? "2,5" : "2.5"); },
         "number-as-text Événements.K2", "1"},
        {"9 key with zeros", typed(events, "A2", "00123"), "unknown-reference Participations.A2", "1"},
        {"10 key of 17 digits as a number", number(people, "A2", 12345678901234567.0), "long-number Participants.A2",
         "1"},
        {"11 blanks around", typed(events, "G2", "  Réalisée "), "", "1"},
        {"12 no-break and invisible blanks", typed(events, "G2", "\u00A0Réali\u200Bsée"), "", "1"},
        {"13 decomposed accents", typed(events, "G2", "Re\u0301alise\u0301e"), "", "1"},
        {"14 case and accents", typed(events, "G2", "REALISEE"), "", "1"},
        {"15 line break", typed(events, "D2", "Manifestation\n"), "", "1"},
        {"16 an empty formula", formula(events, "E2", "=\"\""), "", "1"},
        {"17 an error", formula(events, "B2", "=1/0"), "error-value Événements.B2", "empty"},
        {"18 a boolean", formula(attendances, "F2", "=TRUE()"), "", "1"},
        {"19 a negative count", number(attendances, "F2", -3), "negative-number Participations.F2", "1"},
        {"19 a huge count", number(attendances, "F2", 1e308), "number-out-of-range Participations.F2", "1"},
        {"19 half a person", number(attendances, "F2", 1.5), "not-whole Participations.F2", "1"},
        {"20 a text of 40,000 characters", typed(events, "N2", std::string(40000, 'x')), "long-text Événements.N2",
         "1"},
        {"21 a text that begins like a formula", typed(events, "C2", "=1+1"), "", "1"},
        {"22 a heading renamed", typed(events, "B1", "Quand"), "", "1"},
        {"23 a heading twice", typed(events, "P1", "Date"), "duplicate-heading Événements.P1", "1"},
        {"23 a heading of another column that is read", typed(events, "E1", "Type"), "same-heading Événements.E1", "1"},
        {"23 a heading emptied", typed(events, "E1", ""), "empty-heading Événements.E1", "1"},
        {"24 a column deleted",
         [](const SpreadsheetDocument& document) { sheetOf(document, events)->getColumns()->removeByIndex(1, 1); },
         "missing-column Événements.", "error"},
        {"26 a column inserted",
         [](const SpreadsheetDocument& document) { sheetOf(document, events)->getColumns()->insertByIndex(1, 1); }, "",
         "1"},
        {"27 a title above",
         [](const SpreadsheetDocument& document)
         {
             sheetOf(document, events)->getRows()->insertByIndex(0, 1);
             type(document, events, "A1", "Agenda");
         },
         "", "1"},
        {"27 headings on two rows",
         [](const SpreadsheetDocument& document)
         {
             sheetOf(document, events)->getRows()->insertByIndex(1, 1);
             type(document, events, "B2", "(jour)");
         },
         "unreadable-date Événements.B2", "1"},
        {"28 merged cells",
         [](const SpreadsheetDocument& document)
         {
             uno::Reference<util::XMergeable>(sheetNamed(document, events)->getCellRangeByName("H2:I2"),
                                              uno::UNO_QUERY_THROW)
                 ->merge(true);
         },
         "merged-cells Événements.H2", "1"},
        {"29 blank rows",
         [](const SpreadsheetDocument& document) { sheetOf(document, events)->getRows()->insertByIndex(1, 3); }, "",
         "1"},
        {"30 a row of totals", row("events", {{"id", "Total"}, {"support_hours", "12"}}), "total-row Événements.A3",
         "1"},
        {"31, 32 a hidden row",
         [](const SpreadsheetDocument& document)
         {
             const uno::Reference<container::XIndexAccess> rows(sheetOf(document, events)->getRows(),
                                                                uno::UNO_QUERY_THROW);
             uno::Reference<beans::XPropertySet>(rows->getByIndex(1), uno::UNO_QUERY_THROW)
                 ->setPropertyValue("IsVisible", uno::Any(false));
         },
         "hidden-rows Événements.A2", "1"},
        {"33 an attendance twice",
         row("attendances", {{"event", "E1"}, {"participant", "P1"}, {"role", "Jour J"}, {"count", "1"}}),
         "attendance-twice Participations.B3", "1"},
        {"33 a key twice", row("participants", {{"id", "P1"}, {"last_name", "Diallo"}}),
         "duplicate-key Participants.A3", "1"},
        {"34 an unknown person", typed(attendances, "B2", "P99"), "unknown-reference Participations.B2", "1"},
        {"35 an empty register",
         [](const SpreadsheetDocument& document) { sheetOf(document, attendances)->getRows()->removeByIndex(1, 1); },
         "", "1"},
        {"36 the last row of the sheet",
         [](const SpreadsheetDocument& document)
         {
             type(document, people, "A1048576", "P9");
             type(document, people, "B1048576", "Diallo");
         },
         "far-row Participants.A1048576", "1"},
        {"37 a stray cell far away", typed(events, "AX900000", "ici ?"), "", "1"},
        {"38 a sheet copied",
         [](const SpreadsheetDocument& document) { document->getSheets()->copyByName(utf16(attendances), "Copie", 0); },
         "copied-sheet Copie.A1", "1"},
        {"38 a sheet deleted",
         [](const SpreadsheetDocument& document) { document->getSheets()->removeByName("Retours"); },
         "missing-register Retours.", "1"},
        {"39 a name with a quote and an emoji",
         [](const SpreadsheetDocument& document)
         {
             uno::Reference<container::XNamed>(sheetNamed(document, events), uno::UNO_QUERY_THROW)
                 ->setName(utf16("L'agenda. 🎉"));
         },
         "", "1"},
        {"40 a circle of formulas", formula(events, "K2", "=K2+1"), "error-value Événements.K2", "1"},
        {"41 a broken link", formula(events, "K2", "='file:///nowhere/at-all.ods'#$Feuille1.A1"),
         "error-value Événements.K2", "1"},
        {"42 a status made by a formula", formula(events, "G2", "=\"Réalisée\""), "", "1"},
    };
}

void PrintTo(const Fault& fault, std::ostream* out)
{
    *out << fault.name;
}

class FaultMatrixByLocale : public OfficeTest, public testing::WithParamInterface<Fault>
{
protected:
    /// Of an event, a person and an attendance, saved once: opening it takes less time than making it.
    const std::string& goodFiche()
    {
        static const TestFolder folder;
        static std::string url;
        if (!url.empty())
            return url;
        const SpreadsheetDocument document = emptyFiche();
        appendRow(document, "events",
                  {{"id", "E1"},
                   {"date", "46186"},
                   {"title", "Fête"},
                   {"type", "Manifestation"},
                   {"status", "Réalisée"},
                   {"neighbourhood", "Clos du Roy"}});
        appendRow(document, "participants",
                  {{"id", "P1"}, {"last_name", "Lefèvre"}, {"category", "Habitant"}, {"neighbourhood", "Clos du Roy"}});
        appendRow(document, "attendances",
                  {{"event", "E1"}, {"participant", "P1"}, {"role", "Jour J"}, {"count", "1"}});
        EXPECT_EQ(service()->check(document).getLength(), 0);
        url = stored(document, folder.path / "good.ods", "calc8");
        return url;
    }
};
}

TEST_P(FaultMatrixByLocale, EachIsNamedOrRead)
{
    const Fault& fault = GetParam();
    const SpreadsheetDocument document = open(goodFiche());
    fault.make(document);
    const auto before = contents(document);
    std::vector<std::string> found;
    for (const Finding& finding : service()->check(document))
        found.push_back(utf8(finding.code) + " " + utf8(finding.sheet) + "." + utf8(finding.cell));
    std::string all;
    for (const std::string& each : found)
        all += each + "; ";
    if (*fault.expected)
        EXPECT_NE(std::find(found.begin(), found.end(), fault.expected), found.end()) << all;
    else
        EXPECT_EQ(all, "");
    EXPECT_EQ(difference(before, contents(document)), "");
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), fault.held);
}

INSTANTIATE_TEST_SUITE_P(Faults, FaultMatrixByLocale, testing::ValuesIn(faults()),
                         [](const auto& each)
                         {
                             std::string name = each.param.name;
                             for (char& letter : name)
                                 if (!std::isalnum(static_cast<unsigned char>(letter)))
                                     letter = '_';
                             return name;
                         });
