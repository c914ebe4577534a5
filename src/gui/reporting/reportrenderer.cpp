// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/reporting/reportrenderer.h"

#include "gui/charts/chartpicture.h"
#include "gui/reporting/reportpdf.h"

namespace gui {
namespace {

ChartPicture picture(const report::PictureSize &size)
{
    ChartPicture made;
    made.size = QSize(size.width, size.height);
    made.scale = size.scale;
    made.dark = size.dark;
    return made;
}

/// Drawing gives nothing where there is no memory for the picture.
base::Result<std::string> whole(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return base::fail({base::ErrorKind::Nothing,
                           {},
                           QT_TRANSLATE_NOOP("core", "The picture cannot be drawn"),
                           QT_TRANSLATE_NOOP("core", "Ask for a smaller one."),
                           {}});
    return bytes.toStdString();
}

class AppRenderer : public report::Renderer {
public:
    base::Result<std::string> svg(const report::Chart &chart, const report::PictureSize &size) override
    {
        return whole(chartSvg(chart, picture(size)));
    }
    base::Result<std::string> png(const report::Chart &chart, const report::PictureSize &size) override
    {
        return whole(chartPng(chart, picture(size)));
    }
    base::Result<std::string> pdf(const report::Chart &chart, const report::PictureSize &size) override
    {
        return whole(chartPdf(chart, picture(size)));
    }
    base::Result<std::string> pdf(const report::Document &document, const report::Translate &translate) override
    {
        PdfMaker maker(makePages(document, translate));
        while (maker.paintNext()) { }
        return whole(maker.take());
    }
};

} // namespace

std::unique_ptr<report::Renderer> makeReportRenderer() { return std::make_unique<AppRenderer>(); }

} // namespace gui
