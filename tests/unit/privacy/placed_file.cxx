// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/file/PlacedFile.hxx"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <thread>

#ifdef __linux__
#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace ficheaction::privacy
{

namespace
{
namespace fs = std::filesystem;

class PlacedFile : public testing::Test
{
protected:
    PlacedFile()
    {
        std::string pattern =
            (fs::temp_directory_path() / "placed-file-").string() + std::string(6, 'X'); // for mkdtemp
        mFolder = mkdtemp(pattern.data());
        fs::permissions(mFolder, fs::perms(0755));
    }
    ~PlacedFile() override { fs::remove_all(mFolder); }

    void put(const std::string& name, const std::string& text) const { std::ofstream(mFolder / name) << text; }

    std::string text(const std::string& name) const
    {
        std::ifstream file(mFolder / name, std::ios::binary);
        std::stringstream text;
        text << file.rdbuf();
        return text.str();
    }

    std::set<std::string> names() const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(mFolder))
            names.insert(entry.path().filename().string());
        return names;
    }

    std::string fault(const fs::path& target, const std::string& content, bool replace) const
    {
        try
        {
            placeFile(target, std::as_bytes(std::span(content)), replace);
        }
        catch (const FileFault& fault)
        {
            return fault.code();
        }
        return "none";
    }

    std::string fault(const std::string& name, bool replace = false) const
    {
        return fault(mFolder / name, "new", replace);
    }

    fs::path mFolder;
};
}

TEST_F(PlacedFile, IsThereWholeAndAlone)
{
    EXPECT_EQ(fault("copie.ods"), "none");
    EXPECT_EQ(text("copie.ods"), "new");
    EXPECT_EQ(names(), std::set<std::string>{"copie.ods"});
    EXPECT_EQ(fault(mFolder / "vide.ods", "", false), "none");
    EXPECT_EQ(text("vide.ods"), "");
}

TEST_F(PlacedFile, ReplacesOnlyWhereItMay)
{
    put("copie.ods", "old");
    EXPECT_EQ(fault("copie.ods"), "share.target-exists");
    EXPECT_EQ(text("copie.ods"), "old");
    EXPECT_EQ(fault("copie.ods", true), "none");
    EXPECT_EQ(text("copie.ods"), "new");
    EXPECT_EQ(names(), std::set<std::string>{"copie.ods"});
}

TEST_F(PlacedFile, SaysWhoHasTheTargetOpen)
{
    put("copie.ods", "old");
    put(".~lock.copie.ods#", "Agathe Morin,amorin,poste-3,22.11.2026 09:12,file:///profile;");
    try
    {
        placeFile(mFolder / "copie.ods", {}, true);
        FAIL();
    }
    catch (const FileFault& fault)
    {
        EXPECT_EQ(fault.code(), "share.target-open");
        EXPECT_EQ(fault.parameters().at("user"), "Agathe Morin");
    }
    EXPECT_EQ(text("copie.ods"), "old");
}

TEST_F(PlacedFile, RefusesTargetsThatAreNoPlaceForIt)
{
    fs::create_directory(mFolder / "dossier.ods");
    EXPECT_EQ(fault("dossier.ods", true), "share.target-is-folder");
    EXPECT_EQ(fault(mFolder / "nowhere" / "copie.ods", "new", true), "share.no-folder");
    put("file", "x");
    EXPECT_EQ(fault(mFolder / "file" / "copie.ods", "new", true), "share.no-folder");
    put("read-only.ods", "old");
    fs::permissions(mFolder / "read-only.ods", fs::perms(0444));
    EXPECT_EQ(fault("read-only.ods", true), "share.target-read-only");
    EXPECT_EQ(names(), (std::set<std::string>{"dossier.ods", "file", "read-only.ods"}));
}

#ifdef __linux__
TEST_F(PlacedFile, HasThePermissionsOfTheUmask)
{
    const mode_t before = umask(027);
    EXPECT_EQ(fault("copie.ods"), "none");
    umask(before);
    EXPECT_EQ(fs::status(mFolder / "copie.ods").permissions(), fs::perms(0640));
}

TEST_F(PlacedFile, IsRefusedByAFolderThatIsReadOnly)
{
    constexpr uid_t nobody = 65534;
    const bool isRoot = geteuid() == 0;
    fs::permissions(mFolder, fs::perms(0555));
    ASSERT_EQ(isRoot ? seteuid(nobody) : 0, 0);
    const std::string code = fault("copie.ods");
    ASSERT_EQ(isRoot ? seteuid(0) : 0, 0);
    fs::permissions(mFolder, fs::perms(0755));
    EXPECT_EQ(code, "share.folder-read-only");
    EXPECT_TRUE(names().empty());
}

TEST_F(PlacedFile, LeavesNothingOnAFullDisk)
{
    const fs::path disk = mFolder / "disk";
    fs::create_directory(disk);
    // Who is not root may mount in a name space of their own.
    if (geteuid() != 0)
    {
        const std::string user = "0 " + std::to_string(geteuid()) + " 1";
        const std::string group = "0 " + std::to_string(getegid()) + " 1";
        ASSERT_EQ(unshare(CLONE_NEWUSER | CLONE_NEWNS), 0);
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << user;
        std::ofstream("/proc/self/gid_map") << group;
    }
    ASSERT_EQ(mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=64k"), 0);
    const std::string code = fault(disk / "copie.ods", std::string(1'000'000, 'x'), false);
    const bool empty = fs::is_empty(disk);
    umount(disk.c_str());
    EXPECT_EQ(code, "share.disk-full");
    EXPECT_TRUE(empty);
}

TEST_F(PlacedFile, LeavesNothingWhenItIsKilled)
{
    const std::string content(20'000'000, 'x');
    int killed = 0;
    for (int attempt = 0; attempt < 30; ++attempt)
    {
        const pid_t child = fork();
        if (child == 0)
        {
            fault(mFolder / "copie.ods", content, false);
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(700 * attempt));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        killed += WIFSIGNALED(status) ? 1 : 0;
        const auto present = names();
        EXPECT_TRUE(present.empty() || present == std::set<std::string>{"copie.ods"});
        EXPECT_EQ(text("copie.ods").size(), present.empty() ? 0 : content.size());
        fs::remove(mFolder / "copie.ods");
    }
    EXPECT_GT(killed, 3);
}
#endif

}
