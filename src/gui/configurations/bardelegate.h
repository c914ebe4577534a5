// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gui {

/// Paints a bar behind the number: how full the GPU is, how fast against the best. The number
/// stays readable; the bar's colour follows the verdict in the memory column, the accent elsewhere.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum class Colour { Verdict, Accent };
    explicit BarDelegate(Colour colour, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Colour m_colour;
};

} // namespace gui
