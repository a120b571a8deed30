// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Stand-ins for what other parts of the work bring; removed as they come.
#include "calc/Text.hxx"
#include "calc/UserError.hxx"
#include "commands/share/CheckedFile.hxx"
#include "privacy/disclosure/Protection.hxx"
#include "privacy/text/TextSearch.hxx"

#include <osl/file.hxx>

namespace ficheaction::privacy
{
std::vector<TextHit> searchTexts(std::span<const TextToShare> texts, std::span<const PersonName> people,
                                 const KnownWords&)
{
    std::vector<TextHit> hits;
    for (std::size_t text = 0; text < texts.size(); ++text)
        for (const PersonName& name : people)
            if (const auto at = texts[text].text.find(name.first + " " + name.last);
                !name.last.empty() && at != std::string::npos)
                hits.push_back({text, at, name.first.size() + 1 + name.last.size(), HitKind::FullName});
    return hits;
}
std::string decided(const std::string& text, std::span<const TextHit> hits, std::span<const HitDecision> decisions)
{
    std::string result = text;
    for (std::size_t i = hits.size(); i-- > 0;)
        if (decisions[i].what != HitDecision::What::Keep)
            result.replace(hits[i].begin, hits[i].length, decisions[i].replacement);
    return result;
}
Protection protect(const model::Template&, std::span<const engine::Results> results, const DisclosureRule&,
                   std::span<const SharedRecord>, const engine::Progress&)
{
    Protection protection;
    protection.results.assign(results.begin(), results.end());
    return protection;
}
std::string recordsJson(std::span<const SharedRecord>)
{
    return "[]";
}
std::vector<SharedRecord> readRecords(std::string_view)
{
    return {};
}
}

namespace ficheaction::commands
{
void writeCheckedFile(const rtl::OUString& url, std::span<const std::byte> content, bool replace)
{
    osl::File file(url);
    if (replace)
        osl::File::remove(url);
    if (file.open(osl_File_OpenFlag_Write | osl_File_OpenFlag_Create) != osl::FileBase::E_None)
        throw calc::UserError("file-unwritable", {{"file", calc::fromOffice(url)}});
    sal_uInt64 written = 0;
    file.write(content.data(), content.size(), written);
}
}
