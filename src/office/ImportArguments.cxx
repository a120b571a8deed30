// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ImportArguments.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/words/Messages.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
constexpr char knownOptions[] = "Sheet, HeadingRow, Mapping, Fixed, Values, Matching, Separator, Encoding, "
                                "AttendanceSheet, CreatePeople, CreateEvents, LeaveOutDoubtful";

struct ImportOptions
{
    std::string sheet;
    std::optional<sal_Int32> headingRow;
    std::string mappingName;
    std::optional<uno::Sequence<rtl::OUString>> pairs;
    uno::Sequence<rtl::OUString> fixed;
    std::string values = "keep";
    imports::Matching matching = imports::Matching::Update;
    std::optional<calc::TextFormat> format;
    std::optional<bool> attendanceSheet;
    bool createPeople = false;
    bool createEvents = false;
    bool leaveOutDoubtful = false;
    imports::DateOrder dateOrder = imports::DateOrder::ByContent;
};

std::string textOf(const beans::PropertyValue& option)
{
    rtl::OUString text;
    option.Value >>= text;
    return calc::fromOffice(text);
}

[[noreturn]] void refuse(const beans::PropertyValue& option, const std::string& known)
{
    throw calc::UserError("option-value",
                          {{"option", calc::fromOffice(option.Name)}, {"value", textOf(option)}, {"known", known}});
}

imports::Matching matchingOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "update")
        return imports::Matching::Update;
    if (text == "skip")
        return imports::Matching::Skip;
    if (text == "new")
        return imports::Matching::New;
    refuse(option, "update, skip, new");
}

imports::DateOrder dateOrderOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "auto")
        return imports::DateOrder::ByContent;
    if (text == "day-month")
        return imports::DateOrder::DayFirst;
    if (text == "month-day")
        return imports::DateOrder::MonthFirst;
    refuse(option, "auto, day-month, month-day");
}

char separatorOf(const beans::PropertyValue& option)
{
    const std::string text = textOf(option);
    if (text == "tab" || text == "\t")
        return '\t';
    if (text.size() == 1 && text != "\"")
        return text.front();
    refuse(option, "; , tab |");
}

void take(ImportOptions& options, const beans::PropertyValue& option)
{
    const auto format = [&options]() -> calc::TextFormat&
    { return options.format ? *options.format : options.format.emplace(); };
    if (option.Name == "Sheet")
        options.sheet = textOf(option);
    else if (option.Name == "HeadingRow")
    {
        sal_Int32 row = -1;
        if (!(option.Value >>= row) || row < 0)
            refuse(option, "0, 1, 2…");
        options.headingRow = row;
    }
    else if (option.Name == "Mapping")
    {
        uno::Sequence<rtl::OUString> pairs;
        if (option.Value >>= pairs)
            options.pairs = pairs;
        else
            options.mappingName = textOf(option);
    }
    else if (option.Name == "Fixed")
        option.Value >>= options.fixed;
    else if (option.Name == "Values")
    {
        options.values = textOf(option);
        if (options.values != "keep" && options.values != "nearest" && options.values != "add")
            refuse(option, "keep, nearest, add");
    }
    else if (option.Name == "Matching")
        options.matching = matchingOf(option);
    else if (option.Name == "DateOrder")
        options.dateOrder = dateOrderOf(option);
    else if (option.Name == "Separator")
        format().separator = separatorOf(option);
    else if (option.Name == "Encoding")
        format().encoding = textOf(option);
    else if (option.Name == "AttendanceSheet")
    {
        bool isSheet = false;
        option.Value >>= isSheet;
        options.attendanceSheet = isSheet;
    }
    else if (option.Name == "CreatePeople")
        option.Value >>= options.createPeople;
    else if (option.Name == "CreateEvents")
        option.Value >>= options.createEvents;
    else if (option.Name == "LeaveOutDoubtful")
        option.Value >>= options.leaveOutDoubtful;
    else
        throw calc::UserError("option-unknown", {{"option", calc::fromOffice(option.Name)}, {"known", knownOptions}});
}

std::size_t registerNamed(const model::Template& definition, const std::string& id)
{
    std::string known;
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
    {
        if (definition.registers[table].id == id)
            return table;
        known += (known.empty() ? "" : ", ") + definition.registers[table].id;
    }
    throw calc::UserError("import-register", {{"register", id}, {"known", known}});
}

/// By its id or its heading.
std::size_t columnNamed(const model::Register& owner, const std::string& name)
{
    const std::string folded = texts::folded(name);
    std::string known;
    for (std::size_t column = 0; column < owner.columns.size(); ++column)
    {
        if (owner.columns[column].id == name || texts::folded(owner.columns[column].label) == folded)
            return column;
        known += (known.empty() ? "" : ", ") + owner.columns[column].id;
    }
    throw calc::UserError("import-column", {{"column", name}, {"sheet", owner.label}, {"known", known}});
}

