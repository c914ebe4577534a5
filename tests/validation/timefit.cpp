// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/timefit.h"

#include "catalogue/catalogue.h"
#include "catalogue/hardwareprofiles.h"
#include "estimate/steptime.h"
#include "requests/estimatecache.h"
#include "validation/measurements.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <stdexcept>
#include <tuple>

namespace timefit {
namespace {

using domain::HardwareProfile;

// Starting values: shares of peak that kernel tables show (MooreThreads/SimuMax: configs/system; FlashAttention-3
// report, arXiv:2407.08608), and for what no kernel shows 1 for factors and the middle of what is possible.
//
// Tried, and left out because the rows do not tell it:
// - compute that runs slower beside NCCL's kernels, as a share of the data-parallel traffic it hides: a fit leaves the share
//   where it starts, be that 0.04 or 0.0005, and errors of models left out are equal. What there is of it is in dp_exposed.
// - sustained clocks as a power law of the board's power: against B200 (1000 W) GB200 (1200 W) fits 0.99 and GB300 (1400 W)
//   1.16, exponents of -0.06 and 0.44; so each system has its rate_factor.
// - CUDA graphs that leave out experts, as most recipes' scopes have it: Qwen3 30B on GB200 comes from -27 to -4 % where they
//   do, and goes from +13 to +48 % where they hold the whole iteration, which nothing in a request tells apart.
constexpr std::array kConstants{
    Constant{"gemm_fp16", &HardwareProfile::gemmFp16, "ampere", false, 0.776, 0.5, 0.95},
    Constant{"attention_forward", &HardwareProfile::attentionForward, "ampere", false, 0.65, 0.3, 0.8},
    Constant{"gemm_bf16", &HardwareProfile::gemmBf16, "hopper", false, 0.70, 0.5, 0.9},
    Constant{"gemm_fp8", &HardwareProfile::gemmFp8, "hopper", false, 0.68, 0.4, 0.9},
    Constant{"attention_forward", &HardwareProfile::attentionForward, "hopper", false, 0.55, 0.3, 0.62},
    Constant{"memory_share", &HardwareProfile::memoryShare, "hopper", false, 0.75, 0.45, 0.95},
    Constant{"gemm_bf16", &HardwareProfile::gemmBf16, "blackwell", false, 0.5, 0.4, 0.8},
    Constant{"gemm_fp8", &HardwareProfile::gemmFp8, "blackwell", false, 0.5, 0.35, 0.8},
    Constant{"gemm_mxfp8", &HardwareProfile::gemmMxfp8, "blackwell", false, 0.5, 0.35, 0.8},
    Constant{"gemm_fp4", &HardwareProfile::gemmFp4, "blackwell", false, 0.45, 0.25, 0.8},
    Constant{"attention_forward", &HardwareProfile::attentionForward, "blackwell", false, 0.54, 0.3, 0.75},
    Constant{"memory_share", &HardwareProfile::memoryShare, "blackwell", false, 0.67, 0.45, 0.95},
    Constant{"rate_factor", &HardwareProfile::rateFactor, "gb200", false, 1, 0.8, 1.2},
    Constant{"rate_factor", &HardwareProfile::rateFactor, "gb300", false, 1.1, 0.9, 1.3},
    Constant{"gemm_depth_half", &HardwareProfile::gemmDepthHalf, "hopper", false, 120, 30, 300},
    Constant{"attention_work_half", &HardwareProfile::attentionWorkHalf, "", false, 0.6, 0.1, 3},
    Constant{"attention_sequence_half", &HardwareProfile::attentionSequenceHalf, "", false, 500, 50, 1500},
    Constant{"tp_exposed_user_buffers", &HardwareProfile::tpExposedUserBuffers, "", false, 0.35, 0.1, 1},
    Constant{"tp_exposed", &HardwareProfile::tpExposed, "", false, 0.8, 0.3, 1.2},
    Constant{"dp_exposed", &HardwareProfile::dpExposed, "", false, 0.15, 0.02, 0.5},
    Constant{"grouped_gemm_share", &HardwareProfile::groupedGemmShare, "", true, 1, 0.5, 1.1},
    Constant{"moe_memory_factor", &HardwareProfile::moeMemoryFactor, "blackwell", true, 1.3, 0.7, 3},
    // Between B200's and A100's, whose kernels permute at a fifth of the rate of others.
    Constant{"moe_memory_factor", &HardwareProfile::moeMemoryFactor, "hopper", true, 2.5, 0.7, 5},
    Constant{"mla_memory_factor", &HardwareProfile::mlaMemoryFactor, "", true, 0.8, 0.4, 2},
    Constant{"host_per_expert", &HardwareProfile::hostPerExpert, "", true, 4e-5, 5e-6, 4e-4},
    Constant{"host_cast_factor", &HardwareProfile::hostCastFactor, "", true, 2, 1, 6},
    Constant{"ep_exposed", &HardwareProfile::epExposed, "", true, 0.8, 0.3, 1.3},
    Constant{"ep_exposed_overlapped", &HardwareProfile::epExposedOverlapped, "", true, 0.15, 0.05, 0.6},
};

constexpr double kKnee = 0.15;
constexpr double kRepeatPower = -0.7; // rows of one layout count together like rows^0.3
// How strongly constants are drawn to what kernels show: as strongly as predicts models best that are left out of the fit
// (autotuner-fit-times --leave-out). Mean errors of dense ones at 0.0005, 0.001, 0.002, 0.005 and 0.01: 7.0, 6.8, 6.6, 6.3
// and 6.1 %, in the fit 5.2, 5.3, 5.4, 5.4 and 5.5 %; of expert models 17.8, 17.6, 17.4, 17.7 and 18.3 %.
constexpr double kPull = 0.005, kPullExperts = 0.002;

using Layout = std::tuple<std::string, std::string, int, int, int, int, int, int, int, int, int, int>;

Layout layoutOf(const PublishedRun &run)
{
    const domain::ParallelLayout &layout = run.candidate.layout;
    const domain::BatchPlan &batch = run.candidate.batch;
    return {run.model,
            run.cluster.gpu.key,
            run.cluster.numGpus(),
            static_cast<int>(run.candidate.options.precision),
            layout.tensorParallel,
            layout.pipelineParallel,
            layout.virtualPipeline,
            layout.contextParallel,
            layout.expertParallel,
            batch.seqLength,
            batch.microBatchSize,
            batch.globalBatchSize};
}

void weigh(std::vector<PublishedRun> &runs)
{
    std::map<Layout, int> rows;
    for (const PublishedRun &run : runs)
        ++rows[layoutOf(run)];
    for (PublishedRun &run : runs)
        run.weight = std::pow(rows[layoutOf(run)], kRepeatPower);
}

double huber(double error)
{
    const double size = std::abs(error);
    return size <= kKnee ? size * size / 2 : kKnee * (size - kKnee / 2);
}

/// What it costs that constants are away from their starting values.
double pullOf(const Values &values)
{
    double pull = 0;
    for (std::size_t i = 0; i < kConstants.size(); ++i) {
        const double away = std::log(values[i] / kConstants[i].start);
        pull += (kConstants[i].experts ? kPullExperts : kPull) * away * away;
    }
    return pull;
}

/// Loss with the part of every row kept, so that a constant's change asks only the rows that it concerns.
class Descent {
public:
    Descent(std::span<const PublishedRun> runs, Values values, const Take &take)
        : m_values(std::move(values))
    {
        for (const PublishedRun &run : runs) {
            if (take(run))
                m_runs.push_back(&run);
        }
        for (const PublishedRun *run : m_runs) {
            m_weights += run->weight;
            m_errors.push_back(errorOf(*run, m_values));
        }
    }

