// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What partners are told is decided in one way, in a copy of the workbook and in a file for other programs.

#include "Office.hxx"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <osl/file.hxx>

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
constexpr char memory[] = "FicheAction.SharedCopies";

using Options = std::vector<beans::PropertyValue>;

Options with(Options options, const char* name, const uno::Any& value)
{
    options.push_back(property(name, value));
    return options;
}

uno::Any word(const char* text)
{
    return uno::Any(rtl::OUString::createFromAscii(text));
}

class Partners : public OfficeTest
{
protected:
    /// A sample year in a file of its own, beside which the files for partners go.
    void SetUp() override
    {
        document = newFiche(true);
        const std::string url = save(document, "year.ods", "calc8");
        folder = url.substr(0, url.rfind('/') + 1);
        close(document);
        document = open(url);
    }

    void openReadOnly()
    {
        close(document);
        document = open(folder + "year.ods", {property("ReadOnly", uno::Any(true))});
    }

    static uno::Sequence<beans::PropertyValue> sequence(const Options& options)
    {
        return {options.data(), static_cast<sal_Int32>(options.size())};
    }

    org::ficheaction::CopyReport copy(const std::string& name, const Options& options)
    {
        return service()->savePartnerCopy(document, utf16(folder + name),
                                          sequence(with(options, "Replace", uno::Any(true))));
    }

    sal_Int32 results(const std::string& name, const Options& options)
    {
        return service()->saveResults(document, utf16(folder + name),
                                      sequence(with(options, "Replace", uno::Any(true))));
    }

