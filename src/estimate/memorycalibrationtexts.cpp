// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a calibration is called; the rest of it is in memorycalibration.cpp.
#include "base/format.h"
#include "estimate/memorycalibration.h"

namespace estimate {

using base::Bytes;

base::Text title(PeakUse use)
{
    switch (use) {
    case PeakUse::Counts:
        return QT_TRANSLATE_NOOP("core", "Counts");
    case PeakUse::CountsOutside:
        return QT_TRANSLATE_NOOP("core", "Counts for the reserve and what lies outside it: another model");
    case PeakUse::OtherGpu:
        return QT_TRANSLATE_NOOP("core", "Does not count: measured on another kind of GPU");
    case PeakUse::OtherSoftware:
        return QT_TRANSLATE_NOOP("core", "Does not count: measured with another framework");
    case PeakUse::BesideMeasured:
        return QT_TRANSLATE_NOOP("core", "Does not count: simulated, and there are measured runs");
    case PeakUse::NotPredicted:
        return QT_TRANSLATE_NOOP("core", "Does not count: predicted by another version, for another model");
    case PeakUse::Implausible:
        return QT_TRANSLATE_NOOP("core", "Does not count: too far from its prediction to be an overhead");
    case PeakUse::NothingTold:
        return QT_TRANSLATE_NOOP("core", "Does not count: its figures say nothing of overheads");
    }
    return {};
}

base::Text summary(const MemoryCorrection &correction)
{
    if (!correction.changes())
        return {};
    const auto signedGib = [](Bytes bytes) { return (bytes < Bytes() ? "−" : "+") + base::gibText(bytes < Bytes() ? -bytes : bytes); };
    const std::vector<std::string> args = {std::to_string(correction.runs), signedGib(correction.outside),
                                           base::fixed(correction.reserve, 2), signedGib(correction.tensors)};
    if (correction.simulated)
        return {correction.runs == 1
                    ? QT_TRANSLATE_NOOP("core", "calibrated on 1 simulated run: %2 GiB outside, reserve × %3, tensors %4 GiB")
                    : QT_TRANSLATE_NOOP("core", "calibrated on %1 simulated runs: %2 GiB outside, reserve × %3, tensors %4 GiB"),
                args};
    return {correction.runs == 1 ? QT_TRANSLATE_NOOP("core", "calibrated on 1 run: %2 GiB outside, reserve × %3, tensors %4 GiB")
                                 : QT_TRANSLATE_NOOP("core", "calibrated on %1 runs: %2 GiB outside, reserve × %3, tensors %4 GiB"),
            args};
}

base::Text shortSummary(const MemoryCorrection &correction)
{
    if (!correction.changes())
        return {};
    if (correction.runs == 1)
        return correction.simulated ? QT_TRANSLATE_NOOP("core", "calibrated on 1 simulated run")
                                    : QT_TRANSLATE_NOOP("core", "calibrated on 1 run");
    return {correction.simulated ? QT_TRANSLATE_NOOP("core", "calibrated on %1 simulated runs")
                                 : QT_TRANSLATE_NOOP("core", "calibrated on %1 runs"),
            {std::to_string(correction.runs)}};
}

} // namespace estimate
