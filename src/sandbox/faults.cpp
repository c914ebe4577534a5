// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include "base/format.h"
#include "sandbox/noise.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sandbox {

using nlohmann::json;

namespace {

constexpr std::size_t kMostFaults = 1000;
constexpr std::string_view kJobKinds[] = {"slow_node", "node_loss", "preemption", "image_pull", "nccl_hang", "nan", "oom"};

bool meetsJobs(std::string_view kind) { return std::find(std::begin(kJobKinds), std::end(kJobKinds), kind) != std::end(kJobKinds); }

base::Error bad(std::string subject, base::Text message)
{
    std::string known;
    for (const std::string_view kind : FaultBox::kinds())
        known += (known.empty() ? "" : ", ") + std::string(kind);
    return {base::ErrorKind::Input,
            std::move(subject),
            std::move(message),
            base::Text(QT_TRANSLATE_NOOP("core", "Known kinds are %1"), {known}),
            {}};
}

bool takeField(Fault &fault, const std::string &key, const json &value)
{
    const auto text = [&](std::string &into) { return value.is_string() && (into = value.get<std::string>(), true); };
    const auto whole = [&](std::int64_t &into) {
        return value.is_number_integer() && value >= -1 && value <= 1'000'000'000 && (into = value.get<std::int64_t>(), true);
    };
    if (key == "kind")
        return text(fault.kind);
    if (key == "value")
        return value.is_number() && value >= 0 && value <= 1e9 && (fault.value = value.get<double>(), true);
    if (key == "count")
        return whole(fault.count) && fault.count >= 0;
    if (key == "probability")
        return value.is_number() && value >= 0 && value <= 1 && (fault.probability = value.get<double>(), true);
    if (key == "method")
        return text(fault.method);
    if (key == "path")
        return text(fault.path);
    if (key == "job")
        return text(fault.job);
    if (key == "step")
        return whole(fault.step);
    if (key == "requeue")
        return value.is_boolean() && (fault.requeue = value.get<bool>(), true);
    return key == "id" || key == "hits" || key == "spent"; // as toJson() wrote them; given anew
}

base::Result<Fault> faultFromJson(const json &object)
{
    if (!object.is_object())
        return base::fail(bad("fault", base::Text(QT_TRANSLATE_NOOP("core", "must be an object"))));
    Fault fault;
    for (const auto &[key, value] : object.items())
        if (!takeField(fault, key, value))
            return base::fail(bad("fault", base::Text(QT_TRANSLATE_NOOP("core", "field %1 is unknown or has an impossible value"), {key})));
    const auto &kinds = FaultBox::kinds();
    if (std::find(kinds.begin(), kinds.end(), fault.kind) == kinds.end())
        return base::fail(bad("fault", base::Text(QT_TRANSLATE_NOOP("core", "kind \"%1\" is unknown"), {fault.kind})));
    return fault;
}

} // namespace

const std::vector<std::string_view> &FaultBox::kinds()
{
    static const std::vector<std::string_view> all = {"latency",       "too_many_requests", "server_error", "forbidden",   "conflict",
                                                      "expired_token", "not_found",         "drop_before",  "drop_after",  "null_lists",
                                                      "unknown_state", "missing_status",    "extra_fields", "broken_json", "archived_404",
                                                      "log_cut",       "split_utf8",        "slow_node",    "node_loss",   "preemption",
                                                      "image_pull",    "nccl_hang",         "nan",          "oom"};
    return all;
}

base::Result<void> FaultBox::add(const json &input)
{
    const json list = input.is_object() && input.contains("faults") ? input["faults"] : input.is_array() ? input : json::array({input});
    if (!list.is_array())
        return base::fail(bad("faults", base::Text(QT_TRANSLATE_NOOP("core", "must be a list"))));
    std::vector<Fault> added;
    for (const json &item : list) {
        auto fault = faultFromJson(item);
        if (!fault)
            return base::fail(fault.error());
        added.push_back(std::move(*fault));
    }
    std::erase_if(m_faults, [](const Fault &fault) { return fault.spent && fault.hits == 0; });
    if (m_faults.size() + added.size() > kMostFaults)
        return base::fail(bad("faults", base::Text(QT_TRANSLATE_NOOP("core", "are too many"))));
    for (Fault &fault : added) {
        fault.id = "f" + std::to_string(m_next++);
        m_faults.push_back(std::move(fault));
    }
    return {};
}

base::Result<void> FaultBox::addFlag(std::string_view text)
{
    const std::size_t colon = text.find(':');
    json object = {{"kind", std::string(text.substr(0, colon))}};
    std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    while (!rest.empty()) {
        const std::size_t comma = rest.find(',');
        const std::string_view part = rest.substr(0, comma);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos)
            return base::fail(bad(std::string(text), base::Text(QT_TRANSLATE_NOOP("core", "is not of the form KIND:key=value,key=value"))));
        const std::string value(part.substr(equals + 1));
        const std::string key(part.substr(0, equals));
        if (const auto integer = base::parseInteger(value))
            object[key] = *integer;
        else if (const auto number = base::parseNumber(value))
            object[key] = *number;
        else if (value == "true" || value == "false")
            object[key] = value == "true";
        else
            object[key] = value;
        rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    return add(object);
}

bool FaultBox::remove(const std::string &id)
{
    return std::erase_if(m_faults, [&](const Fault &fault) { return fault.id == id; }) != 0;
}

nlohmann::ordered_json FaultBox::toJson() const
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const Fault &fault : m_faults)
        list.push_back({{"id", fault.id},
                        {"kind", fault.kind},
                        {"value", fault.value},
                        {"count", fault.count},
                        {"probability", fault.probability},
                        {"method", fault.method},
                        {"path", fault.path},
                        {"job", fault.job},
                        {"step", fault.step},
                        {"requeue", fault.requeue},
                        {"hits", fault.hits},
                        {"spent", fault.spent}});
    return {{"faults", list}};
}

bool FaultBox::use(Fault &fault)
{
    if (fault.spent || uniform(mix(m_seed ^ 0xfa017ULL, m_chances++)) >= fault.probability)
        return false;
    ++fault.hits;
    if (fault.count > 0 && --fault.count == 0)
        fault.spent = true;
    return true;
}

std::optional<Fault> FaultBox::strike(std::string_view kind, std::string_view method, std::string_view path)
{
    for (Fault &fault : m_faults) {
        const bool meets =
            fault.kind == kind && (fault.method.empty() || fault.method == method) && path.find(fault.path) != std::string_view::npos;
        if (meets && use(fault))
            return fault;
    }
    return std::nullopt;
}

std::optional<JobFault> FaultBox::strikeJob(const std::string &name, const std::string &id)
{
    for (Fault &fault : m_faults) {
        const bool meets = meetsJobs(fault.kind) && (name.find(fault.job) != std::string::npos || id.find(fault.job) != std::string::npos);
        if (meets && use(fault))
            return JobFault{fault.kind, fault.step, fault.value, fault.requeue};
    }
    return std::nullopt;
}

bool FaultBox::hasJobFaults() const
{
    return std::any_of(m_faults.begin(), m_faults.end(), [](const Fault &fault) { return !fault.spent && meetsJobs(fault.kind); });
}

} // namespace sandbox
