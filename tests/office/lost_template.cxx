// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A fiche that some program saved without the properties of its document has lost its template, and nothing else.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XModel.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class LostTemplate : public OfficeTest
{
protected:
    /// As a program that knows no such properties.
    static void loseProperties(const SpreadsheetDocument& document)
    {
        const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertyContainer> container =
            supplier->getDocumentProperties()->getUserDefinedProperties();
        const uno::Reference<beans::XPropertySet> properties(container, uno::UNO_QUERY_THROW);
        for (const beans::Property& each : properties->getPropertySetInfo()->getProperties())
            container->removeProperty(each.Name);
    }
};
}

TEST_F(LostTemplate, IsToldWithWhatToDo)
{
    const SpreadsheetDocument document = sampleFiche();
    loseProperties(document);
    const auto before = contents(document);
    const std::string message = messageOf([&] { service()->recompute(document); });
    EXPECT_NE(message.find("rattacher"), std::string::npos) << message;
    EXPECT_NE(message.find("menu Fiche action"), std::string::npos) << message;
    EXPECT_EQ(messageOf([&] { service()->check(document); }), message);
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(LostTemplate, IsNoneWhereThereWasNoFiche)
{
    const std::string message = messageOf([&] { service()->recompute(newDocument()); });
    EXPECT_EQ(message.find("rattacher"), std::string::npos) << message;
    EXPECT_NE(message.find("ne contient pas de fiche action"), std::string::npos) << message;
}

TEST_F(LostTemplate, IsNotThatOfACopyForPartners)
{
    const std::string copy = save(newDocument(), "copy.ods", "calc8");
    const beans::PropertyValue options[]{property("Replace", uno::Any(true)),
                                         property("Texts", uno::Any(rtl::OUString("keep")))};
    service()->savePartnerCopy(sampleFiche(), utf16(copy), uno::Sequence<beans::PropertyValue>(options, 2));
    const std::string message = messageOf([&] { service()->recompute(open(copy)); });
    EXPECT_EQ(message.find("rattacher"), std::string::npos) << message;
}

TEST_F(LostTemplate, IsTheSameAfterTheWorkbookWasAnExcelFile)
{
    const SpreadsheetDocument document = sampleFiche();
    loseProperties(document);
    const SpreadsheetDocument again = open(save(document, "lost.xlsx", "Calc MS Excel 2007 XML"));
    const std::string message = messageOf([&] { service()->recompute(again); });
    EXPECT_NE(message.find("rattacher"), std::string::npos) << message;
}
