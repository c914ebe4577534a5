// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/launchsettings.h"

#include <QObject>
#include <vector>

class QTableWidget;

namespace gui {

/// Environment variables in a table of name, value and secret.
class VariableTable : public QObject {
    Q_OBJECT

public:
    VariableTable(QTableWidget &table, QObject *parent);

    void show(const std::vector<domain::EnvironmentVariable> &variables);
    [[nodiscard]] std::vector<domain::EnvironmentVariable> variables() const; ///< rows without a name are left out
    void addRow(bool secret);
    void removeCurrent();
    void retranslate();

signals:
    void edited();

private:
    void append(const domain::EnvironmentVariable &variable);

    QTableWidget &m_table;
};

} // namespace gui
