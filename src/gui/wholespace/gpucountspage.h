// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wholespace/spacepage.h"
#include "report/gpucountadvice.h"

namespace Ui {
class GpuCountsPage;
}

namespace gui {

/// How many GPUs to rent: days and dollars at each number of GPUs with the best configuration there, which
/// numbers keep a deadline and a budget, and one that is recommended.
class GpuCountsPage : public SpacePage {
    Q_OBJECT

public:
    explicit GpuCountsPage(const Parts &parts, QWidget *parent = nullptr);
    ~GpuCountsPage() override;

    [[nodiscard]] report::GpuLimits limits() const;

protected:
    void complete(search::GpuCountsRequest &request) const override;
    void clearWords() override;
    void showOutcome(const SpaceOutcome &outcome) override;
    void showSelection() override;
    [[nodiscard]] EmptyState::Content searchingText() const override;
    [[nodiscard]] QList<QPushButton *> rowButtons() const override;

private:
    void connectControls();
    void showAdvice();
    void use();

    std::unique_ptr<Ui::GpuCountsPage> m_ui;
    report::GpuCountAdvice m_advice;
};

} // namespace gui
