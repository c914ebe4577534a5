// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/calibrationtexts.h"

#include "estimate/memorycalibration.h"
#include "gui/widgets/numbers.h"

#include <QCoreApplication>

namespace gui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Calibration)
};

QString signedGib(base::Bytes bytes)
{
    const bool below = bytes < base::Bytes();
    return (below ? QStringLiteral("−") : QStringLiteral("+")) + gibText(below ? -bytes : bytes);
}

} // namespace

QString calibratedText(const estimate::MemoryCorrection &correction)
{
    if (!correction.changes())
        return {};
    return correction.simulated ? Texts::tr("calibrated on %n simulated run(s)", nullptr, correction.runs)
                                : Texts::tr("calibrated on %n run(s)", nullptr, correction.runs);
}

QString calibrationText(const estimate::MemoryCorrection &correction)
{
    if (!correction.changes())
        return {};
    return Texts::tr("%1: %2 outside, reserve × %3, tensors %4")
        .arg(calibratedText(correction), signedGib(correction.outside), number(correction.reserve, 2), signedGib(correction.tensors));
}

} // namespace gui
