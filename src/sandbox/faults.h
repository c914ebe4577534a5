// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sandbox/job.h"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

/// Trouble on demand. Kinds that meet a request (`method`, `path`: part of the path, without query):
///   latency (value: milliseconds), too_many_requests (429; value: Retry-After seconds), server_error (value: status, 500),
///   forbidden (403), conflict (409), expired_token (401), not_found (404),
///   drop_before (the connection is cut before anything is done), drop_after (it is done, then cut),
///   null_lists, unknown_state (state "Hibernating"), missing_status, extra_fields, broken_json,
///   archived_404 (GET of a job that is over).
/// Kinds that meet a live log: log_cut (value: lines until the connection is cut), split_utf8 (chunks end inside a character).
/// Kinds that meet a job (`job`: part of its name or id; `step`: when, default 5 or the step after the present one):
///   slow_node (value: factor, 2), node_loss, preemption, image_pull, nccl_hang (value: seconds until the time-out, 600),
///   nan, oom. With "requeue": true the platform itself starts the job again.
struct Fault {
    std::string id;
    std::string kind;
    double value = 0;
    std::int64_t count = 1; ///< how often it still strikes; 0 = until it is removed
    double probability = 1; ///< of each chance that it has
    std::string method; ///< empty = any
    std::string path; ///< empty = any
    std::string job; ///< empty = any
    std::int64_t step = -1; ///< -1 = see above
    bool requeue = false;
    std::int64_t hits = 0; ///< how often it has struck
    bool spent = false;
};

/// The switches, in the order in which they were set.
class FaultBox {
public:
    explicit FaultBox(std::uint64_t seed)
        : m_seed(seed)
    {
    }

    /// One object, a list of them or {"faults": […]}. Errors: unknown kind or field, value of a wrong type. All or none.
    [[nodiscard]] base::Result<void> add(const nlohmann::json &json);
    [[nodiscard]] base::Result<void> addFlag(std::string_view text); ///< KIND[:key=value[,key=value…]]
    void clear() { m_faults.clear(); }
    bool remove(const std::string &id); ///< false: there is none
    [[nodiscard]] nlohmann::ordered_json toJson() const;

    /// Uses up the first fault of that kind that meets the request; nothing when none does.
    [[nodiscard]] std::optional<Fault> strike(std::string_view kind, std::string_view method, std::string_view path);
    /// The same for a job's life.
    [[nodiscard]] std::optional<JobFault> strikeJob(const std::string &name, const std::string &id);
    [[nodiscard]] bool hasJobFaults() const;

    [[nodiscard]] static const std::vector<std::string_view> &kinds();

private:
    [[nodiscard]] bool use(Fault &fault);

    std::uint64_t m_seed;
    std::uint64_t m_chances = 0;
    int m_next = 1;
    std::vector<Fault> m_faults;
};

} // namespace sandbox
