// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/schedulepicture.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

namespace cli {
namespace {

constexpr std::string_view kMarks = "123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kColumns = 96;
constexpr std::size_t kMostStages = 16;
constexpr char kIdle = '.';

/// Time on a line of characters.
class Line {
public:
    explicit Line(base::Seconds total)
        : m_scale(double(kColumns) / total.value())
        , m_text(kColumns, kIdle)
    {
    }

    /// False: the operation is too short to be seen.
    bool draw(const estimate::Operation &operation)
    {
        const std::size_t begin = column(operation.start);
        const std::size_t end = std::min(column(operation.end), kColumns);
        for (std::size_t i = begin; i < end; ++i)
            m_text[i] = kMarks[static_cast<std::size_t>(operation.microBatch)];
        return begin < end;
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    [[nodiscard]] std::size_t column(base::Seconds time) const { return static_cast<std::size_t>(std::lround(time.value() * m_scale)); }

    double m_scale;
    std::string m_text;
};

} // namespace

std::optional<std::string> schedulePicture(const estimate::Schedule &schedule)
{
    const std::size_t stages = schedule.stages.size();
    if (stages > kMostStages || schedule.shape.microBatches > static_cast<int>(kMarks.size()) || schedule.total.value() <= 0)
        return std::nullopt;
    std::string picture;
    for (std::size_t stage = 0; stage < stages; ++stage) {
        Line forward(schedule.total), backward(schedule.total);
        for (const estimate::Operation &operation : schedule.onStage(static_cast<int>(stage))) {
            if (!(operation.pass == estimate::Pass::Forward ? forward : backward).draw(operation))
                return std::nullopt;
        }
        picture += fmt::format("stage {:>2} forward  |{}|\n         backward |{}|\n", stage + 1, forward.text(), backward.text());
    }
    return picture;
}

} // namespace cli
