// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/journaltext.h"

#include "base/nesting.h"
#include "campaign/describe.h"

#include <algorithm>
#include <array>
#include <utility>

namespace campaign {
namespace {

constexpr const char *kFormat = "autotuner-journal";
constexpr int kVersion = 1;
constexpr std::size_t kDeepest = 16;

/// In the order of the variant.
constexpr std::array<const char *, std::variant_size_v<Event>> kWords{
    "runs_added",    "limits_set", "paused_set",  "run_paused", "submit_intended", "submitted",  "submit_failed", "observed",
    "stop_intended", "ended",      "run_skipped", "run_reset",  "run_removed",     "tuning_set", "tuning_ended"};

std::string textOf(const nlohmann::ordered_json &json)
{
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

tl::unexpected<base::Error> damaged(base::Text message, base::Text hint = {}, std::string cause = {})
{
    return base::fail({base::ErrorKind::Input, {}, std::move(message), std::move(hint), std::move(cause)});
}

tl::unexpected<base::Error> tooNew(base::Text message)
{
    return damaged(std::move(message), QT_TRANSLATE_NOOP("core", "Update AutoTuner to open this campaign"));
}

template <std::size_t I = 0>
Event eventOfWord(std::size_t index)
{
    if constexpr (I + 1 < std::variant_size_v<Event>) {
        if (index != I)
            return eventOfWord<I + 1>(index);
    }
    return Event(std::in_place_index<I>);
}

base::Result<nlohmann::json> parse(std::string_view line)
{
    if (base::nestingDepth(line) > kDeepest)
        return damaged(QT_TRANSLATE_NOOP("core", "the line is no event of a campaign"));
    auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return damaged(QT_TRANSLATE_NOOP("core", "the line is no event of a campaign"));
    return json;
}

/// Nothing: the line is no header. Otherwise whether this version can read what follows.
std::optional<base::Result<void>> checkHeader(std::string_view line)
{
    const auto json = parse(line);
    if (!json || !json->contains("format"))
        return std::nullopt;
    const auto version = json->find("version");
    if (json->at("format") != kFormat || version == json->end() || !version->is_number_integer())
        return base::Result<void>(damaged(QT_TRANSLATE_NOOP("core", "this is no journal of a campaign")));
    if (version->get<std::int64_t>() > kVersion) {
        return base::Result<void>(tooNew({QT_TRANSLATE_NOOP("core",
                                                            "the journal was written by a newer version of this program (format %1; "
                                                            "this one reads up to %2)"),
                                          {version->dump(), std::to_string(kVersion)}}));
    }
    return base::Result<void>();
}

base::Error withLine(base::Error error, std::size_t line)
{
    error.subject = "line " + std::to_string(line) + (error.subject.empty() ? std::string() : " " + error.subject);
    if (error.hint.empty())
        error.hint =
            QT_TRANSLATE_NOOP("core", "Put a copy of the journal aside and repair or remove the line; jobs that run go on meanwhile");
    return error;
}

base::Result<void> readLine(std::string_view line, bool first, JournalText &out)
{
    if (first) {
        if (const auto header = checkHeader(line))
            return *header;
    }
    auto entry = readJournalLine(line);
    if (!entry)
        return base::fail(entry.error());
    if (entry->sequence == 0 || (!out.entries.empty() && entry->sequence != out.entries.back().sequence + 1)) {
        return damaged({QT_TRANSLATE_NOOP("core", "event %1 does not follow event %2"),
                        {std::to_string(entry->sequence), std::to_string(out.entries.empty() ? 0 : out.entries.back().sequence)}});
    }
    out.entries.push_back(std::move(*entry));
    return {};
}

} // namespace

std::string journalHeader()
{
    nlohmann::ordered_json json;
    json["format"] = kFormat;
    json["version"] = kVersion;
    return textOf(json);
}

std::string journalLine(std::uint64_t sequence, const Event &event)
{
    Writer writer;
    writer.field("seq", sequence);
    writer.field("event", std::string(kWords.at(event.index())));
    std::visit([&](const auto &each) { describe(writer, each); }, event);
    return textOf(writer.json());
}

base::Result<JournalText::Entry> readJournalLine(std::string_view line)
{
    const auto json = parse(line);
    if (!json)
        return base::fail(json.error());
    std::optional<base::Error> problem;
    Reader reader(*json, {}, problem);
    JournalText::Entry entry;
    std::string word;
    reader.field("seq", entry.sequence);
    reader.field("event", word);
    const auto known = std::find(kWords.begin(), kWords.end(), word);
    if (word.empty())
        return damaged(QT_TRANSLATE_NOOP("core", "the line is no event of a campaign"));
    if (known == kWords.end())
        return tooNew({QT_TRANSLATE_NOOP("core", "the event '%1' is not known to this version of the program"), {word}});
    entry.event = eventOfWord(static_cast<std::size_t>(known - kWords.begin()));
    std::visit([&](auto &each) { describe(reader, each); }, entry.event);
    if (problem)
        return base::fail(*problem);
    return entry;
}

base::Result<JournalText> readJournal(std::string_view text)
{
    JournalText out;
    std::size_t number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) {
            out.cutTail = true;
            break;
        }
        if (auto read = readLine(text.substr(at, end - at), at == 0, out); !read)
            return base::fail(withLine(read.error(), number));
        at = end + 1;
        out.validBytes = at;
    }
    return out;
}

} // namespace campaign
