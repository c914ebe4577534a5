// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/orderfile.h"

#include "base/nesting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <nlohmann/json.hpp>

namespace launch {
namespace {

constexpr const char *kFormat = "autotuner-order";
constexpr int kVersion = 1;
constexpr qint64 kMostBytes = 64 * 1024 * 1024;
constexpr std::size_t kDeepest = 64;

tl::unexpected<base::Error> invalid(const QString &path, base::Text message, std::string cause = {})
{
    return base::fail({base::ErrorKind::Input, QDir::toNativeSeparators(path).toStdString(), std::move(message),
                       QT_TRANSLATE_NOOP("core", "Remove the run and add it again"), std::move(cause)});
}

std::string textAt(const nlohmann::json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool flagAt(const nlohmann::json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

JobOrder orderOf(const nlohmann::json &json)
{
    JobOrder order;
    order.spec = lepton::wire::jobSpecFromJson(json.at("spec"));
    order.resolved = flagAt(json, "resolved");
    order.configuration = textAt(json, "configuration");
    order.candidate = textAt(json, "candidate");
    const auto files = json.find("files");
    for (std::size_t i = 0; files != json.end() && files->is_array() && i < files->size(); ++i) {
        const nlohmann::json &file = (*files)[i];
        if (file.is_object())
            order.files.push_back({textAt(file, "name"), textAt(file, "content"), flagAt(file, "executable")});
    }
    return order;
}

} // namespace

base::Result<void> writeOrder(const QString &path, const JobOrder &order)
{
    nlohmann::ordered_json json;
    json["format"] = kFormat;
    json["version"] = kVersion;
    json["configuration"] = order.configuration;
    json["candidate"] = order.candidate;
    json["resolved"] = order.resolved;
    json["spec"] = lepton::wire::toJson(order.spec);
    json["files"] = nlohmann::ordered_json::array();
    for (const OrderFile &file : order.files)
        json["files"].push_back({{"name", file.name}, {"content", file.content}, {"executable", file.executable}});
    const std::string text = json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size || !file.commit()) {
        return base::fail({base::ErrorKind::File, QDir::toNativeSeparators(path).toStdString(),
                           QT_TRANSLATE_NOOP("core", "the file could not be written"),
                           QT_TRANSLATE_NOOP("core", "Check the permissions of its folder and the free space, or choose another place"),
                           file.errorString().toStdString()});
    }
    return {};
}

base::Result<JobOrder> readOrder(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(path, QT_TRANSLATE_NOOP("core", "the job of the run could not be read"), file.errorString().toStdString());
    const QByteArray content = file.read(kMostBytes);
    const std::string_view text(content.constData(), static_cast<std::size_t>(content.size()));
    if (base::nestingDepth(text) > kDeepest)
        return invalid(path, QT_TRANSLATE_NOOP("core", "the file holds no job of this program"));
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || textAt(json, "format") != kFormat || !json.contains("spec") || !json.at("spec").is_object())
        return invalid(path, QT_TRANSLATE_NOOP("core", "the file holds no job of this program"));
    const auto version = json.find("version");
    if (version != json.end() && version->is_number_integer() && version->get<std::int64_t>() > kVersion)
        return invalid(path, QT_TRANSLATE_NOOP("core", "the job was written by a newer version of this program"));
    return orderOf(json);
}

} // namespace launch
