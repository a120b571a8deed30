// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/RestoredInputs.hxx"

#include "calc/create/DoubtfulCells.hxx"
#include "calc/create/DropDown.hxx"
#include "calc/create/KeyLabels.hxx"
#include "calc/create/Properties.hxx"
#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <optional>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// As in new fiches: values further down are not offered.
constexpr sal_Int32 lastListRow = 999;
constexpr sal_Int32 lastKeyRow = 20000;

uno::Reference<sheet::XSheetConditionalEntries> rulesOf(const uno::Reference<table::XCellRange>& cells)
{
    const uno::Reference<beans::XPropertySet> properties(cells, uno::UNO_QUERY_THROW);
    return uno::Reference<sheet::XSheetConditionalEntries>(properties->getPropertyValue("ConditionalFormat"),
                                                           uno::UNO_QUERY_THROW);
}

/// The rules among these that colour doubtful cells, by their places.
std::vector<sal_Int32> coloursAmong(const uno::Reference<sheet::XSheetConditionalEntries>& rules)
{
    std::vector<sal_Int32> places;
    for (sal_Int32 index = 0; index < rules->getCount(); ++index)
        if (const uno::Reference<sheet::XSheetConditionalEntry> rule(rules->getByIndex(index), uno::UNO_QUERY);
            rule.is() && isStyle(rule->getStyleName(), styles::doubtful))
            places.push_back(index);
    return places;
}

bool hasColour(const uno::Reference<table::XCellRange>& cells)
{
    return !coloursAmong(rulesOf(cells)).empty();
}

/// The office writes names of sheets and blanks in its own way.
rtl::OUString comparable(const rtl::OUString& formula)
{
    return formula.replaceAll(" ", "").replaceAll("'", "");
}

/// The cells of a column below the heading, in parts that look the same. Asked for by its number, the office counts
/// each part from the first.
std::vector<uno::Reference<table::XCellRange>> partsOf(const uno::Reference<sheet::XSpreadsheet>& sheet,
                                                       sal_Int32 column, sal_Int32 firstRow)
{
    const uno::Reference<sheet::XCellFormatRangesSupplier> formats(
        sheet->getCellRangeByPosition(column, firstRow, column, lastSheetRow), uno::UNO_QUERY_THROW);
    const uno::Reference<container::XEnumerationAccess> access(formats->getCellFormatRanges(), uno::UNO_QUERY_THROW);
    const uno::Reference<container::XEnumeration> ranges = access->createEnumeration();
    std::vector<uno::Reference<table::XCellRange>> parts;
    while (ranges->hasMoreElements())
        parts.emplace_back(ranges->nextElement(), uno::UNO_QUERY_THROW);
    return parts;
}

/// What cells of a register that look the same have for typing.
struct PartLook
{
    table::CellRangeAddress cells;
    uno::Any input;
    uno::Any rules;

    static PartLook of(const uno::Reference<table::XCellRange>& part)
    {
        const uno::Reference<beans::XPropertySet> properties(part, uno::UNO_QUERY_THROW);
        return {uno::Reference<sheet::XCellRangeAddressable>(part, uno::UNO_QUERY_THROW)->getRangeAddress(),
                properties->getPropertyValue("Validation"), properties->getPropertyValue("ConditionalFormat")};
    }

    void giveBack(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
    {
        const uno::Reference<table::XCellRange> part =
            sheetAt(document, cells.Sheet)
                ->getCellRangeByPosition(cells.StartColumn, cells.StartRow, cells.EndColumn, cells.EndRow);
        {
            const UndoLock lock(document);
            setProperties(part, {{"Validation", input}});
        }
        const UndoLock lock(document);
        setProperties(part, {{"ConditionalFormat", rules}});
    }
};

class Restoring
{
public:
    Restoring(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition,
              const FicheLayout& layout)
        : mDocument(document)
        , mDefinition(definition)
        , mLayout(layout)
        , mColours(coloursDoubtful())
    {
    }

    std::size_t inputs()
    {
        const WritePermission permission(mDocument);
        std::size_t columns = restoreNames();
        eachColumn(
            [&](const Column& column)
            {
                permission.requireCell({column.place.sheet, column.at, column.place.firstRow()});
                const bool input = restoreInput(column);
                const bool colour = restoreColour(column, true);
                columns += input || colour ? 1 : 0;
            });
        return columns;
    }

    void names() const { restoreNames(); }

