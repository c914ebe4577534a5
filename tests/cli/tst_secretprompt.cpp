// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The prompt for a token on a pseudo terminal of the test's own.
#include "cli/secretprompt.h"

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <gtest/gtest.h>
#include <pthread.h>
#include <pty.h>
#include <sstream>
#include <string_view>
#include <termios.h>
#include <thread>
#include <unistd.h>

namespace {

volatile std::sig_atomic_t interruptFlag = 0;

extern "C" void onSignal(int) { interruptFlag = 1; }

class SecretPrompt : public testing::Test {
protected:
    void SetUp() override
    {
        interruptFlag = 0;
        ASSERT_EQ(openpty(&m_person, &m_program, nullptr, nullptr, nullptr), 0);
    }
    void TearDown() override
    {
        close(m_person);
        close(m_program);
    }

    [[nodiscard]] bool echoes() const
    {
        termios state = {};
        tcgetattr(m_program, &state);
        return (state.c_lflag & ECHO) != 0;
    }

    /// The prompt, with somebody who acts as soon as nothing is shown any more.
    [[nodiscard]] base::Result<std::string> ask(const std::function<void(pthread_t)> &act)
    {
        const pthread_t asking = pthread_self();
        std::thread person([&] {
            while (echoes())
                std::this_thread::yield();
            act(asking);
        });
        const cli::Streams streams{m_in, m_out, m_err, false, 0, &interruptFlag, true, m_program};
        auto answer = cli::askSecret(streams, "Token: ");
        person.join();
        return answer;
    }
    void type(std::string_view text) const { EXPECT_EQ(write(m_person, text.data(), text.size()), static_cast<ssize_t>(text.size())); }
    /// What the terminal shows.
    [[nodiscard]] std::string screen() const
    {
        fcntl(m_person, F_SETFL, O_NONBLOCK);
        char bytes[1000];
        const ssize_t got = read(m_person, bytes, sizeof bytes);
        return got > 0 ? std::string(bytes, static_cast<std::size_t>(got)) : std::string();
    }

    int m_person = -1;
    int m_program = -1;
    std::istringstream m_in;
    std::ostringstream m_out;
    std::ostringstream m_err;
};

TEST_F(SecretPrompt, showsNothingOfWhatIsTyped)
{
    const auto answer = ask([this](pthread_t) { type("ws7demo:CANARY\n"); });
    ASSERT_TRUE(answer.has_value());
    EXPECT_EQ(*answer, "ws7demo:CANARY");
    EXPECT_EQ(screen().find("CANARY"), std::string::npos);
    EXPECT_EQ(m_err.str(), "Token: \n");
    EXPECT_TRUE(m_out.str().empty());
    EXPECT_TRUE(echoes()); // as before
}

TEST_F(SecretPrompt, endOfInputIsNoAnswer)
{
    const auto answer = ask([this](pthread_t) { type("\x04"); });
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, base::ErrorKind::Cancelled);
    EXPECT_TRUE(echoes());
}

TEST_F(SecretPrompt, controlCGivesTheTerminalBack)
{
    struct sigaction action = {};
    action.sa_handler = &onSignal; // without SA_RESTART, as the program has it
    sigaction(SIGUSR1, &action, nullptr);
    std::thread later;
    const auto answer = ask([&](pthread_t asking) {
        // The reader may not be reading yet: signals until it has seen one.
        later = std::thread([this, asking] {
            while (!echoes()) {
                pthread_kill(asking, SIGUSR1);
                std::this_thread::yield();
            }
        });
    });
    later.join();
    ASSERT_FALSE(answer.has_value());
    EXPECT_EQ(answer.error().kind, base::ErrorKind::Cancelled);
    EXPECT_TRUE(echoes());
}

TEST_F(SecretPrompt, withoutATerminalNamesTheOtherWay)
{
    for (const bool terminal : {false, true}) {
        const int notATerminal = open("/dev/null", O_RDONLY);
        const cli::Streams streams{m_in, m_out, m_err, false, 0, nullptr, terminal, notATerminal};
        const auto answer = cli::askSecret(streams, "Token: ");
        close(notATerminal);
        ASSERT_FALSE(answer.has_value());
        EXPECT_EQ(answer.error().kind, base::ErrorKind::Usage);
        EXPECT_NE(answer.error().hint.english().find("--token-stdin"), std::string::npos);
        EXPECT_TRUE(m_err.str().empty());
    }
}

} // namespace
