// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/candidateids.h"

#include "base/format.h"

#include <array>
#include <limits>
#include <string_view>

namespace comparison {
namespace {

using domain::Candidate;

bool readCount(std::string_view word, std::int32_t &out)
{
    const auto value = base::parseInteger(word);
    if (!value || *value < 0 || *value > std::numeric_limits<std::int32_t>::max())
        return false;
    out = static_cast<std::int32_t>(*value);
    return true;
}

bool readFlag(std::string_view word, bool &out)
{
    out = word == "1";
    return word == "0" || word == "1";
}

template <class E>
bool readWord(std::optional<E> value, E &out)
{
    if (value)
        out = *value;
    return value.has_value();
}

/// One part of an id between two dashes: its beginning, and where the rest goes.
struct Part {
    std::string_view key;
    bool (*read)(std::string_view word, Candidate &c);
};
// In the order of an id; the first eighteen are in every one.
constexpr std::array kParts = {
    Part{"tp", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.tensorParallel); }},
    Part{"pp", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.pipelineParallel); }},
    Part{"vp", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.virtualPipeline); }},
    Part{"cp", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.contextParallel); }},
    Part{"ep", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.expertParallel); }},
    Part{"etp", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.expertTensorParallel); }},
    Part{"mbs", [](std::string_view w, Candidate &c) { return readCount(w, c.batch.microBatchSize); }},
    Part{"gbs", [](std::string_view w, Candidate &c) { return readCount(w, c.batch.globalBatchSize); }},
    Part{"seq", [](std::string_view w, Candidate &c) { return readCount(w, c.batch.seqLength); }},
    Part{"sp", [](std::string_view w, Candidate &c) { return readFlag(w, c.layout.sequenceParallel); }},
    Part{"do", [](std::string_view w, Candidate &c) { return readFlag(w, c.layout.distributedOptimizer); }},
    Part{"fsdp", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.fsdp); }},
    Part{"rc:", [](std::string_view w, Candidate &c) { return readWord(domain::recomputeFromText(w), c.recompute); }},
    Part{"", [](std::string_view w, Candidate &c) { return readWord(domain::precisionFromName(w), c.options.precision); }},
    Part{"grad:", [](std::string_view w, Candidate &c) { return readWord(domain::gradDtypeFromName(w), c.options.gradDtype); }},
    Part{"", [](std::string_view w, Candidate &c) { return readWord(domain::optimizerFromName(w), c.options.optimizer); }},
    Part{"", [](std::string_view w, Candidate &c) { return readWord(domain::attentionFromName(w), c.options.attention); }},
    Part{"", [](std::string_view w, Candidate &c) { return readWord(domain::frameworkFromName(w), c.options.framework); }},
};
constexpr std::array kOptionalParts = {
    Part{"first", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.firstStageLayers); }},
    Part{"last", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.lastStageLayers); }},
    Part{"ce", [](std::string_view w, Candidate &c) { return readFlag(w, c.options.crossEntropyFusion); }},
    Part{"norm", [](std::string_view w, Candidate &c) { return readFlag(w, c.options.fusedNorm); }},
    Part{"graphs", [](std::string_view w, Candidate &c) { return readFlag(w, c.options.cudaGraphs); }},
    Part{"offload:", [](std::string_view w, Candidate &c) { return readWord(domain::offloadFromText(w), c.options.offloadModules); }},
    Part{"offload", [](std::string_view w, Candidate &c) { return readCount(w, c.options.activationOffloadLayers); }},
    Part{"shard:", [](std::string_view w, Candidate &c) { return readWord(domain::fsdpShardingFromName(w), c.layout.fsdpSharding); }},
    Part{"group", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.microBatchGroup); }},
    Part{"epoverlap:",
         [](std::string_view w, Candidate &c) { return readWord(domain::expertOverlapFromName(w), c.options.expertOverlap); }},
    Part{"optoffload", [](std::string_view w, Candidate &c) { return readWord(base::parseNumber(w), c.options.optimizerOffloadFraction); }},
    Part{"cpcomm:",
         [](std::string_view w, Candidate &c) { return readWord(domain::contextExchangeFromName(w), c.layout.contextExchange); }},
    Part{"cpinner", [](std::string_view w, Candidate &c) { return readCount(w, c.layout.contextInner); }},
    Part{"cap", [](std::string_view w, Candidate &c) { return readWord(base::parseNumber(w), c.options.moeCapacityFactor); }},
};

std::string_view nextPart(std::string_view &rest)
{
    const std::size_t dash = rest.find('-');
    const std::string_view part = rest.substr(0, dash);
    rest = dash == std::string_view::npos ? std::string_view() : rest.substr(dash + 1);
    return part;
}

bool readPart(const Part &part, std::string_view text, Candidate &candidate)
{
    return text.starts_with(part.key) && part.read(text.substr(part.key.size()), candidate);
}

} // namespace

std::optional<Candidate> candidateOfId(const domain::CandidateId &id)
{
    Candidate candidate;
    std::string_view rest = id;
    for (const Part &part : kParts) {
        if (!readPart(part, nextPart(rest), candidate))
            return std::nullopt;
    }
    while (!rest.empty()) {
        const std::string_view text = nextPart(rest);
        bool known = false;
        for (const Part &part : kOptionalParts)
            known = known || readPart(part, text, candidate);
        if (!known)
            return std::nullopt;
    }
    // Joins are by id: what does not come out the same was not understood.
    return domain::candidateId(candidate) == id ? std::optional(candidate) : std::nullopt;
}

} // namespace comparison
