// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "ScarceMemory.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace
{
thread_local bool counting = false;
thread_local std::size_t allocations = 0;
thread_local std::size_t failing = 0; ///< 0: none

void* allocate(std::size_t size)
{
    if (counting && ++allocations == failing)
        throw std::bad_alloc();
    if (void* const memory = std::malloc(std::max<std::size_t>(size, 1)))
        return memory;
    throw std::bad_alloc();
}

void* allocate(std::size_t size, std::align_val_t alignment)
{
    if (counting && ++allocations == failing)
        throw std::bad_alloc();
    const auto boundary = static_cast<std::size_t>(alignment);
    if (void* const memory =
            std::aligned_alloc(boundary, (std::max<std::size_t>(size, 1) + boundary - 1) / boundary * boundary))
        return memory;
    throw std::bad_alloc();
}

/// The work of one thread with its nth allocation failing.
class Counting
{
public:
    explicit Counting(std::size_t nth)
    {
        allocations = 0;
        failing = nth;
        counting = true;
    }
    Counting(const Counting&) = delete;
    Counting& operator=(const Counting&) = delete;
    ~Counting() { counting = false; }
};
}

void* operator new(std::size_t size)
{
    return allocate(size);
}

void* operator new(std::size_t size, std::align_val_t alignment)
{
    return allocate(size, alignment);
}

void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    try
    {
        return allocate(size);
    }
    catch (const std::bad_alloc&)
    {
        return nullptr;
    }
}

void operator delete(void* memory, const std::nothrow_t&) noexcept
{
    std::free(memory);
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::align_val_t) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

namespace ficheaction::test
{

std::size_t allocationsOf(const std::function<void()>& work)
{
    const Counting counted(0);
    work();
    return allocations;
}

void failEachAllocation(const std::function<void()>& work, const std::function<void()>& check)
{
    constexpr std::size_t tries = 300;
    const std::size_t all = allocationsOf(work);
    ASSERT_GT(all, 0u);
    const std::size_t step = std::max<std::size_t>(1, all / tries);
    std::size_t thrown = 0;
    for (std::size_t nth = 1; nth <= all; nth += nth < tries / 3 ? 1 : step)
    {
        try
        {
            const Counting counted(nth);
            work();
        }
        catch (const std::bad_alloc&)
        {
            ++thrown;
        }
        ASSERT_NO_FATAL_FAILURE(check()) << "after allocation " << nth << " of " << all << " had failed";
    }
    EXPECT_GT(thrown, 0u);
}

}
