// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/evidence.h"

#include <utility>

namespace results {

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
    slot = std::move(evidence);
}

void EvidenceBook::forget(Cause cause)
{
    for (const Proof proof : {Proof::Firm, Proof::Hint}) {
        m_found[place(cause, proof, false)].reset();
        m_found[place(cause, proof, true)].reset();
    }
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
    for (const Cause cause : {Cause::Auth, Cause::Storage, Cause::MissingDependency, Cause::Nccl, Cause::Preempted, Cause::PythonError,
                              Cause::Killed, Cause::Unknown})
        forget(cause);
}

const Evidence *EvidenceBook::deciding() const
{
    for (std::size_t pair = 0; pair < m_found.size(); pair += 2) {
        const std::optional<Evidence> &lasting = m_found[pair];
        const std::optional<Evidence> &fading = m_found[pair + 1];
        if (lasting && (!fading || lasting->order < fading->order))
            return &*lasting;
        if (fading)
            return &*fading;
    }
    return nullptr;
}

} // namespace results
