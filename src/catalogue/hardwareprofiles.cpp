// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/hardwareprofiles.h"

#include "catalogue/jsonfields.h"

#include <QFile>
#include <QtCore/qdir.h>
#include <array>
#include <variant>

// Qt's resources of a static library are linked only when something asks for them.
static void registerHardwareResources() { Q_INIT_RESOURCE(hardware); }

namespace catalogue {

using nlohmann::json;
using Profile = domain::HardwareProfile;

namespace {

struct Constant {
    const char *name;
    std::variant<double Profile::*, int Profile::*, bool Profile::*> member;
};

constexpr std::array kConstants = {
    Constant{"gemm_bf16", &Profile::gemmBf16},
    Constant{"gemm_fp16", &Profile::gemmFp16},
    Constant{"gemm_fp8", &Profile::gemmFp8},
    Constant{"gemm_mxfp8", &Profile::gemmMxfp8},
    Constant{"gemm_fp4", &Profile::gemmFp4},
    Constant{"gemm_quantisation_power", &Profile::gemmQuantisationPower},
    Constant{"gemm_edge_half", &Profile::gemmEdgeHalf},
    Constant{"gemm_depth_half", &Profile::gemmDepthHalf},
    Constant{"gemm_launch", &Profile::gemmLaunch},
    Constant{"grouped_gemm_share", &Profile::groupedGemmShare},
    Constant{"tile_rows", &Profile::tileRows},
    Constant{"tile_columns", &Profile::tileColumns},
    Constant{"rate_factor", &Profile::rateFactor},
    Constant{"cast_bytes_delayed", &Profile::castBytesDelayed},
    Constant{"cast_bytes_current", &Profile::castBytesCurrent},
    Constant{"cast_bytes_block", &Profile::castBytesBlock},
    Constant{"attention_forward", &Profile::attentionForward},
    Constant{"attention_backward", &Profile::attentionBackward},
    Constant{"attention_work_half", &Profile::attentionWorkHalf},
    Constant{"attention_sequence_half", &Profile::attentionSequenceHalf},
    Constant{"attention_head_power", &Profile::attentionHeadPower},
    Constant{"scan_share", &Profile::scanShare},
    Constant{"memory_share", &Profile::memoryShare},
    Constant{"kernel_launch", &Profile::kernelLaunch},
    Constant{"moe_memory_factor", &Profile::moeMemoryFactor},
    Constant{"mla_memory_factor", &Profile::mlaMemoryFactor},
    Constant{"host_per_layer", &Profile::hostPerLayer},
    Constant{"host_backward_factor", &Profile::hostBackwardFactor},
    Constant{"host_moe_factor", &Profile::hostMoeFactor},
    Constant{"host_per_expert", &Profile::hostPerExpert},
    Constant{"host_cast_factor", &Profile::hostCastFactor},
    Constant{"host_graph_share", &Profile::hostGraphShare},
    Constant{"step_fixed", &Profile::stepFixed},
    Constant{"step_fixed_per_doubling", &Profile::stepFixedPerDoubling},
    Constant{"optimizer_launch", &Profile::optimizerLaunch},
    Constant{"nvlink_bus_rate", &Profile::nvlinkBusRate},
    Constant{"nvlink_all_to_all_rate", &Profile::nvlinkAllToAllRate},
    Constant{"nvlink_all_reduce_rate", &Profile::nvlinkAllReduceRate},
    Constant{"nvlink_latency", &Profile::nvlinkLatency},
    Constant{"nvlink_hop_latency", &Profile::nvlinkHopLatency},
    Constant{"nvlink_shared_share", &Profile::nvlinkSharedShare},
    Constant{"nvlink_point_to_point_share", &Profile::nvlinkPointToPointShare},
    Constant{"pcie_bus_rate", &Profile::pcieBusRate},
    Constant{"network_share", &Profile::networkShare},
    Constant{"network_latency", &Profile::networkLatency},
    Constant{"network_hop_latency", &Profile::networkHopLatency},
    Constant{"network_fallback_rate", &Profile::networkFallbackRate},
    Constant{"host_link_rate", &Profile::hostLinkRate},
    Constant{"host_memory_rate", &Profile::hostMemoryRate},
    Constant{"tp_exposed_user_buffers", &Profile::tpExposedUserBuffers},
    Constant{"tp_exposed", &Profile::tpExposed},
    Constant{"cp_exposed", &Profile::cpExposed},
    Constant{"ep_exposed", &Profile::epExposed},
    Constant{"ep_exposed_overlapped", &Profile::epExposedOverlapped},
    Constant{"dp_exposed", &Profile::dpExposed},
    Constant{"spread_dense", &Profile::spreadDense},
    Constant{"spread_moe", &Profile::spreadMoe},
    Constant{"context_bytes", &Profile::contextBytes},
    Constant{"gemm_workspace_bytes", &Profile::gemmWorkspaceBytes},
    Constant{"framework_workspace_bytes", &Profile::frameworkWorkspaceBytes},
    Constant{"fp8_transpose_copy", &Profile::fp8TransposeCopy},
};

constexpr std::size_t kMaxBytes = 1u << 20;
constexpr Range kPositive{1e-12, 1e13};
constexpr Range kTile{16, 1024};

/// One constant: {"value": …, "source": "…"}.
void readConstant(FieldReader &constants, const Constant &constant, const std::string &place, Problems &problems, Profile &profile)
{
    const json *object = constants.object(constant.name);
    if (!object)
        return;
    FieldReader fields(*object, place + constant.name + ".", problems);
    fields.require("value");
    fields.require("source");
    if (const auto source = fields.text("source"); source && source->empty())
        fields.reject("source", base::Text(QT_TRANSLATE_NOOP("core", "a constant needs its source")));
    if (const auto *number = std::get_if<double Profile::*>(&constant.member))
        fields.read("value", profile.*(*number), kPositive);
    else if (const auto *whole = std::get_if<int Profile::*>(&constant.member))
        fields.read("value", profile.*(*whole), kTile);
    else
        fields.read("value", profile.*(std::get<bool Profile::*>(constant.member)));
    fields.rejectUnknownKeys();
}

void readConstants(const json &object, const std::string &place, Problems &problems, Profile &profile)
{
    FieldReader constants(object, place, problems);
    for (const Constant &constant : kConstants)
        readConstant(constants, constant, place, problems, profile);
    constants.rejectUnknownKeys();
}

void readFile(const json &file, std::string_view gpuKey, Problems &problems, Profile &profile)
{
    FieldReader fields(file, "", problems);
    fields.read("generation", profile.generation);
    (void)fields.text("about");
    fields.require("constants");
    if (const json *constants = fields.object("constants"))
        readConstants(*constants, "constants.", problems, profile);
    if (const json *gpus = fields.object("gpus")) {
        const std::string key(gpuKey);
        if (const auto own = gpus->find(key); own != gpus->end() && own->is_object())
            readConstants(*own, "gpus." + key + ".", problems, profile);
    }
    fields.rejectUnknownKeys();
}

QByteArray resource(const QString &name)
{
    QFile file(QLatin1String(":/hardware/") + name + QLatin1String(".json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string_view view(const QByteArray &bytes) { return {bytes.constData(), static_cast<std::size_t>(bytes.size())}; }

} // namespace

base::Result<Profile> parseHardwareProfile(const std::vector<std::string_view> &texts, std::string_view gpuKey)
{
    Profile profile;
    Problems problems;
    for (std::string_view text : texts) {
        const auto file = parseJson(text, "hardware profile", kMaxBytes);
        if (!file)
            return base::fail(file.error());
        if (!file->is_object())
            return base::fail(
                {base::ErrorKind::Input, "hardware profile", base::Text(QT_TRANSLATE_NOOP("core", "an object is expected")), {}, {}});
        readFile(*file, gpuKey, problems, profile);
    }
    if (!problems.empty())
        return base::fail(problems.joined());
    return profile;
}

Profile loadHardwareProfile(const domain::GpuSpec &gpu)
{
    registerHardwareResources();
    const QByteArray common = resource(QStringLiteral("common"));
    const QByteArray generation = resource(QString::fromStdString(gpu.generation));
    std::vector<std::string_view> texts;
    for (const QByteArray *bytes : {&common, &generation}) {
        if (!bytes->isEmpty())
            texts.push_back(view(*bytes));
    }
    Profile profile = parseHardwareProfile(texts, gpu.key).value_or(Profile());
    profile.generation = gpu.generation;
    return profile;
}

std::vector<std::string_view> hardwareConstantNames()
{
    std::vector<std::string_view> names;
    for (const Constant &constant : kConstants)
        names.emplace_back(constant.name);
    return names;
}

} // namespace catalogue
