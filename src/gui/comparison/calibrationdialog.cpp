// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/comparison/calibrationdialog.h"

#include "gui/widgets/calibrationtexts.h"
#include "gui/widgets/notelabel.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"

#include <QDialogButtonBox>
#include <QFutureWatcher>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>
#include <array>
#include <atomic>
#include <utility>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 150;
constexpr int kHeightInLines = 28;
constexpr int kNameShare = 46; // characters that a run's name is given at first
constexpr int kFigureShare = 19;

enum Column { RunColumn, LoggedColumn, PublishedColumn, CalibratedColumn, RemarkColumn, ColumnCount };

/// One figure of a peak, and where its prediction is.
struct Figure {
    std::optional<base::Bytes> domain::MeasuredPeak::*logged;
    base::Bytes estimate::PeakPrediction::*predicted;
};
constexpr std::array<Figure, 3> kFigures = {{{&domain::MeasuredPeak::allocated, &estimate::PeakPrediction::allocated},
                                             {&domain::MeasuredPeak::reserved, &estimate::PeakPrediction::reserved},
                                             {&domain::MeasuredPeak::device, &estimate::PeakPrediction::device}}};

QString figureName(std::size_t figure)
{
    const std::array<QString, 3> names = {CalibrationDialog::tr("Allocated by tensors"), CalibrationDialog::tr("Reserved by the allocator"),
                                          CalibrationDialog::tr("On the device")};
    return names[figure];
}

QString predictedText(base::Bytes predicted, base::Bytes logged)
{
    const double error = logged.value() > 0 ? predicted / logged - 1 : 0;
    return CalibrationDialog::tr("%1 (%2)", "memory, and how far from what was logged")
        .arg(gibText(predicted), (error < 0 ? QString() : QStringLiteral("+")) + percentText(error, 1));
}

QString changeText(std::size_t before, std::size_t after)
{
    return before == after ? count(after) : CalibrationDialog::tr("%1 → %2", "numbers before and after").arg(count(before), count(after));
}

} // namespace

struct CalibrationDialog::Private {
    explicit Private(Subject of)
        : subject(std::move(of))
    {
    }

    Subject subject;
    std::vector<Entry> entries; ///< parallel to the tree's top
    QLabel *intro = nullptr;
    QTreeWidget *tree = nullptr;
    NoteLabel *simulated = nullptr;
    QLabel *effect = nullptr;
    QLabel *verdicts = nullptr;
    QDialogButtonBox *buttons = nullptr;
    QFutureWatcher<comparison::VerdictChanges> counting;
    std::shared_ptr<std::atomic<bool>> stop; ///< of the count that is under way
    bool filling = false;
    bool counted = true; ///< the verdicts shown are those of what is ticked
};

CalibrationDialog::CalibrationDialog(Subject subject, QWidget *parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(std::move(subject)))
{
    setObjectName(QStringLiteral("calibrationDialog"));
    setWindowTitle(tr("Calibrate memory"));
    build();
    d->filling = true;
    const domain::ClusterSpec current = estimate::refreshed(d->subject.cluster, d->subject.model, d->subject.profile);
    d->subject.cluster = current;
    for (std::size_t i = 0; i < current.calibration.peaks.size(); ++i) {
        const estimate::PeakUse use = estimate::useOf({d->subject.model, current, d->subject.framework}, i);
        const domain::MeasuredPeak &peak = current.calibration.peaks[i];
        addEntry({fromStd(peak.run), peak, translated(estimate::title(use)), true});
    }
    d->filling = false;
    showEffect();
}

CalibrationDialog::~CalibrationDialog()
{
    if (d->stop)
        d->stop->store(true);
}

