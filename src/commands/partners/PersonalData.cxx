// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/partners/PersonalData.hxx"

#include "calc/document/Text.hxx"
#include "commands/package/Templates.hxx"
#include "privacy/people/KnownPeople.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <rtl/uri.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// A shorter one is a word of any text: initials, "M.".
constexpr std::size_t shortest = 5;

engine::CellAddress addressOf(std::size_t table, std::size_t column, std::size_t row)
{
    return {static_cast<std::uint32_t>(table), static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(row)};
}

std::string textIn(const engine::Dataset& data, std::size_t table, std::size_t column, std::size_t row)
{
    return std::string(texts::trimmed(data.typedText(addressOf(table, column, row))));
}

std::optional<model::Date> dayIn(const engine::TypedColumn& column, std::size_t row)
{
    if (row >= column.days.size() || column.days[row] == engine::TypedColumn::noDay)
        return std::nullopt;
    return model::Date{column.days[row]};
}

/// Visits the rows that hold something of each column that `takes`.
template <class Takes, class Visit> void visitColumns(const FicheData& fiche, const Takes& takes, const Visit& visit)
{
    const engine::Dataset& data = fiche.dataset();
    for (std::size_t table = 0; table < data.tables().size(); ++table)
        for (std::size_t column = 0; column < data.tables()[table].columns.size(); ++column)
            if (takes(table, column))
                for (std::size_t row = 0; row < data.tables()[table].rows; ++row)
                    if (data.tables()[table].states[row] != engine::RowState::Blank)
                        visit(table, column, row);
}

void addPhrases(const model::Template& definition, std::vector<std::string>& phrases)
{
    phrases.push_back(definition.title);
    for (const model::ListOfValues& list : definition.lists)
        phrases.insert(phrases.end(), list.values.begin(), list.values.end());
    for (const model::Register& owner : definition.registers)
    {
        phrases.push_back(owner.label);
        for (const model::Column& column : owner.columns)
            phrases.push_back(column.label);
    }
    for (const model::CardSection& section : definition.card)
    {
        phrases.push_back(section.label);
        phrases.push_back(section.text);
        phrases.insert(phrases.end(), section.items.begin(), section.items.end());
    }
    for (const auto& [object, indicator] : definition.indicators())
    {
        phrases.push_back(object->label);
        phrases.push_back(indicator->label);
        phrases.insert(phrases.end(), object->tools.begin(), object->tools.end());
        phrases.insert(phrases.end(), indicator->tools.begin(), indicator->tools.end());
    }
}

uno::Reference<container::XNameAccess> userProfile(const uno::Reference<uno::XComponentContext>& context)
{
    const beans::PropertyValue path("nodepath", -1, uno::Any(rtl::OUString("/org.openoffice.UserProfile/Data")),
                                    beans::PropertyState_DIRECT_VALUE);
    const uno::Any argument(path);
    return uno::Reference<container::XNameAccess>(
        configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            "com.sun.star.configuration.ConfigurationAccess", uno::Sequence<uno::Any>(&argument, 1)),
        uno::UNO_QUERY_THROW);
}

void addText(std::vector<std::string>& texts, const uno::Any& value)
{
    rtl::OUString text;
    if (value >>= text)
        texts.push_back(calc::fromOffice(text));
}

void addPerson(const uno::Reference<uno::XComponentContext>& context, std::vector<std::string>& texts)
{
    const uno::Reference<container::XNameAccess> profile = userProfile(context);
    for (const char* key : {"givenname", "sn", "mail", "homephone", "telephonenumber", "street"})
        if (profile->hasByName(rtl::OUString::createFromAscii(key)))
            addText(texts, profile->getByName(rtl::OUString::createFromAscii(key)));
}

