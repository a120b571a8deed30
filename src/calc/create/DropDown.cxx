// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/DropDown.hxx"

#include "calc/document/A1.hxx"
#include "calc/layout/RangeNames.hxx"

#include <com/sun/star/sheet/TableValidationVisibility.hpp>
#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// The last row that is not empty less the heading's, 1 at least. The heading is in the range, so that a row inserted
/// below it is too.
rtl::OUString countFormula(const ValueColumn& values)
{
    const rtl::OUString heading = values.sheet + "." + absoluteCell(values.column, values.headingRow);
    const rtl::OUString all = heading + ":" + absoluteCell(values.column, values.lastRow);
    return "MAX(1;SUMPRODUCT(MAX((" + all + "<>\"\")*ROW(" + all + ")))-ROW(" + heading + "))";
}

rtl::OUString cellsBelow(const ValueColumn& values, sal_Int32 column)
{
    return "OFFSET(" + values.sheet + "." + absoluteCell(column, values.headingRow) + ";1;0;" + countFormula(values) +
           ";1)";
}
}

rtl::OUString valuesFormula(const ValueColumn& values)
{
    return cellsBelow(values, values.column);
}

rtl::OUString labelledValuesFormula(const ValueColumn& values, sal_Int32 labelColumn)
{
    const rtl::OUString keys = cellsBelow(values, values.column);
    const rtl::OUString dash = "\" " + rtl::OUString(u'\u2013') + " \"";
    return "IF(" + keys + "=\"\";\"\";" + keys + "&" + dash + "&" + cellsBelow(values, labelColumn) + ")";
}

rtl::OUString namedValuesFormula(const ValueColumn& values, sal_Int32 lastNameColumn, sal_Int32 firstNameColumn)
{
    const rtl::OUString keys = cellsBelow(values, values.column);
    const rtl::OUString last = cellsBelow(values, lastNameColumn);
    const rtl::OUString first = cellsBelow(values, firstNameColumn);
    const rtl::OUString dash = "\" " + rtl::OUString(u'\u2013') + " \"";
    const rtl::OUString name = "IF(" + first + "=\"\";" + last + ";IF(" + last + "=\"\";" + first + ";" + first +
                               "&\" \"&UPPER(LEFT(" + last + ";1))&\".\"))";
    return "IF(" + keys + "=\"\";\"\";" + keys + "&IF(" + first + "&" + last + "=\"\";\"\";" + dash + ")&" + name + ")";
}

rtl::OUString listValuesName(const std::string& listId)
{
    return listName(listId) + "__values";
}

rtl::OUString keyValuesName(const model::Register& owner)
{
    return registerColumnName(owner.id, owner.key) + "__values";
}

uno::Any inputOf(const uno::Reference<table::XCellRange>& cells, const rtl::OUString& source,
                 const rtl::OUString& helpTitle, const rtl::OUString& help)
{
    const uno::Reference<beans::XPropertySet> range(cells, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> validation(range->getPropertyValue("Validation"), uno::UNO_QUERY_THROW);
    setProperties(validation,
                  {{"Type", uno::Any(source.isEmpty() ? sheet::ValidationType_ANY : sheet::ValidationType_LIST)},
                   {"ShowList", uno::Any(sheet::TableValidationVisibility::UNSORTED)},
                   {"IgnoreBlankCells", uno::Any(true)},
                   {"ShowErrorMessage", uno::Any(false)},
                   {"ErrorAlertStyle", uno::Any(sheet::ValidationAlertStyle_INFO)},
                   {"ShowInputMessage", uno::Any(!help.isEmpty())},
                   {"InputTitle", uno::Any(helpTitle)},
                   {"InputMessage", uno::Any(help)}});
    if (!source.isEmpty())
        uno::Reference<sheet::XSheetCondition>(validation, uno::UNO_QUERY_THROW)->setFormula1(source);
    return uno::Any(validation);
}

bool hasInput(const uno::Reference<table::XCellRange>& cells, const rtl::OUString& source, const rtl::OUString& help)
{
    const uno::Reference<beans::XPropertySet> range(cells, uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> validation(range->getPropertyValue("Validation"), uno::UNO_QUERY_THROW);
    sheet::ValidationType type = sheet::ValidationType_ANY;
    validation->getPropertyValue("Type") >>= type;
    rtl::OUString message;
    validation->getPropertyValue("InputMessage") >>= message;
    if (message != help)
        return false;
    if (source.isEmpty())
        return type == sheet::ValidationType_ANY;
    return type == sheet::ValidationType_LIST &&
           uno::Reference<sheet::XSheetCondition>(validation, uno::UNO_QUERY_THROW)->getFormula1() == source;
}

void setInput(const SheetCells& sheet, const uno::Reference<table::XCellRange>& cells, const rtl::OUString& source,
              const rtl::OUString& helpTitle, const rtl::OUString& help)
{
    if (!source.isEmpty() || !help.isEmpty())
        sheet.set(cells, {{"Validation", inputOf(cells, source, helpTitle, help)}});
}

}
