// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/storednames.h"

#include "comparison/artifacts.h"

#include <QString>
#include <utility>

namespace comparison {
namespace {

namespace fs = std::filesystem;

constexpr int kMostAbove = 2; // CONFIG_DIR/MODEL/logs/NAME

base::Error otherModel(const std::string &file, const std::string &theirs, const std::string &ours)
{
    return {base::ErrorKind::Input,
            file,
            {QT_TRANSLATE_NOOP("core", "these arguments are of the model %1, not of %2: left out"), {theirs, ours}},
            QT_TRANSLATE_NOOP("core", "Compare these logs in a project of their own model"),
            {}};
}

} // namespace

StoredNamesFinder::StoredNamesFinder(std::string model, std::vector<base::Error> &problems)
    : m_model(std::move(model))
    , m_problems(problems)
{
}

std::shared_ptr<const StoredNames> StoredNamesFinder::above(const fs::path &folder, const fs::path &root)
{
    bool outside = false;
    int above = 0;
    for (fs::path place = folder; above <= kMostAbove; place = place.parent_path()) {
        if (auto names = in(place))
            return names;
        if (!place.has_relative_path())
            break;
        outside = outside || place == root;
        above += outside ? 1 : 0;
    }
    return nullptr;
}

std::shared_ptr<const StoredNames> StoredNamesFinder::in(const fs::path &folder)
{
    const auto [place, fresh] = m_known.try_emplace(folder);
    const fs::path file = folder / "args.json";
    std::error_code ignored;
    if (fresh && fs::is_regular_file(file, ignored))
        place->second = load(file.string());
    return place->second;
}

std::shared_ptr<const StoredNames> StoredNamesFinder::load(const std::string &file)
{
    auto args = project::loadArgsFile(QString::fromStdString(file));
    if (!args) {
        m_problems.push_back(std::move(args.error()));
        return nullptr;
    }
    if (args->plan.model.name != m_model) {
        m_problems.push_back(otherModel(file, args->plan.model.name, m_model));
        return nullptr;
    }
    StoredNames names{plannedOf(*args), 0, 0};
    if (args->plan.hasCluster()) {
        names.nodes = args->plan.cluster().nodes;
        names.gpusPerNode = args->plan.cluster().gpusPerNode;
    }
    return std::make_shared<const StoredNames>(std::move(names));
}

} // namespace comparison