    void minimize(bool experts)
    {
        constexpr double kFirstStep = 0.16, kLastStep = 0.002;
        for (double step = kFirstStep; step >= kLastStep; step /= 2) {
            for (bool moved = true; moved;) {
                moved = false;
                for (std::size_t i = 0; i < kConstants.size(); ++i) {
                    if (kConstants[i].experts == experts)
                        moved = tries(i, std::exp(step)) || tries(i, std::exp(-step)) || moved;
                }
            }
        }
    }
    [[nodiscard]] const Values &values() const { return m_values; }

private:
    [[nodiscard]] double lossOf(const std::vector<double> &errors, const Values &values) const
    {
        double sum = 0;
        for (std::size_t i = 0; i < m_runs.size(); ++i)
            sum += m_runs[i]->weight * huber(errors[i]);
        sum = m_weights > 0 ? sum / m_weights : 0;
        return sum + pullOf(values);
    }

    bool tries(std::size_t constant, double factor)
    {
        Values values = m_values;
        values[constant] = std::clamp(values[constant] * factor, kConstants[constant].low, kConstants[constant].high);
        if (values[constant] == m_values[constant])
            return false;
        std::vector<double> errors = m_errors;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (kConstants[constant].holdsFor(m_runs[i]->cluster.gpu))
                errors[i] = errorOf(*m_runs[i], values);
        }
        if (lossOf(errors, values) >= lossOf(m_errors, m_values))
            return false;
        m_values = std::move(values);
        m_errors = std::move(errors);
        return true;
    }

    std::vector<const PublishedRun *> m_runs;
    double m_weights = 0;
    Values m_values;
    std::vector<double> m_errors;
};

} // namespace

