// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/Additions.hxx"

#include "calc/document/RemovedSheet.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/stored/StoredTemplate.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/uno/Exception.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Nobody gives this name to a sheet.
constexpr char nameSetAside[] = "the empty sheet that a fiche action replaces";

template <class Collection>
uno::Reference<Collection> collection(const uno::Reference<sheet::XSpreadsheetDocument>& document, const char* property)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    return uno::Reference<Collection>(properties->getPropertyValue(rtl::OUString::createFromAscii(property)),
                                      uno::UNO_QUERY_THROW);
}

uno::Reference<container::XNameContainer> stylesOf(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                                   const char* family)
{
    const uno::Reference<style::XStyleFamiliesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    return uno::Reference<container::XNameContainer>(
        supplier->getStyleFamilies()->getByName(rtl::OUString::createFromAscii(family)), uno::UNO_QUERY_THROW);
}

uno::Reference<style::XStyle> newStyle(const uno::Reference<sheet::XSpreadsheetDocument>& document, const char* family)
{
    const uno::Reference<lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const bool page = rtl::OUString::createFromAscii(family) == "PageStyles";
    return uno::Reference<style::XStyle>(factory->createInstance(page ? rtl::OUString("com.sun.star.style.PageStyle")
                                                                      : rtl::OUString("com.sun.star.style.CellStyle")),
                                         uno::UNO_QUERY_THROW);
}
}

Additions::Additions(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mDocument(document)
{
}

uno::Reference<sheet::XSpreadsheet> Additions::addSheet(const rtl::OUString& name)
{
    return addSheet(name, static_cast<sal_Int16>(mDocument->getSheets()->getElementNames().getLength()));
}

uno::Reference<sheet::XSpreadsheet> Additions::addSheet(const rtl::OUString& name, sal_Int16 place)
{
    const UndoLock lock(mDocument);
    const uno::Reference<sheet::XSpreadsheets> sheets = mDocument->getSheets();
    sheets->insertNewByName(name, place);
    remember([document = mDocument, name] { removeSheet(document, name); });
    return uno::Reference<sheet::XSpreadsheet>(sheets->getByName(name), uno::UNO_QUERY_THROW);
}

void Additions::setFirstSheetAside()
{
    const uno::Reference<container::XIndexAccess> sheets(mDocument->getSheets(), uno::UNO_QUERY_THROW);
    const auto rename = [sheets](const rtl::OUString& name)
    { uno::Reference<container::XNamed>(sheets->getByIndex(0), uno::UNO_QUERY_THROW)->setName(name); };
    const rtl::OUString name = mDocument->getSheets()->getElementNames()[0];
    const UndoLock lock(mDocument);
    rename(nameSetAside);
    remember([rename, name] { rename(name); });
}

void Additions::removeFirstSheet()
{
    const uno::Reference<sheet::XSpreadsheets> sheets = mDocument->getSheets();
    const rtl::OUString name = sheets->getElementNames()[0];
    const UndoLock lock(mDocument);
    sheets->removeByName(name);
    remember([sheets, name] { sheets->insertNewByName(name, 0); });
}

void Additions::addName(const rtl::OUString& name, const rtl::OUString& content)
{
    const auto names = collection<sheet::XNamedRanges>(mDocument, "NamedRanges");
    const UndoLock lock(mDocument);
    names->addNewByName(name, content, table::CellAddress(), 0);
    remember([names, name] { names->removeByName(name); });
}

void Additions::addFilteredRange(const rtl::OUString& name, const table::CellRangeAddress& range)
{
    const auto ranges = collection<sheet::XDatabaseRanges>(mDocument, "DatabaseRanges");
    {
        const UndoLock lock(mDocument);
        ranges->addNewByName(name, range);
        remember([ranges, name] { ranges->removeByName(name); });
    }
    const UndoLock lock(mDocument);
    const uno::Reference<beans::XPropertySet> added(ranges->getByName(name), uno::UNO_QUERY_THROW);
    added->setPropertyValue("AutoFilter", uno::Any(true));
}

uno::Reference<beans::XPropertySet> Additions::addStyle(const char* family, const rtl::OUString& name,
                                                        const rtl::OUString& parent)
{
    const uno::Reference<container::XNameContainer> styles = stylesOf(mDocument, family);
    if (styles->hasByName(name))
        return nullptr;
    const uno::Reference<style::XStyle> style = newStyle(mDocument, family);
    styles->insertByName(name, uno::Any(style));
    remember([styles, name] { styles->removeByName(name); });
    if (!parent.isEmpty())
        style->setParentStyle(parent);
    return uno::Reference<beans::XPropertySet>(style, uno::UNO_QUERY_THROW);
}

void Additions::addTemplate(const std::string& text)
{
    const uno::Reference<sheet::XSpreadsheetDocument> document = mDocument;
    storeTemplate(document, text);
    remember([document] { storeTemplate(document, std::nullopt); });
}

void Additions::takeBack()
{
    for (auto opposite = mOpposites.rbegin(); opposite != mOpposites.rend(); ++opposite)
    {
        try
        {
            const UndoLock lock(mDocument);
            (*opposite)();
        }
        catch (const uno::Exception&)
        {
            // It is gone already; the others are still to be taken back.
        }
    }
    mOpposites.clear();
}

void Additions::remember(std::function<void()> opposite)
{
    mOpposites.push_back(std::move(opposite));
}

}
