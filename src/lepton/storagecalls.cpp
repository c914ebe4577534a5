// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lepton/calls.h"
#include "lepton/client.h"
#include "lepton/clientprivate.h"
#include "lepton/wire/fields.h"

#include <QRandomGenerator>

namespace lepton {

namespace {

constexpr qint64 kLargestFile = 256 * 1024 * 1024; // bytes, held in memory

/// Folders have no slash at their end, except the topmost.
Request onPath(const char *method, const QString &storage, const QString &path)
{
    Request request;
    request.method = method;
    request.traits = {.optional = true, .isPath = true};
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    request.path = pathOf(QStringList{QStringLiteral("storage"), storage} + parts);
    if (parts.isEmpty() && !request.path.isEmpty())
        request.path += '/';
    return request;
}

/// A name inside a quoted header value: as browsers write it.
QByteArray quotable(const QString &name)
{
    QByteArray text = name.toUtf8();
    text.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    return text;
}

void setUpload(Request &request, const QString &fileName, const QByteArray &content)
{
    QByteArray boundary;
    do {
        boundary = "autotuner-" + QByteArray::number(QRandomGenerator::global()->generate64(), 36);
    } while (content.contains(boundary));
    request.contentType = "multipart/form-data; boundary=" + boundary;
    request.body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quotable(fileName)
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
}

} // namespace

Call *Client::storages(QObject *context, Then<std::vector<QString>> then)
{
    Request request;
    request.path = pathOf({QStringLiteral("storage")});
    request.traits.optional = true;
    return readAll<QString>(m_d->transport, request, context, std::move(then), [](const nlohmann::json &value) -> base::Result<QString> {
        const std::string name = wire::textAt(wire::objectAt(value, "metadata"), "name");
        if (name.empty())
            return base::fail({});
        return QString::fromStdString(name);
    });
}

Call *Client::listFolder(const QString &storage, const QString &path, QObject *context, Then<std::vector<wire::StorageEntry>> then)
{
    return readAll<wire::StorageEntry>(m_d->transport, onPath("GET", storage, path), context, std::move(then), wire::storageEntryFromJson);
}

Call *Client::readFile(const QString &storage, const QString &path, QObject *context, Then<QByteArray> then)
{
    Request request = onPath("GET", storage, path);
    request.limit = kLargestFile;
    return new SimpleCall<QByteArray>(m_d->transport, request, context, std::move(then),
                                      [](Transport &, const Request &, TryResult result) -> Answer<QByteArray> {
                                          if (!result)
                                              return tl::unexpected(result.error().failure);
                                          return std::move(result->body);
                                      });
}

Call *Client::writeFile(const QString &storage, const QString &path, const QByteArray &content, QObject *context, Then<void> then)
{
    Request request = onPath("POST", storage, path);
    setUpload(request, path.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty), content);
    return new SimpleCall<void>(m_d->transport, request, context, std::move(then), onlyStatus);
}

Call *Client::makeFolder(const QString &storage, const QString &path, QObject *context, Then<void> then)
{
    return new SimpleCall<void>(m_d->transport, onPath("PUT", storage, path), context, std::move(then), onlyStatus);
}

Call *Client::removePath(const QString &storage, const QString &path, bool recursively, QObject *context, Then<void> then)
{
    Request request = onPath("DELETE", storage, path);
    if (request.path.endsWith('/'))
        request.path.clear(); // never everything at once: refused
    if (recursively)
        request.query = {{"removeall", "true"}};
    return new SimpleCall<void>(m_d->transport, request, context, std::move(then), goneOrStatus);
}

Call *Client::fileFacts(const QString &storage, const QString &path, QObject *context, Then<wire::FileFacts> then)
{
    return new SimpleCall<wire::FileFacts>(m_d->transport, onPath("HEAD", storage, path), context, std::move(then),
                                           [](Transport &, const Request &, TryResult result) -> Answer<wire::FileFacts> {
                                               if (!result)
                                                   return tl::unexpected(result.error().failure);
                                               return std::move(result->facts);
                                           });
}

Call *Client::pathExists(const QString &storage, const QString &path, QObject *context, Then<bool> then)
{
    return new SimpleCall<bool>(m_d->transport, onPath("HEAD", storage, path), context, std::move(then),
                                [](Transport &, const Request &, TryResult result) -> Answer<bool> {
                                    if (!result && result.error().failure.kind == FailureKind::NotFound)
                                        return false;
                                    if (!result)
                                        return tl::unexpected(result.error().failure);
                                    return true;
                                });
}

} // namespace lepton
