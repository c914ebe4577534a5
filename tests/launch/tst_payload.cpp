// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "launch/payload.h"

#include "launch/orders.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <random>
#include <zlib.h>

namespace {

using launch::ArchiveFile;

TEST(Base64, IsRfc4648)
{
    const std::pair<const char *, const char *> cases[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
    for (const auto &[plain, coded] : cases)
        EXPECT_EQ(launch::base64(plain), coded);
    EXPECT_EQ(launch::base64(std::string("\xfb\xff\x00", 3)), "+/8A");
}

TEST(Base64, AgreesWithQtOnRandomBytes)
{
    std::mt19937 random(7);
    for (int size = 0; size < 300; ++size) {
        std::string bytes(static_cast<std::size_t>(size), '\0');
        for (char &c : bytes)
            c = static_cast<char>(random());
        EXPECT_EQ(launch::base64(bytes), QByteArray::fromStdString(bytes).toBase64().toStdString());
    }
}

std::vector<ArchiveFile> hostileFiles()
{
    return {{"launch.sh", "cat settings.json\n", true},
            {"settings.json", "$(touch pwned) `id` 'quotes' \"more\" \\ \n\ttab π \U0001F600\n"},
            {"empty", ""},
            {"exactly-one-block", std::string(512, 'x')}};
}

/// Unpacks with the command's own words, and hands over what lies in the folder then.
std::map<std::string, std::string> unpacked(const launch::Payload &payload)
{
    QTemporaryDir folder;
    std::string script = payload.command.at(2);
    const std::string tail = "exec bash launch.sh";
    EXPECT_TRUE(script.ends_with(tail));
    script.replace(script.size() - tail.size(), tail.size(), "cp -p * \"$TARGET\"");
    QStringList environment{QStringLiteral("TARGET=") + folder.path()};
    for (const auto &[name, value] : payload.variables)
        environment << QString::fromStdString(name + "=" + value);
    const orders::Ran ran =
        orders::run(QString::fromStdString(payload.command.at(0)),
                    {QString::fromStdString(payload.command.at(1)), QString::fromStdString(script)}, folder.path(), environment);
    EXPECT_EQ(ran.code, 0) << ran.err.toStdString();
    std::map<std::string, std::string> files;
    for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        files[info.fileName().toStdString()] = file.readAll().toStdString();
    }
    return files;
}

void expectSame(const std::vector<ArchiveFile> &files, const std::map<std::string, std::string> &found)
{
    ASSERT_EQ(found.size(), files.size());
    for (const ArchiveFile &file : files)
        EXPECT_EQ(found.at(file.name), file.content) << file.name;
}

TEST(Payload, UnpacksToTheSameFiles)
{
    const auto payload = launch::makePayload(hostileFiles());
    ASSERT_TRUE(payload);
    EXPECT_TRUE(payload->variables.empty());
    expectSame(hostileFiles(), unpacked(*payload));
}

/// Noise of letters, which compresses little.
std::string noise(std::size_t size)
{
    std::mt19937 random(3);
    std::string out(size, ' ');
    for (char &c : out)
        c = static_cast<char>(' ' + random() % 95);
    return out;
}

TEST(Payload, LargerOnesTravelInVariables)
{
    auto files = hostileFiles();
    files.push_back({"prelaunch.sh", noise(200'000)});
    const auto payload = launch::makePayload(files);
    ASSERT_TRUE(payload);
    ASSERT_GE(payload->variables.size(), 2u);
    for (std::size_t i = 0; i < payload->variables.size(); ++i) {
        EXPECT_EQ(payload->variables[i].first, "AT_PAYLOAD_" + std::to_string(i));
        EXPECT_LE(payload->variables[i].second.size(), launch::kPayloadPiece);
    }
    EXPECT_LT(payload->command[2].size(), 1000u);
    expectSame(files, unpacked(*payload));
}

TEST(Payload, TooLargeIsRefusedWithARemedy)
{
    const auto payload = launch::makePayload({{"launch.sh", noise(500'000)}});
    ASSERT_FALSE(payload);
    EXPECT_EQ(payload.error().kind, base::ErrorKind::Input);
    EXPECT_FALSE(payload.error().hint.empty());
}

TEST(Payload, HoldsNothingThatKubernetesRewrites)
{
    auto files = hostileFiles();
    for (const std::size_t more : {0u, 200'000u}) {
        files.push_back({"more" + std::to_string(more), noise(more)});
        const auto payload = launch::makePayload(files);
        ASSERT_TRUE(payload);
        const QString text = QString::fromStdString(payload->command[2]);
        EXPECT_FALSE(text.contains(QLatin1String("$$")));
        static const QRegularExpression kReference(QStringLiteral("\\$\\([A-Za-z_][A-Za-z0-9_.-]*\\)"));
        EXPECT_FALSE(kReference.match(text).hasMatch());
    }
}

TEST(Payload, IsTheSameEveryTime) { EXPECT_EQ(launch::makePayload(hostileFiles())->command, launch::makePayload(hostileFiles())->command); }

} // namespace
