// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QToolButton>

namespace gui {

class Cloud;

/// Which workspace the app talks to, and whether it can: a mark, a word and the token's end when that
/// is near. A click logs in.
class WorkspaceIndicator : public QToolButton {
    Q_OBJECT

public:
    /// The cloud outlives the indicator.
    explicit WorkspaceIndicator(const Cloud &cloud, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Cloud &m_cloud;
    QTimer m_minute; ///< tokens come to their end while nothing else happens
};

} // namespace gui
