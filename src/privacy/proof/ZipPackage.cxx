// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/ZipPackage.hxx"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <vector>

#include <minizip/unzip.h>

namespace ficheaction::privacy
{

namespace
{
struct Memory
{
    std::string_view bytes;
    std::size_t position = 0;
};

voidpf openMemory(voidpf memory, const void*, int)
{
    static_cast<Memory*>(memory)->position = 0;
    return memory;
}

uLong readMemory(voidpf, voidpf stream, void* buffer, uLong size)
{
    auto* memory = static_cast<Memory*>(stream);
    const std::size_t count = std::min<std::size_t>(size, memory->bytes.size() - memory->position);
    std::memcpy(buffer, memory->bytes.data() + memory->position, count);
    memory->position += count;
    return static_cast<uLong>(count);
}

uLong writeNothing(voidpf, voidpf, const void*, uLong)
{
    return 0;
}

ZPOS64_T tellMemory(voidpf, voidpf stream)
{
    return static_cast<Memory*>(stream)->position;
}

long seekMemory(voidpf, voidpf stream, ZPOS64_T offset, int origin)
{
    auto* memory = static_cast<Memory*>(stream);
    std::size_t start = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        start = memory->position;
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        start = memory->bytes.size();
    if (offset > memory->bytes.size() - start)
        return -1;
    memory->position = start + static_cast<std::size_t>(offset);
    return 0;
}

int closeMemory(voidpf, voidpf)
{
    return 0;
}

struct Data
{
    std::size_t begin;
    std::size_t end;
};

class Package
{
public:
    Package(std::string_view bytes, const std::string& stream)
        : mMemory{bytes}
        , mStream(stream)
    {
        zlib_filefunc64_def functions{openMemory, readMemory,  writeNothing, tellMemory,
                                      seekMemory, closeMemory, closeMemory,  &mMemory};
        mFile = unzOpen2_64("", &functions);
        if (!mFile)
            throw std::runtime_error(stream + ": is no ZIP file that can be read");
    }
    ~Package() { unzClose(mFile); }
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    bool first() { return found(unzGoToFirstFile(mFile)); }
    bool next() { return found(unzGoToNextFile(mFile)); }

    std::string name()
    {
        check(unzGetCurrentFileInfo64(mFile, &mInfo, nullptr, 0, nullptr, 0, nullptr, 0), mStream);
        std::string name(mInfo.size_filename, '\0');
        check(unzGetCurrentFileInfo64(mFile, nullptr, name.data(), mInfo.size_filename, nullptr, 0, nullptr, 0),
              mStream);
        return name;
    }

    /// Of the entry whose name was asked last; where its bytes lie goes to `data`.
    std::string content(const std::string& name, Budget& budget, Data& data)
    {
        constexpr uLong encrypted = 1;
        constexpr uLong stored = 0;
        constexpr uLong deflated = 8;
        const std::string place = mStream + name;
        if (mInfo.flag & encrypted)
            throw std::runtime_error(place + ": is encrypted");
        if (mInfo.compression_method != stored && mInfo.compression_method != deflated)
            throw std::runtime_error(place + ": is compressed in a way that is not known");
        check(unzOpenCurrentFile(mFile), place);
        data.begin = static_cast<std::size_t>(unzGetCurrentFileZStreamPos64(mFile));
        data.end = data.begin + static_cast<std::size_t>(mInfo.compressed_size);
        std::string text = unpacked(place, budget);
        check(unzCloseCurrentFile(mFile), place);
        if (text.size() != mInfo.uncompressed_size)
            throw std::runtime_error(place + ": is not as long as it says");
        return text;
    }

private:
    bool found(int result)
    {
        if (result == UNZ_END_OF_LIST_OF_FILE)
            return false;
        check(result, mStream);
        return true;
    }

    std::string unpacked(const std::string& place, Budget& budget)
    {
        std::string text;
        std::array<char, 65536> buffer{};
        for (;;)
        {
            const int count = unzReadCurrentFile(mFile, buffer.data(), static_cast<unsigned>(buffer.size()));
            if (count < 0)
                throw std::runtime_error(place + ": is damaged");
            if (count == 0)
                return text;
            budget.take(static_cast<std::size_t>(count), place);
            text.append(buffer.data(), static_cast<std::size_t>(count));
        }
    }

