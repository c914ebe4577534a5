// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "project/artifacts.h"

#include <QString>
#include <cstddef>
#include <string>
#include <vector>

/// The calibration of a campaign folder's cluster, in the files that generate wrote.
namespace project {

/// How many configurations of args.json have which verdict.
struct StoredVerdicts {
    std::size_t safe = 0, tight = 0, oom = 0;
    bool operator==(const StoredVerdicts &) const = default;
};
[[nodiscard]] StoredVerdicts verdictsOf(const StoredArgs &args);

/// The files of a folder as they are with a calibration; nothing is written by making them.
struct CalibratedArgs {
    struct File {
        QString path;
        std::string text;
    };
    std::vector<File> files; ///< those that change, args.json last
    StoredArgs args; ///< as it is read from its new text
};
/// Puts `calibration` into args.json in place of what is there, and predicts every configuration anew
/// with it: in args.json and in the configurations' own files. Everything else in the files stays, also
/// what this version does not know. Refused for files of the Python tool.
[[nodiscard]] base::Result<CalibratedArgs> predictCalibrated(const QString &argsFile, const domain::MemoryCalibration &calibration,
                                                             const catalogue::Catalogue &catalogue);
/// Each file is written whole or not at all, in their order.
[[nodiscard]] base::Result<void> writeCalibrated(const CalibratedArgs &calibrated);

/// The calibration of the active cluster in an args.json or a project file; an error where there is none.
[[nodiscard]] base::Result<domain::MemoryCalibration> loadCalibration(const QString &path);

} // namespace project
