// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/modelfile.h"

#include "base/nesting.h"
#include "catalogue/architecturejson.h"
#include "catalogue/hfimport.h"
#include "cli/problems.h"
#include "requests/jsonvalues.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

constexpr std::uintmax_t kMaxBytes = 16U << 20;
constexpr std::size_t kMaxDepth = 32;

base::Error problemWith(const std::string &path, base::Text message, std::string cause = {})
{
    base::Error error;
    error.subject = path;
    error.message = std::move(message);
    error.cause = std::move(cause);
    return error;
}

base::Result<std::string> readText(const std::string &path)
{
    std::error_code status;
    const auto size = std::filesystem::file_size(path, status); // fails for folders and missing files
    if (status)
        return base::fail(problemWith(path, base::Text(QT_TRANSLATE_NOOP("core", "cannot read the file")), status.message()));
    if (size > kMaxBytes)
        return base::fail(
            problemWith(path, base::Text(QT_TRANSLATE_NOOP("core", "the file is larger than %1 bytes"), {std::to_string(kMaxBytes)})));
    std::ifstream file(path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file.is_open() || file.bad())
        return base::fail(problemWith(path, base::Text(QT_TRANSLATE_NOOP("core", "cannot read the file")), std::strerror(errno)));
    return text;
}

void warnAbout(const std::string &path, const catalogue::HfImport &import, const Streams &streams)
{
    if (!import.unknownKeys.empty()) {
        reportWarning(problemWith(path,
                                  base::Text(QT_TRANSLATE_NOOP("core", "keys that are not known and were not used: %1"),
                                             {fmt::format("{}", fmt::join(import.unknownKeys, ", "))})),
                      streams);
    }
    for (const std::string &assumption : import.assumptions)
        reportWarning(problemWith(path, base::Text(QT_TRANSLATE_NOOP("core", "assumed: %1"), {assumption})), streams);
}

base::Error inFile(const std::string &path, base::Error error)
{
    error.subject = error.subject.empty() ? path : path + ": " + error.subject;
    return error;
}

} // namespace

std::string safeName(std::string_view text)
{
    std::string name;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'
            || (c == '.' && !name.empty());
        name += plain ? c : '_';
    }
    return name.empty() ? "custom" : name;
}

base::Result<domain::ModelSpec> loadModelFile(const std::string &path, std::string name, const Streams &streams)
{
    auto text = readText(path);
    if (!text)
        return base::fail(std::move(text.error()));
    if (base::nestingDepth(*text) > kMaxDepth)
        return base::fail(problemWith(
            path, base::Text(QT_TRANSLATE_NOOP("core", "the file is nested deeper than %1 levels"), {std::to_string(kMaxDepth)})));
    const auto object = nlohmann::json::parse(*text, nullptr, false);
    if (!object.is_object())
        return base::fail(problemWith(path, base::Text(QT_TRANSLATE_NOOP("core", "is not a JSON object"))));
    const std::string modelName = safeName(name.empty() ? std::filesystem::path(path).stem().string() : name);
    if (object.contains("model_type") || object.contains("architectures")) {
        auto import = catalogue::importHuggingFaceConfig(*text, modelName);
        if (!import)
            return base::fail(inFile(path, std::move(import.error())));
        warnAbout(path, *import, streams);
        return std::move(import->model);
    }
    auto model = catalogue::modelFromJson(object, modelName);
    return model ? std::move(model) : base::fail(inFile(path, std::move(model.error())));
}

base::Result<nlohmann::json> architectureObject(const std::string &path, const Streams &streams)
{
    auto model = loadModelFile(path, {}, streams);
    if (!model)
        return base::fail(std::move(model.error()));
    return catalogue::toJson(*model);
}

} // namespace cli
