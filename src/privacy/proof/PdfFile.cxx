// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PdfFile.hxx"

#include "privacy/proof/Encodings.hxx"
#include "privacy/proof/PdfNames.hxx"
#include "privacy/proof/PdfObjects.hxx"
#include "privacy/proof/PdfPage.hxx"
#include "privacy/proof/Streams.hxx"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
using Kind = PdfValue::Kind;

class File
{
public:
    File(const std::string& stream, std::string_view bytes, Hunt& hunt, Budget& budget)
        : mPlace(stream.empty() ? "PDF" : stream)
        , mHunt(hunt)
        , mBudget(budget)
        , mObjects(bytes, mPlace, budget)
    {
        for (const auto& [number, versions] : mObjects.all())
            for (const PdfObject& object : versions)
                mPages += object.value["Type"].isName("Page") ? 1 : 0;
    }

    void search()
    {
        searchValues();
        int page = 0;
        for (const auto& [number, versions] : mObjects.all())
            for (const PdfObject& object : versions)
            {
                if (object.value["Type"].isName("Page"))
                    searchPage(object.value, mPlace + " page " + std::to_string(++page));
                else if (object.hasStream && object.value["Subtype"].isName("Form"))
                    searchContent(object.stream, object.value["Resources"],
                                  mPlace + " drawing " + std::to_string(number));
            }
        for (const auto& [number, versions] : mObjects.all())
            for (const PdfObject& object : versions)
                if (object.hasStream && !mShown.contains(&object) && !object.value["Subtype"].isName("Form"))
                    searchOther(object, mPlace + " object " + std::to_string(number));
    }

private:
    /// Texts and names of all objects: properties, bookmarks, annotations, links, alternative texts.
    void searchValues()
    {
        mHunt.begin(mPlace + " objects", StreamKind::Other);
        mHunt.see(Where::Bytes, fromUtf8OrWindows(mObjects.comments()));
        for (const auto& [number, versions] : mObjects.all())
            for (const PdfObject& object : versions)
                if (!object.value["Type"].isName("XRef"))
                    searchValue(object.value);
        for (const PdfValue& trailer : mObjects.trailers())
            searchTrailer(trailer);
        mHunt.end();
    }

    /// What tells a file from all others is random bytes: read as letters, they are a short name sooner or later.
    void searchTrailer(const PdfValue& trailer)
    {
        for (const auto& [key, entry] : trailer.entries)
        {
            searchName(key);
            if (key != "ID")
                searchValue(entry);
            else
                for (const PdfValue& identity : mObjects.resolved(entry).items)
                    mHunt.see(isText(identity.text) ? Where::Attribute : Where::Binary, pdfText(identity.text));
        }
    }

    static bool isText(std::string_view bytes)
    {
        const auto isPrintable = [](char byte) { return byte >= ' ' && byte <= '~'; };
        return bytes.starts_with("\xFE\xFF") || std::ranges::all_of(bytes, isPrintable);
    }

    void searchValue(const PdfValue& value)
    {
        if (value.is(Kind::String))
            mHunt.see(Where::Attribute, pdfText(value.text));
        if (value.is(Kind::Name))
            searchName(value.text);
        for (const PdfValue& item : value.items)
            searchValue(item);
        for (const auto& [key, entry] : value.entries)
        {
            searchName(key);
            searchValue(entry);
        }
    }

    void searchName(const std::string& name)
    {
        if (!isPdfName(name))
            mHunt.see(Where::Name, fromUtf8OrWindows(name));
    }

    /// A page may take its resources from the folder of pages around it.
    const PdfValue& resourcesOf(const PdfValue& page) const
    {
        const PdfValue* present = &page;
        for (int depth = 0; depth < 50 && !present->is(Kind::Null); ++depth)
        {
            if (!(*present)["Resources"].is(Kind::Null))
                return (*present)["Resources"];
            present = &mObjects.resolved((*present)["Parent"]);
        }
        return page["Resources"];
    }

    void searchPage(const PdfValue& page, const std::string& place)
    {
        const PdfValue& contents = mObjects.resolved(page["Contents"]);
        std::string content;
        const auto add = [&](const PdfValue& reference)
        {
            const PdfObject* object = mObjects.object(reference);
            if (!object || !object->hasStream)
                throw std::runtime_error(place + ": has no content");
            mShown.insert(object);
            content += object->stream + "\n";
        };
        if (contents.is(Kind::Array))
            for (const PdfValue& item : contents.items)
                add(item);
        else if (!page["Contents"].is(Kind::Null))
            add(page["Contents"]);
        searchContent(content, resourcesOf(page), place);
    }

