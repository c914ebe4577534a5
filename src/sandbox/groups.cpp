// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/groups.h"

#include "base/format.h"
#include "sandbox/noise.h"

#include <QFile>
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

// Qt's resources of a static library are linked only when something asks for them.
static void registerSandboxResources() { Q_INIT_RESOURCE(sandbox_cluster); }

namespace sandbox {

using nlohmann::json;

namespace {

constexpr int kMostNodes = 10000;
constexpr int kMostGpusPerNode = 72;

base::Error bad(std::string subject, base::Text message)
{
    return {base::ErrorKind::Input,
            std::move(subject),
            std::move(message),
            base::Text(QT_TRANSLATE_NOOP("core", "See autotuner-sandbox --help for the form of a cluster")),
            {}};
}

/// Reads the fields of one object; remembers the first thing that was wrong.
class Fields {
public:
    Fields(const json &object, std::string where)
        : m_object(object)
        , m_where(std::move(where))
    {
    }

    std::string text(const char *key, std::string fallback = {})
    {
        const json *value = find(key);
        if (value == nullptr)
            return fallback;
        if (!value->is_string() || value->get_ref<const std::string &>().size() > 255)
            return complain(key, QT_TRANSLATE_NOOP("core", "must be a text of at most 255 letters")), fallback;
        return value->get<std::string>();
    }

    double number(const char *key, double fallback, double least, double most)
    {
        const json *value = find(key);
        if (value == nullptr)
            return fallback;
        if (!value->is_number() || !(value->get<double>() >= least && value->get<double>() <= most))
            return complain(key, QT_TRANSLATE_NOOP("core", "must be a number from %1 to %2"),
                            {fmt::format("{}", least), fmt::format("{}", most)}),
                   fallback;
        return value->get<double>();
    }

    int whole(const char *key, int fallback, int least, int most)
    {
        return static_cast<int>(std::lround(number(key, fallback, least, most)));
    }

    bool flag(const char *key, bool fallback)
    {
        const json *value = find(key);
        if (value == nullptr)
            return fallback;
        if (!value->is_boolean())
            return complain(key, QT_TRANSLATE_NOOP("core", "must be true or false")), fallback;
        return value->get<bool>();
    }

    const json::array_t &list(const char *key)
    {
        static const json::array_t none;
        const json *value = find(key);
        if (value == nullptr)
            return none;
        if (!value->is_array())
            return complain(key, QT_TRANSLATE_NOOP("core", "must be a list")), none;
        return value->get_ref<const json::array_t &>();
    }

    void complain(const char *key, const char *message, std::vector<std::string> args = {})
    {
        if (!m_error)
            m_error = bad(m_where + "." + key, base::Text(message, std::move(args)));
    }
    void adopt(const base::Error &error)
    {
        if (!m_error)
            m_error = error;
    }
    [[nodiscard]] const std::optional<base::Error> &error() const { return m_error; }
    [[nodiscard]] const std::string &where() const { return m_where; }

private:
    const json *find(const char *key)
    {
        if (!m_object.is_object()) {
            complain(key, QT_TRANSLATE_NOOP("core", "is looked for in something that is no object"));
            return nullptr;
        }
        const auto at = m_object.find(key);
        return at == m_object.end() || at->is_null() ? nullptr : &*at;
    }

