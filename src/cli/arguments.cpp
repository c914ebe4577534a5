// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "base/format.h"
#include "cli/values.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QStringList>
#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace cli {
namespace {

/// QCommandLineParser set up with a command's options; it splits the words, the rest is ours.
class Splitter {
public:
    Splitter(const Command &command, std::span<const std::string> args)
    {
        m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        m_parser.addOption(QCommandLineOption(QStringList{QStringLiteral("help"), QStringLiteral("h")}));
        for (const Option &option : command.options) {
            QStringList names{QString::fromStdString(option.flag)};
            if (!option.alias.empty())
                names.append(QString::fromStdString(option.alias));
            QCommandLineOption qtOption(names);
            if (option.kind != ValueKind::Switch)
                qtOption.setValueName(QStringLiteral("value"));
            m_parser.addOption(qtOption);
        }
        QStringList words{QString::fromStdString(command.name)}; // the parser skips the program's name
        for (const std::string &arg : args)
            words.append(QString::fromStdString(arg));
        m_parsed = m_parser.parse(words);
    }

    [[nodiscard]] bool parsed() const { return m_parsed; }
    [[nodiscard]] const QCommandLineParser &parser() const { return m_parser; }
    [[nodiscard]] QStringList values(const Option &option) const { return m_parser.values(QString::fromStdString(option.flag)); }
    [[nodiscard]] bool isSet(const Option &option) const { return m_parser.isSet(QString::fromStdString(option.flag)); }

private:
    QCommandLineParser m_parser;
    bool m_parsed = false;
};

std::vector<std::string> flagNames(const Command &command)
{
    std::vector<std::string> names{"help"};
    for (const Option &option : command.options) {
        names.push_back(option.flag);
        if (!option.alias.empty())
            names.push_back(option.alias);
    }
    return names;
}

bool isFlagOf(const Command &command, std::string_view word)
{
    if (!word.starts_with("--"))
        return false;
    const std::vector<std::string> names = flagNames(command);
    return std::find(names.begin(), names.end(), word.substr(2)) != names.end();
}

base::Error unknownFlag(const Command &command, const std::string &name)
{
    const std::vector<std::string> names = flagNames(command);
    const auto near = base::closest(name, names);
    return flagError(name, "", base::Text(QT_TRANSLATE_NOOP("core", "unknown flag")),
                     near ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean --%1?"), {*near})
                          : base::Text(QT_TRANSLATE_NOOP("core", "See autotuner %1 --help"), {command.name}));
}

/// The first of the given words that the option does not know, if any.
std::optional<std::string> wrongWord(const Option &option, const std::string &value)
{
    const auto known = [&](const std::string &word) {
        return std::find(option.words.begin(), option.words.end(), word) != option.words.end();
    };
    if (option.kind == ValueKind::Word && !known(value))
        return value;
    if (option.kind == ValueKind::OnOff && !parseOnOff(value))
        return value;
    if (option.kind != ValueKind::WordList)
        return std::nullopt;
    const std::vector<std::string> parts = splitList(value);
    const auto wrong = std::find_if_not(parts.begin(), parts.end(), known);
    if (wrong != parts.end())
        return *wrong;
    return parts.empty() ? std::optional(value) : std::nullopt;
}

base::Error unknownWord(const Option &option, const std::string &value, const std::string &word)
{
    const auto near = base::closest(word, option.words);
    return flagError(
        option.flag, value,
        base::Text(QT_TRANSLATE_NOOP("core", "\"%1\" is not one of %2"), {word, fmt::format("{}", fmt::join(option.words, ", "))}),
        near ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*near}) : base::Text());
}

/// The words given for one option.
struct Given {
    bool isSet = false;
    std::vector<std::string> values;
};

