// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Inflate.hxx"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <zlib.h>

namespace ficheaction::privacy
{

namespace
{
class Inflation
{
public:
    explicit Inflation(Packed packed)
    {
        constexpr int gzipWindow = 16;
        if (inflateInit2(&mState, packed == Packed::Gzip ? MAX_WBITS + gzipWindow : MAX_WBITS) != Z_OK)
            throw std::runtime_error("zlib does not start");
    }
    ~Inflation() { inflateEnd(&mState); }
    Inflation(const Inflation&) = delete;
    Inflation& operator=(const Inflation&) = delete;

    z_stream& state() { return mState; }

private:
    z_stream mState{};
};
}

std::string inflated(std::string_view bytes, Packed packed, Budget& budget, const std::string& stream)
{
    Inflation inflation(packed);
    z_stream& state = inflation.state();
    state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    state.avail_in = static_cast<uInt>(bytes.size());
    std::string text;
    std::array<char, 65536> buffer{};
    int result = Z_OK;
    while (result == Z_OK)
    {
        state.next_out = reinterpret_cast<Bytef*>(buffer.data());
        state.avail_out = static_cast<uInt>(buffer.size());
        result = inflate(&state, Z_NO_FLUSH);
        const std::size_t count = buffer.size() - state.avail_out;
        budget.take(count, stream);
        text.append(buffer.data(), count);
    }
    if (result != Z_STREAM_END)
        throw std::runtime_error(stream + ": its compressed data is damaged");
    const std::string_view rest = bytes.substr(bytes.size() - state.avail_in);
    if (rest.find_first_not_of(std::string_view("\r\n \0", 4)) != std::string_view::npos)
        throw std::runtime_error(stream + ": has bytes after its compressed data");
    return text;
}

}