std::vector<PublishedRun> publishedRuns()
{
    const auto set = validation::publishedMeasurements();
    const auto catalogue = catalogue::Catalogue::load();
    if (!set || !catalogue)
        throw std::runtime_error("the measurements or the catalogue cannot be read");
    std::vector<std::string_view> others;
    for (const validation::MeasurementGroup &group : validation::measurementGroups()) {
        if (group.otherTrainer)
            others.push_back(group.id);
    }
    requests::EstimateCache cache(*catalogue);
    std::vector<PublishedRun> runs;
    for (const validation::Measurement &m : set->measurements) {
        if (m.subject != validation::Subject::StepTime || std::find(others.begin(), others.end(), m.group) != others.end())
            continue;
        const auto resolved = cache.resolve(m.request);
        if (!resolved)
            throw std::runtime_error("run " + m.id + " cannot be predicted");
        const estimate::EstimatorContext &context = resolved->setup->context;
        PublishedRun run;
        run.id = m.id;
        run.model = m.model;
        run.spec = context.model();
        run.cluster = context.cluster();
        run.candidate = resolved->candidate;
        run.experts = run.spec.moe.has_value();
        run.profile = catalogue::loadHardwareProfile(run.cluster.gpu);
        run.measured = m.value;
        runs.push_back(std::move(run));
    }
    weigh(runs);
    return runs;
}

bool Constant::holdsFor(const domain::GpuSpec &gpu) const
{
    return scope.empty() || gpu.key == scope || gpu.generation.compare(0, scope.size(), scope) == 0;
}

std::string Constant::label() const { return scope.empty() ? std::string(name) : std::string(scope) + " " + std::string(name); }

std::span<const Constant> constants() { return kConstants; }

Values startValues()
{
    Values values;
    for (const Constant &constant : kConstants)
        values.push_back(constant.start);
    return values;
}

Values committedValues(std::span<const PublishedRun> runs)
{
    Values values = startValues();
    for (std::size_t i = 0; i < kConstants.size(); ++i) {
        for (const PublishedRun &run : runs) {
            if (kConstants[i].holdsFor(run.cluster.gpu)) {
                values[i] = run.profile.*kConstants[i].member;
                break;
            }
        }
    }
    return values;
}

HardwareProfile profileOf(const PublishedRun &run, const Values &values)
{
    HardwareProfile profile = run.profile;
    for (std::size_t i = 0; i < kConstants.size(); ++i) {
        if (kConstants[i].holdsFor(run.cluster.gpu))
            profile.*kConstants[i].member = values[i];
    }
    return profile;
}

double errorOf(const PublishedRun &run, const Values &values)
{
    const estimate::StepTimeModel model(run.spec, run.cluster, profileOf(run, values));
    return std::log(model.step(run.candidate).total().value() / run.measured);
}

double loss(std::span<const PublishedRun> runs, const Values &values, const Take &take)
{
    double sum = 0, weights = 0;
    for (const PublishedRun &run : runs) {
        if (!take(run))
            continue;
        sum += run.weight * huber(errorOf(run, values));
        weights += run.weight;
    }
    return (weights > 0 ? sum / weights : 0) + pullOf(values);
}

Values fitClass(std::span<const PublishedRun> runs, Values values, const Take &take, bool experts)
{
    Descent descent(runs, std::move(values), [&](const PublishedRun &run) { return run.experts == experts && take(run); });
    descent.minimize(experts);
    return descent.values();
}

Values fit(std::span<const PublishedRun> runs, Values values, const Take &take)
{
    return fitClass(runs, fitClass(runs, std::move(values), take, false), take, true);
}

double spreadOfErrors(std::span<const double> errors)
{
    std::vector<double> sizes;
    for (const double error : errors)
        sizes.push_back(std::abs(error));
    if (sizes.empty())
        return 0;
    std::sort(sizes.begin(), sizes.end());
    return sizes[static_cast<std::size_t>(0.8 * double(sizes.size() - 1) + 0.5)] / kBandDeviations;
}

double spreadOf(const PublishedRun &run) { return estimate::StepTimeModel(run.spec, run.cluster, run.profile).spread(run.candidate); }

std::vector<double> errorsLeftOut(std::span<const PublishedRun> runs, const Values &values)
{
    std::map<std::string, bool> models; // whether they have experts, in which case the dense models' fit is the same
    for (const PublishedRun &run : runs)
        models[run.model] = run.experts;
    std::vector<double> errors(runs.size());
    const auto all = [](const PublishedRun &) { return true; };
    const Values dense = fitClass(runs, values, all, false);
    for (const auto &[model, experts] : models) {
        const auto others = [&left = model](const PublishedRun &run) { return run.model != left; };
        const Values fitted = fitClass(runs, experts ? dense : values, others, experts);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (runs[i].model == model)
                errors[i] = errorOf(runs[i], fitted);
        }
    }
    return errors;
}

} // namespace timefit