/// The path, and the folders on it; the file's own name without its end.
void addPlace(const Document& document, std::vector<std::string>& texts)
{
    const rtl::OUString url = uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getURL();
    if (url.isEmpty())
        return;
    const rtl::OUString path = rtl::Uri::decode(url, rtl_UriDecodeWithCharset, RTL_TEXTENCODING_UTF8);
    texts.push_back(calc::fromOffice(path));
    const rtl::OUString name = path.copy(path.lastIndexOf('/') + 1);
    const sal_Int32 end = name.lastIndexOf('.');
    texts.push_back(calc::fromOffice(end > 0 ? name.copy(0, end) : name));
}

void addProperties(const Document& document, std::vector<std::string>& texts)
{
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<document::XDocumentProperties> properties = supplier->getDocumentProperties();
    for (const rtl::OUString& text : {properties->getTitle(), properties->getSubject(), properties->getDescription(),
                                      properties->getAuthor(), properties->getModifiedBy(), properties->getPrintedBy(),
                                      properties->getTemplateName(), properties->getTemplateURL()})
        texts.push_back(calc::fromOffice(text));
    for (const rtl::OUString& keyword : properties->getKeywords())
        texts.push_back(calc::fromOffice(keyword));
    const uno::Reference<beans::XPropertySet> own(properties->getUserDefinedProperties(), uno::UNO_QUERY_THROW);
    for (const beans::Property& property : own->getPropertySetInfo()->getProperties())
        if (!property.Name.startsWith("FicheAction."))
            addText(texts, own->getPropertyValue(property.Name));
}

bool isApproved(const std::string& text, const std::vector<std::string>& approved)
{
    const std::string wanted = texts::folded(text);
    return std::any_of(approved.begin(), approved.end(),
                       [&](const std::string& each) { return texts::folded(each).find(wanted) != std::string::npos; });
}
}

std::vector<privacy::PersonalValue> personalValues(const FicheData& fiche)
{
    const engine::Dataset& data = fiche.dataset();
    const privacy::PersonalColumns columns(data);
    const auto isPersonal = [&](std::size_t table, std::size_t column)
    {
        const model::Register& owner = fiche.definition().registers[table];
        return columns.isPersonal(table, column) ||
               (columns.isOfPeople(table) && owner.columns[column].id == owner.key);
    };
    std::vector<privacy::PersonalValue> values;
    visitColumns(fiche, isPersonal,
                 [&](std::size_t table, std::size_t column, std::size_t row)
                 {
                     std::string text = textIn(data, table, column, row);
                     if (text.empty())
                         return;
                     const calc::RegisterPlace& place = fiche.layout().registers[table];
                     const model::Column& declared = fiche.definition().registers[table].columns[column];
                     const std::string source = place.sheetName + ", " + declared.label + ", " +
                                                std::to_string(place.headingRow + 2 + static_cast<std::int32_t>(row));
                     values.push_back({std::move(text), source, dayIn(data.tables()[table].columns[column], row)});
                 });
    return values;
}

std::vector<privacy::PersonName> peopleNames(const FicheData& fiche)
{
    return privacy::peopleNames(fiche.dataset(), privacy::PersonalColumns(fiche.dataset()));
}

privacy::KnownWords knownWords(const uno::Reference<uno::XComponentContext>& context, const FicheData& fiche)
{
    privacy::KnownWords known = privacy::knownOfPeople(fiche.dataset(), privacy::PersonalColumns(fiche.dataset()));
    const std::vector<BundledTemplate> bundled = bundledTemplates(context);
    if (std::ranges::any_of(bundled, [&](const BundledTemplate& each) { return each.id == fiche.definition().id; }))
        addPhrases(*filledBySample(context, loadTemplate(context, fiche.definition().id)).definition, known.phrases);
    addPhrases(fiche.definition(), known.ownPhrases);
    std::erase(known.phrases, std::string());
    std::erase(known.ownPhrases, std::string());
    return known;
}

std::vector<std::string> surroundingsOf(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                        const std::vector<std::string>& approved)
{
    std::vector<std::string> texts;
    addPerson(context, texts);
    addPlace(document, texts);
    addProperties(document, texts);
    std::erase_if(texts, [&](const std::string& text) { return text.size() < shortest || isApproved(text, approved); });
    return texts;
}

}
