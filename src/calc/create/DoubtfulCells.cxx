// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/DoubtfulCells.hxx"

#include "calc/document/A1.hxx"
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

/// Without regard to case, as MATCH compares; a value without its accents is highlighted although a check reads it.
rtl::OUString listRule(const rtl::OUString& cell, const rtl::OUString& values)
{
    return "AND(TRIM(" + cell + ")<>\"\";ISNA(MATCH(TRIM(" + cell + ");" + values + ";0)))";
}

rtl::OUString ruleOfType(const model::Column& column, const rtl::OUString& cell, const rtl::OUString& values)
{
    switch (column.type)
    {
    case model::ColumnType::Date:
        return "AND(ISTEXT(" + cell + ");TRIM(" + cell + ")<>\"\")";
    case model::ColumnType::Number:
        return numberRule(column, cell);
    case model::ColumnType::List:
        return values.isEmpty() ? rtl::OUString() : listRule(cell, values);
    case model::ColumnType::Reference:
    case model::ColumnType::Text:
    case model::ColumnType::Values:
        return {};
    }
    return {};
}

/// Empty although the row has something.
rtl::OUString missingRule(const model::Register& owner, const rtl::OUString& cell, sal_Int32 row)
{
    const sal_Int32 last = static_cast<sal_Int32>(owner.columns.size()) - 1;
    return "AND(" + cell + "=\"\";COUNTA($A" + rtl::OUString::number(row + 1) + ":$" + relativeCell(last, row) + ")>0)";
}
}

void colourWhere(const SheetCells& sheet, const uno::Reference<table::XCellRange>& cells, const rtl::OUString& formula,
                 const char* style)
{
    const table::CellRangeAddress place =
        uno::Reference<sheet::XCellRangeAddressable>(cells, uno::UNO_QUERY_THROW)->getRangeAddress();
    uno::Sequence<beans::PropertyValue> rule(4);
    beans::PropertyValue* const values = rule.getArray();
    values[0] = named("Operator", uno::Any(sheet::ConditionOperator_FORMULA));
    values[1] = named("Formula1", uno::Any(formula));
    values[2] = named("StyleName", uno::Any(rtl::OUString::createFromAscii(style)));
    values[3] = named("SourcePosition", uno::Any(table::CellAddress(place.Sheet, place.StartColumn, place.StartRow)));

    const uno::Reference<beans::XPropertySet> range(cells, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSheetConditionalEntries> rules(range->getPropertyValue("ConditionalFormat"),
                                                                uno::UNO_QUERY_THROW);
    rules->addNew(rule);
    sheet.set(range, {{"ConditionalFormat", uno::Any(rules)}});
}

void colourDoubtful(const SheetCells& sheet, const model::Register& owner, sal_Int32 column, sal_Int32 firstRow,
                    const rtl::OUString& values)
{
    const model::Column& declared = owner.columns[static_cast<std::size_t>(column)];
    const rtl::OUString cell = "$" + relativeCell(column, firstRow);
    std::vector<rtl::OUString> rules;
    if (const rtl::OUString rule = ruleOfType(declared, cell, values); !rule.isEmpty())
        rules.push_back(rule);
    if (declared.required || declared.id == owner.key)
        rules.push_back(missingRule(owner, cell, firstRow));
    if (rules.empty())
        return;
    rtl::OUString anyOf = rules.front();
    for (std::size_t rule = 1; rule < rules.size(); ++rule)
        anyOf += ";" + rules[rule];
    colourWhere(sheet, sheet.below(column, firstRow), rules.size() == 1 ? anyOf : "OR(" + anyOf + ")",
                styles::doubtful);
}

}