std::pair<std::string, std::string> parted(const rtl::OUString& pair)
{
    const std::string text = calc::fromOffice(pair);
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos)
        throw calc::UserError("import-pair", {{"pair", text}});
    return {text.substr(0, equals), text.substr(equals + 1)};
}

void usePairs(commands::Import& import, const uno::Sequence<rtl::OUString>& pairs)
{
    imports::Mapping& mapping = import.request.mapping;
    mapping.columns.assign(import.table().columns, std::nullopt);
    for (const rtl::OUString& each : pairs)
    {
        const auto [heading, column] = parted(each);
        const std::string folded = texts::folded(heading);
        bool found = false;
        std::string known;
        for (std::size_t source = 0; source < mapping.columns.size(); ++source)
        {
            known += (known.empty() ? "" : ", ") + import.columnName(source);
            if (texts::folded(import.columnName(source)) != folded)
                continue;
            mapping.columns[source] = columnNamed(import.mappedRegister(), column);
            found = true;
        }
        if (!found)
            throw calc::UserError("import-heading", {{"heading", heading}, {"known", known}});
    }
}

void useNamed(commands::Import& import, const std::string& name, std::size_t table)
{
    std::string known;
    for (const imports::SavedMapping& saved : import.savedMappings())
    {
        if (saved.name == name && import.definition().registers[table].id == saved.registerId)
            return import.useSaved(saved);
        known += (known.empty() ? "" : ", ") + saved.name;
    }
    throw calc::UserError("import-mapping", {{"mapping", name}, {"known", known}});
}

void fill(commands::Import& import, std::size_t table, const ImportOptions& options)
{
    if (options.headingRow)
    {
        const auto row = static_cast<std::size_t>(*options.headingRow);
        const std::size_t first = import.table().firstRow + 1;
        if (row > 0 && (row < first || row >= first + import.table().rows()))
            throw calc::UserError("import-heading-row", {{"row", std::to_string(row)}});
        import.chooseHeadingRow(row > 0 ? std::optional(row - first) : std::nullopt);
    }
    const bool isProposed = import.request.table == table && import.request.sheet.has_value();
    import.chooseRegister(table, options.attendanceSheet.value_or(isProposed));
    if (!options.mappingName.empty())
        useNamed(import, options.mappingName, table);
    if (options.pairs)
        usePairs(import, *options.pairs);
    for (const rtl::OUString& each : options.fixed)
    {
        const auto [column, text] = parted(each);
        import.request.mapping.fixed[columnNamed(import.definition().registers[table], column)] = text;
    }
    import.request.matching = options.matching;
    import.request.leaveOutDoubtful = options.leaveOutDoubtful;
    import.request.dateOrder = options.dateOrder;
    import.request.addNewValues = options.values == "add";
    if (import.request.sheet)
    {
        import.request.sheet->createPeople = options.createPeople;
        import.request.sheet->createEvents = options.createEvents;
    }
    if (options.values != "keep")
        import.proposeValues(options.values == "add");
}

org::ficheaction::ImportReport reportOf(const commands::ImportReport& report)
{
    org::ficheaction::ImportReport result;
    result.rowsAdded = static_cast<sal_Int32>(report.added);
    result.othersAdded = static_cast<sal_Int32>(report.othersAdded);
    result.rowsUpdated = static_cast<sal_Int32>(report.updated);
    result.rowsUnchanged = static_cast<sal_Int32>(report.unchanged);
    result.rowsSkipped = static_cast<sal_Int32>(report.skipped);
    result.problems.realloc(static_cast<sal_Int32>(report.problems.size()));
    auto* target = result.problems.getArray();
    for (const commands::ImportProblem& problem : report.problems)
        *target++ = {static_cast<sal_Int32>(problem.row), calc::toOffice(problem.column), calc::toOffice(problem.code),
                     problem.message};
    return result;
}
}

org::ficheaction::ImportReport importRows(const uno::Reference<uno::XComponentContext>& context,
                                          const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                          const rtl::OUString& url, const rtl::OUString& registerId,
                                          const uno::Sequence<beans::PropertyValue>& options)
{
    ImportOptions chosen;
    for (const beans::PropertyValue& option : options)
        take(chosen, option);
    const commands::Messages messages(context);
    commands::ProgressBar progress(document, messages.text("progress.import"));
    commands::Import import(context, document);
    const std::size_t table = registerNamed(import.definition(), calc::fromOffice(registerId));
    if (url.isEmpty())
        import.open(document);
    else
        import.open(calc::fromOffice(url), chosen.format);
    import.chooseSheet(chosen.sheet.empty() ? import.usualSheet() : chosen.sheet, progress.part(0, 0.2));
    if (import.table().rows() == 0)
        throw calc::UserError("import-empty", {{"sheet", import.sheet()}});
    fill(import, table, chosen);
    const imports::Plan plan = import.plan(progress.part(0.2, 0.5));
    commands::ImportReport report = import.report(messages, plan);
    import.write(messages, plan, progress.part(0.5, 1));
    return reportOf(report);
}

}
