// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a command of the menu tells stands in a bar above the sheet, and stops nobody: one for a document, while there
// is something to say.

#include "Office.hxx"

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/XModel2.hpp>

#include <chrono>
#include <thread>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class Notices : public OfficeTest
{
protected:
    using Controller = uno::Reference<frame::XController>;

    static Controller controllerOf(const SpreadsheetDocument& document)
    {
        return uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController();
    }

    static std::vector<Controller> controllersOf(const SpreadsheetDocument& document)
    {
        std::vector<Controller> all;
        const auto controllers = uno::Reference<frame::XModel2>(document, uno::UNO_QUERY_THROW)->getControllers();
        while (controllers->hasMoreElements())
            all.emplace_back(controllers->nextElement(), uno::UNO_QUERY_THROW);
        return all;
    }

    static bool isShownIn(const Controller& controller)
    {
        return uno::Reference<frame::XInfobarProvider>(controller, uno::UNO_QUERY_THROW)
            ->hasInfobar("org.ficheaction.notice");
    }

    static bool isShown(const SpreadsheetDocument& document) { return isShownIn(controllerOf(document)); }

    static void dispatch(const Controller& controller, const char* url)
    {
        const uno::Reference<frame::XDispatchProvider> frame(controller->getFrame(), uno::UNO_QUERY_THROW);
        frame::DispatchHelper::create(context())->executeDispatch(frame, rtl::OUString::createFromAscii(url), "", 0,
                                                                  {});
    }

    static void recompute(const SpreadsheetDocument& document)
    {
        dispatch(controllerOf(document), "org.ficheaction:recompute");
    }

    /// Of a manifestation with a date that nobody can read.
    SpreadsheetDocument doubtfulFiche()
    {
        const SpreadsheetDocument document = emptyFiche();
        appendRow(document, "events",
                  {{"id", "E1"}, {"date", "courant juin"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
        return document;
    }

    static void clearEvents(const SpreadsheetDocument& document)
    {
        for (char column = 'A'; column <= 'P'; ++column)
            cellAt(sheetNamed(document, "Événements"), column + std::string("2"))->setFormula("");
    }
};
}

TEST_F(Notices, OfDoubtfulCellsStopNobodyAndAreOne)
{
    const SpreadsheetDocument document = sampleFiche();
    recompute(document);
    EXPECT_NE(namedCell(document, "FA__grid__last_run")->getValue(), 0);
    EXPECT_TRUE(isShown(document));
    recompute(document);
    EXPECT_TRUE(isShown(document));
}

TEST_F(Notices, GoWhenThereIsNothingToSay)
{
    const SpreadsheetDocument document = doubtfulFiche();
    recompute(document);
    EXPECT_TRUE(isShown(document));
    clearEvents(document);
    recompute(document);
    EXPECT_EQ(namedCell(document, "FA__grid__alerts_total")->getValue(), 0);
    EXPECT_FALSE(isShown(document));
}

TEST_F(Notices, AreInOneOfTwoWindows)
{
    const SpreadsheetDocument document = doubtfulFiche();
    dispatch(controllerOf(document), ".uno:NewWindow");
    const std::vector<Controller> views = controllersOf(document);
    ASSERT_EQ(views.size(), 2u);
    for (const auto& [here, there] : {std::pair{0, 1}, {1, 0}})
    {
        dispatch(views[here], "org.ficheaction:recompute");
        EXPECT_TRUE(isShownIn(views[here]));
        EXPECT_FALSE(isShownIn(views[there]));
    }
    clearEvents(document);
    dispatch(views[0], "org.ficheaction:recompute");
    EXPECT_FALSE(isShownIn(views[0]));
    EXPECT_FALSE(isShownIn(views[1]));
}

TEST_F(Notices, AreNotForMacros)
{
    const SpreadsheetDocument document = doubtfulFiche();
    service()->recompute(document);
    EXPECT_FALSE(isShown(document));
}

TEST_F(Notices, AreNotForWindowsThatNobodySees)
{
    const std::string url = save(doubtfulFiche(), "hidden.ods", "calc8");
    const SpreadsheetDocument document = open(url, {property("Hidden", uno::Any(true))});
    recompute(document);
    EXPECT_NE(namedCell(document, "FA__grid__last_run")->getValue(), 0);
    EXPECT_FALSE(isShown(document));
}

TEST_F(Notices, StayOverUndoAndGoWithTheWindow)
{
    const SpreadsheetDocument document = doubtfulFiche();
    recompute(document);
    undoManager(document)->undo();
    EXPECT_TRUE(isShown(document)); // The cell is still to be looked at.
    undoManager(document)->redo();
    EXPECT_TRUE(isShown(document));
    const std::string url = save(document, "noticed.ods", "calc8");
    close(document);
    const SpreadsheetDocument again = open(url);
    EXPECT_FALSE(isShown(again));
    recompute(again);
    EXPECT_TRUE(isShown(again));
}

TEST_F(Notices, GoWithTheFicheThatTheyAreOf)
{
    const SpreadsheetDocument document = newFiche(false);
    appendRow(document, "events",
              {{"id", "E1"}, {"date", "courant juin"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
    recompute(document);
    ASSERT_TRUE(isShown(document));
    while (undoManager(document)->isUndoPossible())
        undoManager(document)->undo();
    for (int attempt = 0; attempt < 600 && isShown(document); ++attempt)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_FALSE(isShown(document)) << "there is no list any more that its button could show";
}

TEST_F(Notices, ButtonsBeginTheirCommandAfterTheClick)
{
    const SpreadsheetDocument document = doubtfulFiche();
    recompute(document);
    undoManager(document)->undo();
    ASSERT_EQ(namedCell(document, "FA__grid__last_run")->getValue(), 0);
    // Nothing was kept that could be read.
    dispatch(controllerOf(document), "org.ficheaction:button/showReport");
    // The command takes the bar away with the button that was clicked, and puts up another one.
    dispatch(controllerOf(document), "org.ficheaction:button/recompute");
    for (int attempt = 0; attempt < 600 && namedCell(document, "FA__grid__last_run")->getValue() == 0; ++attempt)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_NE(namedCell(document, "FA__grid__last_run")->getValue(), 0);
    EXPECT_TRUE(isShown(document));
}
