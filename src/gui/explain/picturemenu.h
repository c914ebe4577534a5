// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include "gui/charts/paintedpicture.h"

#include <functional>
#include <optional>

namespace gui {

class Dialogs;

/// What can be made of a picture: files of several kinds, or an image on the clipboard.
class PictureMenu : public QMenu {
    Q_OBJECT

public:
    /// A picture as it is now, light or dark; nothing while there is nothing to draw.
    struct Source {
        QString fileName; ///< suggested, without suffix
        PaintedPicture picture;
    };
    using Make = std::function<std::optional<Source>(bool dark)>;

    /// `dialogs` outlives the menu.
    PictureMenu(Dialogs &dialogs, Make make, QWidget *parent = nullptr);

signals:
    void said(const QString &message); ///< what was written where, or copied

private:
    using Encode = QByteArray (*)(const PaintedPicture &picture);
    void save(const QString &suffix, double scale, Encode encode);
    void copy();

    Dialogs &m_dialogs;
    Make m_make;
    QAction *m_dark = nullptr;
};

} // namespace gui
