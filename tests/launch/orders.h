// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "launch/joborder.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Plans and orders that the tests of this room share.
namespace orders {

[[nodiscard]] const catalogue::Catalogue &catalogueOnce();
/// The model on 8 x 8 H200 of "team-h200", with a mount and a logs folder.
[[nodiscard]] domain::TrainingPlan plan(std::string_view model);
/// One node of 8, nothing parallel but data, GBS 64, seq 4096.
[[nodiscard]] domain::Candidate simple();
[[nodiscard]] launch::JobOrder make(const launch::OrderRequest &request);
/// make() of a trial with the plan's own settings.
[[nodiscard]] launch::JobOrder trial(const domain::TrainingPlan &plan, const domain::Candidate &candidate,
                                     const std::string &configuration = "some_configuration");
[[nodiscard]] std::string file(const launch::JobOrder &order, std::string_view name);
[[nodiscard]] nlohmann::json settings(const launch::JobOrder &order);

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
};
/// Runs a program in a folder. Extra environment as NAME=value; an empty PATH entry list keeps PATH.
[[nodiscard]] Ran run(const QString &program, const QStringList &arguments, const QString &folder, const QStringList &environment = {});
void write(const QString &path, const std::string &content, bool executable = false);
/// Empty when there is no such file.
[[nodiscard]] std::string read(const QString &path);
/// Texts that break what is pasted into a script unquoted.
extern const std::vector<std::string> kHostile;
/// Empty: not installed.
[[nodiscard]] QString tool(const char *name);

} // namespace orders
