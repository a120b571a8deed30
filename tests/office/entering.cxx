// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Rows that are entered through the service: what is written, in one step, and what is refused.

#include "Office.hxx"

#include <com/sun/star/util/Date.hpp>
#include <org/ficheaction/Attendance.hpp>
#include <org/ficheaction/Finding.hpp>

#include <osl/file.hxx>

#include <algorithm>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::Attendance;

namespace
{
using Values = std::vector<beans::PropertyValue>;

beans::PropertyValue text(const char* name, const std::string& words)
{
    return property(name, uno::Any(utf16(words)));
}

class Entering : public OfficeTest
{
protected:
    void SetUp() override { document = sampleFiche(); }

    std::string add(const std::string& registerId, const Values& values)
    {
        return utf8(service()->addRow(
            document, utf16(registerId),
            uno::Sequence<beans::PropertyValue>(values.data(), static_cast<sal_Int32>(values.size()))));
    }

    std::string addEvent(const std::string& title)
    {
        return add("events", {property("date", uno::Any(util::Date(14, 6, 2026))), text("title", title),
                              text("type", "Manifestation"), text("status", "Réalisée")});
    }

    static Attendance attendance(const std::string& person, const std::string& role, sal_Int32 count = 0,
                                 const std::string& category = {})
    {
        Values details{text("role", role)};
        if (!category.empty())
            details.push_back(text("category", category));
        return Attendance(utf16(person),
                          uno::Sequence<beans::PropertyValue>(details.data(), static_cast<sal_Int32>(details.size())),
                          count);
    }

    sal_Int32 record(const std::string& event, const std::vector<Attendance>& all)
    {
        return service()->recordAttendance(document, utf16(event),
                                           uno::Sequence<Attendance>(all.data(), static_cast<sal_Int32>(all.size())));
    }

    std::size_t unknownReferences()
    {
        const auto findings = service()->check(document);
        return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                      [](const org::ficheaction::Finding& each)
                                                      { return each.code == "unknown-reference"; }));
    }

    std::size_t steps() const
    {
        return static_cast<std::size_t>(undoManager(document)->getAllUndoActionTitles().getLength());
    }

    /// The step can be taken back and repeated, and nothing else changes.
    void expectOneStep(const std::map<std::string, std::string>& before, std::size_t stepsBefore)
    {
        const auto after = contents(document);
        EXPECT_NE(difference(before, after), "");
        EXPECT_EQ(steps(), stepsBefore + 1);
        undoManager(document)->undo();
        EXPECT_EQ(difference(before, contents(document)), "");
        undoManager(document)->redo();
        EXPECT_EQ(difference(after, contents(document)), "");
    }

    SpreadsheetDocument document;
};

using EnteringByLocale = Entering;
}

TEST_F(EnteringByLocale, AddsARowInOneStep)
{
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    EXPECT_EQ(add("events", {text("date", "2026-06-14"), text("title", "=1+1"), text("type", "Sortie en famille"),
                             text("support_hours", "3"), text("partners", "PRE;ajcv")}),
              "E063");
    const std::string added = difference(before, contents(document));
    EXPECT_NE(added.find("Sortie en famille"), std::string::npos) << added;
    EXPECT_NE(added.find("PRE; AJCV"), std::string::npos) << "in the spelling of the list: " << added;
    EXPECT_NE(added.find("Listes."), std::string::npos) << "the new type is in its list: " << added;
    EXPECT_NE(added.find("46187"), std::string::npos) << "a date is a date: " << added;
    expectOneStep(before, stepsBefore);
    EXPECT_EQ(addEvent("Le suivant"), "E064");
}

TEST_F(Entering, CountsWhatWasAdded)
{
    const std::string events = figure(service()->recompute(document), "events_held");
    addEvent("Fête de juin");
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), std::to_string(std::stoi(events) + 1));
    undoManager(document)->undo();
    undoManager(document)->undo();
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), events);
}

TEST_F(EnteringByLocale, RefusesWhatCannotBeRead)
{
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    EXPECT_NE(messageOf([&] { add("events", {text("title", "Sans date")}); }).find("Date"), std::string::npos);
    messageOf([&] { add("events", {text("date", "bientôt"), text("title", "x")}); });
    messageOf([&] { add("events", {text("date", "2026-06-14"), text("title", "x"), text("id", "e001 ")}); });
    messageOf([&] { add("nothing", {}); });
    EXPECT_NE(messageOf([&] { add("events", {text("datum", "2026-06-14")}); }).find("datum"), std::string::npos);
    messageOf([&] { add("feedback", {text("event", "E999")}); });
    messageOf([&] { record("E999", {}); });
    messageOf([&] { record("E001", {attendance("P003", "Jour J"), attendance("P999", "Jour J")}); });
    EXPECT_EQ(difference(before, contents(document)), "");
    EXPECT_EQ(steps(), stepsBefore);
}

TEST_F(EnteringByLocale, AddsASeriesOfEventsInOneStep)
{
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    const auto series = [&](const std::string& except)
    {
        const sal_Int32 weekdays[]{2, 5};
        const Values values{text("title", "Atelier cuisine"), text("type", "Atelier partagé")};
        const Values days{property("First", uno::Any(util::Date(1, 9, 2027))),
                          property("Last", uno::Any(util::Date(30, 11, 2027))),
                          property("Weekdays", uno::Any(uno::Sequence<sal_Int32>(weekdays, 2))),
                          property("EveryWeeks", uno::Any(sal_Int32(2))), text("Except", except)};
        return service()->addEventSeries(document, {values.data(), 2}, {days.data(), 5});
    };
    EXPECT_NE(messageOf([&] { series("pendant les vacances"); }).find("pendant les vacances"), std::string::npos);
    EXPECT_EQ(difference(before, contents(document)), "");
    // Every second week from 30 August: Fridays 3 and 17 September, 1, 15, 29 October, 12, 26 November, and Tuesdays 14
    // and 28 September, 12, 26 October, 9, 23 November; four of them from 23 October to 9 November.
    const uno::Sequence<rtl::OUString> keys = series("Toussaint: 2027-10-23 - 2027-11-09");
    ASSERT_EQ(keys.getLength(), 10);
    EXPECT_EQ(utf8(keys[0]), "E063");
    EXPECT_EQ(utf8(keys[9]), "E072");
    expectOneStep(before, stepsBefore);
    const std::string added = difference(before, contents(document));
    EXPECT_NE(added.find("Atelier partagé"), std::string::npos) << "the new type is in its list";
    EXPECT_EQ(series("").getLength(), 3) << "what is there already is not added twice";
}

