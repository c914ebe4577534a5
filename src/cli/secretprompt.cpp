// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretprompt.h"

#include <cerrno>
#include <ostream>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace cli {
namespace {

constexpr std::size_t kLongest = 32 * 1024;
constexpr int kInterruptCheck = 50; // ms

/// No echo for as long as it lives, whatever happens.
class Hidden {
public:
    explicit Hidden(int descriptor)
        : m_descriptor(descriptor)
        , m_changed(tcgetattr(descriptor, &m_before) == 0)
    {
        if (!m_changed)
            return;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = tcsetattr(descriptor, TCSAFLUSH, &hidden) == 0;
    }
    ~Hidden()
    {
        if (m_changed)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;
    [[nodiscard]] bool works() const { return m_changed; }

private:
    int m_descriptor;
    termios m_before = {};
    bool m_changed;
};

base::Error error(base::ErrorKind kind, base::Text message, base::Text hint = {})
{
    base::Error out;
    out.kind = kind;
    out.message = std::move(message);
    out.hint = std::move(hint);
    return out;
}

base::Error interrupted() { return error(base::ErrorKind::Cancelled, QT_TRANSLATE_NOOP("core", "interrupted")); }

} // namespace

base::Result<std::string> askSecret(const Streams &streams, const std::string &prompt)
{
    const auto noTerminal = [] {
        return base::fail(error(base::ErrorKind::Usage, QT_TRANSLATE_NOOP("core", "there is no terminal to ask for the token"),
                                QT_TRANSLATE_NOOP("core", "Hand it over with --token-stdin, from a file or a password manager")));
    };
    if (!streams.inIsTerminal || streams.inDescriptor < 0)
        return noTerminal();
    const Hidden hidden(streams.inDescriptor);
    if (!hidden.works())
        return noTerminal();
    streams.err << prompt << std::flush;
    std::string text;
    while (!streams.interrupted()) {
        pollfd input{streams.inDescriptor, POLLIN, 0}; // a Ctrl+C just before a plain read() would go unseen
        if (poll(&input, 1, kInterruptCheck) <= 0)
            continue;
        char c = 0;
        const ssize_t got = read(streams.inDescriptor, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        if (c == '\n') {
            streams.err << '\n' << std::flush;
            return text;
        }
        if (text.size() < kLongest)
            text += c;
    }
    streams.err << '\n' << std::flush;
    return base::fail(interrupted());
}

} // namespace cli
