// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/DoubtfulCells.hxx"

#include "calc/A1.hxx"
#include "calc/StyleNames.hxx"

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

/// Lower case without the accents of French, as far as a formula can: the registers are read without regard to either.
rtl::OUString folded(const rtl::OUString& words)
{
    struct Accents
    {
        const char16_t* letters;
        char plain;
    };
    static constexpr Accents all[]{{u"éèêë", 'e'}, {u"àâ", 'a'}, {u"ùû", 'u'}, {u"îï", 'i'}, {u"ô", 'o'}, {u"ç", 'c'}};
    rtl::OUString formula = "LOWER(TRIM(" + words + "))";
    for (const Accents& accents : all)
        for (const char16_t* letter = accents.letters; *letter; ++letter)
            formula = "SUBSTITUTE(" + formula + ";\"" + rtl::OUString(*letter) + "\";\"" +
                      rtl::OUString(static_cast<sal_Unicode>(accents.plain)) + "\")";
    return formula;
}

rtl::OUString listRule(const rtl::OUString& cell, const rtl::OUString& values)
{
    return "AND(TRIM(" + cell + ")<>\"\";SUMPRODUCT(" + folded(values) + "=" + folded(cell) + ")=0)";
}

/// A reference is the key alone, or the key, a blank and a label.
rtl::OUString referenceRule(const rtl::OUString& cell, const rtl::OUString& keys)
{
    const rtl::OUString words = "TRIM(" + cell + ")";
    const rtl::OUString firstWord = "LEFT(" + words + ";FIND(\" \";" + words + "&\" \")-1)";
    return "AND(" + words + "<>\"\";ISNA(MATCH(" + words + ";" + keys + ";0));ISNA(MATCH(" + firstWord + ";" + keys +
           ";0)))";
}

rtl::OUString ruleOfType(const model::Column& column, const rtl::OUString& cell, const KnownValues& known)
{
    switch (column.type)
    {
    case model::ColumnType::Date:
        return "AND(ISTEXT(" + cell + ");TRIM(" + cell + ")<>\"\")";
    case model::ColumnType::Number:
        return numberRule(column, cell);
    case model::ColumnType::List:
        return known.list.isEmpty() ? rtl::OUString() : listRule(cell, known.list);
    case model::ColumnType::Reference:
        return known.keys.isEmpty() ? rtl::OUString() : referenceRule(cell, known.keys);
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

rtl::OUString twiceRule(const SheetCells& sheet, sal_Int32 column, sal_Int32 firstRow, const rtl::OUString& cell)
{
    const rtl::OUString keys = absoluteCell(column, firstRow) + ":" + absoluteCell(column, sheet.lastRow());
    return "AND(" + cell + "<>\"\";COUNTIF(" + keys + ";" + cell + ")>1)";
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
                    const KnownValues& known)
{
    const model::Column& declared = owner.columns[static_cast<std::size_t>(column)];
    const rtl::OUString cell = "$" + relativeCell(column, firstRow);
    std::vector<rtl::OUString> rules;
    if (const rtl::OUString rule = ruleOfType(declared, cell, known); !rule.isEmpty())
        rules.push_back(rule);
    if (declared.required || declared.id == owner.key)
        rules.push_back(missingRule(owner, cell, firstRow));
    if (declared.id == owner.key)
        rules.push_back(twiceRule(sheet, column, firstRow, cell));
    if (rules.empty())
        return;
    rtl::OUString anyOf = rules.front();
    for (std::size_t rule = 1; rule < rules.size(); ++rule)
        anyOf += ";" + rules[rule];
    colourWhere(sheet, sheet.below(column, firstRow), rules.size() == 1 ? anyOf : "OR(" + anyOf + ")",
                styles::doubtful);
}

}
