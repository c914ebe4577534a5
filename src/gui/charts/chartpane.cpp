// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/charts/chartpane.h"

#include "gui/charts/charttable.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/iconfactory.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace gui {
namespace {

constexpr double kZoomStep = 1.5;

/// A word in a frame, in the colours of a warning: it must not be overlooked.
class Mark final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &theme = themeColors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.warning);
        painter.setBrush(theme.tightFill);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

QString suffixOf(ChartFormat format)
{
    switch (format) {
    case ChartFormat::Png:
        return QStringLiteral("png");
    case ChartFormat::Svg:
        return QStringLiteral("svg");
    case ChartFormat::Pdf:
        return QStringLiteral("pdf");
    case ChartFormat::Csv:
        return QStringLiteral("csv");
    }
    return {};
}

} // namespace

ChartPane::ChartPane(Dialogs &dialogs, QWidget *parent)
    : Card(parent)
    , m_dialogs(dialogs)
    , m_title(new ElidedLabel({}, this))
    , m_provenance(new Mark({}, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new QLabel(this))
{
    setMinimumSize(280, 200);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(4);
    addToolBar();
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_provenance->setObjectName(QStringLiteral("simulatedMark"));
    m_provenance->setContentsMargins(7, 2, 7, 2);
    m_provenance->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_empty->setObjectName(QStringLiteral("emptyChart"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    showState();
}

QToolButton *ChartPane::addButton(const QString &iconName, const QString &name)
{
    auto *button = new QToolButton(m_tools);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    m_tools->layout()->addWidget(button);
    return button;
}

void ChartPane::addToolBar()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_title, 1);
    line->addWidget(m_provenance);
    m_tools = new QWidget(this);
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(0);
    line->addWidget(m_tools);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);

    m_zoomButtons = {addButton(QStringLiteral("zoom-in"), tr("Zoom in (+)")), addButton(QStringLiteral("zoom-out"), tr("Zoom out (−)")),
                     addButton(QStringLiteral("zoom-all"), tr("Show all (0)"))};
    connect(m_zoomButtons[0], &QToolButton::clicked, this, [this] { m_view->zoom(kZoomStep); });
    connect(m_zoomButtons[1], &QToolButton::clicked, this, [this] { m_view->zoom(1 / kZoomStep); });
    connect(m_zoomButtons[2], &QToolButton::clicked, this, [this] { m_view->showAll(); });
    m_seriesButton = addButton(QStringLiteral("series"), tr("Series"));
    m_tableButton = addButton(QStringLiteral("table"), tr("Show as table"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, this, &ChartPane::showState);
    QToolButton *exporting = addButton(QStringLiteral("export"), tr("Export"));
    for (QToolButton *button : {m_seriesButton, exporting}) {
        auto *menu = new QMenu(button);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        const bool series = button == m_seriesButton;
        connect(menu, &QMenu::aboutToShow, this, [this, menu, series] {
            menu->clear();
            series ? fillSeriesMenu(*menu) : fillExportMenu(*menu);
        });
    }
}

void ChartPane::addTool(QAction *action)
{
    QToolButton *button = addButton({}, action->text());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void ChartPane::setChart(const report::Chart &chart, std::vector<QStringList> facts)
{
    const bool sameKind = m_view && m_chart.kind == chart.kind;
    m_chart = chart;
    m_facts = std::move(facts);
    if (sameKind)
        m_view->setChart(m_chart);
    else
        makeView();
    m_view->setFacts(m_facts);
    m_view->setEmphasis(m_emphasis);
    m_view->setSelectedRun(m_selected);
    m_tableStale = true;
    m_title->setText(translated(m_chart.title));
    setAccessibleName(translated(m_chart.title));
    showState();
}

void ChartPane::makeView()
{
    delete m_view;
    m_view = makeChart(m_chart).release();
    m_stack->addWidget(m_view);
    const auto buttons = m_tools->findChildren<QToolButton *>();
    setTabOrder(buttons.last(), m_view); // as it is read: the buttons above, then the chart
    connect(m_view, &ComparisonChart::runActivated, this, &ChartPane::runActivated);
    connect(m_view, &ComparisonChart::emphasisWanted, this, &ChartPane::emphasisWanted);
}

void ChartPane::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showState();
}

void ChartPane::setSelectedRun(std::optional<std::size_t> run)
{
    m_selected = run;
    if (m_view)
        m_view->setSelectedRun(run);
    if (m_table && !m_tableStale)
        m_table->setSelectedRun(run);
}

void ChartPane::setEmphasis(const std::optional<std::vector<std::size_t>> &runs)
{
    m_emphasis = runs;
    if (m_view)
        m_view->setEmphasis(runs);
}

void ChartPane::setTableShown(bool shown) { m_tableButton->setChecked(shown); }

bool ChartPane::isTableShown() const { return m_tableButton->isChecked(); }

void ChartPane::updateTable()
{
    if (!m_table) {
        m_table = new ChartTable(this);
        m_stack->addWidget(m_table);
        connect(m_table, &ChartTable::runActivated, this, &ChartPane::runActivated);
    }
    if (m_tableStale) {
        m_table->setAccessibleName(tr("%1, as a table").arg(m_title->text()));
        m_table->setChart(m_chart);
        m_tableStale = false;
    }
    m_table->setSelectedRun(m_selected);
}

void ChartPane::showState()
{
    const bool empty = !m_view || m_chart.empty();
    m_empty->setText(m_emptyText.isEmpty() ? tr("Nothing to draw yet. Launch runs, or read a folder of logs, and the chart appears.")
                                           : m_emptyText);
    m_tools->setEnabled(!empty);
    m_provenance->setText(m_chart.predicted ? tr("predicted") : tr("simulated"));
    m_provenance->setToolTip(m_chart.predicted ? tr("The estimator's answers: nothing was run.")
                                               : tr("Figures of simulated runs: no machine was measured."));
    m_provenance->setVisible(!empty && (m_chart.simulated || m_chart.predicted));
    const bool table = !empty && m_tableButton->isChecked();
    if (table)
        updateTable();
    for (QToolButton *button : m_zoomButtons)
        button->setEnabled(!table);
    m_seriesButton->setEnabled(!empty && !table && m_view->seriesList().size() > 1);
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : table ? static_cast<QWidget *>(m_table) : m_view);
}

