// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

const fs::path kRoot = AUTOTUNER_SOURCE_DIR;
constexpr std::size_t kMaxLines = 700;

std::vector<std::string> linesOf(const fs::path &path)
{
    std::ifstream in(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::map<std::string, std::set<std::string>> allowedEdges()
{
    std::map<std::string, std::set<std::string>> edges;
    for (const std::string &line : linesOf(kRoot / "tests/structure/edges.txt")) {
        const std::size_t colon = line.find(':');
        if (line.empty() || line.front() == '#' || colon == std::string::npos)
            continue;
        std::istringstream rooms(line.substr(colon + 1));
        std::set<std::string> &allowed = edges[line.substr(0, colon)];
        for (std::string room; rooms >> room;)
            allowed.insert(room);
    }
    return edges;
}

/// "gui/wizard" for src/gui/wizard/x.cpp, "lepton/wire" for src/lepton/wire/job.h, "search" for src/search/grid.h.
std::string roomOf(const fs::path &relative)
{
    auto part = relative.begin();
    std::string room = part->string();
    if ((room == "gui" || room == "lepton") && std::distance(relative.begin(), relative.end()) > 2)
        room += "/" + (++part)->string();
    return room;
}

std::vector<fs::path> sources(const fs::path &below)
{
    std::vector<fs::path> found;
    for (const auto &entry : fs::recursive_directory_iterator(kRoot / below)) {
        const std::string extension = entry.path().extension().string();
        if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
            found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool startsWithAny(const std::string &text, const std::vector<std::string> &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string &prefix) { return text.rfind(prefix, 0) == 0; });
}

/// Headers between angle brackets that a room must not know.
bool forbiddenSystemHeader(const std::string &room, const std::string &header)
{
    static const std::set<std::string> plain = {"base", "domain", "estimate", "search", "tuning", "results"};
    const bool qt =
        !header.empty() && header.front() == 'Q' && header.size() > 1 && (std::isupper(static_cast<unsigned char>(header[1])) != 0);
    if (plain.count(room) && (qt || startsWithAny(header, {"nlohmann/"})))
        return true;
    if (header == "QtWidgets" || header == "QtCore" || header == "QtGui")
        return true;
    static const std::vector<std::string> widgets = {"QWidget", "QApplication", "QMainWindow", "QDialog",     "QLabel", "QTableView",
                                                     "QWizard", "QtCharts",     "QChart",      "QMessageBox", "QLayout"};
    // main puts the app together and lends the command line an application object to draw with.
    return room != "main" && room.rfind("gui", 0) != 0 && startsWithAny(header, widgets);
}

/// The client and the sandbox speak; the file that makes the app's one network manager hands it to the client.
bool mayOpenTheNetwork(const fs::path &relative)
{
    static const std::set<std::string> makers = {"gui/workspace/cloud.cpp", "cli/remote.cpp"};
    const std::string room = roomOf(relative);
    return room == "lepton" || room == "sandbox" || makers.count(relative.generic_string()) != 0;
}

} // namespace

TEST(Structure, IncludesFollowTheListedEdges)
{
    const auto edges = allowedEdges();
    ASSERT_GE(edges.size(), 15U);
    const std::regex include("^\\s*#\\s*include\\s+\"([^\"]+)\"");
    std::size_t checked = 0;
    for (const fs::path &path : sources("src")) {
        const fs::path relative = fs::relative(path, kRoot / "src");
        const std::string room = roomOf(relative);
        ASSERT_TRUE(edges.count(room)) << relative << ": room '" << room << "' is not listed in edges.txt";
        for (const std::string &line : linesOf(path)) {
            std::smatch match;
            if (!std::regex_search(line, match, include))
                continue;
            const std::string target = match[1];
            if (target.rfind("ui_", 0) == 0 || (target.size() > 4 && target.substr(target.size() - 4) == ".moc"))
                continue;
            ASSERT_NE(target.find('/'), std::string::npos) << relative << " includes \"" << target << "\": write includes from src/";
            const std::string other = roomOf(target);
            ++checked;
            EXPECT_TRUE(other == room || other == "base" || edges.at(room).count(other))
                << relative << " (" << room << ") may not include " << target;
        }
    }
    EXPECT_GT(checked, 50U);
}

TEST(Structure, LowerRoomsKnowNoGuiJsonOrNetwork)
{
    const std::regex include("^\\s*#\\s*include\\s+<([^>]+)>");
    for (const fs::path &path : sources("src")) {
        const fs::path relative = fs::relative(path, kRoot / "src");
        for (const std::string &line : linesOf(path)) {
            std::smatch match;
            if (std::regex_search(line, match, include)) {
                EXPECT_FALSE(forbiddenSystemHeader(roomOf(relative), match[1])) << relative << " includes <" << match[1] << ">";
                EXPECT_TRUE(mayOpenTheNetwork(relative) || !startsWithAny(match[1], {"QNetwork", "QTcp", "QSsl", "QHttp", "QAbstractHttp"}))
                    << relative << " opens the network";
            }
        }
    }
}

TEST(Structure, FilesAreShortEnoughToReadAndCarryALicence)
{
    for (const char *folder : {"src", "tests"}) {
        for (const fs::path &path : sources(folder)) {
            const auto lines = linesOf(path);
            EXPECT_LE(lines.size(), kMaxLines) << path;
            ASSERT_GE(lines.size(), 2U) << path;
            EXPECT_NE(lines[1].find("SPDX-License-Identifier: GPL-3.0-or-later"), std::string::npos) << path;
        }
    }
}

TEST(Structure, EveryHeaderIsGuardedOnce)
{
    for (const fs::path &path : sources("src")) {
        if (path.extension() != ".h")
            continue;
        const auto lines = linesOf(path);
        EXPECT_EQ(std::count(lines.begin(), lines.end(), "#pragma once"), 1) << path;
    }
}

TEST(Structure, TextsForPeopleAreFoundByTheTranslationTools)
{
    // lupdate takes a call of tr() for the text itself and passes over the text marked inside of it.
    const std::regex hidden("\\btr\\(\\s*QT_TRANSLATE_NOOP");
    for (const fs::path &path : sources("src"))
        for (const std::string &line : linesOf(path))
            EXPECT_FALSE(std::regex_search(line, hidden)) << path << ": " << line << "\nlupdate finds only a function of another name";
}
