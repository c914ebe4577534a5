// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "estimate/prediction.h"

#include <QString>
#include <vector>

namespace base {
class Text;
}
namespace search {
struct MemoryFix;
}

/// A memory verdict and what changes it, in the user's language and locale.
namespace gui {

/// "93 %"; "<1 %" and ">99 %" at the ends: the odds are no surer than that.
[[nodiscard]] QString oddsPercentText(double probability);
/// "Potential OOM · 93 %", for a cell.
[[nodiscard]] QString verdictCellText(estimate::Verdict verdict, double probability);
/// "Potential OOM (>99 %): of 100 runs predicted like this one, more than 99 will run out of memory"
[[nodiscard]] QString verdictSentence(const estimate::Prediction &prediction);
/// "119.0 GiB of 79.3 GiB on pipeline stage 1 of 4, reached in: backward pass of a layer"; `stages` of the pipeline.
[[nodiscard]] QString peakSentence(const estimate::Prediction &prediction, int stages);

/// "use tensor_parallel 4 and recompute 2 layers"
[[nodiscard]] QString changesText(const std::vector<base::Text> &changes);
/// "−6.1 GiB · step time about +3 % · then Safe: about 2 in 100 …"
[[nodiscard]] QString effectText(const search::MemoryFix &fix);

} // namespace gui
