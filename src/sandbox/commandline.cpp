// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/commandline.h"

#include "base/format.h"
#include "sandbox/faults.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace sandbox {

namespace {

base::Error bad(std::string flag, base::Text message)
{
    return {base::ErrorKind::Usage,
            std::move(flag),
            std::move(message),
            base::Text(QT_TRANSLATE_NOOP("core", "See autotuner-sandbox --help")),
            {}};
}

const char *kAbout = R"(autotuner-sandbox: a simulated DGX Cloud Lepton workspace on this machine.
No GPU is used; every figure of a run is made up by a model and labelled simulated.
The first line printed is the base URL.

A job whose environment has AUTOTUNER_SANDBOX_STEPS=N and AUTOTUNER_SANDBOX_STEP_SECONDS=X prints N steps of X
seconds. A job that AutoTuner launched is simulated from its own settings; any other idles for a minute.

At run time, with the token (http://HOST:PORT/sandbox/...):
  GET, PUT (replace), POST (add), DELETE  /sandbox/faults    {"kind", "value", "count", "probability", "method",
                                                            "path", "job", "step", "requeue"}, or a list of them
  DELETE                                /sandbox/faults/ID
  POST                                  /sandbox/groups    {"name", "gpu", "nodes", "gpus_per_node", "volumes"}
  GET                                   /sandbox/clock
A fault strikes "count" times (default 1; 0 = until it is removed), each time with "probability" (default 1).
)";

void describe(QCommandLineParser &parser)
{
    std::string kinds;
    for (const std::string_view kind : FaultBox::kinds())
        kinds += (kinds.empty() ? "" : ", ") + std::string(kind);
    parser.setApplicationDescription(QString::fromUtf8(kAbout) + QStringLiteral("Kinds of faults: ") + QString::fromStdString(kinds));
    const auto add = [&](const char *name, const char *text, const char *value, const char *fallback = "") {
        QCommandLineOption option(QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value));
        if (*fallback != '\0')
            option.setDefaultValue(QString::fromLatin1(fallback));
        parser.addOption(option);
    };
    add("listen", "Where to listen; port 0 picks a free one.", "HOST:PORT", "127.0.0.1:0");
    add("workspace", "The workspace's id.", "ID", "sandbox");
    add("token", "The token that every request must carry; also taken from AUTOTUNER_SANDBOX_TOKEN.", "TOKEN");
    add("cluster", "A JSON file with the node groups instead of the built-in ones.", "FILE");
    add("state", "A folder in which everything outlives the program.", "DIR");
    add("clock", "How many times as fast as real time its time runs, 0.01 to 10000.", "FACTOR", "1");
    add("seed", "What chance begins with.", "N", "1");
    add("group", "A further node group (repeatable); --group pool=h200,16,8 has 16 nodes of 8 H200.", "NAME=GPU[,NODES[,GPUS_PER_NODE]]");
    add("mount", "A volume of every node group (repeatable), for example node-nfs:team-fs.", "VOLUME");
    parser.addOption({QStringLiteral("any-group"), QStringLiteral("A job for an unknown node group brings the group into being.")});
    add("fault", "A fault from the start (repeatable), for example latency:value=500,count=0,path=/jobs.", "KIND[:key=value,...]");
    add("idle-exit", "End when nobody has asked for so many seconds; 0 = never.", "SECONDS", "0");
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")});
}

base::Result<void> readAddress(const QString &text, ServerOptions &options)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    QString host = text.left(std::max<qsizetype>(0, colon));
    if (host == QLatin1String("localhost"))
        host = QStringLiteral("127.0.0.1");
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (colon <= 0 || !isNumber || port > 65535 || !options.address.setAddress(host))
        return base::fail(bad(
            "--listen", base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is no address of the form 127.0.0.1:PORT"), {text.toStdString()})));
    options.port = static_cast<quint16>(port);
    return {};
}

base::Result<double> readNumber(const QCommandLineParser &parser, const char *flag, double least, double most)
{
    const std::string text = parser.value(QString::fromLatin1(flag)).toStdString();
    const auto number = base::parseNumber(text);
    if (number && *number >= least && *number <= most)
        return *number;
    return base::fail(bad(
        std::string("--") + flag,
        base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is no number from %2 to %3"), {text, base::fixed(least, 2), base::fixed(most, 0)})));
}

base::Result<void> readNumbers(const QCommandLineParser &parser, ServerOptions &options)
{
    const auto clock = readNumber(parser, "clock", 0.01, 10000);
    const auto idle = readNumber(parser, "idle-exit", 0, 1e6);
    const QString seedText = parser.value(QStringLiteral("seed"));
    bool isNumber = false;
    options.seed = seedText.toULongLong(&isNumber);
    if (!clock || !idle)
        return base::fail(clock ? idle.error() : clock.error());
    if (!isNumber)
        return base::fail(
            bad("--seed", base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is no whole number of 0 or more"), {seedText.toStdString()})));
    options.clockFactor = *clock;
    options.idleExitSeconds = *idle;
    return {};
}

} // namespace

base::Result<CommandLine> readCommandLine(const QStringList &arguments, const QByteArray &environmentToken)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return base::fail(bad({}, base::Text(QT_TRANSLATE_NOOP("core", "%1"), {parser.errorText().toStdString()})));
    CommandLine command;
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        command.textToPrint = parser.isSet(QStringLiteral("help")) ? parser.helpText().toStdString()
                                                                   : std::string("autotuner-sandbox " AUTOTUNER_VERSION "\n");
        return command;
    }
    if (!parser.positionalArguments().isEmpty())
        return base::fail(
            bad(parser.positionalArguments().constFirst().toStdString(), base::Text(QT_TRANSLATE_NOOP("core", "is not understood"))));
    ServerOptions &options = command.options;
    if (const auto read = readAddress(parser.value(QStringLiteral("listen")), options); !read)
        return base::fail(read.error());
    if (const auto read = readNumbers(parser, options); !read)
        return base::fail(read.error());
    options.workspace = parser.value(QStringLiteral("workspace"));
    options.token = parser.isSet(QStringLiteral("token")) ? parser.value(QStringLiteral("token")).toUtf8() : environmentToken;
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9._-]{1,64}$"));
    if (!plain.match(options.workspace).hasMatch())
        return base::fail(
            bad("--workspace", base::Text(QT_TRANSLATE_NOOP("core", "must be 1 to 64 letters, digits, dots, hyphens and underscores"))));
    if (options.token.isEmpty())
        return base::fail(bad("--token", base::Text(QT_TRANSLATE_NOOP("core", "is missing, and AUTOTUNER_SANDBOX_TOKEN is not set"))));
    options.clusterFile = parser.value(QStringLiteral("cluster"));
    options.stateFolder = parser.value(QStringLiteral("state"));
    options.anyGroup = parser.isSet(QStringLiteral("any-group"));
    options.groups = parser.values(QStringLiteral("group"));
    options.mounts = parser.values(QStringLiteral("mount"));
    options.faults = parser.values(QStringLiteral("fault"));
    return command;
}

} // namespace sandbox
