// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project.h"

#include "project/randomplans.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <clocale>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

using nlohmann::json;
using project::Project;
using project::readProject;
using project::writeProject;

namespace {

std::string errorOf(std::string_view text)
{
    const auto read = readProject(text);
    return read ? "no error" : read.error().english();
}

bool contains(const std::string &text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The small project's text with one member replaced.
std::string changed(const json::json_pointer &place, const json &value)
{
    json document = json::parse(writeProject(randomplans::small()));
    document[place] = value;
    return document.dump();
}

/// Every place in a document below `place`, containers included.
void collectPlaces(const json &value, const json::json_pointer &place, std::vector<json::json_pointer> &out)
{
    if (!place.empty())
        out.push_back(place);
    if (value.is_object()) {
        for (const auto &[key, member] : value.items())
            collectPlaces(member, place / key, out);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            collectPlaces(value[i], place / i, out);
    }
}

} // namespace

TEST(Project, randomProjectsReadBackEqualAndWriteTheSameText)
{
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const Project original = randomplans::project(seed);
        const std::string text = writeProject(original);
        const auto read = readProject(text);
        ASSERT_TRUE(read) << seed << ": " << read.error().english();
        EXPECT_TRUE(*read == original) << seed << text;
        EXPECT_EQ(writeProject(*read), text) << seed;
    }
}

TEST(Project, textIsReadableAndSaysWhatItIs)
{
    const std::string text = writeProject(randomplans::small());
    EXPECT_TRUE(text.starts_with("{\n  \"format\": \"autotuner-project\",\n  \"version\": 1,\n")) << text.substr(0, 80);
    EXPECT_TRUE(text.ends_with("}\n"));
}

TEST(Project, textDoesNotDependOnTheLocale)
{
    Project original = randomplans::small();
    original.plan.goal.tokensInBillions = 1234.5;
    const std::string expected = writeProject(original);
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char *name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8"}) {
        if (!std::setlocale(LC_ALL, name))
            continue;
        EXPECT_EQ(writeProject(original), expected);
        EXPECT_TRUE(readProject(expected).value() == original);
    }
    std::setlocale(LC_ALL, before.c_str());
    EXPECT_TRUE(contains(expected, "\"tokens_in_billions\": 1234.5"));
}

TEST(Project, missingKeysMeanDefaults)
{
    const auto read = readProject(R"({"format": "autotuner-project", "version": 1})");
    ASSERT_TRUE(read);
    EXPECT_TRUE(*read == Project());
}

TEST(Project, unknownKeysSurviveAtEveryLevel)
{
    json document = json::parse(writeProject(randomplans::small()));
    document["records"] = {{"runs", {1, 2, 3}}};
    document["plan"]["later"] = "x";
    document["plan"]["search"]["moe_dispatcher"] = {"alltoall"};
    document["plan"]["clusters"][0]["spot"] = true;
    document["plan"]["clusters"][0]["gpu"]["price_history"] = {{"2027", 2.5}};
    document["plan"]["model"]["architecture"]["x_note"] = "ours";
    document["marks"]["tp2"]["colour/odd~key"] = "red";
    document["filters"][0]["icon"] = nullptr;
    const auto read = readProject(document.dump());
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_EQ(json::parse(writeProject(*read)), document);
}

TEST(Project, unknownKeysOfWhatIsGoneAreDropped)
{
    json document = json::parse(writeProject(randomplans::small()));
    document["marks"]["tp2"]["later"] = 1;
    document["plan"]["clusters"][0]["spot"] = true;
    auto read = readProject(document.dump());
    ASSERT_TRUE(read);
    read->marks.clear();
    read->plan.clusters.clear();
    const json written = json::parse(writeProject(*read));
    EXPECT_TRUE(written.at("marks").empty());
    EXPECT_TRUE(written.at("plan").at("clusters").empty());
}

TEST(Project, knownKeysWinOverWhatWasKept)
{
    Project p = randomplans::small();
    p.unknown = std::make_shared<const json>(json{{"/plan/active_cluster", 77}, {"/later", 1}, {"/no/such/place", 1}});
    const json written = json::parse(writeProject(p));
    EXPECT_EQ(written.at("plan").at("active_cluster"), 0);
    EXPECT_EQ(written.at("later"), 1);
    EXPECT_FALSE(written.contains("no"));
}

TEST(Project, aTruncatedFileIsAnErrorAtEveryByte)
{
    const std::string text = writeProject(randomplans::small());
    for (std::size_t size = 0; size + 2 < text.size(); ++size)
        ASSERT_FALSE(readProject(std::string_view(text).substr(0, size))) << size;
}

TEST(Project, changedBytesNeverCrashAndNeverChangeSilently)
{
    const std::string text = writeProject(randomplans::small());
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        std::string damaged = text;
        damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
        if (const auto read = readProject(damaged)) {
            EXPECT_TRUE(readProject(writeProject(*read)).value() == *read);
        }
    }
}