    /// Throws where a cell may not be written.
    std::vector<PartLook> looksOf(const ColumnsOfRegisters& columns) const
    {
        const WritePermission permission(mDocument);
        std::vector<PartLook> looks;
        eachColumn(
            [&](const Column& column)
            {
                if (!columns.contains({column.owner.id, column.declared().id}))
                    return;
                permission.requireCell({column.place.sheet, column.at, column.place.firstRow()});
                for (const uno::Reference<table::XCellRange>& part :
                     partsOf(column.sheet, column.at, column.place.firstRow()))
                    looks.push_back(PartLook::of(part));
            });
        return looks;
    }

    /// Not recorded.
    void renew(const ColumnsOfRegisters& columns) const
    {
        eachColumn(
            [&](const Column& column)
            {
                if (!columns.contains({column.owner.id, column.declared().id}))
                    return;
                renewInput(column);
                restoreColour(column, false);
            });
    }

    void colours()
    {
        eachColumn(
            [&](const Column& column)
            {
                const uno::Reference<util::XProtectable> sheet(column.sheet, uno::UNO_QUERY_THROW);
                if (sheet->isProtected())
                    return;
                restoreColour(column, false);
            });
    }

private:
    struct Column
    {
        const model::Register& owner;
        std::size_t index;
        const RegisterPlace& place;
        uno::Reference<sheet::XSpreadsheet> sheet;
        sal_Int32 at;

        const model::Column& declared() const { return owner.columns[index]; }
    };

    template <class Act> void eachColumn(Act act) const
    {
        for (std::size_t table = 0; table < mLayout.registers.size(); ++table)
        {
            const RegisterPlace& place = mLayout.registers[table];
            if (!place.found)
                continue;
            const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
            for (std::size_t index = 0; index < place.columns.size(); ++index)
                if (place.columns[index])
                    act(Column{mDefinition.registers[table], index, place, sheet, *place.columns[index]});
        }
    }

    /// Whether the fiche was made so: some of its cells still have the rule then.
    bool coloursDoubtful() const
    {
        bool any = false;
        eachColumn(
            [&](const Column& column)
            {
                if (!any && !ruleOf(column, column.place.firstRow()).isEmpty())
                    for (const uno::Reference<table::XCellRange>& part :
                         partsOf(column.sheet, column.at, column.place.firstRow()))
                        any = any || hasColour(part);
            });
        return any;
    }

    rtl::OUString ruleOf(const Column& column, sal_Int32 row) const
    {
        RegisterColumns columns{column.at, column.at, row};
        for (const std::optional<sal_Int32>& each : column.place.columns)
            if (each)
            {
                columns.first = std::min(columns.first, *each);
                columns.last = std::max(columns.last, *each);
            }
        return doubtfulRule(column.owner, column.index, column.at, columns, cellsOf(column.declared().list));
    }

    /// No values where the document does not have the list any more.
    ListCells cellsOf(const std::string& id) const
    {
        const auto heading = mLayout.lists.find(id);
        const model::ListOfValues* const list = mDefinition.listNamed(id);
        if (heading == mLayout.lists.end() || !list)
            return {};
        const table::CellAddress& at = heading->second;
        return listCells(*list, absoluteSheet(nameOf(at.Sheet)), at, std::max(lastListRow, at.Row + 1));
    }

    rtl::OUString nameOf(sal_Int16 sheet) const
    {
        return uno::Reference<container::XNamed>(sheetAt(mDocument, sheet), uno::UNO_QUERY_THROW)->getName();
    }

    bool restoreInput(const Column& column) const
    {
        const rtl::OUString source = dropDownOf(mDefinition, column.declared());
        const rtl::OUString help = toOffice(column.declared().help);
        bool any = false;
        if (source.isEmpty() && help.isEmpty())
            return any;
        for (const uno::Reference<table::XCellRange>& part : partsOf(column.sheet, column.at, column.place.firstRow()))
            if (!hasInput(part, source, help))
            {
                setProperties(part, {{"Validation", inputOf(part, source, toOffice(column.declared().label), help)}});
                any = true;
            }
        return any;
    }

    void renewInput(const Column& column) const
    {
        const rtl::OUString source = dropDownOf(mDefinition, column.declared());
        const rtl::OUString help = toOffice(column.declared().help);
        const uno::Reference<table::XCellRange> cells = below(column.sheet, column.at, column.place.firstRow() - 1);
        if (source.isEmpty() && help.isEmpty() && hasInput(cells, source, help))
            return;
        const UndoLock lock(mDocument);
        setProperties(cells, {{"Validation", inputOf(cells, source, toOffice(column.declared().label), help)}});
    }

