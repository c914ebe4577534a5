// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/networklogmodel.h"

#include "gui/widgets/numbers.h"

#include <QLocale>
#include <algorithm>

namespace gui {
namespace {

bool isUnderWay(const lepton::NetworkLogEntry &entry) { return entry.milliseconds < 0; }

bool hasFailed(const lepton::NetworkLogEntry &entry)
{
    return !isUnderWay(entry) && (!entry.outcome.isEmpty() || entry.httpStatus == 0 || entry.httpStatus >= 400);
}

QString bytesText(qint64 bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat) : QString();
}

QString methodText(const lepton::NetworkLogEntry &entry)
{
    return entry.attempt > 1 ? NetworkLogModel::tr("%1 (try %2)").arg(entry.method).arg(entry.attempt) : entry.method;
}

QVariant shown(const lepton::NetworkLogEntry &entry, int column)
{
    switch (column) {
    case NetworkLogModel::Number:
        return count(entry.number);
    case NetworkLogModel::Started:
        return entry.startedAt.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
    case NetworkLogModel::Method:
        return methodText(entry);
    case NetworkLogModel::Url:
        return entry.url;
    case NetworkLogModel::Status:
        return isUnderWay(entry) ? QStringLiteral("…") : entry.httpStatus == 0 ? missing() : QString::number(entry.httpStatus);
    case NetworkLogModel::Took:
        return isUnderWay(entry) ? QStringLiteral("…")
                                 : NetworkLogModel::tr("%1 ms").arg(count(static_cast<qulonglong>(entry.milliseconds)));
    case NetworkLogModel::Sent:
        return bytesText(entry.requestBytes);
    case NetworkLogModel::Received:
        return bytesText(entry.answerBytes);
    case NetworkLogModel::Outcome:
        return entry.outcome;
    default:
        return {};
    }
}

QVariant typedValue(const lepton::NetworkLogEntry &entry, int column)
{
    switch (column) {
    case NetworkLogModel::Number:
        return entry.number;
    case NetworkLogModel::Started:
        return entry.startedAt;
    case NetworkLogModel::Status:
        return entry.httpStatus;
    case NetworkLogModel::Took:
        return entry.milliseconds;
    case NetworkLogModel::Sent:
        return entry.requestBytes;
    case NetworkLogModel::Received:
        return entry.answerBytes;
    default:
        return shown(entry, column);
    }
}

bool isNumeric(int column)
{
    return column == NetworkLogModel::Number || column == NetworkLogModel::Status || column == NetworkLogModel::Took
        || column == NetworkLogModel::Sent || column == NetworkLogModel::Received;
}

/// One cell of a file: nothing that would begin another.
QString cell(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' ')).remove(QLatin1Char('\r'));
}

} // namespace

NetworkLogModel::NetworkLogModel(const lepton::NetworkLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
    , m_first(log.entries().empty() ? 0 : log.entries().front().number)
    , m_count(static_cast<int>(log.entries().size()))
{
    connect(&log, &lepton::NetworkLog::added, this, &NetworkLogModel::append);
    connect(&log, &lepton::NetworkLog::changed, this, &NetworkLogModel::update);
    connect(&log, &lepton::NetworkLog::trimmed, this, &NetworkLogModel::trim);
}

int NetworkLogModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_count; }

int NetworkLogModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

const lepton::NetworkLogEntry *NetworkLogModel::entry(int row) const
{
    const auto &entries = m_log.entries();
    if (entries.empty())
        return nullptr;
    const quint64 number = m_first + static_cast<quint64>(row);
    const quint64 front = entries.front().number; // later than ours while a trim has not been told yet
    return number < front || number - front >= entries.size() ? nullptr : &entries[static_cast<std::size_t>(number - front)];
}

QVariant NetworkLogModel::data(const QModelIndex &index, int role) const
{
    const lepton::NetworkLogEntry *const found = index.isValid() ? entry(index.row()) : nullptr;
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(*found, index.column());
    case Qt::ToolTipRole:
        return index.column() == Url || index.column() == Outcome ? shown(*found, index.column()) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumeric(index.column()) ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return typedValue(*found, index.column());
    case FailedRole:
        return hasFailed(*found);
    default:
        return {};
    }
}

QVariant NetworkLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Started:
        return tr("Started");
    case Method:
        return tr("Request");
    case Url:
        return tr("Address");
    case Status:
        return tr("Status");
    case Took:
        return tr("Took");
    case Sent:
        return tr("Sent");
    case Received:
        return tr("Received");
    case Outcome:
        return tr("What went wrong");
    default:
        return {};
    }
}

void NetworkLogModel::append(quint64 number)
{
    if (m_count == 0)
        m_first = number;
    beginInsertRows({}, m_count, m_count);
    ++m_count;
    endInsertRows();
}

void NetworkLogModel::update(quint64 number)
{
    if (number < m_first || number - m_first >= static_cast<quint64>(m_count))
        return;
    const int row = static_cast<int>(number - m_first);
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void NetworkLogModel::trim()
{
    const auto &entries = m_log.entries();
    const quint64 front = entries.empty() ? m_first + static_cast<quint64>(m_count) : entries.front().number;
    const int gone = static_cast<int>(std::min<quint64>(front - m_first, static_cast<quint64>(m_count)));
    if (gone <= 0)
        return;
    beginRemoveRows({}, 0, gone - 1);
    m_first += static_cast<quint64>(gone);
    m_count -= gone;
    endRemoveRows();
}

QString networkLogText(const std::vector<const lepton::NetworkLogEntry *> &entries)
{
    QString text = QStringLiteral("number\tstarted\tmethod\ttry\turl\tstatus\tmilliseconds\tsent_bytes\treceived_bytes\toutcome\n");
    for (const lepton::NetworkLogEntry *one : entries) {
        const QStringList cells{QString::number(one->number),
                                one->startedAt.toUTC().toString(Qt::ISODateWithMs),
                                one->method,
                                QString::number(one->attempt),
                                one->url,
                                QString::number(one->httpStatus),
                                QString::number(one->milliseconds),
                                QString::number(one->requestBytes),
                                QString::number(one->answerBytes),
                                one->outcome};
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += (i ? QStringLiteral("\t") : QString()) + cell(cells[i]);
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace gui