    std::string contentOf(const std::string& name) const
    {
        rtl::OUString path;
        osl::FileBase::getSystemPathFromFileURL(utf16(folder + name), path);
        std::ifstream file(utf8(path), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    static std::string textOfGrid(const SpreadsheetDocument& shared)
    {
        const uno::Reference<sheet::XCellRangeData> cells(
            uno::Reference<sheet::XSpreadsheet>(shared->getSheets()->getByName(utf16("Grille d'évaluation")),
                                                uno::UNO_QUERY_THROW)
                ->getCellRangeByPosition(0, 0, 15, 80),
            uno::UNO_QUERY_THROW);
        std::string all;
        for (const uno::Sequence<uno::Any>& row : cells->getDataArray())
            for (const uno::Any& cell : row)
                if (rtl::OUString text; cell >>= text)
                    all += utf8(text) + "\n";
        return all;
    }

    uno::Reference<beans::XPropertyContainer> properties() const
    {
        return uno::Reference<document::XDocumentPropertiesSupplier>(document, uno::UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties();
    }

    /// How many times the document remembers that figures were told.
    std::ptrdiff_t remembered() const
    {
        const uno::Reference<beans::XPropertySet> set(properties(), uno::UNO_QUERY_THROW);
        if (!set->getPropertySetInfo()->hasPropertyByName(memory))
            return 0;
        rtl::OUString json;
        set->getPropertyValue(memory) >>= json;
        const std::string text = utf8(json);
        std::ptrdiff_t count = 0;
        for (std::size_t at = text.find("\"threshold\""); at != std::string::npos;
             at = text.find("\"threshold\"", at + 1))
            ++count;
        return count;
    }

    const Options removing{property("Texts", word("remove"))};
    SpreadsheetDocument document;
    std::string folder;
};
}

TEST_F(Partners, CopiesAndResultsAreBothRemembered)
{
    const org::ficheaction::CopyReport report = copy("copy.ods", removing);
    EXPECT_TRUE(report.recorded);
    EXPECT_EQ(utf8(report.notRecorded), "");
    EXPECT_EQ(remembered(), 1);
    EXPECT_GT(results("results.json", removing), 0);
    EXPECT_EQ(remembered(), 2);
    results("inside.json", {property("Inside", uno::Any(true))});
    EXPECT_EQ(remembered(), 2);
}

TEST_F(Partners, ACopyWithoutTheGridHasNothingToRememberInAWorkbookThatCanBeWritten)
{
    const rtl::OUString contents[]{"card", "events"};
    const org::ficheaction::CopyReport report =
        copy("card.ods", with(removing, "Contents", uno::Any(uno::Sequence<rtl::OUString>(contents, 2))));
    EXPECT_FALSE(report.recorded);
    EXPECT_EQ(utf8(report.notRecorded), "no-figures");
    EXPECT_EQ(remembered(), 0);
}

TEST_F(Partners, ACopyOfAReadOnlyWorkbookSaysThatItIsNotRemembered)
{
    openReadOnly();
    const org::ficheaction::CopyReport report = copy("copy.ods", removing);
    EXPECT_FALSE(report.recorded);
    EXPECT_EQ(utf8(report.notRecorded), "read-only");
    EXPECT_EQ(remembered(), 0);
}

TEST_F(Partners, ResultsOfAReadOnlyWorkbookAreRefusedUnlessSomebodyKnowsThatTheyAreNotRemembered)
{
    openReadOnly();
    const std::string message = messageOf([&] { results("results.json", removing); });
    EXPECT_NE(message.find("Unrecorded"), std::string::npos) << message;
    EXPECT_EQ(contentOf("results.json"), "");
    EXPECT_GT(results("results.json", with(removing, "Unrecorded", uno::Any(true))), 0);
    EXPECT_NE(contentOf("results.json"), "");
    EXPECT_EQ(remembered(), 0);
    EXPECT_EQ(results("inside.json", {property("Inside", uno::Any(true))}), 0);
}

TEST_F(Partners, NothingGoesWhereWhatWasToldBeforeCannotBeRead)
{
    properties()->addProperty(memory, 0, uno::Any(rtl::OUString("{")));
    for (const Options& options : {removing, with(removing, "EarlierCopies", uno::Any(false))})
    {
        const std::string message = messageOf([&] { copy("copy.ods", options); });
        EXPECT_NE(message.find(memory), std::string::npos) << message;
    }
    const std::string message = messageOf([&] { results("results.json", removing); });
    EXPECT_NE(message.find(memory), std::string::npos) << message;
    EXPECT_EQ(contentOf("copy.ods") + contentOf("results.json"), "");
}

TEST_F(Partners, AnEmptiedOrChangedRecordOfEarlierCopiesIsNoticedBeforeTheNext)
{
    copy("first.ods", removing);
    copy("first.ods", removing);
    const uno::Reference<beans::XPropertySet> set(properties(), uno::UNO_QUERY_THROW);
    const uno::Any record = set->getPropertyValue(memory);
    const auto isNoticed = [&]
    {
        for (const std::string& message :
             {messageOf([&] { copy("copy.ods", removing); }), messageOf([&] { results("results.json", removing); })})
        {
            EXPECT_NE(message.find("LostRecord"), std::string::npos) << message;
            EXPECT_NE(message.find(" 2)"), std::string::npos) << message;
        }
        EXPECT_EQ(contentOf("copy.ods") + contentOf("results.json"), "");
    };
    rtl::OUString json;
    record >>= json;
    const sal_Int32 second = json.lastIndexOf("\"threshold\":5");
    ASSERT_GT(second, 0);
    for (const rtl::OUString& changed : {rtl::OUString(), json.replaceAt(second, 13, rtl::OUString("\"threshold\":3"))})
    {
        set->setPropertyValue(memory, uno::Any(changed));
        isNoticed();
    }
    properties()->removeProperty(memory);
    isNoticed();
    EXPECT_EQ(results("inside.json", {property("Inside", uno::Any(true))}), 0);
    properties()->addProperty(memory, beans::PropertyAttribute::REMOVABLE, record);
    EXPECT_TRUE(copy("copy.ods", removing).recorded); // as it was: nothing is missing
    EXPECT_EQ(remembered(), 3);
    properties()->removeProperty(memory);
    const Options goOn = with(removing, "LostRecord", uno::Any(true));
    EXPECT_TRUE(copy("copy.ods", goOn).recorded);
    EXPECT_EQ(remembered(), 1);
    EXPECT_TRUE(copy("copy.ods", removing).recorded);
    EXPECT_EQ(remembered(), 2);
}

TEST_F(Partners, TheRecordOfEarlierCopiesFitsAfterTheWorkbookWasStoredInAnotherFormat)
{
    copy("copy.ods", removing);
    const std::string url = save(document, "year.xlsx", "Calc MS Excel 2007 XML");
    close(document);
    document = open(url);
    EXPECT_TRUE(copy("copy.ods", removing).recorded);
    EXPECT_EQ(remembered(), 2);
}

TEST_F(Partners, RefusedTextsAreNamedByTheirPlaceAndKindAndNotByTheirWords)
{
    appendRow(document, "participants", {{"id", "P900"}, {"last_name", "Zwiebelfisch"}, {"first_name", "Anatole"}});
    appendRow(document, "feedback",
              {{"date", "2026-05-05"}, {"source", "Habitant"}, {"quote", "Merci à Anatole Zwiebelfisch"}});
    appendRow(document, "events",
              {{"id", "E900"},
               {"date", "2026-05-05"},
               {"title", "Départ d'Anatole Zwiebelfisch"},
               {"type", "Manifestation"},
               {"status", "Réalisée"},
               {"parenting_actions", "Atelier d'Anatole Zwiebelfisch"}});
    for (const std::string& message :
         {messageOf([&] { copy("copy.ods", {}); }), messageOf([&] { results("results.json", {}); })})
    {
        EXPECT_TRUE(message.find("(un nom)") != std::string::npos || message.find("(a name)") != std::string::npos)
            << message;
        EXPECT_EQ(message.find("Zwiebelfisch"), std::string::npos) << message;
    }
    EXPECT_EQ(contentOf("copy.ods") + contentOf("results.json"), "");
    EXPECT_EQ(remembered(), 0);
}

TEST_F(Partners, TextsOfResultsAreReplacedAsThoseOfCopiesAre)
{
    appendRow(document, "participants", {{"id", "P900"}, {"last_name", "Zwiebelfisch"}, {"first_name", "Anatole"}});
    appendRow(document, "events",
              {{"id", "E900"},
               {"date", "2026-05-05"},
               {"title", "Fête"},
               {"type", "Manifestation"},
               {"status", "Réalisée"},
               {"parenting_actions", "Atelier d'Anatole Zwiebelfisch"}});
    results("kept.json", {property("Texts", word("keep"))});
    EXPECT_NE(contentOf("kept.json").find("Anatole Zwiebelfisch"), std::string::npos);
    results("replaced.json", {property("Texts", word("replace"))});
    const std::string replaced = contentOf("replaced.json");
    EXPECT_EQ(replaced.find("Zwiebelfisch"), std::string::npos);
    EXPECT_NE(replaced.find("(une personne)"), std::string::npos);
}

TEST_F(Partners, NumbersInWordsBesideAMaskedFigureAreAskedAbout)
{
    service()->recompute(document);
    gridCell(document, "people|habitants|Jour J", "analysis")->setFormula("Deux habitants de plus");
    gridCell(document, "people", "analysis")->setFormula("Deux sorties");
    const std::string message = messageOf([&] { copy("copy.ods", {}); });
    EXPECT_NE(message.find("toutes lettres"), std::string::npos) << message;
    EXPECT_EQ(message.find("Deux"), std::string::npos) << message;
    copy("copy.ods", {property("Texts", word("replace"))});
    const SpreadsheetDocument shared = open(folder + "copy.ods");
    const std::string all = textOfGrid(shared);
    EXPECT_NE(all.find("(quelques) habitants de plus"), std::string::npos);
    EXPECT_NE(all.find("Deux sorties"), std::string::npos); // its figure is shown
    close(shared);
}

TEST_F(Partners, AnotherThresholdIsRefusedInBoth)
{
    const Options four = with(removing, "Threshold", uno::Any(sal_Int32(4)));
    EXPECT_NE(messageOf([&] { copy("copy.ods", four); }).find("11"), std::string::npos);
    EXPECT_NE(messageOf([&] { results("results.json", four); }).find("11"), std::string::npos);
    EXPECT_EQ(contentOf("copy.ods") + contentOf("results.json"), "");
}
