// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/calibrationjson.h"

#include "project/planjson.h"

#include <nlohmann/json.hpp>
#include <set>
#include <utility>

namespace project {
namespace {

using Json = nlohmann::ordered_json;

constexpr NumberRange kBytes{0, 1e15}; // a petabyte: beyond any device
constexpr IntRange kNodes{1, 100'000};
constexpr IntRange kGpusPerNode{1, 10'000};
constexpr IntRange kCount{0, 1'000'000};

Json bytesJson(const std::optional<base::Bytes> &bytes) { return bytes ? Json(bytes->value()) : Json(nullptr); }

void readBytes(const ObjectReader &reader, std::string_view key, std::optional<base::Bytes> &out)
{
    std::optional<double> value;
    reader.read(key, value, kBytes);
    out = value ? std::optional(base::Bytes(*value)) : std::nullopt;
}

Json peakJson(const domain::MeasuredPeak &peak)
{
    return {{"run", peak.run},
            {"source", peak.source},
            {"model", peak.model},
            {"gpu", peak.gpu},
            {"nodes", peak.nodes},
            {"gpus_per_node", peak.gpusPerNode},
            {"candidate", toJson(peak.candidate)},
            {"stage", peak.stage ? Json(*peak.stage) : Json(nullptr)},
            {"allocated_bytes", bytesJson(peak.allocated)},
            {"reserved_bytes", bytesJson(peak.reserved)},
            {"device_bytes", bytesJson(peak.device)},
            {"ran_out", peak.ranOut},
            {"predicted_allocated_bytes", peak.predictedAllocated.value()},
            {"predicted_reserved_bytes", peak.predictedReserved.value()},
            {"predicted_device_bytes", peak.predictedDevice.value()},
            {"estimator_version", peak.estimatorVersion},
            {"simulated", peak.simulated}};
}

void readPeak(const ObjectReader &reader, domain::MeasuredPeak &peak)
{
    reader.read("run", peak.run);
    reader.read("source", peak.source);
    reader.read("model", peak.model);
    reader.read("gpu", peak.gpu);
    reader.read("nodes", peak.nodes, kNodes);
    reader.read("gpus_per_node", peak.gpusPerNode, kGpusPerNode);
    readCandidate(reader.object("candidate"), peak.candidate);
    if (const nlohmann::json *stage = reader.member("stage"); stage && !stage->is_null())
        peak.stage = wholeNumberAt(*stage, reader.pointerTo("stage"), kCount, reader.problem());
    readBytes(reader, "allocated_bytes", peak.allocated);
    readBytes(reader, "reserved_bytes", peak.reserved);
    readBytes(reader, "device_bytes", peak.device);
    reader.read("ran_out", peak.ranOut);
    reader.read("predicted_allocated_bytes", peak.predictedAllocated, kBytes);
    reader.read("predicted_reserved_bytes", peak.predictedReserved, kBytes);
    reader.read("predicted_device_bytes", peak.predictedDevice, kBytes);
    reader.read("estimator_version", peak.estimatorVersion, kCount);
    reader.read("simulated", peak.simulated);
}

} // namespace

Json toJson(const domain::MemoryCalibration &calibration)
{
    Json peaks = Json::array();
    for (const domain::MeasuredPeak &peak : calibration.peaks)
        peaks.push_back(peakJson(peak));
    return {{"used", calibration.used}, {"peaks", std::move(peaks)}};
}

void readCalibration(const ObjectReader &reader, domain::MemoryCalibration &calibration)
{
    domain::MemoryCalibration read;
    reader.read("used", read.used);
    std::set<std::string> runs;
    reader.forEach("peaks", [&](const nlohmann::json &item, const std::string &pointer) {
        if (reader.problem())
            return;
        if (read.peaks.size() == kMostPeaks) {
            reader.reject("peaks", {QT_TRANSLATE_NOOP("core", "more than %1 runs"), {std::to_string(kMostPeaks)}});
            return;
        }
        domain::MeasuredPeak &peak = read.peaks.emplace_back();
        const ObjectReader entry(item, pointer, reader.problem());
        readPeak(entry, peak);
        if (!runs.insert(peak.run).second)
            entry.reject("run", QT_TRANSLATE_NOOP("core", "this run stands there twice"));
    });
    calibration = std::move(read);
}

} // namespace project
