// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/FormatWords.hxx"

#include "privacy/proof/WordList.hxx"

#include <algorithm>
#include <array>
#include <string>

namespace ficheaction::privacy
{

namespace
{
/// Prefixes of the namespaces of OpenDocument and Office Open XML, as the office writes them.
const Words& formatPrefixes()
{
    static const Words words =
        wordsIn("office style text table draw fo xlink dc meta number presentation svg chart dr3d math form "
                "script config ooo ooow oooc dom xforms xsd xsi rpt of xhtml grddl tableooo drawooo calcext loext "
                "field formx css3t manifest rdf pkg ns0 r mc x14 xr xr2 xdr a c cp dcterms vt v o x w10 xml "
                "dcmitype xmlns xdr14 a14 c14 x14ac x15 pdf xmp pdfaid xmpMM pdfuaid xap xmpmeta c16r2 c16r3 a16 "
                "mso thm15 xapMM pdfx");
    return words;
}

/// Attributes whose values people choose: never a word of the format, whatever it is.
bool isTextOfPeople(std::string_view attribute)
{
    static const Words words = {"name",       "table:name",  "table:title", "prompt",     "promptTitle",  "error",
                                "errorTitle", "displayName", "descr",       "title",      "alt",          "tooltip",
                                "display",    "author",      "userName",    "text:name",  "draw:name",    "xlink:title",
                                "xlink:href", "Target",      "meta:name",   "formatCode", "table:formula"};
    return words.contains(attribute);
}

/// Values of several words.
constexpr std::array<std::string_view, 7> longValues{"charts drawings objects zero-values",
                                                     "Accent 1",
                                                     "Accent 2",
                                                     "Accent 3",
                                                     "Comma [0]",
                                                     "Currency [0]",
                                                     "portrait landscape"};

/// What the attributes of both formats have as values, as the office writes them.
const Words& formatValues()
{
    static const Words words =
        wordsIn("true false none auto normal bold italic start end center left right general top middle bottom "
                "justify fill distributed solid hidden flat round miter block medium hair thin thick double "
                "dashed dotted single roman swiss system modern script decorative variable fixed continuous "
                "font-color no-wrap wrap page portrait landscape graphic paragraph table table-cell table-column "
                "table-row text chart float percentage string date time boolean currency collapse filter visible "
                "long short textual fix value-type unsorted sorted all stop warning information list equal "
                "between greaterThan lessThan expression whole decimal custom topLeft topRight bottomLeft "
                "bottomRight frozen frozenSplit split downThenOver overThenDown int base64Binary preserve simple "
                "embed onLoad replace onRequest new black white rect rectangle square frame char as-char "
                "paragraph-end baseline super sub clip visible minor major body ctr dist clustered stacked "
                "standard bar col line circle ring area scatter nextTo low high outEnd inEnd bestFit cross in out "
                "gap zero span above below before after first last minMax maxMin autoZero midCat rows columns row "
                "column interpolate near-axis near-labels outside-end side-by-side noStrike sng sysDash lgDash "
                "lines inside outside oneCell twoCell absolute Calc Note yes UTF-8 utf-8 shape_0 CalcA1 "
                "CalcA1ExcelA1 General Default Standard Normal Heading Heading1 Result Result2 Accent Bad Good "
                "Neutral Error Warning Footnote Hyperlink Status Text Comma Currency Percent Internet Linux jpeg "
                "png rels xml thumbnail content.xml styles.xml meta.xml settings.xml manifest.rdf image/png "
                "image/jpeg text/xml application/rdf+xml application/xml MS-Office calc Worksheets");
    return words;
}

const Words& fonts()
{
    static const Words words = {"Liberation Sans",
                                "Liberation Serif",
                                "Liberation Mono",
                                "DejaVu Sans",
                                "DejaVu Serif",
                                "DejaVu Sans Mono",
                                "Arial",
                                "Calibri",
                                "Cambria",
                                "Carlito",
                                "Caladea",
                                "Times New Roman",
                                "Courier New",
                                "Verdana",
                                "Tahoma",
                                "Segoe UI",
                                "Noto Sans",
                                "Noto Serif",
                                "Noto Sans CJK SC",
                                "Noto Sans Devanagari",
                                "Noto Serif CJK SC",
                                "Lohit Devanagari",
                                "OpenSymbol",
                                "FreeSans",
                                "Lucida Sans",
                                "Lucida Sans Unicode",
                                "Microsoft YaHei",
                                "Mangal",
                                "Symbol",
                                "Wingdings",
                                "Open Sans",
                                "Linux Libertine G",
                                "Unifont",
                                "Droid Sans Fallback",
                                "Andale Sans UI",
                                "SimSun",
                                "PMingLiU"};
    return words;
}

bool isHexadecimal(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text,
                                                [](char digit) {
                                                    return (digit >= '0' && digit <= '9') ||
                                                           (digit >= 'a' && digit <= 'f') ||
                                                           (digit >= 'A' && digit <= 'F');
                                                });
}

bool isColour(std::string_view attribute, std::string_view value)
{
    if (value.size() == 7 && value.starts_with('#'))
        return isHexadecimal(value.substr(1));
    return (attribute == "rgb" || attribute == "val" || attribute == "lastClr") &&
           (value.size() == 8 || value.size() == 6) && isHexadecimal(value);
}

bool isNamespace(std::string_view attribute, std::string_view value)
{
    static constexpr std::array<std::string_view, 14> starts = {"urn:oasis:names:tc:opendocument",
                                                                "urn:org:documentfoundation:names",
                                                                "urn:schemas-microsoft-com:",
                                                                "urn:openoffice:names",
                                                                "http://schemas.openxmlformats.org/",
                                                                "http://purl.org/dc/",
                                                                "http://www.w3.org/",
                                                                "http://openoffice.org/",
                                                                "http://docs.oasis-open.org/",
                                                                "http://schemas.microsoft.com/office/",
                                                                "http://schemas.libreoffice.org/",
                                                                "http://ns.adobe.com/",
                                                                "http://www.aiim.org/",
                                                                "application/vnd."};
    const bool mayBe = attribute.starts_with("xmlns") || attribute == "Type" || attribute == "ContentType" ||
                       attribute == "manifest:media-type" || attribute == "rdf:resource";
    return mayBe && std::ranges::any_of(starts, [&](std::string_view start) { return value.starts_with(start); });
}

/// The extension's own styles, which calc::StyleNames lists.
bool isOwnStyle(std::string_view attribute, std::string_view value)
{
    return (value.starts_with("FA_20_") || value.starts_with("FA ")) &&
           (attribute.ends_with("style-name") || attribute == "style:name" || attribute == "style:display-name" ||
            attribute == "style:master-page-name" || attribute == "name");
}

std::string_view withoutQuotes(std::string_view value)
{
    return value.size() > 1 && value.front() == '\'' && value.back() == '\'' ? value.substr(1, value.size() - 2)
                                                                             : value;
}
}

bool isFormatName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    // Office Open XML has most of its names in a namespace without a prefix.
    return colon == std::string_view::npos || formatPrefixes().contains(name.substr(0, colon));
}

bool isFormatValue(std::string_view attribute, std::string_view value)
{
    if (isNamespace(attribute, value) || isOwnStyle(attribute, value))
        return true;
    if (isTextOfPeople(attribute))
        return false;
    return formatValues().contains(value) || std::ranges::find(longValues, value) != longValues.end() ||
           fonts().contains(withoutQuotes(value)) || isColour(attribute, value);
}

}
