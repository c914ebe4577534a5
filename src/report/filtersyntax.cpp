// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/filtersyntax.h"

#include "base/format.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

namespace report {
namespace {

/// One blank-separated word. Characters that were quoted are values whatever they look like.
struct Token {
    std::string text;
    std::vector<bool> quoted; ///< parallel to text

    void add(char c, bool isQuoted)
    {
        text += c;
        quoted.push_back(isQuoted);
    }
    [[nodiscard]] bool plain(std::size_t i, char c) const { return i < text.size() && text[i] == c && !quoted[i]; }
    [[nodiscard]] Token from(std::size_t begin, std::size_t end) const
    {
        const auto first = static_cast<std::ptrdiff_t>(begin);
        const auto last = static_cast<std::ptrdiff_t>(end);
        return {text.substr(begin, end - begin), std::vector<bool>(quoted.begin() + first, quoted.begin() + last)};
    }
};

struct Operator {
    Comparison comparison;
    std::string_view text;
};
// Longer ones first: they are tried in this order.
constexpr auto kOperators = std::to_array<Operator>({{Comparison::LessOrEqual, "<="},
                                                     {Comparison::GreaterOrEqual, ">="},
                                                     {Comparison::NoneOf, "!="},
                                                     {Comparison::Less, "<"},
                                                     {Comparison::Greater, ">"},
                                                     {Comparison::AnyOf, "="},
                                                     {Comparison::Contains, "~"}});

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool isNameCharacter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return out;
}

base::Error problem(std::string subject, base::Text message, base::Text hint)
{
    return {base::ErrorKind::Input, std::move(subject), std::move(message), std::move(hint), {}};
}

base::Result<std::vector<Token>> tokenize(std::string_view text)
{
    std::vector<Token> tokens;
    Token current;
    bool inQuotes = false;
    bool started = false; // an empty pair of quotes is a word too
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inQuotes && c == '\\' && i + 1 < text.size()) {
            current.add(text[++i], true);
        } else if (c == '"') {
            inQuotes = !inQuotes;
            started = true;
        } else if (!inQuotes && isBlank(c)) {
            if (started)
                tokens.push_back(std::exchange(current, {}));
            started = false;
        } else {
            current.add(c, inQuotes);
            started = true;
        }
    }
    if (inQuotes) {
        return base::fail(problem(std::string(text), QT_TRANSLATE_NOOP("core", "a quotation mark is not closed"),
                                  QT_TRANSLATE_NOOP("core", "Put \" at the end of the quoted words")));
    }
    if (started)
        tokens.push_back(std::move(current));
    return tokens;
}

const Operator *operatorAt(const Token &token, std::size_t position)
{
    const auto here = [&](const Operator &op) {
        for (std::size_t i = 0; i < op.text.size(); ++i) {
            if (!token.plain(position + i, op.text[i]))
                return false;
        }
        return true;
    };
    const auto found = std::find_if(kOperators.begin(), kOperators.end(), here);
    return found == kOperators.end() ? nullptr : &*found;
}

std::vector<std::string> splitAtCommas(const Token &token)
{
    std::vector<std::string> values(1);
    for (std::size_t i = 0; i < token.text.size(); ++i) {
        if (token.plain(i, ','))
            values.emplace_back();
        else
            values.back() += token.text[i];
    }
    return values;
}

base::Error unknownColumn(const std::string &name, const std::string &word)
{
    std::vector<std::string> known;
    for (const Column &column : configurationColumns()) {
        known.emplace_back(column.id);
        if (!column.alias.empty())
            known.emplace_back(column.alias);
    }
    const auto close = base::closest(name, known);
    base::Text hint = close ? base::Text(QT_TRANSLATE_NOOP("core", "Did you mean %1?"), {*close})
                            : base::Text(QT_TRANSLATE_NOOP("core", "Put the word in quotation marks to look for it as text"));
    return problem(word, {QT_TRANSLATE_NOOP("core", "there is no column named %1"), {name}}, std::move(hint));
}

base::Error unsuitableValue(const Column &column, const std::string &value, const std::string &word)
{
    const std::string id(column.id);
    if (column.isNumeric()) {
        return problem(word, {QT_TRANSLATE_NOOP("core", "\"%1\" is not a number, which column %2 needs"), {value, id}},
                       QT_TRANSLATE_NOOP("core", "Write numbers with a decimal point and without a unit"));
    }
    return problem(word, {QT_TRANSLATE_NOOP("core", "\"%1\" is no value of column %2"), {value, id}},
                   column.kind == ColumnKind::Verdict ? base::Text(QT_TRANSLATE_NOOP("core", "Known are safe, tight and oom"))
                                                      : base::Text());
}

bool isOrder(Comparison comparison) { return comparison <= Comparison::GreaterOrEqual; }