void ChartPane::fillSeriesMenu(QMenu &menu)
{
    for (const ComparisonChart::Series &series : m_view->seriesList()) {
        QAction *action = menu.addAction(series.title);
        action->setCheckable(true);
        action->setChecked(series.shown);
        connect(action, &QAction::toggled, m_view, [view = m_view, id = series.id](bool shown) { view->setSeriesShown(id, shown); });
    }
}

void ChartPane::fillExportMenu(QMenu &menu)
{
    for (const int scale : {1, 2, 3, 4}) {
        const QSize size = picture(scale).size * scale;
        connect(menu.addAction(tr("PNG, %1 × %2 pixels…").arg(size.width()).arg(size.height())), &QAction::triggered, this,
                [this, scale] { save(ChartFormat::Png, scale); });
    }
    connect(menu.addAction(tr("&SVG…")), &QAction::triggered, this, [this] { save(ChartFormat::Svg, 1); });
    connect(menu.addAction(tr("P&DF…")), &QAction::triggered, this, [this] { save(ChartFormat::Pdf, 1); });
    connect(menu.addAction(tr("Data as &CSV…")), &QAction::triggered, this, [this] { save(ChartFormat::Csv, 1); });
    menu.addSeparator();
    connect(menu.addAction(icon(QStringLiteral("copy")), tr("C&opy picture and data")), &QAction::triggered, this, &ChartPane::copy);
    QAction *dark = menu.addAction(tr("Dark pictures"));
    dark->setCheckable(true);
    dark->setChecked(m_darkPictures);
    connect(dark, &QAction::toggled, this, [this](bool on) { m_darkPictures = on; });
}

void ChartPane::fillMenu(QMenu &menu)
{
    if (m_chart.empty() || !m_view)
        return;
    if (!isTableShown() && m_view->seriesList().size() > 1)
        fillSeriesMenu(*menu.addMenu(icon(QStringLiteral("series")), tr("&Series")));
    fillExportMenu(*menu.addMenu(icon(QStringLiteral("export")), tr("&Export")));
    QAction *table = menu.addAction(icon(QStringLiteral("table")), tr("Show as &table"));
    table->setCheckable(true);
    table->setChecked(isTableShown());
    connect(table, &QAction::toggled, this, &ChartPane::setTableShown);
}

void ChartPane::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    fillMenu(menu);
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
}

void ChartPane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && m_view && !m_chart.empty())
        copy();
    else
        Card::keyPressEvent(event);
}

ChartPicture ChartPane::picture(double scale) const
{
    ChartPicture picture;
    picture.scale = scale;
    picture.dark = m_darkPictures;
    return picture;
}

void ChartPane::save(ChartFormat format, double scale)
{
    const QString suffix = suffixOf(format);
    const QString folder = m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : m_folder;
    const QString name = fromStd(report::name(m_chart.kind)) + QLatin1Char('.') + suffix;
    const QString path = m_dialogs.saveFile(
        this, {tr("Export chart"), QDir(folder).filePath(name), QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix), suffix});
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).absolutePath();
    const auto saved = saveChart(m_chart, path, format, picture(scale));
    if (!saved)
        m_dialogs.showError(this, tr("The chart cannot be exported"), saved.error());
    else
        emit said(tr("Chart written to %1").arg(QDir::toNativeSeparators(path)));
}

void ChartPane::copy()
{
    copyChart(m_chart, picture(2));
    emit said(tr("Chart copied, as a picture and as data"));
}

} // namespace gui