    bool restoreColour(const Column& column, bool isRecorded) const
    {
        bool any = false;
        if (!mColours)
            return any;
        const bool isDue = !ruleOf(column, column.place.firstRow()).isEmpty();
        for (const uno::Reference<table::XCellRange>& part : partsOf(column.sheet, column.at, column.place.firstRow()))
        {
            const uno::Reference<sheet::XSheetConditionalEntries> rules = rulesOf(part);
            const std::vector<sal_Int32> colours = coloursAmong(rules);
            if (isDue ? colours.size() == 1 && isRuleOf(column, rules->getByIndex(colours.front())) : colours.empty())
                continue;
            std::optional<UndoLock> lock;
            if (!isRecorded)
                lock.emplace(mDocument);
            for (auto place = colours.rbegin(); place != colours.rend(); ++place)
                rules->removeByIndex(*place);
            if (!colours.empty())
                setProperties(part, {{"ConditionalFormat", uno::Any(rules)}});
            if (isDue)
                setProperties(part, {{"ConditionalFormat", withRule(part, ruleOf(column, firstRowOf(part)),
                                                                    styleNameIn(mDocument, styles::doubtful))}});
            any = true;
        }
        return any;
    }

    static sal_Int32 firstRowOf(const uno::Reference<table::XCellRange>& part)
    {
        return uno::Reference<sheet::XCellRangeAddressable>(part, uno::UNO_QUERY_THROW)->getRangeAddress().StartRow;
    }

    /// Whether it is the column's own: cells pasted from another register bring that one's.
    bool isRuleOf(const Column& column, const uno::Any& rule) const
    {
        const uno::Reference<sheet::XSheetCondition> condition(rule, uno::UNO_QUERY_THROW);
        const rtl::OUString due = ruleOf(column, condition->getSourcePosition().Row);
        return comparable(condition->getFormula1()) == comparable(due);
    }

    /// Returns how many were not as they should be.
    std::size_t restoreNames() const
    {
        std::size_t restored = 0;
        for (const auto& [list, heading] : mLayout.lists)
            restored +=
                restoreName(listValuesName(list), valuesFormula({absoluteSheet(nameOf(heading.Sheet)), heading.Column,
                                                                 heading.Row, std::max(lastListRow, heading.Row + 1)}));
        for (std::size_t table = 0; table < mLayout.registers.size(); ++table)
        {
            const RegisterPlace& place = mLayout.registers[table];
            const model::Register& owner = mDefinition.registers[table];
            const std::optional<std::size_t> key = owner.keyIndex();
            if (!place.found || !key || !place.columns[*key])
                continue;
            const ValueColumn keys{absoluteSheet(nameOf(place.sheet)), *place.columns[*key], place.headingRow,
                                   std::max(lastKeyRow, place.headingRow + 1)};
            restored += restoreName(keyValuesName(owner), keyValuesFormula(mDefinition, owner, keys, place.columns));
        }
        return restored;
    }

    /// One that is there stays, unless what it refers to is gone, or it is of a time when names were not offered.
    std::size_t restoreName(const rtl::OUString& name, const rtl::OUString& formula) const
    {
        const uno::Reference<beans::XPropertySet> properties(mDocument, uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XNamedRanges> names(properties->getPropertyValue("NamedRanges"),
                                                        uno::UNO_QUERY_THROW);
        if (!names->hasByName(name))
        {
            names->addNewByName(name, formula, table::CellAddress(), 0);
            return 1;
        }
        const uno::Reference<sheet::XNamedRange> known(names->getByName(name), uno::UNO_QUERY_THROW);
        const rtl::OUString content = known->getContent();
        const bool isOld = formula.indexOf("LEFT(") >= 0 && content.indexOf("LEFT(") < 0;
        if (!isOld && content.indexOf("#REF!") < 0)
            return 0;
        known->setContent(formula);
        return 1;
    }

    const uno::Reference<sheet::XSpreadsheetDocument>& mDocument;
    const model::Template& mDefinition;
    const FicheLayout& mLayout;
    bool mColours;
};
}

std::size_t restoreInputs(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                          const model::Template& definition, const FicheLayout& layout)
{
    return Restoring(document, definition, layout).inputs();
}

void renewInputs(UndoContext& step, const uno::Reference<sheet::XSpreadsheetDocument>& document,
                 const std::shared_ptr<const model::Template>& definition, const FicheLayout& layout,
                 const ColumnsOfRegisters& columns)
{
    const Restoring present(document, *definition, layout);
    present.names();
    const std::vector<PartLook> looks = present.looksOf(columns);
    // The office takes back conditional formats in part, and does not repeat them.
    step.write({[=] { Restoring(document, *definition, layout).renew(columns); },
                [=]
                {
                    for (const PartLook& look : looks)
                        look.giveBack(document);
                }});
}

void colourDoubtfulAgain(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition,
                         const FicheLayout& layout)
{
    Restoring(document, definition, layout).colours();
}

}