    const json &m_object;
    std::string m_where;
    std::optional<base::Error> m_error;
};

/// Product names as the driver reports them; others follow from the catalogue's.
std::string productName(const domain::GpuSpec &gpu)
{
    static constexpr std::pair<const char *, const char *> kKnown[] = {{"h100", "NVIDIA-H100-80GB-HBM3"},
                                                                       {"h200", "NVIDIA-H200"},
                                                                       {"b200", "NVIDIA-B200"},
                                                                       {"gb200", "NVIDIA-GB200"},
                                                                       {"b300", "NVIDIA-B300"},
                                                                       {"gb300", "NVIDIA-GB300"},
                                                                       {"a100-80gb", "NVIDIA-A100-SXM4-80GB"},
                                                                       {"a100-40gb", "NVIDIA-A100-SXM4-40GB"},
                                                                       {"l40s", "NVIDIA-L40S"}};
    for (const auto &[key, product] : kKnown)
        if (gpu.key == key)
            return product;
    std::string name = gpu.name;
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

/// The usual shapes of a machine: 1, 2, 4 … GPUs up to all of them, each with its share of the rest.
std::vector<ShapeConfig> usualShapes(const Group &group)
{
    if (group.gpuKey.empty())
        return {{"cpu.small", 4, 16384, 50, 0}, {"cpu.medium", 16, 65536, 100, 0}, {"cpu.large", 64, 262144, 400, 0}};
    std::vector<ShapeConfig> shapes;
    for (int gpus = 1;; gpus = std::min(gpus * 2, group.gpusPerNode)) {
        const double share = static_cast<double>(gpus) / group.gpusPerNode;
        shapes.push_back({fmt::format("gpu.{}x{}", gpus, group.gpuKey), std::floor(group.cpusPerNode * share * 0.96),
                          static_cast<std::int64_t>(static_cast<double>(group.memoryMibPerNode) * share * 0.96), 250 * gpus, gpus});
        if (gpus == group.gpusPerNode)
            break;
    }
    shapes.push_back({"cpu.small", 4, 16384, 50, 0});
    return shapes;
}

VolumeConfig readVolume(Fields &volume)
{
    VolumeConfig result;
    result.from = volume.text("from", "nfs");
    result.name = volume.text("name");
    result.fromPath = volume.text("from_path", "/export/" + result.name);
    result.defaultMountPath = volume.text("default_mount_path", "/" + result.name);
    result.sizeGb = static_cast<std::int64_t>(volume.number("size_in_gb", 20480, 1, 1e9));
    if (result.name.empty())
        volume.complain("name", QT_TRANSLATE_NOOP("core", "is missing"));
    return result;
}

ShapeConfig readShape(Fields &shape)
{
    ShapeConfig result;
    result.id = shape.text("id");
    result.cpu = shape.number("cpu", 4, 0.1, 10000);
    result.memoryMib = static_cast<std::int64_t>(shape.number("memory_in_mb", 16384, 1, 1e9));
    result.diskGb = static_cast<std::int64_t>(shape.number("ephemeral_storage_in_gb", 100, 0, 1e9));
    result.gpus = shape.whole("gpus", 0, 0, kMostGpusPerNode);
    if (result.id.empty())
        shape.complain("id", QT_TRANSLATE_NOOP("core", "is missing"));
    return result;
}

ReservationConfig readReservation(Fields &reservation)
{
    ReservationConfig result;
    result.name = reservation.text("name");
    result.id = reservation.text("id", "rsv-" + letters(mix(7, result.name), 4));
    result.phase = reservation.text("phase", "Reserved");
    result.nodes = reservation.whole("nodes", 1, 0, kMostNodes);
    return result;
}

template <class T>
std::vector<T> readEach(Fields &object, const char *key, T (*read)(Fields &))
{
    std::vector<T> result;
    const json::array_t &items = object.list(key);
    for (std::size_t i = 0; i < items.size(); ++i) {
        Fields fields(items[i], fmt::format("{}.{}[{}]", object.where(), key, i));
        result.push_back(read(fields));
        if (fields.error())
            object.adopt(*fields.error());
    }
    return result;
}

std::vector<std::string> readNames(Fields &object, const char *key)
{
    std::vector<std::string> names;
    for (const json &item : object.list(key)) {
        if (!item.is_string())
            object.complain(key, QT_TRANSLATE_NOOP("core", "must be a list of names"));
        else
            names.push_back(item.get<std::string>());
    }
    return names;
}

void takeGpu(Group &group, Fields &fields, const catalogue::Catalogue &catalogue)
{
    const std::string wanted = fields.text("gpu");
    if (wanted.empty() || wanted == "cpu") {
        group.gpusPerNode = 0;
        group.infiniband = false;
        group.cpusPerNode = 64;
        group.memoryMibPerNode = 262144;
        return;
    }
    const auto gpu = catalogue.gpu(wanted);
    if (!gpu)
        return fields.adopt(gpu.error());
    group.gpuKey = (*gpu)->key;
    group.gpuProduct = productName(**gpu);
    group.gpuMemoryMib = static_cast<std::int64_t>((*gpu)->usableMemory.value() / base::kBytesPerMib);
    group.gpusPerNode = (*gpu)->gpusPerNode;
}

} // namespace

std::string Group::nodeId(int index) const { return fmt::format("{}-node-{:02}", id, index + 1); }

const ShapeConfig *Group::shape(std::string_view wanted) const
{
    const auto at = std::find_if(shapes.begin(), shapes.end(), [&](const ShapeConfig &shape) { return shape.id == wanted; });
    return at == shapes.end() ? nullptr : &*at;
}

base::Result<Group> groupFromJson(const json &object, const catalogue::Catalogue &catalogue)
{
    Fields fields(object, "node_groups");
    Group group;
    group.name = fields.text("name");
    Fields named(object, group.name.empty() ? "node_groups" : "node_groups." + group.name);
    if (group.name.empty())
        named.complain("name", QT_TRANSLATE_NOOP("core", "is missing"));
    group.id = named.text("id", group.name + "-" + letters(mix(4, group.name), 4));
    takeGpu(group, named, catalogue);
    group.gpuProduct = named.text("gpu_product", group.gpuProduct);
    group.nodes = named.whole("nodes", 2, 1, kMostNodes);
    if (!group.gpuKey.empty())
        group.gpusPerNode = named.whole("gpus_per_node", group.gpusPerNode, 1, kMostGpusPerNode);
    group.cpusPerNode = named.number("cpus_per_node", group.cpusPerNode, 1, 10000);
    group.memoryMibPerNode = static_cast<std::int64_t>(named.number("memory_in_mb", static_cast<double>(group.memoryMibPerNode), 1, 1e9));
    group.infiniband = named.flag("infiniband", group.infiniband);
    group.quotaEnabled = named.flag("quota_enabled", true);
    group.volumes = readEach(named, "volumes", readVolume);
    group.shapes = readEach(named, "shapes", readShape);
    group.reservations = readEach(named, "reservations", readReservation);
    if (group.shapes.empty())
        group.shapes = usualShapes(group);
    if (fields.error() || named.error())
        return base::fail(fields.error() ? *fields.error() : *named.error());
    return group;
}

json toJson(const Group &group)
{
    json volumes = json::array();
    for (const VolumeConfig &v : group.volumes)
        volumes.push_back({{"from", v.from},
                           {"name", v.name},
                           {"from_path", v.fromPath},
                           {"default_mount_path", v.defaultMountPath},
                           {"size_in_gb", v.sizeGb}});
    json shapes = json::array();
    for (const ShapeConfig &s : group.shapes)
        shapes.push_back(
            {{"id", s.id}, {"cpu", s.cpu}, {"memory_in_mb", s.memoryMib}, {"ephemeral_storage_in_gb", s.diskGb}, {"gpus", s.gpus}});
    json reservations = json::array();
    for (const ReservationConfig &r : group.reservations)
        reservations.push_back({{"id", r.id}, {"name", r.name}, {"phase", r.phase}, {"nodes", r.nodes}});
    json object = {{"id", group.id},
                   {"name", group.name},
                   {"gpu", group.gpuKey.empty() ? "cpu" : group.gpuKey},
                   {"nodes", group.nodes},
                   {"cpus_per_node", group.cpusPerNode},
                   {"memory_in_mb", group.memoryMibPerNode},
                   {"infiniband", group.infiniband},
                   {"quota_enabled", group.quotaEnabled},
                   {"volumes", volumes},
                   {"shapes", shapes},
                   {"reservations", reservations}};
    if (!group.gpuKey.empty())
        object.update({{"gpu_product", group.gpuProduct}, {"gpus_per_node", group.gpusPerNode}});
    return object;
}

base::Result<Group> groupFromFlag(std::string_view text, const catalogue::Catalogue &catalogue)
{
    const std::size_t equals = text.find('=');
    const base::Error wrong =
        bad(std::string(text), base::Text(QT_TRANSLATE_NOOP("core", "is not of the form NAME=GPU,NODES,GPUS_PER_NODE")));
    if (equals == std::string_view::npos || equals == 0)
        return base::fail(wrong);
    json object = {{"name", std::string(text.substr(0, equals))}};
    std::vector<std::string> parts;
    std::string_view rest = text.substr(equals + 1);
    for (std::size_t comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
        parts.emplace_back(rest.substr(0, comma));
        rest.remove_prefix(comma + 1);
    }
    parts.emplace_back(rest);
    if (parts.size() > 3)
        return base::fail(wrong);
    object["gpu"] = parts[0];
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const auto count = base::parseInteger(parts[i]);
        if (!count)
            return base::fail(wrong);
        object[i == 1 ? "nodes" : "gpus_per_node"] = *count;
    }
    return groupFromJson(object, catalogue);
}

base::Result<ClusterConfig> clusterFromJson(const json &object, const catalogue::Catalogue &catalogue)
{
    Fields fields(object, "cluster");
    ClusterConfig cluster;
    for (const json &item : fields.list("node_groups")) {
        auto group = groupFromJson(item, catalogue);
        if (!group)
            return base::fail(group.error());
        for (const Group &other : cluster.groups)
            if (other.id == group->id || other.name == group->name)
                fields.complain("node_groups", QT_TRANSLATE_NOOP("core", "name %1 twice"), {group->name});
        cluster.groups.push_back(std::move(*group));
    }
    cluster.secrets =
        object.is_object() && object.contains("secrets") ? readNames(fields, "secrets") : std::vector<std::string>{"HF_TOKEN"};
    cluster.registries = readNames(fields, "image_pull_secrets");
    if (cluster.groups.empty())
        fields.complain("node_groups", QT_TRANSLATE_NOOP("core", "must name at least one group"));
    if (fields.error())
        return base::fail(*fields.error());
    return cluster;
}

base::Result<ClusterConfig> defaultCluster(const catalogue::Catalogue &catalogue)
{
    registerSandboxResources();
    QFile file(QStringLiteral(":/sandbox/cluster.json"));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail({base::ErrorKind::File, ":/sandbox/cluster.json",
                           base::Text(QT_TRANSLATE_NOOP("core", "built-in data is missing")),
                           base::Text(QT_TRANSLATE_NOOP("core", "Install the program again")), file.errorString().toStdString()});
    return clusterFromJson(json::parse(file.readAll().toStdString(), nullptr, false), catalogue);
}

std::vector<VolumeConfig> volumesFromMountSource(std::string_view source)
{
    static constexpr std::string_view kPrefix = "node-";
    const std::size_t colon = source.find(':');
    if (!source.starts_with(kPrefix) || colon == std::string_view::npos || colon + 1 >= source.size() || colon <= kPrefix.size())
        return {};
    VolumeConfig volume;
    volume.from = std::string(source.substr(kPrefix.size(), colon - kPrefix.size()));
    volume.name = std::string(source.substr(colon + 1));
    volume.fromPath = "/export/" + volume.name;
    volume.defaultMountPath = "/" + volume.name;
    return {volume};
}

} // namespace sandbox
