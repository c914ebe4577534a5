// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/aboutdialog.h"

#include "estimate/prediction.h"
#include "gui/widgets/iconfactory.h"
#include "ui_aboutdialog.h"

#include <QAction>
#include <QPushButton>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 75;
constexpr int kHeightInLines = 26;
constexpr int kLogoHeightInLines = 4;

struct Component {
    const char *name;
    const char *licence;
    const char *url;
};
constexpr Component kComponents[] = {
    {"Qt 6, Qt Charts, Qt SVG", "LGPL-3.0 / GPL-3.0", "https://www.qt.io"},
    {"{fmt}", "MIT", "https://fmt.dev"},
    {"JSON for Modern C++", "MIT", "https://json.nlohmann.me"},
    {"tl::expected", "CC0-1.0", "https://github.com/TartanLlama/expected"},
};

QString row(const Component &component)
{
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td><a href=\"%3\">%3</a></td></tr>")
        .arg(QLatin1String(component.name), QLatin1String(component.licence), QLatin1String(component.url));
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    Ui::AboutDialog ui;
    ui.setupUi(this);
    const int logo = fontMetrics().height() * kLogoHeightInLines;
    ui.logo->setPixmap(appIcon().pixmap(QSize(logo, logo), devicePixelRatioF()));
    ui.summary->setText(QStringLiteral("<h2>AutoTuner %1</h2><p>%2</p><p>%3</p>")
                            .arg(QStringLiteral(AUTOTUNER_VERSION), tr("Plans the pre-training of language models on rented GPUs."),
                                 tr("Estimator version %1, Qt %2").arg(estimate::kEstimatorVersion).arg(QLatin1String(qVersion()))));
    QString components;
    for (const Component &component : kComponents)
        components += row(component);
    ui.licences->setHtml(
        QStringLiteral("<p>%1</p><p>%2</p><p>%3</p><table>%4</table><p>%5</p>")
            .arg(tr("Copyright 2026 The AutoTuner authors."),
                 tr("This program is free software: you may use, change and pass it on under the terms of the GNU General Public "
                    "License, version 3 or (at your option) any later version. It comes without any warranty."),
                 tr("It is built from:"), components,
                 tr("Icons: drawn for this program, under the same licence. Product names are trademarks of their owners.")));
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
}

void AboutDialog::addWay(QAction &action)
{
    QPushButton *button = findChild<QDialogButtonBox *>()->addButton(action.text(), QDialogButtonBox::HelpRole);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger, Qt::QueuedConnection); // when the dialog is gone
}

} // namespace gui
