// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accuracy/accuracyrunner.h"

namespace gui {

AccuracySource publishedAccuracy(const catalogue::Catalogue &catalogue)
{
    return {&validation::publishedMeasurements,
            [&catalogue](const validation::MeasurementSet &set, std::stop_token stop, const AccuracySource::Progress &progress) {
                return validation::assess(set, catalogue, std::move(stop), progress);
            }};
}

} // namespace gui
