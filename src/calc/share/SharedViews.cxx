// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/SharedViews.hxx"

namespace ficheaction::calc
{

namespace
{
constexpr int frozen = 2;        ///< as a split of a sheet is written
constexpr int belowAndRight = 3; ///< the part of a frozen sheet that scrolls
constexpr int below = 2;         ///< of one with frozen rows alone

std::string escaped(const std::string& text)
{
    std::string xml;
    for (const char character : text)
        switch (character)
        {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            xml += character;
        }
    return xml;
}

std::string item(const char* name, const char* type, const std::string& value)
{
    return std::string("<config:config-item config:name=\"") + name + "\" config:type=\"" + type + "\">" +
           escaped(value) + "</config:config-item>";
}

std::string entryOf(const SharedView& view)
{
    const std::string columns = std::to_string(view.frozenColumns);
    const std::string rows = std::to_string(view.frozenRows);
    std::string entry = "<config:config-item-map-entry config:name=\"" + escaped(view.sheet) + "\">" +
                        item("CursorPositionX", "int", columns) + item("CursorPositionY", "int", rows);
    if (view.frozenColumns > 0)
        entry += item("HorizontalSplitMode", "short", std::to_string(frozen)) +
                 item("HorizontalSplitPosition", "int", columns);
    if (view.frozenRows > 0)
        entry += item("VerticalSplitMode", "short", std::to_string(frozen)) +
                 item("VerticalSplitPosition", "int", rows) +
                 item("ActiveSplitRange", "short", std::to_string(view.frozenColumns > 0 ? belowAndRight : below));
    return entry + item("PositionLeft", "int", "0") + item("PositionRight", "int", columns) +
           item("PositionTop", "int", "0") + item("PositionBottom", "int", rows) +
           item("ShowGrid", "boolean", view.lines ? "true" : "false") + "</config:config-item-map-entry>";
}
}

std::string settingsXml(const std::vector<SharedView>& views)
{
    std::string sheets;
    for (const SharedView& view : views)
        sheets += entryOf(view);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<office:document-settings xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
           "xmlns:ooo=\"http://openoffice.org/2004/office\" "
           "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" office:version=\"1.3\">"
           "<office:settings><config:config-item-set config:name=\"ooo:view-settings\">"
           "<config:config-item-map-indexed config:name=\"Views\"><config:config-item-map-entry>" +
           item("ViewId", "string", "view1") + "<config:config-item-map-named config:name=\"Tables\">" + sheets +
           "</config:config-item-map-named>" + item("ActiveTable", "string", views.empty() ? "" : views.front().sheet) +
           "</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
           "<config:config-item-set config:name=\"ooo:configuration-settings\">" +
           item("ApplyUserData", "boolean", "false") + item("SaveThumbnail", "boolean", "false") +
           item("LinkUpdateMode", "short", "3") +
           "</config:config-item-set></office:settings></office:document-settings>";
}

}
