// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// XmlWriter: an XML document, element by element: well-formed whatever the texts are.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ficheaction::exchange
{

/// `text` in markup: < > & and quotes as entities, bytes that are no UTF-8 as U+FFFD, without the characters that no
/// XML document may hold.
std::string xmlText(std::string_view text);

class XmlWriter
{
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    /// An attribute without a text is left out.
    void begin(std::string_view name, const Attributes& attributes = {});
    void end();

    /// An element with nothing in it.
    void empty(std::string_view name, const Attributes& attributes);

    /// An element with a text.
    void text(std::string_view name, std::string_view text);

    /// For who reads the file; without "--".
    void comment(std::string_view text);

    /// Every element is ended.
    std::string take() { return std::move(mText); }

private:
    void open(std::string_view name, const Attributes& attributes);

    std::string mText = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::vector<std::string> mOpen;
};

}
