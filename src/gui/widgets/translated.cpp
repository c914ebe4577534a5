// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/translated.h"

#include <QCoreApplication>
#include <QTextDocument>

namespace gui {

QString plainTip(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    return QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

QString translated(const base::Text &text)
{
    if (text.empty())
        return {};
    const std::string pattern(text.pattern()); // translate() wants a terminated string
    const QString found = QCoreApplication::translate("core", pattern.c_str());
    return fromStd(base::fillIn(found.toStdString(), text.args()));
}

QString translated(const char *text) { return QCoreApplication::translate("core", text); }

QString translated(const base::Error &error)
{
    QString out = translated(error.message);
    if (!error.cause.empty())
        out += QStringLiteral(" (%1)").arg(fromStd(error.cause));
    if (!error.subject.empty())
        out = QStringLiteral("%1: %2").arg(fromStd(error.subject), out);
    if (!error.hint.empty())
        out += QStringLiteral("\n\n") + translated(error.hint);
    return out;
}

} // namespace gui