/// What is wrong with them, if anything.
std::optional<base::Error> problemOf(const Command &command, const Option &option, const Given &given)
{
    // Empty is what an unset shell variable leaves: --config-dir "$DIR" must not mean the current folder.
    const bool empty = std::any_of(given.values.begin(), given.values.end(), [](const std::string &value) { return value.empty(); });
    if (option.required && (empty || !given.isSet))
        return flagError(option.flag, "", base::Text(QT_TRANSLATE_NOOP("core", "is required: %1"), {option.help}));
    if (!given.isSet)
        return std::nullopt;
    if (option.kind == ValueKind::Switch)
        return std::nullopt;
    if (given.values.empty())
        return flagError(option.flag, "", base::Text(QT_TRANSLATE_NOOP("core", "needs a value (%1)"), {option.placeholder}));
    if (given.values.size() > 1 && !option.repeats)
        return flagError(option.flag, given.values.back(), base::Text(QT_TRANSLATE_NOOP("core", "is given more than once")));
    const auto flag = std::find_if(given.values.begin(), given.values.end(), [&](const std::string &v) { return isFlagOf(command, v); });
    if (flag != given.values.end()) {
        return flagError(option.flag, "",
                         base::Text(QT_TRANSLATE_NOOP("core", "needs a value (%1), but the flag %2 follows"), {option.placeholder, *flag}));
    }
    if (const auto word = wrongWord(option, given.values.front()))
        return unknownWord(option, given.values.front(), *word);
    return std::nullopt;
}

base::Error strayWord(const std::string &word)
{
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    error.subject = word;
    error.message = base::Text(QT_TRANSLATE_NOOP("core", "unexpected argument"));
    error.hint = base::Text(QT_TRANSLATE_NOOP("core", "Lists are written without blanks: 1,2,4"));
    return error;
}

} // namespace

base::Error flagError(std::string_view flag, std::string_view value, base::Text message, base::Text hint)
{
    base::Error error;
    error.kind = base::ErrorKind::Usage;
    error.subject = "--" + std::string(flag);
    if (!value.empty())
        error.subject += " " + std::string(value);
    error.message = std::move(message);
    error.hint = std::move(hint);
    return error;
}

Arguments Arguments::parse(const Command &command, std::span<const std::string> args)
{
    const Splitter splitter(command, args);
    Arguments result;
    result.m_helpWanted = splitter.parser().isSet(QStringLiteral("help"));
    for (const QString &name : splitter.parser().unknownOptionNames())
        result.m_errors.push_back(unknownFlag(command, name.toStdString()));
    const bool unknownFlags = !result.m_errors.empty();
    for (const Option &option : command.options) {
        Given given{splitter.isSet(option), {}};
        for (const QString &value : splitter.values(option))
            given.values.push_back(value.toStdString());
        if (auto problem = problemOf(command, option, given))
            result.m_errors.push_back(std::move(*problem));
        else if (given.isSet)
            result.m_values.emplace(option.flag, std::move(given.values));
    }
    for (const QString &word : splitter.parser().positionalArguments())
        result.m_positional.push_back(word.toStdString());
    // Behind an unknown flag its value looks like an argument of its own.
    if (command.positional.empty() && !result.m_positional.empty() && !unknownFlags)
        result.m_errors.push_back(strayWord(result.m_positional.front()));
    if (!splitter.parsed() && result.m_errors.empty()) {
        base::Error error;
        error.kind = base::ErrorKind::Usage;
        error.message = base::Text("%1", {splitter.parser().errorText().toStdString()});
        result.m_errors.push_back(std::move(error));
    }
    return result;
}

bool Arguments::has(std::string_view flag) const { return m_values.find(flag) != m_values.end(); }

std::optional<std::string> Arguments::text(std::string_view flag) const
{
    const auto found = m_values.find(flag);
    if (found == m_values.end())
        return std::nullopt;
    return found->second.empty() ? std::string("true") : found->second.front();
}

std::vector<std::string> Arguments::texts(std::string_view flag) const
{
    const auto found = m_values.find(flag);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

} // namespace cli
