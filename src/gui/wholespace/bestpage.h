// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/wholespace/spacepage.h"

namespace Ui {
class BestPage;
}

namespace gui {

/// The best configurations of the whole space, every knob on auto that is not pinned: a ranking beside the
/// plan's own best, the Pareto front, and the way to take one of them over.
class BestPage : public SpacePage {
    Q_OBJECT

public:
    explicit BestPage(const Parts &parts, QWidget *parent = nullptr);
    ~BestPage() override;

signals:
    void gpuCountsWanted(); ///< nothing fits here: would more GPUs do?

protected:
    void complete(search::GpuCountsRequest &request) const override;
    void clearWords() override;
    void showOutcome(const SpaceOutcome &outcome) override;
    void showSelection() override;
    [[nodiscard]] EmptyState::Content searchingText() const override;
    [[nodiscard]] QList<QPushButton *> rowButtons() const override;

private:
    void connectControls();
    void showNothing(const SpaceOutcome &outcome);
    void use(bool asBase);

    std::unique_ptr<Ui::BestPage> m_ui;
    QAction *m_moreGpus = nullptr;
};

} // namespace gui
