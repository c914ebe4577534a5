// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/calls.h"

namespace lepton {

/// The history, read backward window by window: each window ends one nanosecond after the oldest
/// line known, so that lines that share that time and were cut off by the limit are not lost; what
/// comes twice is dropped. A window that does not shrink is stepped past.
class LogsCall : public TypedCall<std::vector<wire::LogLine>> {
public:
    LogsCall(Transport &transport, QString jobId, LogQuery query, QObject *context, Then<std::vector<wire::LogLine>> then);

private:
    void askJob();
    void takeJob(const Request &request, const TryResult &result);
    void askWindow();
    void takeWindow(const Request &request, const TryResult &result);
    [[nodiscard]] std::vector<wire::LogLine> fresh(std::vector<wire::LogLine> lines) const;
    void conclude();

    QString m_jobId;
    LogQuery m_query;
    std::int64_t m_end = 0;
    int m_pages = 0;
    std::vector<std::vector<wire::LogLine>> m_windows; ///< newest first
};

} // namespace lepton
