// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MemoryStorage: a package (.ods) as bytes in memory, opened as a storage of the office.
#pragma once

#include <com/sun/star/embed/XStorage.hpp>
#include <com/sun/star/io/XStream.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <cstddef>
#include <vector>

namespace ficheaction::calc
{

/// A stream in memory that begins with these bytes.
com::sun::star::uno::Reference<com::sun::star::io::XStream>
memoryStream(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
             const std::vector<std::byte>& bytes);

/// All bytes of it, from the first.
std::vector<std::byte> bytesOf(const com::sun::star::uno::Reference<com::sun::star::io::XStream>& stream);

enum class StorageFormat
{
    Document, ///< the parts of a document; META-INF is the office's own
    Zip       ///< all that is in the file
};

/// `source`: an XStream or a URL; `mode`: embed::ElementModes. Throws a UNO exception where it is no package.
com::sun::star::uno::Reference<com::sun::star::embed::XStorage>
openStorage(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Any& source, sal_Int32 mode, StorageFormat format = StorageFormat::Document);

/// Writes what was changed in it.
void commit(const com::sun::star::uno::Reference<com::sun::star::embed::XStorage>& storage);

/// Lets go of the stream or the file.
void close(const com::sun::star::uno::Reference<com::sun::star::embed::XStorage>& storage);

}
