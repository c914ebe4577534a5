// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign/journal.h"

#include "campaign/journaltext.h"
#include "campaign/transitions.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace campaign {
namespace {

/// A campaign of a thousand runs needs a few megabytes; more is no journal of ours.
constexpr std::size_t kMostBytes = 256UL * 1024 * 1024;

/// An open file descriptor.
class Descriptor {
public:
    explicit Descriptor(int fd = -1)
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

tl::unexpected<base::Error> diskError(const std::string &path, int error)
{
    return base::fail({base::ErrorKind::File, path, QT_TRANSLATE_NOOP("core", "the campaign's journal could not be written or read"),
                       QT_TRANSLATE_NOOP("core",
                                         "Check the permissions and the free space of its folder; nothing new is launched until it can "
                                         "be written"),
                       std::strerror(error)});
}

/// Errno, or 0.
int writeAll(int fd, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(fd, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int readAll(int fd, std::string &out)
{
    std::array<char, 65536> buffer{};
    while (out.size() <= kMostBytes) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            return 0;
        out.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return EFBIG;
}

/// Makes a new name in a folder survive a power cut.
void syncFolderOf(const std::string &path)
{
    const std::string folder = std::filesystem::path(path).parent_path().string();
    const Descriptor fd(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.isOpen())
        ::fsync(fd.get());
}

} // namespace

struct Journal::File {
    std::string path;
    Descriptor fd;
    off_t size = 0; ///< up to the end of the last whole line
    int broken = 0; ///< errno of a failure that left the file's end unknown

    /// One write and one fdatasync; a failed write is taken back.
    int append(std::string_view text)
    {
        if (broken != 0)
            return broken;
        int error = writeAll(fd.get(), text);
        if (error == 0 && ::fdatasync(fd.get()) != 0)
            error = errno;
        if (error == 0)
            size += static_cast<off_t>(text.size());
        else if (::ftruncate(fd.get(), size) != 0)
            broken = error;
        return error;
    }
};

Journal::Journal() = default;
Journal::~Journal() = default;
Journal::Journal(Journal &&) noexcept = default;
Journal &Journal::operator=(Journal &&) noexcept = default;

const std::string &Journal::path() const { return m_file->path; }

base::Result<void> foldJournal(const JournalText &text, Campaign &campaign)
{
    Campaign folded = campaign;
    for (const auto &[sequence, event] : text.entries) {
        if (sequence <= folded.sequence)
            continue;
        if (sequence != folded.sequence + 1) {
            return base::fail({base::ErrorKind::Input,
                               {},
                               {QT_TRANSLATE_NOOP("core", "the journal goes on at event %1, but the project knows events up to %2 only"),
                                {std::to_string(sequence), std::to_string(folded.sequence)}},
                               QT_TRANSLATE_NOOP("core", "An older copy of the project file was opened: open the newest one"),
                               {}});
        }
        if (auto applied = apply(folded, event); !applied) {
            base::Error error = applied.error();
            error.subject = "event " + std::to_string(sequence) + " " + error.subject;
            return base::fail(std::move(error));
        }
        folded.sequence = sequence;
    }
    campaign = std::move(folded);
    return {};
}

base::Result<Journal> Journal::open(const std::string &path, Campaign &campaign)
{
    Journal journal;
    journal.m_file = std::make_unique<File>();
    File &file = *journal.m_file;
    file.path = path;
    file.fd = Descriptor(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    if (!file.fd.isOpen())
        return diskError(path, errno);
    std::string text;
    if (const int error = readAll(file.fd.get(), text))
        return diskError(path, error);
    auto read = readJournal(text);
    auto folded = read ? foldJournal(*read, campaign) : base::fail(read.error());
    if (!folded) {
        base::Error error = folded.error();
        error.subject = path + (error.subject.empty() ? std::string() : ": " + error.subject);
        return base::fail(std::move(error));
    }
    if (read->cutTail && ::ftruncate(file.fd.get(), static_cast<off_t>(read->validBytes)) != 0)
        return diskError(path, errno);
    file.size = static_cast<off_t>(read->validBytes);
    if (file.size == 0) {
        if (const int error = file.append(journalHeader() + "\n"))
            return diskError(path, error);
        syncFolderOf(path);
    }
    return journal;
}

base::Result<void> Journal::append(Campaign &campaign, const Event &event)
{
    const std::string line = journalLine(campaign.sequence + 1, event);
    // What is folded in is what a restart will read, to the last byte.
    const auto entry = readJournalLine(line);
    if (!entry)
        return base::fail(entry.error());
    const auto fit = check(campaign, entry->event);
    if (!fit)
        return base::fail(fit.error());
    if (*fit == Fit::Repeats)
        return {};
    if (const int error = m_file->append(line + "\n"))
        return diskError(m_file->path, error);
    fold(campaign, entry->event);
    ++campaign.sequence;
    return {};
}

base::Result<void> Journal::appendAll(Campaign &campaign, const std::vector<Event> &events)
{
    Campaign folded = campaign;
    std::string text;
    for (const Event &event : events) {
        const std::string line = journalLine(folded.sequence + 1, event);
        const auto entry = readJournalLine(line);
        const auto fit = entry ? check(folded, entry->event) : base::fail(entry.error());
        if (!fit)
            return base::fail(fit.error());
        if (*fit == Fit::Repeats)
            continue;
        fold(folded, entry->event);
        ++folded.sequence;
        text += line + "\n";
    }
    if (const int error = text.empty() ? 0 : m_file->append(text))
        return diskError(m_file->path, error);
    campaign = std::move(folded);
    return {};
}

base::Result<void> Journal::forget(std::uint64_t sequence)
{
    File &file = *m_file;
    std::string text;
    const Descriptor reading(::open(file.path.c_str(), O_RDONLY | O_CLOEXEC));
    if (const int error = reading.isOpen() ? readAll(reading.get(), text) : errno)
        return diskError(file.path, error);
    const auto read = readJournal(text);
    if (!read)
        return base::fail(read.error());
    std::string kept = journalHeader() + "\n";
    for (const auto &entry : read->entries) {
        if (entry.sequence > sequence)
            kept += journalLine(entry.sequence, entry.event) + "\n";
    }
    const std::string beside = file.path + ".new";
    Descriptor fd(::open(beside.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644));
    int error = fd.isOpen() ? writeAll(fd.get(), kept) : errno;
    if (error == 0 && ::fsync(fd.get()) != 0)
        error = errno;
    if (error == 0 && ::rename(beside.c_str(), file.path.c_str()) != 0)
        error = errno;
    if (error != 0) {
        ::unlink(beside.c_str());
        return diskError(file.path, error);
    }
    syncFolderOf(file.path);
    file.fd = std::move(fd);
    file.size = static_cast<off_t>(kept.size());
    file.broken = 0;
    return {};
}

} // namespace campaign
