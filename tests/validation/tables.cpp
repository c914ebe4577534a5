// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "validation/tables.h"

#include <fstream>
#include <sstream>
#include <vector>

namespace tables {
namespace {

using Records = std::vector<std::vector<std::string>>;

Records recordsOf(const std::string &text)
{
    Records records{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        std::string &cell = records.back().back();
        if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (quoted) {
            cell += c;
        } else if (c == ',') {
            records.back().emplace_back();
        } else if (c == '\n') {
            records.push_back({""});
        } else if (c != '\r') {
            cell += c;
        }
    }
    return records;
}

} // namespace

std::optional<std::vector<Row>> readRows(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    const Records records = recordsOf(text.str());
    std::vector<Row> rows;
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].size() < 2)
            continue; // the end of the last line
        Row row;
        for (std::size_t column = 0; column < records[i].size() && column < records[0].size(); ++column)
            row[records[0][column]] = records[i][column];
        rows.push_back(std::move(row));
    }
    return rows;
}

std::optional<Table> readCsv(const std::string &path)
{
    auto rows = readRows(path);
    if (!rows)
        return std::nullopt;
    Table table;
    for (Row &row : *rows) {
        if (const std::string id = row["id"]; !id.empty())
            table[id] = std::move(row);
    }
    return table;
}

} // namespace tables
