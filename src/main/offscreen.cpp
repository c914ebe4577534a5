// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/offscreen.h"

#include "gui/reporting/reportrenderer.h"
#include "report/renderer.h"

#include <QApplication>
#include <QLocale>
#include <clocale>
#include <cstdio>

namespace {

/// Without a session there is no folder for its sockets. Drawing needs none, so nobody need be told.
void saysNothingOfSessions(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1String("QStandardPaths:")))
        fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, message)));
}

/// An application object on the offscreen platform; it keeps references to its arguments.
class OffscreenApplication {
public:
    OffscreenApplication()
        : m_application(prepared(m_count), m_values)
    {
        std::setlocale(LC_ALL, "C.UTF-8"); // the application object takes the system's; the command line speaks C
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

private:
    /// What must be said before there is an application.
    static int &prepared(int &count)
    {
        QApplication::setDesktopSettingsAware(false);
        qInstallMessageHandler(&saysNothingOfSessions);
        return count;
    }

    char m_name[10] = "autotuner";
    char m_flag[10] = "-platform";
    char m_platform[10] = "offscreen";
    char *m_values[4] = {m_name, m_flag, m_platform, nullptr};
    int m_count = 3;
    QApplication m_application;
};

class OffscreenRenderer final : public report::Renderer {
public:
    base::Result<std::string> svg(const report::Chart &chart, const report::PictureSize &size) override
    {
        return m_renderer->svg(chart, size);
    }
    base::Result<std::string> png(const report::Chart &chart, const report::PictureSize &size) override
    {
        return m_renderer->png(chart, size);
    }
    base::Result<std::string> pdf(const report::Chart &chart, const report::PictureSize &size) override
    {
        return m_renderer->pdf(chart, size);
    }
    base::Result<std::string> pdf(const report::Document &document, const report::Translate &translate) override
    {
        return m_renderer->pdf(document, translate);
    }

private:
    OffscreenApplication m_application;
    std::unique_ptr<report::Renderer> m_renderer = gui::makeReportRenderer();
};

} // namespace

std::unique_ptr<report::Renderer> makeOffscreenRenderer() { return std::make_unique<OffscreenRenderer>(); }