void CalibrationDialog::build()
{
    auto *column = new QVBoxLayout(this);
    d->intro =
        new QLabel(tr("Peaks that runs on %1 logged correct what no formula knows: bytes beside the predicted tensors, the "
                      "allocator's reserve, and what lies outside the allocator. One run counts a little, runs that agree count more.")
                       .arg(fromStd(d->subject.cluster.label)),
                   this);
    d->intro->setWordWrap(true);
    d->intro->setTextFormat(Qt::PlainText); // names come from files of others
    d->tree = new QTreeWidget(this);
    d->tree->setObjectName(QStringLiteral("calibrationRuns"));
    d->tree->setAccessibleName(tr("Runs and their peaks"));
    d->tree->setHeaderLabels({tr("Run"), tr("Logged"), tr("Predicted"), tr("Calibrated"), tr("Remark")});
    d->tree->setAlternatingRowColors(true);
    d->tree->header()->setStretchLastSection(true);
    d->simulated = new NoteLabel(this);
    d->simulated->setObjectName(QStringLiteral("calibrationSimulated"));
    d->effect = new QLabel(this);
    d->effect->setObjectName(QStringLiteral("calibrationEffect"));
    d->verdicts = new QLabel(this);
    d->verdicts->setObjectName(QStringLiteral("calibrationVerdicts"));
    for (QLabel *label : {d->effect, d->verdicts}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    d->buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    d->buttons->button(QDialogButtonBox::Ok)->setText(tr("C&alibrate"));
    d->buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("calibrationAccept"));
    for (QWidget *part : std::initializer_list<QWidget *>{d->intro, d->tree, d->simulated, d->effect, d->verdicts, d->buttons})
        column->addWidget(part, part == d->tree ? 1 : 0);
    connect(d->tree, &QTreeWidget::itemChanged, this, [this] {
        if (!d->filling)
            showEffect();
    });
    connect(d->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(d->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&d->counting, &QFutureWatcherBase::finished, this, [this] { showVerdicts(d->counting.result()); });
    const int character = fontMetrics().horizontalAdvance(QLatin1Char('x'));
    d->tree->header()->resizeSection(RunColumn, character * kNameShare);
    for (const int figures : {LoggedColumn, PublishedColumn, CalibratedColumn})
        d->tree->header()->resizeSection(figures, character * kFigureShare);
    resize(character * kWidthInCharacters, fontMetrics().height() * kHeightInLines);
}

void CalibrationDialog::addEntry(const Entry &entry)
{
    auto *item = new QTreeWidgetItem(d->tree, {entry.run, {}, {}, {}, entry.remark});
    item->setToolTip(RunColumn, plainTip(entry.run));
    item->setToolTip(RemarkColumn, plainTip(entry.remark));
    if (entry.peak) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(RunColumn, Qt::Checked);
        fillFigures(*item, *entry.peak);
        item->setExpanded(true);
    } else {
        item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
        for (int column = 0; column < ColumnCount; ++column)
            item->setForeground(column, palette().color(QPalette::Disabled, QPalette::Text));
    }
    d->entries.push_back(entry);
}

void CalibrationDialog::fillFigures(QTreeWidgetItem &item, const domain::MeasuredPeak &peak)
{
    const estimate::PeakPrediction published = estimate::published(peak);
    for (std::size_t i = 0; i < kFigures.size(); ++i) {
        const std::optional<base::Bytes> &logged = peak.*kFigures[i].logged;
        if (!logged)
            continue;
        const QString text = peak.ranOut ? tr("at least %1").arg(gibText(*logged)) : gibText(*logged);
        auto *line = new QTreeWidgetItem(&item, {figureName(i), text, predictedText(published.*kFigures[i].predicted, *logged)});
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        line->setData(RunColumn, Qt::UserRole, static_cast<int>(i));
    }
}

