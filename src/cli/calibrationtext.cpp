// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/calibrationtext.h"

#include "base/format.h"
#include "cli/problems.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace cli {
namespace {

using Json = nlohmann::ordered_json;
using domain::MeasuredPeak;
using estimate::PeakPrediction;

struct Quantity {
    const char *name;
    std::optional<base::Bytes> MeasuredPeak::*measured;
    base::Bytes PeakPrediction::*predicted;
};
constexpr std::array<Quantity, 3> kQuantities = {{{"allocated", &MeasuredPeak::allocated, &PeakPrediction::allocated},
                                                  {"reserved", &MeasuredPeak::reserved, &PeakPrediction::reserved},
                                                  {"device", &MeasuredPeak::device, &PeakPrediction::device}}};

estimate::PeakUse useOf(const CalibrationAnswer &answer, std::size_t peak)
{
    return estimate::useOf({answer.model, answer.cluster, answer.framework}, peak);
}

Json orNull(const std::optional<base::Bytes> &bytes) { return bytes ? Json(base::inGib(*bytes)) : Json(nullptr); }

Json predictionJson(const PeakPrediction &prediction)
{
    Json json = Json::object();
    for (const Quantity &quantity : kQuantities)
        json[std::string(quantity.name) + "_gib"] = base::inGib(prediction.*quantity.predicted);
    return json;
}

Json peakJson(const CalibrationAnswer &answer, std::size_t index)
{
    const MeasuredPeak &peak = answer.cluster.calibration.peaks[index];
    Json measured = Json::object();
    for (const Quantity &quantity : kQuantities)
        measured[std::string(quantity.name) + "_gib"] = orNull(peak.*quantity.measured);
    const estimate::PeakUse use = useOf(answer, index);
    return {{"run", peak.run},
            {"source", peak.source},
            {"model", peak.model},
            {"candidate", domain::candidateId(peak.candidate)},
            {"stage", peak.stage ? Json(*peak.stage) : Json(nullptr)},
            {"origin", peak.simulated ? "simulated" : "measured"},
            {"ran_out", peak.ranOut},
            {"measured", std::move(measured)},
            {"predicted_before", predictionJson(estimate::published(peak))},
            {"predicted_after", predictionJson(estimate::corrected(peak, answer.correction))},
            {"counts", estimate::isCounted(use)},
            {"use", estimate::title(use).english()}};
}

Json verdictsJson(const project::StoredVerdicts &verdicts)
{
    return {{"safe", verdicts.safe}, {"tight", verdicts.tight}, {"oom", verdicts.oom}};
}

std::string verdictLine(const CalibrationAnswer &answer)
{
    const auto change = [](const char *name, std::size_t before, std::size_t after) {
        return before == after ? fmt::format("{} {}", name, after) : fmt::format("{} {} → {}", name, before, after);
    };
    return fmt::format("Configurations: {}, {}, {} (predicted)\n", change("safe", answer.before.safe, answer.after.safe),
                       change("tight", answer.before.tight, answer.after.tight), change("oom", answer.before.oom, answer.after.oom));
}

} // namespace

TextTable peakTable(const CalibrationAnswer &answer)
{
    using Align = TextTable::Align;
    TextTable table;
    table.title = "Peaks of " + answer.cluster.label;
    table.columns = {{"Run", Align::Left, true},
                     {"Memory", Align::Left, false},
                     {"Logged (GiB)", Align::Right, false},
                     {"Predicted (GiB)", Align::Right, false},
                     {"Calibrated (GiB)", Align::Right, false},
                     {"Use", Align::Left, true}};
    const auto &peaks = answer.cluster.calibration.peaks;
    for (std::size_t i = 0; i < peaks.size(); ++i) {
        const PeakPrediction before = estimate::published(peaks[i]);
        const PeakPrediction after = estimate::corrected(peaks[i], answer.correction);
        std::string use = estimate::title(useOf(answer, i)).english();
        if (peaks[i].simulated)
            use += " (simulated)";
        for (const Quantity &quantity : kQuantities) {
            const std::optional<base::Bytes> &logged = peaks[i].*quantity.measured;
            if (logged)
                table.rows.push_back({printable(peaks[i].run), quantity.name, (peaks[i].ranOut ? "≥ " : "") + base::gibText(*logged, 2),
                                      base::gibText(before.*quantity.predicted, 2), base::gibText(after.*quantity.predicted, 2), use});
        }
    }
    return table;
}

std::string calibrationLine(const estimate::MemoryCorrection &correction)
{
    const base::Text words = estimate::summary(correction);
    return words.empty() ? std::string() : "Memory predictions are " + words.english() + "\n";
}

std::string calibrationWords(const CalibrationAnswer &answer)
{
    std::string out;
    for (const auto &[run, reason] : answer.leftOut)
        out += fmt::format("Left out: {}: {}\n", printable(run), printable(reason.english()));
    const domain::MemoryCalibration &calibration = answer.cluster.calibration;
    if (calibration.peaks.empty())
        out += "Memory predictions are not calibrated\n";
    else if (!calibration.used)
        out += fmt::format("The calibration is off: {} peaks are kept and not used\n", calibration.peaks.size());
    else if (!answer.correction.changes())
        out += "No peak counts: memory predictions are as published\n";
    out += calibrationLine(answer.correction);
    return out + verdictLine(answer);
}

Json calibrationJson(const CalibrationAnswer &answer)
{
    Json peaks = Json::array();
    for (std::size_t i = 0; i < answer.cluster.calibration.peaks.size(); ++i)
        peaks.push_back(peakJson(answer, i));
    Json leftOut = Json::array();
    for (const auto &[run, reason] : answer.leftOut)
        leftOut.push_back({{"run", run}, {"reason", reason.english()}});
    const estimate::MemoryCorrection &correction = answer.correction;
    return {{"format", "autotuner-calibration"},
            {"version", 1},
            {"cluster", answer.cluster.label},
            {"used", answer.cluster.calibration.used},
            {"runs", correction.runs},
            {"origin", !correction.changes() ? Json(nullptr) : Json(correction.simulated ? "simulated" : "measured")},
            {"tensors_gib", base::inGib(correction.tensors)},
            {"reserve_factor", correction.reserve},
            {"outside_gib", base::inGib(correction.outside)},
            {"peaks", std::move(peaks)},
            {"left_out", std::move(leftOut)},
            {"verdicts", {{"before", verdictsJson(answer.before)}, {"after", verdictsJson(answer.after)}}},
            {"written", answer.written}};
}

} // namespace cli
