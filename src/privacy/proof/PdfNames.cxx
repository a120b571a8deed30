// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PdfNames.hxx"

#include "privacy/proof/WordList.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::privacy
{

namespace
{
bool fontStarts(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> starts = {"Liberation", "DejaVu",     "Carlito", "Caladea",
                                                               "Noto",       "OpenSymbol", "Arial",   "Calibri"};
    return std::ranges::any_of(starts, [&](std::string_view start) { return name.starts_with(start); });
}
}

bool isPdfName(std::string_view name)
{
    static const Words words =
        wordsIn("Type Catalog Pages Page Kids Count Parent Resources MediaBox CropBox Contents Font "
                "FontDescriptor FontName FontBBox FontFile FontFile2 FontFile3 Flags ItalicAngle Ascent Descent "
                "CapHeight StemV BaseFont FirstChar LastChar Widths ToUnicode Subtype TrueType Type0 Type1 "
                "CIDFontType2 DescendantFonts Encoding Identity-H WinAnsiEncoding CIDSystemInfo Registry Ordering "
                "Supplement CIDToGIDMap Identity Length Length1 Length2 Length3 Filter FlateDecode DCTDecode "
                "DecodeParms Predictor Columns Colors XObject Image Form BBox Matrix Group Transparency Width "
                "Height BitsPerComponent ColorSpace DeviceRGB DeviceGray ICCBased SMask Interpolate Alternate "
                "ExtGState ProcSet PDF Text ImageB ImageC ImageI Root Info Size Prev Index ID DocChecksum XRef "
                "ObjStm First Last Next Title Author Subject Keywords Creator Producer CreationDate ModDate "
                "Trapped Metadata XML Outlines Dest Dests Names Limits OpenAction Action GoTo URI Annot Annots "
                "Link Rect Border Lang MarkInfo Marked StructTreeRoot StructElem StructParents StructParent "
                "ParentTree ParentTreeNextKey RoleMap ClassMap Document Sect Table Caption Figure Span Artifact "
                "Pagination Layout Header Footer Workbook Worksheet Standard Normal Default ViewerPreferences "
                "DisplayDocTitle PageMode PageLayout SinglePage OneColumn UseOutlines UseNone FitH FitV Fit XYZ "
                "OutputIntents OutputIntent GTS_PDFA1 DestOutputProfile RegistryName OutputCondition "
                "OutputConditionIdentifier Tabs Rotate Lang Alt ActualText Placement Block Inline Attached "
                "Background Color Pattern Shading Properties Version Extends Isolated");
    // "BAAAAA+LiberationSans-Bold": the part of a font that the file has.
    const bool isFont = name.size() > 7 && name[6] == '+' && fontStarts(name.substr(7));
    return words.contains(name) || name.size() < 3 || isFont;
}

}
