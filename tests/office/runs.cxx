// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Every call of the service is a run: one at a time, of an open document, and of one that may be written where it
// writes.

#include "Office.hxx"

#include <com/sun/star/util/Date.hpp>

#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/util/CloseVetoException.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <functional>
#include <utility>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
using Options = uno::Sequence<beans::PropertyValue>;
using Texts = uno::Sequence<rtl::OUString>;

struct Call
{
    const char* name;
    std::function<void(const SpreadsheetDocument&)> make;
};

/// Does something in the middle of a run: when it adds its step to the undo list.
class InTheMiddle : public cppu::WeakImplHelper1<document::XUndoManagerListener>
{
public:
    explicit InTheMiddle(std::function<void()> act)
        : mAct(std::move(act))
    {
    }

    void SAL_CALL undoActionAdded(const document::UndoManagerEvent&) override { mAct(); }
    void SAL_CALL actionUndone(const document::UndoManagerEvent&) override {}
    void SAL_CALL actionRedone(const document::UndoManagerEvent&) override {}
    void SAL_CALL allActionsCleared(const lang::EventObject&) override {}
    void SAL_CALL redoActionsCleared(const lang::EventObject&) override {}
    void SAL_CALL resetAll(const lang::EventObject&) override {}
    void SAL_CALL enteredContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL enteredHiddenContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL leftContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL leftHiddenContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL cancelledContext(const document::UndoManagerEvent&) override {}
    void SAL_CALL disposing(const lang::EventObject&) override {}

private:
    std::function<void()> mAct;
};

class Runs : public OfficeTest
{
protected:
    std::vector<Call> writing()
    {
        const rtl::OUString one("P001");
        const rtl::OUString other("P002");
        return {
            {"recompute", [this](const auto& document) { service()->recompute(document); }},
            {"comparePeriods", [this](const auto& document) { service()->comparePeriods(document, {}, {}); }},
            {"dashboard", [this](const auto& document) { service()->dashboard(document, {}); }},
            {"addRow", [this](const auto& document) { service()->addRow(document, "events", {}); }},
            {"addEventSeries",
             [this](const auto& document)
             {
                 const sal_Int32 weekday = 2;
                 const beans::PropertyValue days[]{
                     property("First", uno::Any(util::Date(1, 9, 2026))),
                     property("Last", uno::Any(util::Date(30, 9, 2026))),
                     property("Weekdays", uno::Any(uno::Sequence<sal_Int32>(&weekday, 1)))};
                 service()->addEventSeries(document, {}, {days, 3});
             }},
            {"recordAttendance", [this](const auto& document) { service()->recordAttendance(document, "E001", {}); }},
            {"removeEvent", [this](const auto& document) { service()->removeEvent(document, "E001", {}); }},
            {"importRows", [this](const auto& document) { service()->importRows(document, {}, "events", {}); }},
            {"repair", [this](const auto& document) { service()->repair(document, {}); }},
            {"mergePeople",
             [=, this](const auto& document) { service()->mergePeople(document, "participants", one, other); }},
            {"undoMerge",
             [=, this](const auto& document) { service()->undoMerge(document, "participants", one, other); }},
            {"explainInSheet", [this](const auto& document) { service()->explainInSheet(document, "people", {}); }},
            {"explainByFilter", [this](const auto& document) { service()->explainByFilter(document, "people", {}); }},
            {"addPack", [this](const auto& document) { service()->addPack(document, "benevolat", {}); }},
            {"registerSheet", [this](const auto& document) { service()->registerSheet(document, "Feuille1", {}); }},
            {"freezeFigures", [this](const auto& document) { service()->freezeFigures(document); }},
            {"updateDefinition",
             [this](const auto& document) { service()->updateDefinition(document, "clos-du-roy", {}); }},
        };
    }

    std::vector<Call> reading()
    {
        const rtl::OUString url("file:///nowhere/at-all.ods");
        return {
            {"check", [this](const auto& document) { service()->check(document); }},
            {"findDuplicates", [this](const auto& document) { service()->findDuplicates(document); }},
            {"signInSheet", [=, this](const auto& document) { service()->signInSheet(document, "E001", url, {}); }},
            {"explain", [this](const auto& document) { service()->explain(document, "people", {}); }},
            {"explainTogether", [this](const auto& document) { service()->explainTogether(document, "people", {}); }},
            {"explainChange", [this](const auto& document) { service()->explainChange(document, "people", {}); }},
            {"explainChangeSinceFrozen",
             [this](const auto& document) { service()->explainChangeSinceFrozen(document, "people", {}); }},
            {"exportResults", [this](const auto& document) { service()->exportResults(document); }},
            {"savePartnerCopy", [=, this](const auto& document) { service()->savePartnerCopy(document, url, {}); }},
            {"verifyCopy", [this](const auto& document) { service()->verifyCopy(document); }},
            {"definition", [this](const auto& document) { service()->definition(document); }},
            {"saveAsTemplate",
             [=, this](const auto& document) { service()->saveAsTemplate(document, "file:///nowhere/at-all.json"); }},
            {"compareDefinition",
             [this](const auto& document) { service()->compareDefinition(document, "clos-du-roy"); }},
            {"saveResults",
             [=, this](const auto& document) { service()->saveResults(document, "file:///nowhere/at-all.json", {}); }},
        };
    }

