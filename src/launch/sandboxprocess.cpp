// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/sandboxprocess.h"

#include "launch/sandboxfiles.h"
#include "lepton/client.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QPointer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTimer>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <memory>
#include <utility>

namespace launch {
namespace {

using namespace std::chrono_literals;
using Then = std::function<void(base::Result<lepton::Workspace>)>;

constexpr auto kLook = 50ms; ///< how often a file or process is looked at
constexpr auto kPatience = 20s; ///< with a start, of another process too
constexpr auto kAnswer = 3s; ///< that a living sandbox answers in
constexpr int kIdleExitSeconds = 900;

base::Error startError(base::Text message, std::string cause, base::Text hint = {})
{
    base::Error error;
    error.kind = base::ErrorKind::Remote;
    error.subject = "autotuner-sandbox";
    error.message = std::move(message);
    error.hint = std::move(hint);
    error.cause = std::move(cause);
    return error;
}

bool isAlive(qint64 pid) { return pid > 0 && (kill(static_cast<pid_t>(pid), 0) == 0 || errno == EPERM); }

QByteArray randomToken()
{
    QByteArray bytes(24, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return bytes.toHex();
}

QString programPath(const QString &wanted)
{
    return wanted.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/autotuner-sandbox") : wanted;
}

/// One start: lock the folder, look for a living sandbox, else start one and read its address. Deletes
/// itself after its answer; gone with the context.
class SandboxStart : public QObject {
public:
    SandboxStart(SandboxOptions options, QObject *context, Then then)
        : QObject(context)
        , m_options(std::move(options))
        , m_files(m_options.stateFolder)
        , m_then(std::move(then))
        , m_deadline(kPatience)
    {
        connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_step)(); });
        if (auto made = m_files.makeFolder(); !made) {
            QTimer::singleShot(0, this, [this, error = made.error()] { finish(base::fail(error)); });
            return;
        }
        m_lock = std::make_unique<QLockFile>(m_files.lockFile());
        m_lock->setStaleLockTime(0);
        every(&SandboxStart::lock);
    }

private:
    using Step = void (SandboxStart::*)();

    void every(Step step)
    {
        m_step = step;
        m_timer.start(kLook);
    }

    void lock()
    {
        if (m_lock->tryLock(0)) {
            m_timer.stop();
            look();
        } else if (m_deadline.hasExpired()) {
            finish(base::fail(startError(base::Text(QT_TRANSLATE_NOOP("core", "another program has been starting it for too long")), {})));
        }
    }

    void look()
    {
        if (auto last = m_files.endpoint())
            m_endpoint = *last;
        m_known = !m_endpoint.url.isEmpty();
        if (m_known && isAlive(m_endpoint.pid))
            ask();
        else
            start();
    }

    void ask()
    {
        if (!m_options.network)
            return takeRunning(true);
        lepton::Client::Options options;
        options.timeout = kAnswer;
        options.maxTries = 1;
        m_client = std::make_unique<lepton::Client>(m_endpoint.workspace(), m_options.network, nullptr, options);
        m_client->workspaceInfo(this, [this](const lepton::Answer<lepton::wire::WorkspaceInfo> &answer) {
            takeRunning(answer.has_value() && answer->simulated);
        });
    }

    void takeRunning(bool answers)
    {
        const bool fits = m_options.groups.empty() || m_files.hasGroups(m_options.groups);
        if (answers && fits)
            return finish(m_endpoint.workspace());
        // Unasked, the process of that number may be anybody's: it is left alone.
        if (!answers || !m_options.network || m_endpoint.pid <= 1)
            return start();
        // It has just answered with our token: the process is the sandbox, not another one of that number.
        kill(static_cast<pid_t>(m_endpoint.pid), SIGTERM);
        every(&SandboxStart::waitForItsEnd);
    }

    void waitForItsEnd()
    {
        if (isAlive(m_endpoint.pid) && !m_deadline.hasExpired())
            return;
        start();
    }

