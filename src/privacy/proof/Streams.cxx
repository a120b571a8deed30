// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Streams.hxx"

#include "privacy/proof/Encodings.hxx"
#include "privacy/proof/Images.hxx"
#include "privacy/proof/Inflate.hxx"
#include "privacy/proof/PdfFile.hxx"
#include "privacy/proof/ZipPackage.hxx"

#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
constexpr std::string_view zipStart("PK\3\4", 4);
constexpr std::string_view gzipStart("\x1F\x8B", 2);
constexpr std::string_view compoundStart("\xD0\xCF\x11\xE0", 4);
constexpr std::string_view pdfStart("%PDF-");

/// Without the folder of an embedded object.
StreamKind kindOf(std::string_view entry)
{
    if (entry == "content.xml" || entry == "xl/sharedStrings.xml" || entry.starts_with("xl/worksheets/") ||
        entry.starts_with("xl/drawings/") || entry.starts_with("xl/comments"))
        return StreamKind::Content;
    const bool repeats = entry.ends_with("/content.xml") || entry.starts_with("xl/charts/") ||
                         entry.starts_with("ObjectReplacements/"); // pictures of charts
    return repeats ? StreamKind::Repeating : StreamKind::Other;
}

bool looksLikeXml(std::string_view bytes)
{
    const std::string text = xmlText(bytes.substr(0, 512));
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string::npos && text[start] == '<';
}

void searchBytes(Where where, std::string_view bytes, Hunt& hunt)
{
    hunt.see(where, fromUtf8OrWindows(bytes));
    utf16Runs(bytes, [&](const std::string& run) { hunt.see(where, run); });
}

void searchZip(const std::string& stream, std::string_view bytes, Hunt& hunt, Budget& budget, int depth)
{
    budget.checkDepth(depth, stream);
    const std::string prefix = stream.empty() ? "" : stream + "/";
    readZip(
        bytes, prefix, budget,
        [&](const std::string& name, std::string_view content)
        { searchStream(prefix + name, kindOf(name), content, hunt, budget, depth); },
        [&](std::string_view between)
        {
            hunt.begin(prefix + "(zip)", StreamKind::Other);
            searchBytes(Where::Bytes, between, hunt);
            hunt.end();
        });
}
}

void searchStream(const std::string& stream, StreamKind kind, std::string_view bytes, Hunt& hunt, Budget& budget,
                  int depth)
{
    if (bytes.starts_with(compoundStart))
        throw std::runtime_error(stream + ": is a file of a kind that cannot be searched");
    if (bytes.starts_with(zipStart))
        return searchZip(stream, bytes, hunt, budget, depth + 1);
    if (bytes.starts_with(pdfStart))
        return searchPdf(stream, bytes, hunt, budget);
    if (bytes.starts_with(gzipStart))
    {
        budget.checkDepth(depth, stream);
        return searchStream(stream, kind, inflated(bytes, Packed::Gzip, budget, stream), hunt, budget, depth + 1);
    }
    hunt.begin(stream, kind);
    if (looksLikeXml(bytes))
        readXml(xmlText(bytes), stream, [&](Where where, std::string_view text) { hunt.see(where, text); });
    else if (isImage(bytes))
        searchImage(stream, bytes, budget, [&](Where where, std::string_view part) { searchBytes(where, part, hunt); });
    else
        searchBytes(Where::Bytes, bytes, hunt);
    hunt.end();
}

void searchFile(std::string_view bytes, Hunt& hunt, Budget& budget)
{
    if (bytes.starts_with(zipStart))
        searchZip("", bytes, hunt, budget, 1);
    else if (bytes.starts_with(pdfStart))
        searchPdf("", bytes, hunt, budget);
    else
        throw std::runtime_error("the file is neither .ods nor .xlsx nor .pdf");
}

}
