// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Images.hxx"

#include "privacy/proof/Inflate.hxx"

#include <stdexcept>

namespace ficheaction::privacy
{

namespace
{
constexpr std::string_view pngStart("\x89PNG\r\n\x1A\n", 8);
constexpr std::string_view jpegStart("\xFF\xD8\xFF", 3);

std::size_t bigEndian(std::string_view bytes, std::size_t position, std::size_t size)
{
    std::size_t value = 0;
    for (std::size_t byte = 0; byte < size; ++byte)
        value = value << 8 | static_cast<unsigned char>(bytes[position + byte]);
    return value;
}

[[noreturn]] void fail(const std::string& stream)
{
    throw std::runtime_error(stream + ": the image is damaged, or has bytes after its end");
}

/// Where the packed part begins: behind a keyword, a zero and the way of packing; in an iTXt behind a keyword, a zero,
/// two signs, and two words that end with zeros.
std::size_t packedStart(std::string_view kind, std::string_view data)
{
    constexpr std::size_t ends = 2;
    std::size_t start = data.find('\0');
    if (kind != "iTXt")
        return start == std::string_view::npos ? start : start + 2;
    start = start == std::string_view::npos ? start : start + 2;
    for (std::size_t end = 0; end < ends && start != std::string_view::npos; ++end)
        start = data.find('\0', start + 1);
    return start == std::string_view::npos ? start : start + 1;
}

void searchPackedText(const std::string& stream, std::string_view kind, std::string_view data, Budget& budget,
                      const PieceSink& sink)
{
    const std::size_t start = packedStart(kind, data);
    if (start == std::string_view::npos || start >= data.size())
        fail(stream);
    sink(Where::Bytes, inflated(data.substr(start), Packed::Zlib, budget, stream));
}

void searchPng(const std::string& stream, std::string_view bytes, Budget& budget, const PieceSink& sink)
{
    constexpr std::size_t around = 12; // length, kind, checksum
    for (bytes.remove_prefix(pngStart.size()); !bytes.empty();)
    {
        const std::size_t length = bytes.size() < around ? bytes.size() : bigEndian(bytes, 0, 4);
        if (bytes.size() < around || length > bytes.size() - around)
            fail(stream);
        const std::string_view kind = bytes.substr(4, 4);
        const std::string_view data = bytes.substr(8, length);
        sink(kind == "IDAT" || kind == "fdAT" ? Where::Binary : Where::Bytes, data);
        const bool packed = kind == "zTXt" || kind == "iCCP" ||
                            (kind == "iTXt" && data.find('\0') + 1 < data.size() && data[data.find('\0') + 1] == '\1');
        if (packed)
            searchPackedText(stream, kind, data, budget, sink);
        bytes.remove_prefix(length + around);
        if (kind == "IEND" && !bytes.empty())
            fail(stream);
    }
}

void searchJpeg(const std::string& stream, std::string_view bytes, const PieceSink& sink)
{
    constexpr unsigned char startOfScan = 0xDA;
    constexpr std::string_view endOfImage("\xFF\xD9", 2);
    std::size_t position = 2;
    for (;;)
    {
        if (position + 4 > bytes.size() || bytes[position] != '\xFF')
            fail(stream);
        const auto marker = static_cast<unsigned char>(bytes[position + 1]);
        const std::size_t length = bigEndian(bytes, position + 2, 2);
        if (length < 2 || position + 2 + length > bytes.size())
            fail(stream);
        sink(Where::Bytes, bytes.substr(position + 4, length - 2));
        position += 2 + length;
        if (marker == startOfScan)
            break;
    }
    const std::size_t end = bytes.find(endOfImage, position);
    if (end == std::string_view::npos)
        fail(stream);
    sink(Where::Binary, bytes.substr(position, end - position));
    sink(Where::Bytes, bytes.substr(end + endOfImage.size()));
}
}

bool isImage(std::string_view bytes)
{
    return bytes.starts_with(pngStart) || bytes.starts_with(jpegStart);
}

void searchImage(const std::string& stream, std::string_view bytes, Budget& budget, const PieceSink& sink)
{
    if (bytes.starts_with(pngStart))
        searchPng(stream, bytes, budget, sink);
    else
        searchJpeg(stream, bytes, sink);
}

}
