// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/failure.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace results {

/// What a line can prove, causes first, consequences last: when several are found, the first rules.
enum class Cause : std::uint8_t {
    ImagePull,
    HostOom, ///< as the kernel, Slurm or the data loader say
    CudaOom,
    NanLoss,
    ConfigError,
    Auth,
    Storage,
    MissingDependency,
    CudaError,
    Nccl,
    Preempted,
    Timeout,
    PythonError,
    Killed, ///< signal 9 and nothing else: most often the host's memory
    Unknown,
};
inline constexpr std::size_t kCauses = static_cast<std::size_t>(Cause::Unknown) + 1;

[[nodiscard]] FailureClass classOf(Cause cause);

/// How well a text proves its cause. Of one cause, the earliest line of the firmest kind is the key line.
enum class Proof : std::uint8_t {
    Firm, ///< the message itself
    Hint, ///< says the same in passing; counts where nothing firm is found
};

/// Where in a training step a process was when it failed.
enum class Phase : std::uint8_t { Unknown, SetUp, Forward, Backward, Optimizer };

/// One line that says that the run failed, with what was known when it came.
struct Evidence {
    Cause cause = Cause::Unknown;
    Proof proof = Proof::Firm;
    bool fades = false; ///< refuted by a training step that follows: the run went on
    std::string line;
    std::optional<std::int64_t> lastStep; ///< step record before it
    Phase phase = Phase::Unknown;
    std::uint64_t order = 0; ///< given by the book
    std::int64_t steps = 0; ///< new training steps before it; given by the book
};

/// The earliest line for each cause.
class EvidenceBook {
public:
    void add(Evidence evidence);
    /// Whether a line of this sort would be the first of its cause: looked at before texts are copied.
    [[nodiscard]] bool wants(Cause cause, Proof proof, bool fades) const { return !m_found[place(cause, proof, fades)]; }
    void forget(Cause cause);
    /// A step was trained, once more or for the first time. The latter refutes what fades (but no loss that is
    /// not a number: see recover()), and very many of them refute whatever was reported before.
    void stepped(bool isNew);
    /// The launcher begins anew: what was found so far is of the life before, and forgotten once the new
    /// one has trained `steps`.
    void restarted(int steps);
    /// A loss is a number again.
    void recover();
    /// The run reached its end: what had been reported before did not stop it.
    void forgetSurvived();
    /// The line that decides.
    [[nodiscard]] const Evidence *deciding() const;

private:
    static std::size_t place(Cause cause, Proof proof, bool fades)
    {
        return static_cast<std::size_t>(cause) * 4 + static_cast<std::size_t>(proof) * 2 + (fades ? 1 : 0);
    }

    using Found = std::array<std::optional<Evidence>, kCauses * 4>; // those that fade apart, so that they hide no others
    [[nodiscard]] static const Evidence *first(const Found &found);
    void fade();
    void forgetOutlived();

    Found m_found;
    std::uint64_t m_count = 0;
    bool m_anyFades = false;
    std::int64_t m_steps = 0; // new ones
    std::int64_t m_outlivedAt = 0; // of m_steps, for the oldest evidence; 0 = there is none
    Found m_earlier; // of lives that ended
    int m_proving = 0; // steps until they are forgotten; 0 = there are none
};

} // namespace results
