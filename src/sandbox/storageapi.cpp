// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's file systems: one, "default", in a folder.
#include "sandbox/site.h"

namespace sandbox {

using Json = nlohmann::ordered_json;

namespace {

void getPath(Call &call, const Storage::Path &path)
{
    const auto folder = call.site.storage->isFolder(path);
    if (!folder)
        return call.refuse(folder.error());
    if (!*folder) {
        const auto content = call.site.storage->read(path);
        if (!content)
            return call.refuse(content.error());
        return call.reply->bytes(200, "application/octet-stream", *content);
    }
    const auto items = call.site.storage->list(path);
    if (!items)
        return call.refuse(items.error());
    QString parent;
    for (const QString &piece : path)
        parent += QLatin1Char('/') + piece;
    Json list = Json::array();
    for (const StorageItem &item : *items)
        list.push_back({{"type", item.isFolder ? "dir" : "file"},
                        {"name", item.name.toStdString()},
                        {"path", (parent + QLatin1Char('/') + item.name).toStdString()}});
    call.answer(200, list);
}

void changePath(Call &call, const Storage::Path &path)
{
    ApiResult<void> result;
    if (call.is("PUT")) {
        result = call.site.storage->makeFolder(path);
    } else if (call.is("POST")) {
        const auto content = fileOfForm(call.request.header("Content-Type"), call.request.body);
        result = content ? call.site.storage->write(path, *content) : tl::unexpected(content.error());
    } else {
        result = call.site.storage->remove(path, call.parameter("removeall") == "true");
    }
    result ? call.done(call.is("POST") ? 201 : 200) : call.refuse(result.error());
}

} // namespace

bool answerStorage(Call &call)
{
    if (call.piece(0) != "storage")
        return false;
    const bool reads = call.is("GET") || call.is("HEAD");
    if (call.path.size() == 1)
        return reads
            && (call.answer(200,
                            Json::array({{{"metadata", {{"id", "default"}, {"name", "default"}}},
                                          {"status", {{"total_usage_bytes", call.site.storage->usedBytes()}}}}})),
                true);
    if (call.path.size() == 2 && call.piece(1) == "du" && reads)
        return call.answer(200, {{"status", {{"total_usage_bytes", call.site.storage->usedBytes()}}}}), true;
    if (call.piece(1) != "default")
        return call.notFound("file system " + call.piece(1)), true;
    const Storage::Path path(call.path.begin() + 2, call.path.end());
    if (reads)
        return getPath(call, path), true;
    if (!call.is("PUT") && !call.is("POST") && !call.is("DELETE"))
        return false;
    return changePath(call, path), true;
}

} // namespace sandbox