TEST_F(Entering, RecordsAttendanceInOneStep)
{
    const std::string event = addEvent("Fête de juin");
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    EXPECT_EQ(record(event, {attendance("P003", "Jour J"), attendance("P003", "Organisation"),
                             attendance("P003", "jour j"), attendance("", "Jour J", 12, "Habitant")}),
              3);
    expectOneStep(before, stepsBefore);
    EXPECT_EQ(record(event, {attendance("P003", "Jour J")}), 0) << "down already";
}

TEST_F(Entering, RecordsHundredsInOneStep)
{
    const std::string event = addEvent("Grande fête");
    std::vector<Attendance> all;
    for (int person = 1; person <= 200; ++person)
        all.push_back(attendance("P" +
                                     std::string(person < 10    ? "00"
                                                 : person < 100 ? "0"
                                                                : "") +
                                     std::to_string(person),
                                 "Jour J"));
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    EXPECT_EQ(record(event, all), 200);
    expectOneStep(before, stepsBefore);
}

TEST_F(EnteringByLocale, WorksWithAnotherTemplate)
{
    document = newDocument();
    service()->createWith(document, "reaap-parentalite", {});
    EXPECT_EQ(add("parents", {text("last_name", "Martin"), text("first_name", "Lucie")}), "P001");
    const std::string event = add("sessions", {text("date", "2026-06-14"), text("title", "Café des parents")});
    EXPECT_EQ(record(event, {Attendance("P001", {}, 2), Attendance("", {}, 5)}), 2);
    EXPECT_EQ(findingsBesidesBlanks(document), 0U);
}

TEST_F(EnteringByLocale, WritesASignInSheet)
{
    const std::string url = save(document, "fiche.ods", "calc8");
    const std::string file = url.substr(0, url.rfind('/')) + "/feuille.pdf";
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    service()->signInSheet(document, "E012", utf16(file), {});
    osl::File pdf(utf16(file));
    ASSERT_EQ(pdf.open(osl_File_OpenFlag_Read), osl::FileBase::E_None);
    char begin[4];
    sal_uInt64 read = 0;
    pdf.read(begin, sizeof begin, read);
    EXPECT_EQ(std::string(begin, read), "%PDF");
    EXPECT_EQ(difference(before, contents(document)), "");
    EXPECT_EQ(steps(), stepsBefore);
    const beans::PropertyValue people = text("People", "some");
    EXPECT_NE(
        messageOf(
            [&]
            { service()->signInSheet(document, "E012", utf16(file), uno::Sequence<beans::PropertyValue>(&people, 1)); })
            .find("down, all, none"),
        std::string::npos);
    const std::string folder = url.substr(0, url.rfind('/'));
    messageOf([&] { service()->signInSheet(document, "E012", utf16(folder), {}); });
}

TEST_F(Entering, TakesAnEventOutWithItsAttendancesInOneStep)
{
    const std::size_t unknown = unknownReferences();
    const std::string event = addEvent("Fête de juin");
    record(event, {attendance("P003", "Jour J"), attendance("P004", "Organisation"),
                   attendance("", "Jour J", 12, "Habitant")});
    add("feedback",
        {property("date", uno::Any(util::Date(15, 6, 2026))), text("event", event), text("quote", "C'était bien")});
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    EXPECT_EQ(service()->removeEvent(document, utf16(event), {}), 3);
    EXPECT_EQ(unknownReferences(), unknown) << "nothing refers to it any more";
    expectOneStep(before, stepsBefore);
    EXPECT_NE(messageOf([&] { service()->removeEvent(document, utf16(event), {}); }).find(event), std::string::npos);
}

TEST_F(Entering, CancelsAnEventInOneStep)
{
    const std::string event = addEvent("Fête de juin");
    record(event, {attendance("P003", "Jour J"), attendance("P004", "Organisation")});
    const auto before = contents(document);
    const std::size_t stepsBefore = steps();
    const beans::PropertyValue cancel = property("Cancel", uno::Any(true));
    EXPECT_EQ(service()->removeEvent(document, utf16(event), {&cancel, 1}), 2);
    const std::string changed = difference(before, contents(document));
    EXPECT_NE(changed.find("Annulée"), std::string::npos) << changed;
    expectOneStep(before, stepsBefore);
    const std::vector<beans::PropertyValue> both{cancel, property("KeepRows", uno::Any(true))};
    EXPECT_EQ(service()->removeEvent(document, "E001", {both.data(), 2}), 0);
}

TEST_F(Entering, ShowsThePersonsNameBesideTheNumber)
{
    const std::string event = addEvent("Fête de juin");
    const auto before = contents(document);
    add("participants", {text("last_name", "du Hallouet"), text("first_name", "Élise"), text("id", "P990")});
    record(event, {attendance("p990", "Jour J")});
    const std::string changed = difference(before, contents(document));
    EXPECT_NE(changed.find("P990 – Élise D."), std::string::npos) << changed;
}
