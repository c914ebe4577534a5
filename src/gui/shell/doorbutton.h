// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gui {

/// A large button of the welcome page: icon, title and a sentence on a card.
class DoorButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit DoorButton(QWidget *parent = nullptr);

    /// text() is the title; `iconName` one of resources/icons.
    void setUp(const QString &title, const QString &description, const QString &iconName);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int padding() const { return fontMetrics().height(); }
    [[nodiscard]] int iconSize() const { return fontMetrics().height() * 2; }
    [[nodiscard]] QString plainTitle() const;

    QString m_description;
};

} // namespace gui
