// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaign/campaign.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace campaign {

/// A campaign as JSON, for project files; keys carry units ("at_ms", "predicted_cost_usd").
[[nodiscard]] nlohmann::ordered_json toJson(const Campaign &campaign);
[[nodiscard]] base::Result<Campaign> campaignFromJson(const nlohmann::json &json);

/// One line of the journal, without its newline: {"seq": 12, "event": "submitted", …}.
[[nodiscard]] std::string journalLine(std::uint64_t sequence, const Event &event);

/// What a journal's text holds. A cut last line (the machine died while it was written) is left out
/// and counted; a damaged line in the middle is an error with its number.
struct JournalText {
    struct Entry {
        std::uint64_t sequence = 0;
        Event event;
    };
    std::vector<Entry> entries;
    std::size_t validBytes = 0; ///< up to the end of the last whole line
    bool cutTail = false;
};
[[nodiscard]] base::Result<JournalText> readJournal(std::string_view text);

/// Folds what is newer than `campaign.sequence` into it; on an error the campaign is unchanged. An error
/// when events are missing between the two (an older copy of the project file).
[[nodiscard]] base::Result<void> foldJournal(const JournalText &text, Campaign &campaign);

/// The file beside a project or configuration folder. Each append is one write and one fdatasync; it
/// returns only when the line is on disk.
class Journal {
public:
    /// Opens or makes the file, cuts an unfinished last line off, and folds what is newer than
    /// `campaign.sequence` into it.
    [[nodiscard]] static base::Result<Journal> open(const std::string &path, Campaign &campaign);
    ~Journal();
    Journal(Journal &&) noexcept;
    Journal &operator=(Journal &&) noexcept;

    /// Checks the event against the campaign, writes it, folds it in. On a failed write the campaign is unchanged.
    [[nodiscard]] base::Result<void> append(Campaign &campaign, const Event &event);
    /// Several with one write, each checked against what the ones before it make: all, or on an error none.
    [[nodiscard]] base::Result<void> appendAll(Campaign &campaign, const std::vector<Event> &events);
    /// After the campaign was saved elsewhere up to `sequence`: drops those lines (atomically).
    [[nodiscard]] base::Result<void> forget(std::uint64_t sequence);
    [[nodiscard]] const std::string &path() const;

private:
    Journal();
    struct File;
    std::unique_ptr<File> m_file;
};

} // namespace campaign
