// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "launch/joborder.h"

#include <QWidget>
#include <memory>
#include <vector>

namespace Ui {
class OrderPreview;
}

namespace gui {

class Dialogs;

/// Everything that would be sent, file by file, before it is sent.
class OrderPreview : public QWidget {
    Q_OBJECT

public:
    explicit OrderPreview(QWidget *parent = nullptr);
    ~OrderPreview() override;

    void setOrders(std::vector<launch::JobOrder> orders);
    [[nodiscard]] const std::vector<launch::JobOrder> &orders() const { return m_orders; }
    /// Asks for a folder and writes all orders into it.
    void saveAll();
    void setDialogs(Dialogs &dialogs) { m_dialogs = &dialogs; } ///< instead of the desktop's

protected:
    void changeEvent(QEvent *event) override;

private:
    void showFiles();
    void showText();

    std::unique_ptr<Ui::OrderPreview> m_ui;
    std::vector<launch::JobOrder> m_orders;
    std::unique_ptr<Dialogs> m_ownDialogs;
    Dialogs *m_dialogs;
};

} // namespace gui
