// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/import/ImportValuesPage.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/toolkit/Listeners.hxx"
#include "dialogs/toolkit/Lists.hxx"

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
/// Entries of the drop-down before the values of the list.
constexpr std::size_t keepEntry = 0;
constexpr std::size_t addEntry = 1;
constexpr std::size_t firstValue = 2;
}

ImportValuesPage::ImportValuesPage(const ImportPages& pages)
    : ImportPage(pages)
{
    dialog().control<awt::XListBox>("Values")->addItemListener(
        new Chosen([this] { mPages.attempt([this] { chooseText(); }); }));
    dialog()
        .control<awt::XListBox>("ValueTarget")
        ->addItemListener(new Chosen([this] { mPages.attempt([this] { chooseTarget(); }); }));
}

bool ImportValuesPage::isNeeded() const
{
    return !import().unknownValues().empty();
}

void ImportValuesPage::show()
{
    import().proposeValues(true);
    mUnknown = import().unknownValues();
    showTexts();
    chooseEntry(dialog(), "Values", 0);
    chooseText();
}

imports::ValueChoice& ImportValuesPage::choiceOf(const imports::UnknownValue& value) const
{
    return import().request.values[{value.column, texts::folded(value.text)}];
}

std::vector<std::string> ImportValuesPage::listed(const imports::UnknownValue& value) const
{
    const std::string& list = import().mappedRegister().columns[value.column].list;
    std::vector<std::string> values;
    for (const engine::FoldedId id : import().dataset().list(list))
        values.push_back(import().dataset().display(list, id));
    return values;
}

void ImportValuesPage::showTexts()
{
    std::vector<rtl::OUString> lines;
    for (const imports::UnknownValue& value : mUnknown)
    {
        const imports::ValueChoice& choice = choiceOf(value);
        const rtl::OUString target = choice.kind == imports::ValueChoice::Kind::Existing ? calc::toOffice(choice.value)
                                     : choice.kind == imports::ValueChoice::Kind::Add    ? text("value.added")
                                                                                         : text("value.kept");
        lines.push_back(mPages.messages.counted("import.value", static_cast<std::int64_t>(value.rows),
                                                {{"column", import().mappedRegister().columns[value.column].label},
                                                 {"text", value.text},
                                                 {"target", calc::fromOffice(target)}}));
    }
    showEntries(dialog(), "Values", lines);
}

void ImportValuesPage::chooseText()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Values");
    if (!chosen)
        return dialog().setText("ValueDetail", {});
    const imports::UnknownValue& value = mUnknown[*chosen];
    dialog().setText("ValueDetail",
                     mPages.messages.counted(
                         "import.value.detail", static_cast<std::int64_t>(value.rows),
                         {{"column", import().mappedRegister().columns[value.column].label}, {"text", value.text}}));
    const std::vector<std::string> values = listed(value);
    std::vector<rtl::OUString> targets{text("value.keep"), text("value.add")};
    for (const std::string& each : values)
        targets.push_back(calc::toOffice(each));
    showEntries(dialog(), "ValueTarget", targets);
    const imports::ValueChoice& choice = choiceOf(value);
    std::size_t entry = choice.kind == imports::ValueChoice::Kind::Add ? addEntry : keepEntry;
    for (std::size_t each = 0; each < values.size(); ++each)
        if (choice.kind == imports::ValueChoice::Kind::Existing && values[each] == choice.value)
            entry = each + firstValue;
    chooseEntry(dialog(), "ValueTarget", entry);
}

void ImportValuesPage::chooseTarget()
{
    const std::optional<std::size_t> chosen = chosenEntry(dialog(), "Values");
    const std::optional<std::size_t> target = chosenEntry(dialog(), "ValueTarget");
    if (!chosen || !target)
        return;
    imports::ValueChoice& choice = choiceOf(mUnknown[*chosen]);
    choice = {};
    if (*target == addEntry)
        choice.kind = imports::ValueChoice::Kind::Add;
    if (*target >= firstValue)
        choice = {imports::ValueChoice::Kind::Existing, listed(mUnknown[*chosen])[*target - firstValue]};
    showTexts();
    chooseEntry(dialog(), "Values", *chosen);
}

}
