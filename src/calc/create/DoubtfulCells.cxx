// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/DoubtfulCells.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/sheet/ConditionOperator.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/table/CellAddress.hpp>

#include <vector>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
beans::PropertyValue named(const char* name, const uno::Any& value)
{
    return {rtl::OUString::createFromAscii(name), -1, value, beans::PropertyState_DIRECT_VALUE};
}

rtl::OUString numberText(double number)
{
    return rtl::OUString::number(number);
}

rtl::OUString numberRule(const model::Column& column, const rtl::OUString& cell)
{
    rtl::OUString outside;
    if (column.minimum)
        outside += ";" + cell + "<" + numberText(*column.minimum);
    if (column.maximum)
        outside += ";" + cell + ">" + numberText(*column.maximum);
    if (column.whole)
        outside += ";" + cell + "<>INT(" + cell + ")";
    return "IF(ISTEXT(" + cell + ");TRIM(" + cell + ")<>\"\";AND(" + cell + "<>\"\";OR(FALSE()" + outside + ")))";
}

/// A text in a formula.
rtl::OUString quoted(const std::string& text)
{
    return "\"" + toOffice(text).replaceAll("\"", "\"\"") + "\"";
}

/// Without regard to case, as MATCH compares; a value without its accents is highlighted although a check reads it. Of
/// cells that were copied into another document the list is not where it was: nothing is known of them.
rtl::OUString listRule(const rtl::OUString& cell, const ListCells& list)
{
    rtl::OUString isList = list.heading + "=" + quoted(list.label);
    if (!list.firstValue.empty())
        isList = "OR(" + isList + ";ISNUMBER(MATCH(" + quoted(list.firstValue) + ";" + list.values + ";0)))";
    return "AND(TRIM(" + cell + ")<>\"\";ISNA(MATCH(TRIM(" + cell + ");" + list.values + ";0));" + isList + ")";
}

rtl::OUString ruleOfType(const model::Column& column, const rtl::OUString& cell, const ListCells& list)
{
    switch (column.type)
    {
    case model::ColumnType::Date:
        return "AND(ISTEXT(" + cell + ");TRIM(" + cell + ")<>\"\")";
    case model::ColumnType::Number:
        return numberRule(column, cell);
    case model::ColumnType::List:
        return list.values.isEmpty() ? rtl::OUString() : listRule(cell, list);
    case model::ColumnType::Reference:
    case model::ColumnType::Text:
    case model::ColumnType::Values:
        return {};
    }
    return {};
}

/// Empty although the row has something.
rtl::OUString missingRule(const rtl::OUString& cell, const RegisterColumns& columns)
{
    const rtl::OUString row =
        "$" + relativeCell(columns.first, columns.row) + ":$" + relativeCell(columns.last, columns.row);
    return "AND(" + cell + "=\"\";COUNTA(" + row + ")>0)";
}
}

uno::Any withRule(const uno::Reference<table::XCellRange>& cells, const rtl::OUString& formula,
                  const rtl::OUString& style)
{
    const table::CellRangeAddress place =
        uno::Reference<sheet::XCellRangeAddressable>(cells, uno::UNO_QUERY_THROW)->getRangeAddress();
    uno::Sequence<beans::PropertyValue> rule(4);
    beans::PropertyValue* const values = rule.getArray();
    values[0] = named("Operator", uno::Any(sheet::ConditionOperator_FORMULA));
    values[1] = named("Formula1", uno::Any(formula));
    values[2] = named("StyleName", uno::Any(style));
    values[3] = named("SourcePosition", uno::Any(table::CellAddress(place.Sheet, place.StartColumn, place.StartRow)));

    const uno::Reference<beans::XPropertySet> range(cells, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSheetConditionalEntries> rules(range->getPropertyValue("ConditionalFormat"),
                                                                uno::UNO_QUERY_THROW);
    rules->addNew(rule);
    return uno::Any(rules);
}

void colourWhere(const SheetCells& sheet, const uno::Reference<table::XCellRange>& cells, const rtl::OUString& formula,
                 const char* style)
{
    sheet.set(cells, {{"ConditionalFormat", withRule(cells, formula, styleNameIn(sheet.creation().document, style))}});
}

ListCells listCells(const model::ListOfValues& list, const rtl::OUString& sheet, const table::CellAddress& heading,
                    sal_Int32 lastRow)
{
    const rtl::OUString at = sheet + ".";
    return {at + absoluteCell(heading.Column, heading.Row),
            at + absoluteCell(heading.Column, heading.Row + 1) + ":" + absoluteCell(heading.Column, lastRow),
            list.label, list.values.empty() ? std::string() : list.values.front()};
}

rtl::OUString doubtfulRule(const model::Register& owner, std::size_t index, sal_Int32 column,
                           const RegisterColumns& columns, const ListCells& list)
{
    const model::Column& declared = owner.columns[index];
    const rtl::OUString cell = "$" + relativeCell(column, columns.row);
    const rtl::OUString ofType = ruleOfType(declared, cell, list);
    const bool isNeeded = declared.required || declared.id == owner.key;
    if (!isNeeded)
        return ofType;
    const rtl::OUString missing = missingRule(cell, columns);
    return ofType.isEmpty() ? missing : "OR(" + ofType + ";" + missing + ")";
}

void colourDoubtful(const SheetCells& sheet, const model::Register& owner, sal_Int32 column, sal_Int32 firstRow,
                    const ListCells& list)
{
    const sal_Int32 last = static_cast<sal_Int32>(owner.columns.size()) - 1;
    const rtl::OUString rule = doubtfulRule(owner, static_cast<std::size_t>(column), column, {0, last, firstRow}, list);
    if (!rule.isEmpty())
        colourWhere(sheet, sheet.below(column, firstRow), rule, styles::doubtful);
}

}
