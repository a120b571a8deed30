// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Messages: the words that the extension says to a person, from its catalogue, in the language of the office.
#pragma once

#include <com/sun/star/resource/XStringResourceResolver.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstdint>
#include <map>
#include <string>

namespace ficheaction::commands
{

class Messages
{
public:
    /// Opens the catalogue extension/strings/messages_*.properties in the office's language.
    explicit Messages(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    /// The text of `key` with each {name} replaced; the key itself where the catalogue does not have it.
    rtl::OUString text(const std::string& key, const std::map<std::string, std::string>& parameters = {}) const;

    /// The text of `key`.one or `key`.many, as the language has it for `count`, with {count} written out.
    rtl::OUString counted(const std::string& key, std::int64_t count,
                          std::map<std::string, std::string> parameters = {}) const;

    /// "2,317", "2 317"
    std::string number(std::int64_t count) const;

    /// The catalogue's language: "en", "fr".
    const std::string& language() const { return mLanguage; }

private:
    std::string mLanguage;
    com::sun::star::uno::Reference<com::sun::star::resource::XStringResourceResolver> mCatalogue;
};

}
