// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "MadeZip.hxx"

#include <cstdint>

#include <zlib.h>

namespace ficheaction::privacy
{

namespace
{
std::string number(std::uint32_t value, int size)
{
    std::string bytes;
    for (int byte = 0; byte < size; ++byte, value >>= 8)
        bytes += static_cast<char>(value & 0xFF);
    return bytes;
}

std::string deflated(const std::string& text)
{
    z_stream state{};
    deflateInit2(&state, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string bytes(deflateBound(&state, static_cast<uLong>(text.size())), '\0');
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    state.avail_in = static_cast<uInt>(text.size());
    state.next_out = reinterpret_cast<Bytef*>(bytes.data());
    state.avail_out = static_cast<uInt>(bytes.size());
    deflate(&state, Z_FINISH);
    bytes.resize(state.total_out);
    deflateEnd(&state);
    return bytes;
}
}

std::string madeZip(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string file;
    std::string directory;
    for (const auto& [name, content] : entries)
    {
        const std::string data = deflated(content);
        const auto checksum = static_cast<std::uint32_t>(
            crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size())));
        const std::string common = number(20, 2) + number(0, 2) + number(8, 2) + number(0, 4) + number(checksum, 4) +
                                   number(static_cast<std::uint32_t>(data.size()), 4) +
                                   number(static_cast<std::uint32_t>(content.size()), 4) +
                                   number(static_cast<std::uint32_t>(name.size()), 2) + number(0, 2);
        directory += "PK\1\2" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                     number(static_cast<std::uint32_t>(file.size()), 4) + name;
        file += "PK\3\4" + common + name + data;
    }
    const auto count = static_cast<std::uint32_t>(entries.size());
    return file + directory + "PK\5\6" + number(0, 4) + number(count, 2) + number(count, 2) +
           number(static_cast<std::uint32_t>(directory.size()), 4) +
           number(static_cast<std::uint32_t>(file.size()), 4) + number(0, 2);
}

}
