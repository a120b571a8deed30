// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// While the office tracks changes, each command writes what it writes otherwise, and is taken back in one step.

#include "Office.hxx"

#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/util/Date.hpp>

#include <functional>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class TrackedChanges : public OfficeTest
{
protected:
    /// As a person does who chooses Edit > Track Changes > Record.
    static void track(const SpreadsheetDocument& document)
    {
        const uno::Reference<frame::XModel> model(document, uno::UNO_QUERY_THROW);
        const uno::Reference<frame::XDispatchProvider> frame(model->getCurrentController()->getFrame(),
                                                             uno::UNO_QUERY_THROW);
        const beans::PropertyValue on[]{property("TraceChangeMode", uno::Any(true))};
        frame::DispatchHelper::create(context())->executeDispatch(frame, ".uno:TraceChangeMode", "", 0,
                                                                  uno::Sequence<beans::PropertyValue>(on, 1));
    }

    static std::size_t steps(const SpreadsheetDocument& document)
    {
        return static_cast<std::size_t>(undoManager(document)->getAllUndoActionTitles().getLength());
    }

    using Step = std::function<void(const SpreadsheetDocument&)>;

    void expectTheSame(
        const Step& command, const Step& prepare = [](const SpreadsheetDocument&) {})
    {
        const SpreadsheetDocument plain = sampleFiche();
        prepare(plain);
        command(plain);
        const SpreadsheetDocument document = sampleFiche();
        prepare(document);
        track(document);
        const auto before = contents(document);
        const std::size_t stepsBefore = steps(document);
        command(document);
        const auto after = contents(document);
        for (const auto& [place, content] : contents(plain))
            EXPECT_TRUE(after.contains(place)) << place;
        EXPECT_EQ(gridValues(document), gridValues(plain));
        EXPECT_NE(difference(before, after), "");
        ASSERT_EQ(steps(document), stepsBefore + 1);
        for (int again = 0; again < 2; ++again)
        {
            undoManager(document)->undo();
            EXPECT_EQ(difference(before, contents(document)), "");
            undoManager(document)->redo();
            EXPECT_EQ(difference(after, contents(document)), "");
        }
    }
};
}

TEST_F(TrackedChanges, OfARecompute)
{
    expectTheSame([this](const SpreadsheetDocument& document) { service()->recompute(document); });
}

TEST_F(TrackedChanges, OfComparedPeriods)
{
    const org::ficheaction::Period half(util::Date(1, 1, 2026), util::Date(30, 6, 2026));
    expectTheSame([&](const SpreadsheetDocument& document)
                  { service()->comparePeriods(document, uno::Sequence<org::ficheaction::Period>(&half, 1), {}); });
}

TEST_F(TrackedChanges, OfANewRow)
{
    const beans::PropertyValue values[]{property("date", uno::Any(util::Date(14, 6, 2026))),
                                        property("title", uno::Any(utf16("Fête"))),
                                        property("type", uno::Any(utf16("Manifestation")))};
    expectTheSame([&](const SpreadsheetDocument& document)
                  { service()->addRow(document, "events", uno::Sequence<beans::PropertyValue>(values, 3)); });
}

TEST_F(TrackedChanges, OfRepairs)
{
    expectTheSame([this](const SpreadsheetDocument& document) { service()->repair(document, {}); },
                  [](const SpreadsheetDocument& document)
                  { cellAt(sheetNamed(document, "Événements"), "B3")->setFormula("'2026-06-12"); });
}

TEST_F(TrackedChanges, OfAMerge)
{
    expectTheSame([this](const SpreadsheetDocument& document)
                  { service()->mergePeople(document, "participants", "P001", "P002"); });
}
