// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTreeWidget>
#include <vector>

namespace gui {

/// Parts of a whole as a list with bars: name, value, share. A chart that is its own table: it can
/// be read by keyboard and screen reader and copied.
class PartList : public QTreeWidget {
    Q_OBJECT

public:
    struct Part {
        QString name;
        QString value; ///< with unit, in the user's locale
        double share = 0; ///< 0…1 of the whole
        int color = 0; ///< index into the theme's series colours
    };

    /// `name` is the accessible name; `partTitle` and `valueTitle` head the columns.
    PartList(const QString &name, const QString &partTitle, const QString &valueTitle, QWidget *parent = nullptr);

    void setParts(const std::vector<Part> &parts);

private:
    [[nodiscard]] QPixmap swatch(int color) const;
};

} // namespace gui