    void searchContent(const std::string& content, const PdfValue& resources, const std::string& place)
    {
        const PdfValue& fonts = mObjects.resolved(mObjects.resolved(resources)["Font"]);
        const auto texts =
            pageTexts(content, place, [&](const std::string& name) -> const PdfFont& { return font(fonts[name]); });
        mHunt.begin(place, StreamKind::Content);
        std::string all;
        for (const std::string& text : texts)
        {
            all += text + " ";
            if (!isPageNumber(text))
                mHunt.see(Where::Cell, text);
        }
        mHunt.see(Where::Text, all);
        searchSpliced(texts);
        mHunt.end();
    }

    bool isPageNumber(const std::string& text) const
    {
        const std::string digits = text.substr(0, text.find_last_not_of(' ') + 1);
        return !digits.empty() && digits.size() < 5 && digits.find_first_not_of("0123456789") == std::string::npos &&
               std::stoi(digits) <= mPages;
    }

    /// A word may be split between texts: by its format, at the end of a line, letter by letter.
    void searchSpliced(const std::vector<std::string>& texts)
    {
        constexpr std::size_t most = 3;
        constexpr std::size_t letters = 2;
        const auto isBlank = [](const std::string& text) { return text.find_first_not_of(' ') == std::string::npos; };
        std::vector<std::string> seen;
        std::ranges::copy_if(texts, std::back_inserter(seen), [&](const std::string& text) { return !isBlank(text); });
        std::string spaced;
        for (std::size_t first = 0; first < seen.size(); ++first)
        {
            std::string joined = seen[first];
            for (std::size_t next = first + 1; next < std::min(first + most, seen.size()); ++next)
            {
                if (joined.ends_with('-'))
                    joined.pop_back();
                joined += seen[next];
                mHunt.see(Where::Spliced, joined);
            }
            if (seen[first].size() <= letters)
                spaced += seen[first];
            if (seen[first].size() > letters || first + 1 == seen.size())
            {
                if (spaced.size() > letters)
                    mHunt.see(Where::Spliced, spaced);
                spaced.clear();
            }
        }
    }

    const PdfFont& font(const PdfValue& reference)
    {
        const int number = static_cast<int>(reference.count().value_or(0));
        const auto known = mFonts.find(number);
        if (reference.is(Kind::Reference) && known != mFonts.end())
            return known->second;
        return mFonts.insert_or_assign(number, readFont(mObjects.resolved(reference))).first->second;
    }

    PdfFont readFont(const PdfValue& dictionary)
    {
        const bool composite = dictionary["Subtype"].isName("Type0");
        if (const PdfObject* map = mObjects.object(dictionary["ToUnicode"]); map && map->hasStream)
            return PdfFont::ofMap(map->stream, mPlace, composite ? 2 : 1);
        const PdfValue& encoding = dictionary["Encoding"];
        const bool plain = !composite && !dictionary["Subtype"].isName("Type3") &&
                           dictionary["BaseFont"].text.find('+') == std::string::npos &&
                           (encoding.is(Kind::Null) || encoding.isName("WinAnsiEncoding"));
        if (!plain)
            throw std::runtime_error(mPlace + ": a font does not say what its glyphs stand for");
        return PdfFont::windows();
    }

    void searchOther(const PdfObject& object, const std::string& place)
    {
        const PdfValue& type = object.value["Type"];
        const bool isFont = !object.value["Length1"].is(Kind::Null) || !object.value["Length3"].is(Kind::Null) ||
                            object.value["Subtype"].isName("Type1C") || object.value["Subtype"].isName("OpenType");
        const bool isTable = type.isName("XRef") || type.isName("ObjStm");
        if (!isFont && !isTable && !object.value["Subtype"].isName("Image"))
        {
            searchStream(place, StreamKind::Other, object.stream, mHunt, mBudget, 1);
            return;
        }
        if (object.isPacked && object.stream.starts_with("\xFF\xD8\xFF"))
        {
            searchStream(place, StreamKind::Other, object.stream, mHunt, mBudget, 1);
            return;
        }
        mHunt.begin(place, StreamKind::Other);
        mHunt.see(Where::Binary, fromUtf8OrWindows(object.stream));
        utf16Runs(object.stream, [this](const std::string& run) { mHunt.see(Where::Binary, run); });
        mHunt.end();
    }

    std::string mPlace;
    Hunt& mHunt;
    Budget& mBudget;
    PdfObjects mObjects;
    int mPages = 0;
    std::map<int, PdfFont> mFonts;
    std::set<const PdfObject*> mShown;
};
}

void searchPdf(const std::string& stream, std::string_view bytes, Hunt& hunt, Budget& budget)
{
    File(stream, bytes, hunt, budget).search();
}

}