TEST(Project, everyValueOfAWrongTypeIsNamedByItsPlace)
{
    const json document = json::parse(writeProject(randomplans::small()));
    std::vector<json::json_pointer> places;
    collectPlaces(document, json::json_pointer(), places);
    ASSERT_GT(places.size(), 100U);
    for (const json::json_pointer &place : places) {
        // The catalogue names places inside an architecture itself; the two stamps are not read.
        const std::string path = place.to_string();
        if (contains(path, "/architecture/") || path == "/written_by" || path == "/estimator_version")
            continue;
        const bool nullable = path == "/plan/model" || contains(path, "/peak_");
        json wrongValues = {json::array({json::array()}), json{{"unexpected", json::object()}}, "no such word", 1e300, true, -5};
        if (!nullable)
            wrongValues.push_back(nullptr);
        for (const json &wrong : wrongValues) {
            const auto read = readProject(changed(place, wrong));
            if (!read) {
                EXPECT_TRUE(contains(read.error().subject, path)) << path << " = " << wrong << ": " << read.error().english();
            }
        }
        const json &value = document.at(place);
        const json other = value.is_string() || value.is_null() ? json(json::array({json::array()})) : json("no such word");
        EXPECT_FALSE(readProject(changed(place, other))) << path << " = " << other;
    }
}

TEST(Project, valuesOutOfRangeAreRefused)
{
    const std::pair<const char *, json> cases[] = {{"/plan/clusters/0/nodes", 2'000'000'000},
                                                   {"/plan/clusters/0/nodes", -1},
                                                   {"/plan/clusters/0/nodes", 8.5},
                                                   {"/plan/clusters/0/gpus_per_node", 1'000'000},
                                                   {"/plan/clusters/0/nodes", 18446744073709551615U},
                                                   {"/plan/base/tensor_parallel", 3'000'000'000},
                                                   {"/plan/search/tensor_parallel/0", 3'000'000'000},
                                                   {"/plan/search/tensor_parallel", "all"},
                                                   {"/plan/base/recompute", "selective:"},
                                                   {"/plan/oom_thresholds/tight", 1.5},
                                                   {"/plan/clusters/0/price_per_gpu_hour_usd", -1},
                                                   {"/plan/active_cluster", 20'000},
                                                   {"/version", 0}};
    for (const auto &[place, value] : cases) {
        const std::string error = errorOf(changed(json::json_pointer(place), value));
        EXPECT_TRUE(error.starts_with(place)) << place << ": " << error;
    }
}

TEST(Project, otherFormatsAndNewerVersionsAreRefusedPolitely)
{
    EXPECT_TRUE(contains(errorOf("{}"), "not an AutoTuner project"));
    EXPECT_TRUE(contains(errorOf(R"({"format": "other", "version": 1})"), "not an AutoTuner project"));
    EXPECT_TRUE(contains(errorOf(R"({"format": "autotuner-project"})"), "version is missing"));
    EXPECT_TRUE(contains(errorOf("[]"), "expected an object"));
    const std::string newer = errorOf(R"({"format": "autotuner-project", "version": 2, "plan": "of another shape"})");
    EXPECT_TRUE(contains(newer, "format 2 by a newer AutoTuner")) << newer;
    EXPECT_TRUE(contains(newer, "Open it with a newer version")) << newer;
}

TEST(Project, hostileTextIsRefused)
{
    EXPECT_TRUE(contains(errorOf(std::string(1'000'000, '[')), "nested deeper"));
    std::string list = writeProject(randomplans::small());
    list.replace(
        list.find("\"fsdp\": ["), 9, "\"fsdp\": [" + [] {
            std::string many;
            for (int i = 0; i < 10'001; ++i)
                many += "1,";
            return many;
        }());
    EXPECT_TRUE(contains(errorOf(list), "more than 10000 entries")) << errorOf(list);
    EXPECT_TRUE(contains(errorOf(R"({"format":"autotuner-project","version":1,"version":2})"), "stands twice"));
}

TEST(Project, tenThousandEntriesAreRead)
{
    Project p = randomplans::small();
    p.plan.search.globalBatchSizes.values.assign(10'000, 256);
    p.filters.assign(10'000, {"name", "tp=2"});
    for (int i = 0; i < 50'000; ++i)
        p.marks["id" + std::to_string(i)].toRun = true;
    const auto read = readProject(writeProject(p));
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_TRUE(*read == p);
}

TEST(Project, byteOrderMarkAndCrLfAreRead)
{
    std::string text = writeProject(randomplans::small());
    for (std::size_t i = 0; (i = text.find('\n', i)) != std::string::npos; i += 2)
        text.insert(i, "\r");
    EXPECT_TRUE(readProject("\xEF\xBB\xBF" + text).value() == randomplans::small());
}

TEST(ProjectFile, savesAndLoads)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("päth with blanks.autotuner"));
    ASSERT_TRUE(project::saveProjectFile(path, randomplans::small()));
    const auto read = project::loadProjectFile(path);
    ASSERT_TRUE(read) << read.error().english();
    EXPECT_TRUE(*read == randomplans::small());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1) << "nothing left beside it";
}

TEST(ProjectFile, errorsNameTheFile)
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing.autotuner"));
    EXPECT_TRUE(contains(project::loadProjectFile(missing).error().english(), "missing.autotuner: the file does not exist"));
    EXPECT_TRUE(contains(project::loadProjectFile(folder.path()).error().english(), "this is a folder"));
    QFile file(folder.filePath(QStringLiteral("damaged.autotuner")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\n\"format\": 5}");
    file.close();
    const std::string error = project::loadProjectFile(file.fileName()).error().english();
    EXPECT_TRUE(contains(error, "damaged.autotuner, /format: ")) << error;
}

TEST(ProjectFile, aFailedSaveLeavesTheOldContent)
{
    const QTemporaryDir folder;
    const QString blocked = folder.filePath(QStringLiteral("no-such-folder/p.autotuner"));
    const auto saved = project::saveProjectFile(blocked, randomplans::small());
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, base::ErrorKind::File);
    EXPECT_TRUE(contains(saved.error().english(), "could not be written"));
}