    static void check(int result, const std::string& place)
    {
        if (result != UNZ_OK)
            throw std::runtime_error(place + ": cannot be read as ZIP");
    }

    Memory mMemory;
    std::string mStream;
    unzFile mFile = nullptr;
    unz_file_info64 mInfo{};
};

std::uint64_t number(std::string_view bytes, std::size_t position, int size)
{
    std::uint64_t value = 0;
    for (int byte = size; byte-- > 0;)
        value = value << 8 | static_cast<unsigned char>(bytes[position + static_cast<std::size_t>(byte)]);
    return value;
}

constexpr std::string_view localHeader("PK\3\4", 4);
constexpr std::string_view centralHeader("PK\1\2", 4);
constexpr std::string_view endRecord("PK\5\6", 4);
constexpr std::string_view longEndRecord("PK\6\6", 4);
constexpr std::string_view longEndLocator("PK\6\7", 4);

/// The bytes from `begin` to an entry's content are a header that is as long as it says.
bool isLocalHeader(std::string_view bytes)
{
    constexpr std::size_t fixed = 30;
    return bytes.size() >= fixed && bytes.starts_with(localHeader) &&
           fixed + number(bytes, 26, 2) + number(bytes, 28, 2) == bytes.size();
}

/// The table of contents and its end, and nothing after it.
bool isDirectory(std::string_view bytes)
{
    while (!bytes.empty())
    {
        std::size_t length = 0;
        if (bytes.starts_with(centralHeader) && bytes.size() >= 46)
            length = 46 + number(bytes, 28, 2) + number(bytes, 30, 2) + number(bytes, 32, 2);
        else if (bytes.starts_with(longEndRecord) && bytes.size() >= 12)
            length = 12 + static_cast<std::size_t>(number(bytes, 4, 8));
        else if (bytes.starts_with(longEndLocator))
            length = 20;
        else if (bytes.starts_with(endRecord) && bytes.size() >= 22)
            return 22 + number(bytes, 20, 2) == bytes.size();
        if (length == 0 || length > bytes.size())
            return false;
        bytes.remove_prefix(length);
    }
    return false;
}

/// What stands after a content may begin with its sizes, in four lengths.
template <class Known> bool afterDescriptor(std::string_view bytes, bool first, Known known)
{
    if (known(bytes))
        return true;
    for (std::size_t descriptor : {12U, 16U, 20U, 24U})
        if (!first && descriptor <= bytes.size() && known(bytes.substr(descriptor)))
            return true;
    return false;
}

/// All bytes but the contents; throws where some are neither a content nor what a ZIP file has between contents.
std::string bytesBetween(std::string_view file, std::vector<Data> contents, const std::string& stream)
{
    std::ranges::sort(contents, {}, &Data::begin);
    std::string between;
    std::size_t end = 0;
    for (const Data& content : contents)
    {
        if (content.begin < end || content.end < content.begin || content.end > file.size() ||
            !afterDescriptor(file.substr(end, content.begin - end), end == 0, isLocalHeader))
            throw std::runtime_error(stream + ": has bytes that belong to no entry");
        between.append(file, end, content.begin - end);
        end = content.end;
    }
    const std::string_view rest = file.substr(end);
    if (!afterDescriptor(rest, end == 0, isDirectory))
        throw std::runtime_error(stream + ": has bytes that belong to no entry");
    return between.append(rest);
}
}

void readZip(std::string_view file, const std::string& stream, Budget& budget,
             const std::function<void(const std::string& name, std::string_view content)>& entry,
             const std::function<void(std::string_view bytes)>& between)
{
    Package package(file, stream);
    std::vector<Data> contents;
    for (bool more = package.first(); more; more = package.next())
    {
        budget.takeEntry(stream);
        const std::string name = package.name();
        Data data{};
        const std::string content = package.content(name, budget, data);
        contents.push_back(data);
        entry(name, content);
    }
    between(bytesBetween(file, std::move(contents), stream));
}

}