    /// Of all that the service can be asked of a document.
    std::vector<Call> all()
    {
        std::vector<Call> calls = writing();
        for (Call& each : reading())
            calls.push_back(std::move(each));
        calls.push_back({"create", [this](const auto& document) { service()->create(document, "clos-du-roy"); }});
        return calls;
    }

    static bool says(const std::string& message, const char* french, const char* english)
    {
        return message.find(french) != std::string::npos || message.find(english) != std::string::npos;
    }

    static bool saysBusy(const std::string& message) { return says(message, "encore en cours", "still at work"); }

    /// Recomputes, and calls `act` in the middle of it. False where there was no such moment.
    bool recomputeWith(const SpreadsheetDocument& document, const std::function<void()>& act)
    {
        bool done = false;
        const uno::Reference<document::XUndoManager> undo = undoManager(document);
        const rtl::Reference<InTheMiddle> listener(new InTheMiddle(
            [&]
            {
                if (!std::exchange(done, true))
                    act();
            }));
        undo->addUndoManagerListener(listener.get());
        service()->recompute(document);
        undo->removeUndoManagerListener(listener.get());
        return done;
    }
};
}

TEST_F(Runs, OfAClosedDocumentAreAnErrorAndNotTheEndOfTheOffice)
{
    const SpreadsheetDocument document = newFiche(true);
    close(document);
    for (const Call& call : all())
        EXPECT_TRUE(says(messageOf([&] { call.make(document); }), "fermé", "closed")) << call.name;
    EXPECT_GT(service()->recompute(newFiche(true)).getLength(), 0);
}

TEST_F(Runs, OfNoDocumentAreAnError)
{
    for (const Call& call : all())
        EXPECT_TRUE(says(messageOf([&] { call.make(nullptr); }), "pas de classeur", "no spreadsheet")) << call.name;
}

TEST_F(Runs, ThatWriteAreRefusedAtOnceInAReadOnlyDocument)
{
    const SpreadsheetDocument document = newFiche(true);
    service()->recompute(document);
    const std::string url = save(document, "fiche.ods", "calc8");
    close(document);
    const SpreadsheetDocument readOnly = open(url, {property("ReadOnly", uno::Any(true))});
    const auto before = contents(readOnly);
    for (const Call& call : writing())
        EXPECT_TRUE(says(messageOf([&] { call.make(readOnly); }), "lecture seule", "reading only")) << call.name;
    EXPECT_EQ(difference(before, contents(readOnly)), "");
}

TEST_F(Runs, AreRefusedWhileAnotherOneGoesOn)
{
    const SpreadsheetDocument document = newFiche(true);
    const SpreadsheetDocument other = newFiche(true);
    const auto before = contents(other);
    const bool done =
        recomputeWith(document,
                      [&]
                      {
                          for (const Call& call : all())
                          {
                              EXPECT_TRUE(saysBusy(messageOf([&] { call.make(document); }))) << call.name;
                              EXPECT_TRUE(saysBusy(messageOf([&] { call.make(other); }))) << call.name;
                          }
                          uno::Sequence<rtl::OUString> notMatched;
                          EXPECT_TRUE(saysBusy(messageOf([&] { service()->consolidate({}, {}, notMatched); })));
                      });
    EXPECT_TRUE(done);
    EXPECT_EQ(difference(before, contents(other)), "");
    // The one that went on came to its end, and the next one is let in.
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), "15");
}

TEST_F(Runs, ThatFailLetTheNextOneIn)
{
    const SpreadsheetDocument document = newFiche(true);
    EXPECT_NE(messageOf([&] { service()->addRow(document, "no such register", {}); }), "");
    EXPECT_NE(messageOf([&] { service()->explain(document, "no such indicator", {}); }), "");
    EXPECT_GT(service()->recompute(document).getLength(), 0);
}

TEST_F(Runs, HoldTheirDocument)
{
    const SpreadsheetDocument document = newFiche(true);
    bool refused = false;
    const bool done =
        recomputeWith(document,
                      [&]
                      {
                          try
                          {
                              uno::Reference<util::XCloseable>(document, uno::UNO_QUERY_THROW)->close(false);
                          }
                          catch (const util::CloseVetoException&)
                          {
                              refused = true;
                          }
                      });
    EXPECT_TRUE(done);
    EXPECT_TRUE(refused);
    EXPECT_EQ(figure(service()->recompute(document), "events_held"), "15");
}