std::optional<base::Error> operatorProblem(const Column &column, const Operator &op, std::size_t values, const std::string &word)
{
    const bool fits = column.isNumeric() ? op.comparison != Comparison::Contains : !isOrder(op.comparison);
    if (!fits) {
        return problem(word,
                       {QT_TRANSLATE_NOOP("core", "column %1 cannot be compared with %2"), {std::string(column.id), std::string(op.text)}},
                       column.isNumeric() ? base::Text(QT_TRANSLATE_NOOP("core", "Numbers know < <= > >= = and !="))
                                          : base::Text(QT_TRANSLATE_NOOP("core", "Words know =, != and ~ (contains)")));
    }
    if (isOrder(op.comparison) && values != 1) {
        return problem(word, {QT_TRANSLATE_NOOP("core", "%1 takes one value"), {std::string(op.text)}},
                       QT_TRANSLATE_NOOP("core", "Lists belong to = and !="));
    }
    return std::nullopt;
}

base::Result<Condition> parseCondition(const Token &token, std::size_t nameLength, const Operator &op)
{
    const std::string name = lowered(token.text.substr(0, nameLength));
    const Column *column = findColumn(name);
    if (!column)
        return base::fail(unknownColumn(name, token.text));
    const std::vector<std::string> values = splitAtCommas(token.from(nameLength + op.text.size(), token.text.size()));
    if (auto wrong = operatorProblem(*column, op, values.size(), token.text))
        return base::fail(std::move(*wrong));
    Condition condition{column, op.comparison, {}, {}};
    for (const std::string &value : values) {
        if (!addOperand(condition, value))
            return base::fail(unsuitableValue(*column, value, token.text));
    }
    return condition;
}

bool isVerdict(std::string_view word)
{
    using estimate::Verdict;
    constexpr std::array kAll = {Verdict::Safe, Verdict::Tight, Verdict::Oom};
    return std::any_of(kAll.begin(), kAll.end(), [word](Verdict verdict) { return estimate::name(verdict) == word; });
}

std::string quoted(std::string_view word)
{
    std::string out = "\"";
    for (const char c : word) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

/// A value as it must be typed to be read as one word again.
std::string typed(std::string_view word)
{
    const bool special = word.empty() || word.find_first_of(" \t\r\n\",<>=!~\\") != std::string_view::npos;
    return special ? quoted(word) : std::string(word);
}

std::string conditionText(const Condition &condition)
{
    const Column &column = *condition.column;
    const auto op =
        std::find_if(kOperators.begin(), kOperators.end(), [&](const Operator &o) { return o.comparison == condition.comparison; });
    std::string out = fmt::format("{}{}", column.alias.empty() ? column.id : column.alias, op->text);
    const char *separator = "";
    for (const double number : condition.numbers)
        out += fmt::format("{}{}", std::exchange(separator, ","), number);
    for (const std::string &word : condition.words)
        out += std::exchange(separator, ",") + typed(word);
    return out;
}

} // namespace

bool addOperand(Condition &condition, std::string_view value)
{
    if (condition.column->isNumeric()) {
        const auto number = base::parseNumber(value);
        if (number && std::find(condition.numbers.begin(), condition.numbers.end(), *number) == condition.numbers.end())
            condition.numbers.push_back(*number);
        return number.has_value();
    }
    std::string word = lowered(value);
    const bool suits = condition.column->kind != ColumnKind::Verdict || condition.comparison == Comparison::Contains || isVerdict(word);
    if (suits && std::find(condition.words.begin(), condition.words.end(), word) == condition.words.end())
        condition.words.push_back(std::move(word));
    return suits;
}

base::Result<FilterParts> parseFilterText(std::string_view text)
{
    const auto tokens = tokenize(text);
    if (!tokens)
        return base::fail(tokens.error());
    FilterParts parts;
    for (const Token &token : *tokens) {
        std::size_t nameLength = 0;
        while (nameLength < token.text.size() && isNameCharacter(token.text[nameLength]) && !token.quoted[nameLength])
            ++nameLength;
        const Operator *op = nameLength > 0 ? operatorAt(token, nameLength) : nullptr;
        if (!op) {
            parts.words.push_back(lowered(token.text));
            continue;
        }
        auto condition = parseCondition(token, nameLength, *op);
        if (!condition)
            return base::fail(std::move(condition.error()));
        if (std::find(parts.conditions.begin(), parts.conditions.end(), *condition) == parts.conditions.end())
            parts.conditions.push_back(std::move(*condition));
    }
    return parts;
}

std::string filterText(const std::vector<Condition> &conditions, const std::vector<std::string> &words)
{
    std::string out;
    const auto append = [&out](const std::string &word) { out += (out.empty() ? "" : " ") + word; };
    for (const Condition &condition : conditions)
        append(conditionText(condition));
    for (const std::string &word : words)
        append(typed(word));
    return out;
}

std::vector<std::string> splitWords(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t\r\n", i), text.size());
        if (end > i)
            words.push_back(lowered(text.substr(i, end - i)));
        i = end + 1;
    }
    return words;
}

} // namespace report
