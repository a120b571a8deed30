// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// So many rows that Calc paints a window while they are written: which windows show what decides on whether it records
// what is written while a step is being taken back, which would end it.

#include "Office.hxx"

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XModel2.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <osl/file.hxx>

#include <fstream>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
rtl::OUString urlOf(const std::filesystem::path& path)
{
    rtl::OUString url;
    osl::FileBase::getFileURLFromSystemPath(utf16(path.string()), url);
    return url;
}

class ManyRows : public OfficeTest
{
protected:
    void SetUp() override
    {
        document = emptyFiche();
        file = folder() / "many.csv";
        std::ofstream lines(file);
        lines << "Nom;Prénom;Quartier\n";
        for (int member = 0; member < 3000; ++member)
            lines << "Nom" << member << ";Ali;Clos du Roy\n";
    }

    std::vector<uno::Reference<sheet::XSpreadsheetView>> views() const
    {
        const auto controllers = uno::Reference<frame::XModel2>(document, uno::UNO_QUERY_THROW)->getControllers();
        std::vector<uno::Reference<sheet::XSpreadsheetView>> all;
        while (controllers->hasMoreElements())
            all.emplace_back(controllers->nextElement(), uno::UNO_QUERY_THROW);
        return all;
    }

    void show(std::size_t window, const std::string& name) const
    {
        views().at(window)->setActiveSheet(sheetNamed(document, name));
    }

    std::string shown(std::size_t window) const
    {
        return utf8(
            uno::Reference<container::XNamed>(views().at(window)->getActiveSheet(), uno::UNO_QUERY_THROW)->getName());
    }

    void expectThatTheyAreTakenBack(const std::string& where)
    {
        const auto before = contents(document);
        EXPECT_EQ(service()->importRows(document, urlOf(file), "participants", {}).rowsAdded, 3000) << where;
        const auto after = contents(document);
        for (int again = 0; again < 2; ++again)
        {
            undoManager(document)->undo();
            EXPECT_EQ(difference(before, contents(document)), "") << where;
            undoManager(document)->redo();
            EXPECT_EQ(difference(after, contents(document)), "") << where;
        }
        undoManager(document)->undo();
        EXPECT_EQ(difference(before, contents(document)), "") << where;
    }

    SpreadsheetDocument document;
    std::filesystem::path file;
};
}

TEST_F(ManyRows, AreTakenBackWhicheverSheetIsShown)
{
    for (const char* shown : {"Fiche action", "Participants", "Grille d'évaluation"})
    {
        show(0, shown);
        expectThatTheyAreTakenBack(shown);
    }
}

TEST_F(ManyRows, AreTakenBackWithTheirSheetAndTheFirstInTwoWindows)
{
    const uno::Reference<frame::XDispatchProvider> frame(
        uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController()->getFrame(),
        uno::UNO_QUERY_THROW);
    frame::DispatchHelper::create(context())->executeDispatch(frame, ".uno:NewWindow", "", 0, {});
    ASSERT_EQ(views().size(), 2u);
    for (const auto& [one, other] : {std::pair{"Fiche action", "Participants"}, {"Participants", "Fiche action"}})
    {
        show(0, one);
        show(1, other);
        expectThatTheyAreTakenBack(std::string(one) + ", " + other);
        EXPECT_EQ(shown(0), one);
        EXPECT_EQ(shown(1), other);
    }
}

TEST_F(ManyRows, AreTakenBackWhereTheirSheetIsTheFirst)
{
    document->getSheets()->moveByName("Participants", 0);
    for (const char* shown : {"Participants", "Fiche action"})
    {
        show(0, shown);
        expectThatTheyAreTakenBack(shown);
    }
}
