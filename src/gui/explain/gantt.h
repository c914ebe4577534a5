// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gui {

/// One pass of one micro-batch through one model chunk of a pipeline stage; all counted from 0.
struct GanttOperation {
    double begin = 0; ///< seconds since the step began
    double end = 0;
    int microBatch = 0;
    int chunk = 0;
    bool forward = true;

    [[nodiscard]] double length() const { return end - begin; }
};

/// Which operation, by its place in its stage.
struct GanttPlace {
    int stage = 0;
    std::size_t operation = 0;
    bool operator==(const GanttPlace &) const = default;
};

/// Something that all stages do at the same time, before or after the passes: "Optimizer".
struct GanttPhase {
    QString name;
    double begin = 0; ///< seconds since the step began
    double end = 0;
};

/// A step of pipeline training as a picture needs it: what every stage does when. Immutable; finding out
/// what happens at some moment takes time that grows with the logarithm of the operations. Copies share them.
class Gantt {
public:
    using Stage = std::vector<GanttOperation>;

    Gantt() = default;
    /// Operations of a stage do not overlap; they are put in order of time here.
    explicit Gantt(std::vector<Stage> stages, std::vector<GanttPhase> phases = {});

    [[nodiscard]] bool empty() const { return m_end <= 0; }
    [[nodiscard]] int stages() const { return static_cast<int>(m_stages->size()); }
    [[nodiscard]] int chunks() const { return m_chunks; } ///< per stage
    [[nodiscard]] int microBatches() const { return m_microBatches; }
    [[nodiscard]] double end() const { return m_end; } ///< seconds, of the last operation or phase
    [[nodiscard]] double passesEnd() const { return m_passesEnd; } ///< seconds, of the last operation
    /// Share of the time until passesEnd() in which a stage runs nothing.
    [[nodiscard]] double waiting(int stage) const;
    [[nodiscard]] double shortest() const { return m_shortest; } ///< seconds, of all operations
    [[nodiscard]] std::size_t operations() const;
    [[nodiscard]] std::span<const GanttOperation> stage(int stage) const { return (*m_stages)[static_cast<std::size_t>(stage)]; }
    [[nodiscard]] const GanttOperation &at(const GanttPlace &place) const { return stage(place.stage)[place.operation]; }
    [[nodiscard]] const std::vector<GanttPhase> &phases() const { return m_phases; }

    /// The first operation of a stage that ends after a moment; the number of them when there is none.
    [[nodiscard]] std::size_t firstEndingAfter(int stage, double seconds) const;
    /// What runs on a stage at a moment.
    [[nodiscard]] std::optional<GanttPlace> runningAt(int stage, double seconds) const;
    /// What runs then, or else whatever is nearest; nothing on a stage without operations.
    [[nodiscard]] std::optional<GanttPlace> nearest(int stage, double seconds) const;
    /// The same micro-batch's pass, in the same direction and chunk, on a stage; looks through all of its operations.
    [[nodiscard]] std::optional<GanttPlace> passOf(int stage, const GanttOperation &like) const;

    struct Busy {
        double forward = 0, backward = 0; ///< seconds
    };
    /// How long a stage works in a stretch of time.
    [[nodiscard]] Busy busy(int stage, double from, double to) const;

private:
    [[nodiscard]] Busy busyUntil(int stage, double seconds) const;

    using Sums = std::vector<std::vector<Busy>>;
    std::shared_ptr<const std::vector<Stage>> m_stages = std::make_shared<std::vector<Stage>>();
    std::shared_ptr<const Sums> m_sums = std::make_shared<Sums>(); ///< by stage: before each operation
    std::vector<GanttPhase> m_phases;
    double m_end = 0;
    double m_passesEnd = 0;
    double m_shortest = 0;
    int m_chunks = 1;
    int m_microBatches = 0;
};

} // namespace gui