    void start()
    {
        m_timer.stop();
        const bool keepsCluster = m_options.groups.empty();
        if (!keepsCluster) {
            if (auto written = m_files.writeGroups(m_options.groups); !written)
                return finish(base::fail(written.error()));
        }
        if (!m_known || !keepsCluster) {
            m_endpoint.clockFactor = m_options.clockFactor;
            m_endpoint.seed = m_options.seed;
        }
        if (m_endpoint.token.isEmpty())
            m_endpoint.token = randomToken();
        launchOn(m_endpoint.port());
    }

    void launchOn(int port)
    {
        m_port = port;
        QProcess process;
        process.setProgram(programPath(m_options.program));
        process.setArguments(arguments(port));
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("AUTOTUNER_SANDBOX_TOKEN"), QString::fromLatin1(m_endpoint.token));
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(m_files.outputFile());
        process.setStandardErrorFile(m_files.outputFile(), QIODevice::Append);
        if (!process.startDetached(&m_endpoint.pid)) {
            return finish(base::fail(startError(
                base::Text(QT_TRANSLATE_NOOP("core", "%1 could not be started"), {process.program().toStdString()}),
                process.errorString().toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "It belongs beside the autotuner program")))));
        }
        every(&SandboxStart::readAddress);
    }

    [[nodiscard]] QStringList arguments(int port) const
    {
        const auto number = [](double value) { return QString::number(value, 'g', 12); };
        QStringList list{QStringLiteral("--listen"),    QStringLiteral("127.0.0.1:%1").arg(port),
                         QStringLiteral("--workspace"), m_endpoint.workspace().id,
                         QStringLiteral("--state"),     m_files.stateFolder(),
                         QStringLiteral("--clock"),     number(m_endpoint.clockFactor),
                         QStringLiteral("--seed"),      QString::number(m_endpoint.seed),
                         QStringLiteral("--idle-exit"), QString::number(kIdleExitSeconds)};
        if (QFileInfo::exists(m_files.clusterFile()))
            list << QStringLiteral("--cluster") << m_files.clusterFile();
        return list;
    }

    void readAddress()
    {
        QFile file(m_files.outputFile());
        const QByteArray output = file.open(QIODevice::ReadOnly) ? file.read(64 * 1024) : QByteArray();
        const QByteArray line = output.left(output.indexOf('\n')).trimmed();
        if (output.contains('\n') && line.startsWith("http://")) {
            m_endpoint.url = QString::fromLatin1(line);
            return takeAddress();
        }
        if (isAlive(m_endpoint.pid) && !m_deadline.hasExpired())
            return;
        m_timer.stop();
        // The port of the last time may be somebody else's by now.
        if (m_port != 0 && !m_deadline.hasExpired())
            return launchOn(0);
        finish(base::fail(startError(base::Text(QT_TRANSLATE_NOOP("core", "the sandbox did not start")), output.trimmed().toStdString())));
    }

    void takeAddress()
    {
        m_timer.stop();
        const QUrl url(m_endpoint.url);
        m_endpoint.url = QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host()).arg(url.port());
        if (auto written = m_files.writeEndpoint(m_endpoint); !written)
            return finish(base::fail(written.error()));
        finish(m_endpoint.workspace());
    }

    void finish(base::Result<lepton::Workspace> answer)
    {
        m_timer.stop();
        m_lock.reset();
        deleteLater();
        std::exchange(m_then, nullptr)(std::move(answer));
    }

    SandboxOptions m_options;
    SandboxFiles m_files;
    Then m_then;
    QDeadlineTimer m_deadline;
    QTimer m_timer;
    Step m_step = nullptr;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<lepton::Client> m_client;
    SandboxEndpoint m_endpoint;
    bool m_known = false;
    int m_port = 0;
};

} // namespace

void startSandbox(const SandboxOptions &options, QObject *context, Then then) { new SandboxStart(options, context, std::move(then)); }

} // namespace launch
