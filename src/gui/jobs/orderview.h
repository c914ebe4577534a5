// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "base/result.h"
#include "launch/joborder.h"

class QComboBox;
class QPlainTextEdit;

namespace gui {

/// What was sent for a run: the job and its scripts, file by file, to read and copy.
class OrderView : public QWidget {
    Q_OBJECT

public:
    explicit OrderView(QWidget *parent = nullptr);

    void showOrder(const base::Result<launch::JobOrder> &order);
    void showNothing(const QString &why);
    [[nodiscard]] QString shownText() const;

private:
    void showFile();

    launch::JobOrder m_order;
    QComboBox *m_files = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

} // namespace gui
