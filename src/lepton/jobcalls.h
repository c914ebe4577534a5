// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lepton/calls.h"

#include <set>

namespace lepton {

/// All pages of the job list.
class ListJobsCall : public TypedCall<std::vector<wire::Job>> {
public:
    ListJobsCall(Transport &transport, JobQuery query, QObject *context, Then<std::vector<wire::Job>> then);

private:
    void askPage();
    void take(const Request &request, TryResult result);

    JobQuery m_query;
    int m_page = 1;
    int m_pageSize;
    std::set<std::string> m_ids;
    std::vector<wire::Job> m_jobs;
};

/// Those whose name is exactly this, newest first.
[[nodiscard]] std::vector<wire::Job> jobsNamed(std::vector<wire::Job> jobs, const std::string &name);
/// A query that finds a job of this name wherever it is.
[[nodiscard]] JobQuery queryForName(const std::string &name);

/// Creates a job exactly once, as far as that can be known (see Client::createJob). After a POST
/// whose answer was lost the job is looked for several times, since it may appear late; only when it
/// is certainly not there the POST is repeated. When there was more than one POST, jobs beyond the
/// first of the name are deleted again.
class CreateJobCall : public TypedCall<wire::Job> {
public:
    CreateJobCall(Transport &transport, std::string name, QByteArray body, QObject *context, Then<wire::Job> then);
    void cancel() override;

private:
    void post();
    void whenPosted(TryResult result);
    void whenFailed(const TryFailure &failure);
    void look();
    void whenLooked(Answer<std::vector<wire::Job>> answer);
    void whenNotThere();
    void postAgain();
    void accept(wire::Job job);
    void removeDoubles(const wire::Job &kept, const std::vector<wire::Job> &all);

    std::string m_name;
    Request m_request;
    int m_posts = 0;
    int m_looks = 0;
    bool m_mayBeThere = false; ///< some POST may have taken effect
    TryFailure m_last;
    QPointer<Call> m_looking;
};

} // namespace lepton