void CalibrationDialog::offer(const comparison::Comparison &comparison, const comparison::CalibrationOffer &offer)
{
    d->filling = true;
    for (const comparison::PeakOffer &run : offer.runs) {
        const results::RunRecord &record = comparison.records[run.record];
        Entry entry{fromStd(record.configuration), run.peak, translated(run.reason), false};
        if (record.simulated)
            entry.remark += (entry.remark.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("simulated");
        const auto isIt = [&](const Entry &other) { return other.known && run.peak && comparison::sameRun(*other.peak, *run.peak); };
        const auto known = std::find_if(d->entries.begin(), d->entries.end(), isIt);
        if (known == d->entries.end())
            addEntry(entry);
        else
            renew(static_cast<std::size_t>(known - d->entries.begin()), *run.peak);
    }
    d->filling = false;
    showEffect();
}

/// A run that is known was read again: what its logs say now takes the place of what they said.
void CalibrationDialog::renew(std::size_t index, domain::MeasuredPeak peak)
{
    Entry &entry = d->entries[index];
    peak.run = entry.peak->run;
    if (peak == *entry.peak)
        return;
    entry.peak = std::move(peak);
    QTreeWidgetItem &item = *d->tree->topLevelItem(static_cast<int>(index));
    qDeleteAll(item.takeChildren());
    fillFigures(item, *entry.peak);
    entry.remark += (entry.remark.isEmpty() ? QString() : QStringLiteral(" · ")) + tr("read again: other figures");
    item.setText(RemarkColumn, entry.remark);
    item.setToolTip(RemarkColumn, plainTip(entry.remark));
}

domain::MemoryCalibration CalibrationDialog::calibration() const
{
    domain::MemoryCalibration kept = d->subject.cluster.calibration;
    kept.peaks.clear();
    std::vector<domain::MeasuredPeak> added;
    for (std::size_t i = 0; i < d->entries.size(); ++i) {
        const Entry &entry = d->entries[i];
        if (entry.peak && d->tree->topLevelItem(static_cast<int>(i))->checkState(RunColumn) == Qt::Checked)
            (entry.known ? kept.peaks : added).push_back(*entry.peak);
    }
    return comparison::withPeaks(std::move(kept), added);
}

bool CalibrationDialog::isSettled() const { return d->counted; }

void CalibrationDialog::showEffect()
{
    domain::ClusterSpec after = d->subject.cluster;
    after.calibration = calibration();
    const estimate::MemoryCorrection correction = estimate::correctionOf({d->subject.model, after, d->subject.framework});
    d->filling = true;
    for (std::size_t i = 0; i < d->entries.size(); ++i) {
        QTreeWidgetItem *item = d->tree->topLevelItem(static_cast<int>(i));
        for (int child = 0; child < item->childCount(); ++child) {
            const auto &figure = kFigures[static_cast<std::size_t>(item->child(child)->data(RunColumn, Qt::UserRole).toInt())];
            const domain::MeasuredPeak &peak = *d->entries[i].peak;
            item->child(child)->setText(CalibratedColumn,
                                        predictedText(estimate::corrected(peak, correction).*figure.predicted, *(peak.*figure.logged)));
        }
    }
    d->filling = false;
    d->effect->setText(correction.changes() ? tr("Memory predictions will be %1.").arg(calibrationText(correction))
                                            : tr("Memory predictions stay as published."));
    d->simulated->setNote(NoteLabel::Kind::Warning,
                          correction.simulated ? tr("These runs were simulated on a sandbox: what rests on them is no measurement.")
                                               : QString());
    d->simulated->setVisible(correction.simulated);
    d->buttons->button(QDialogButtonBox::Ok)->setEnabled(after.calibration.peaks != d->subject.cluster.calibration.peaks);
    countVerdicts();
}

void CalibrationDialog::countVerdicts()
{
    if (d->stop)
        d->stop->store(true);
    if (!d->subject.result) {
        d->verdicts->setText(tr("No configurations are found yet whose verdicts could change."));
        return;
    }
    d->verdicts->setText(tr("Counting what changes…"));
    d->counted = false;
    domain::ClusterSpec after = d->subject.cluster;
    after.calibration = calibration();
    d->stop = std::make_shared<std::atomic<bool>>(false);
    d->counting.setFuture(QtConcurrent::run([result = d->subject.result, after, profile = d->subject.profile, stop = d->stop] {
        return comparison::verdictChanges(*result, after, profile, [stop] { return !stop->load(); });
    }));
}

void CalibrationDialog::showVerdicts(const comparison::VerdictChanges &changes)
{
    using estimate::Verdict;
    const auto change = [&](Verdict verdict) { return changeText(changes.before(verdict), changes.after(verdict)); };
    const QString counts =
        tr("Configurations: safe %1, tight %2, out of memory %3.").arg(change(Verdict::Safe), change(Verdict::Tight), change(Verdict::Oom));
    const QString changed = changes.changed() == 0
        ? tr("No verdict changes.")
        : tr("%n verdict(s) change.", nullptr, static_cast<int>(std::min<std::size_t>(changes.changed(), 1'000'000'000)));
    d->verdicts->setText(counts + QLatin1Char(' ') + changed);
    d->counted = true;
}

} // namespace gui
