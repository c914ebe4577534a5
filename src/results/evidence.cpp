// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/evidence.h"

#include <utility>

namespace results {

namespace {

// Step lines of standard output may come late, when its buffer of 8 KiB is written: some forty.
constexpr std::int64_t kOutlives = 64;

} // namespace

FailureClass classOf(Cause cause)
{
    switch (cause) {
    case Cause::ImagePull:
        return FailureClass::ImagePull;
    case Cause::HostOom:
    case Cause::Killed:
        return FailureClass::HostOom;
    case Cause::CudaOom:
        return FailureClass::CudaOom;
    case Cause::NanLoss:
        return FailureClass::NanLoss;
    case Cause::ConfigError:
        return FailureClass::ConfigError;
    case Cause::Auth:
        return FailureClass::Auth;
    case Cause::Storage:
        return FailureClass::Storage;
    case Cause::MissingDependency:
        return FailureClass::MissingDependency;
    case Cause::CudaError:
        return FailureClass::CudaError;
    case Cause::Nccl:
        return FailureClass::Nccl;
    case Cause::Preempted:
        return FailureClass::Preempted;
    case Cause::Timeout:
        return FailureClass::Timeout;
    case Cause::PythonError:
        return FailureClass::PythonError;
    case Cause::Unknown:
        break;
    }
    return FailureClass::Unknown;
}

void EvidenceBook::add(Evidence evidence)
{
    std::optional<Evidence> &slot = m_found[place(evidence.cause, evidence.proof, evidence.fades)];
    if (slot)
        return;
    m_anyFades = m_anyFades || evidence.fades;
    evidence.order = ++m_count;
    evidence.steps = m_steps;
    if (m_outlivedAt == 0)
        m_outlivedAt = m_steps + kOutlives;
    slot = std::move(evidence);
}

void EvidenceBook::forget(Cause cause)
{
    for (const Proof proof : {Proof::Firm, Proof::Hint}) {
        m_found[place(cause, proof, false)].reset();
        m_found[place(cause, proof, true)].reset();
    }
}

void EvidenceBook::stepped(bool isNew)
{
    if (m_proving > 0 && --m_proving == 0)
        m_earlier = {};
    if (!isNew)
        return;
    fade();
    if (++m_steps >= m_outlivedAt && m_outlivedAt > 0)
        forgetOutlived();
}

void EvidenceBook::forgetOutlived()
{
    m_outlivedAt = 0;
    for (std::optional<Evidence> &slot : m_found) {
        if (!slot || (slot->cause == Cause::NanLoss && slot->fades))
            continue;
        const std::int64_t end = slot->steps + kOutlives;
        if (m_steps >= end)
            slot.reset();
        else if (m_outlivedAt == 0 || end < m_outlivedAt)
            m_outlivedAt = end;
    }
}

void EvidenceBook::restarted(int steps)
{
    for (std::size_t place = 0; place < m_found.size(); ++place) {
        if (m_found[place] && !m_earlier[place])
            m_earlier[place] = std::move(m_found[place]);
        m_found[place].reset();
    }
    m_proving = steps;
    m_anyFades = false;
    m_outlivedAt = 0;
}

void EvidenceBook::fade()
{
    if (!m_anyFades)
        return;
    for (std::optional<Evidence> &slot : m_found) {
        if (slot && slot->fades && slot->cause != Cause::NanLoss)
            slot.reset();
    }
    m_anyFades = false;
}

void EvidenceBook::recover() { m_found[place(Cause::NanLoss, Proof::Firm, true)].reset(); }

void EvidenceBook::forgetSurvived()
{
    for (std::size_t cause = 0; cause < kCauses; ++cause)
        if (static_cast<Cause>(cause) != Cause::NanLoss)
            forget(static_cast<Cause>(cause));
    m_earlier = {};
}

const Evidence *EvidenceBook::first(const Found &found)
{
    for (std::size_t pair = 0; pair < found.size(); pair += 2) {
        const std::optional<Evidence> &lasting = found[pair];
        const std::optional<Evidence> &fading = found[pair + 1];
        if (lasting && (!fading || lasting->order < fading->order))
            return &*lasting;
        if (fading)
            return &*fading;
    }
    return nullptr;
}

const Evidence *EvidenceBook::deciding() const
{
    const Evidence *now = first(m_found);
    const Evidence *before = first(m_earlier);
    const bool isEarlier = before != nullptr && (now == nullptr || before->cause <= now->cause);
    return isEarlier ? before : now;
}

} // namespace results
