// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/yamlscalars.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace lepton {
namespace {

constexpr std::size_t kDeepest = 8;
constexpr int kMostValues = 20'000;

struct Refused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Collects scalars of the root map and of the maps inside "workspaces"; everything else is skipped,
/// so that files of later versions are read.
class Collector : public YAML::EventHandler {
public:
    YamlDocument document;

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &, YAML::anchor_t) override { take(std::nullopt); }
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override { throw Refused("aliases"); }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &value) override { take(value); }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { open(false); }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { open(true); }
    void OnMapEnd() override { close(); }

private:
    struct Level {
        bool isMap = false;
        YamlMap *target = nullptr; ///< where scalars go; null: skipped
        bool isWorkspaces = false; ///< the map whose values are entries
        std::optional<std::string> key; ///< read, its value is next
    };

    void count()
    {
        if (++m_values > kMostValues)
            throw Refused("too many values");
    }

    void take(const std::optional<std::string> &value)
    {
        count();
        if (m_levels.empty()) {
            if (value)
                throw Refused("not a map");
            return;
        }
        Level &level = m_levels.back();
        if (!level.isMap)
            return;
        if (!level.key) {
            level.key = value.value_or(std::string());
            return;
        }
        if (level.target && value && !level.target->scalars.emplace(*level.key, *value).second)
            throw Refused("the same key twice");
        level.key.reset();
    }

    void open(bool isMap)
    {
        count();
        if (m_levels.size() >= kDeepest)
            throw Refused("nested too deep");
        Level level;
        level.isMap = isMap;
        if (m_levels.empty()) {
            if (!isMap)
                throw Refused("not a map");
            level.target = &document.root;
        } else if (Level &outer = m_levels.back(); outer.isMap) {
            if (!outer.key)
                throw Refused("a key that is no text");
            level.isWorkspaces = isMap && m_levels.size() == 1 && *outer.key == "workspaces";
            if (isMap && outer.isWorkspaces)
                level.target = addEntry(*outer.key);
            outer.key.reset();
        }
        m_levels.push_back(std::move(level));
    }

    YamlMap *addEntry(const std::string &key)
    {
        const auto same = [&](const auto &entry) { return entry.first == key; };
        if (std::any_of(document.entries.begin(), document.entries.end(), same))
            throw Refused("the same key twice");
        // The pointer is used until this map ends only; no entry is added before.
        document.entries.emplace_back(key, YamlMap());
        return &document.entries.back().second;
    }

    void close() { m_levels.pop_back(); }

    std::vector<Level> m_levels;
    int m_values = 0;
};

} // namespace

tl::expected<YamlDocument, std::string> readYamlMaps(const std::string &text)
{
    if (text.find('\0') != std::string::npos)
        return tl::unexpected<std::string>("a zero byte");
    std::istringstream stream(text);
    Collector collector;
    try {
        YAML::Parser parser(stream);
        parser.HandleNextDocument(collector);
    } catch (const Refused &refused) {
        return tl::unexpected<std::string>(refused.what());
    } catch (const YAML::Exception &error) {
        // The message may quote the text, and with it a token: only the place is passed on.
        return tl::unexpected<std::string>("line " + std::to_string(error.mark.line + 1) + ", column "
                                           + std::to_string(error.mark.column + 1));
    } catch (const std::exception &) {
        return tl::unexpected<std::string>("not YAML");
    }
    return std::move(collector.document);
}

} // namespace lepton
