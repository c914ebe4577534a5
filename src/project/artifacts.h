// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "search/search.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace project {

/// What generate writes: CONFIG_DIR/MODEL/base_config.json, one JSON per configuration (named by
/// domain::configurationName) and args.json (all arguments, memory analysis, estimates, base
/// matches, schema version). Every file is written atomically; stale configuration files of an
/// earlier generate in the same folder are removed only if that generate wrote them (args.json
/// lists them).
struct ArtifactReport {
    QString folder; ///< CONFIG_DIR/MODEL
    QString argsFile;
    QStringList configurationFiles; ///< base first, then generation order
    QStringList staleFilesLeft; ///< files of the earlier generate that could not be removed
};
struct ArtifactOptions {
    QDateTime generatedAt = QDateTime::currentDateTimeUtc();
    std::function<bool()> stopWanted = {}; ///< asked before each file; may be empty
};
/// Names and the model's name must be plain file names; folders are made. args.json is written last.
/// When stopped (ErrorKind::Cancelled), files that the folder did not have before are removed again.
[[nodiscard]] base::Result<ArtifactReport> writeArtifacts(const search::SearchResult &result, const estimate::Prediction &basePrediction,
                                                          const QString &configDir, const ArtifactOptions &options = {});

/// One configuration as args.json records it.
struct StoredConfiguration {
    std::string name; ///< file name without .json; "base_config" for the base
    std::optional<domain::Candidate> candidate; ///< missing in the original's files when it cannot be told
    bool isBase = false;
    bool matchesBase = false;
    bool willOom = false;
    std::string verdict; ///< "safe", "tight", "oom"
    double oomProbability = 0; ///< ours; 0 in the original's files
    double estimatedUsageGib = 0;
    double totalGpuMemoryGb = 0; ///< datasheet GB
    std::string reason;
    std::optional<double> measuredTflopsPerGpu; ///< from results, when recorded
    std::optional<double> measuredStepSeconds;
    bool simulated = false; ///< the two above come from a sandbox: no measurement
};

/// What args.json holds, ours or the original's. The original's pickled blobs are recognised,
/// counted and left alone, never unpickled.
struct StoredArgs {
    bool fromOriginal = false; ///< written by the Python tool
    int pickledBlobs = 0;
    int schemaVersion = 0; ///< ours; 0 = the original's
    domain::TrainingPlan plan; ///< as far as the file tells
    std::vector<StoredConfiguration> configurations; ///< base first, then generation order
    std::vector<std::string> baseMatches;
    std::string generatedAt; ///< ISO 8601, may be empty
};
[[nodiscard]] base::Result<StoredArgs> readArgs(std::string_view text);
[[nodiscard]] base::Result<StoredArgs> loadArgsFile(const QString &path);

/// A plan that can be searched again: ours as it was stored; of the original's file, which names the
/// model and the machines only, completed from the catalogue.
[[nodiscard]] base::Result<domain::TrainingPlan> planOf(const StoredArgs &args, const catalogue::Catalogue &catalogue);

} // namespace project
