// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/explain/picturemenu.h"

#include "gui/widgets/dialogs.h"
#include "gui/widgets/iconfactory.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QMimeData>
#include <QStandardPaths>
#include <utility>

namespace gui {

PictureMenu::PictureMenu(Dialogs &dialogs, Make make, QWidget *parent)
    : QMenu(parent)
    , m_dialogs(dialogs)
    , m_make(std::move(make))
{
    const auto offer = [this](const char *name, const QString &text, auto &&what) {
        QAction *action = addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    offer("pictureCopy", tr("C&opy picture"), [this] { copy(); })->setIcon(gui::icon(QStringLiteral("copy")));
    addSeparator();
    offer("picturePng", tr("&PNG…"), [this] { save(QStringLiteral("png"), 1, pngOf); });
    offer("picturePngLarge", tr("PNG in &double size…"), [this] { save(QStringLiteral("png"), 2, pngOf); });
    offer("pictureSvg", tr("&SVG…"), [this] { save(QStringLiteral("svg"), 1, svgOf); });
    offer("picturePdf", tr("P&DF…"), [this] { save(QStringLiteral("pdf"), 1, pdfOf); });
    addSeparator();
    m_dark = addAction(tr("Dark pictures"));
    m_dark->setObjectName(QStringLiteral("pictureDark"));
    m_dark->setCheckable(true);
}

void PictureMenu::save(const QString &suffix, double scale, Encode encode)
{
    auto source = m_make(m_dark->isChecked());
    if (!source)
        return;
    source->picture.scale = scale;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = source->fileName + QLatin1Char('.') + suffix;
    const QString path = m_dialogs.saveFile(
        parentWidget(),
        {tr("Save picture"), QDir(folder).filePath(name), QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix), suffix});
    if (path.isEmpty())
        return;
    const auto saved = writePicture(path, encode(source->picture));
    if (!saved)
        m_dialogs.showError(parentWidget(), tr("The picture cannot be saved"), saved.error());
    else
        emit said(tr("Picture written to %1").arg(QDir::toNativeSeparators(path)));
}

void PictureMenu::copy()
{
    auto source = m_make(m_dark->isChecked());
    if (!source)
        return;
    source->picture.scale = 2;
    auto mime = std::make_unique<QMimeData>();
    mime->setImageData(imageOf(source->picture));
    mime->setData(QStringLiteral("image/svg+xml"), svgOf(source->picture));
    QGuiApplication::clipboard()->setMimeData(mime.release());
    emit said(tr("Picture copied"));
}

} // namespace gui
