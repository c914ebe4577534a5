// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/explain/explaincontent.h"
#include "gui/explain/picturemenu.h"

#include <memory>

namespace Ui {
class PipelineView;
}

namespace gui {

class EmptyState;

/// The schedule of a step's passes: picture, what is pointed at in words, and what each stage does. Where
/// there is no schedule it says why.
class PipelineView : public QWidget {
    Q_OBJECT

public:
    explicit PipelineView(QWidget *parent = nullptr);
    ~PipelineView() override;

    void setContent(const std::shared_ptr<const ExplainContent> &content);
    [[nodiscard]] bool hasSchedule() const;
    /// Of the stretch of time in sight, with all stages; nothing without a schedule.
    [[nodiscard]] std::optional<PictureMenu::Source> picture(bool dark) const;
    /// The table of stages, as on screen.
    [[nodiscard]] QString stagesAsTsv() const;

private:
    void showStages();
    void showOperation();
    void updateZoom();

    std::unique_ptr<Ui::PipelineView> m_ui;
    EmptyState *m_none = nullptr;
    std::shared_ptr<const ExplainContent> m_content;
};

} // namespace gui
