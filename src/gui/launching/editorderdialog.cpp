// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/launching/editorderdialog.h"

#include "gui/widgets/translated.h"
#include "gui/workspace/runs.h"
#include "ui_editorderdialog.h"

#include <QFontDatabase>
#include <QTimer>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 100;
constexpr int kHeightInLines = 36;
constexpr auto kPause = std::chrono::milliseconds(200);

} // namespace

struct EditOrderDialog::Private {
    Private(EditOrderDialog &owner, Runs &openRuns, campaign::RunId id)
        : dialog(owner)
        , runs(openRuns)
        , run(std::move(id))
    {
    }

    EditOrderDialog &dialog;
    Runs &runs;
    campaign::RunId run;
    Ui::EditOrderDialog ui;
    QTimer soon;
    QString original;
    base::Result<launch::JobOrder> order = base::fail({});

    void setUp();
    void load();
    void check();
    void repeat();
    void say(const base::Error &error);
};

void EditOrderDialog::Private::setUp()
{
    ui.setupUi(&dialog);
    dialog.resize(dialog.fontMetrics().averageCharWidth() * kWidthInCharacters, dialog.fontMetrics().lineSpacing() * kHeightInLines);
    ui.text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    soon.setSingleShot(true);
    soon.setInterval(kPause);
    connect(&soon, &QTimer::timeout, &dialog, [this] { check(); });
    connect(ui.text, &QPlainTextEdit::textChanged, &dialog, [this] {
        ui.repeat->setEnabled(false);
        soon.start();
    });
    connect(ui.revert, &QPushButton::clicked, &dialog, [this] { ui.text->setPlainText(original); });
    connect(ui.repeat, &QPushButton::clicked, &dialog, [this] { repeat(); });
    connect(ui.cancel, &QPushButton::clicked, &dialog, &QDialog::reject);
    load();
}

void EditOrderDialog::Private::load()
{
    const campaign::Run *shown = runs.campaign().find(run);
    ui.headline->setText(shown ? tr("The job of %1 (%2). It is repeated as a new run; the figures of the earlier one stay.")
                                     .arg(fromStd(shown->configuration), fromStd(run))
                               : QString());
    if (!runs.runner()) {
        ui.text->setEnabled(false);
        return say({base::ErrorKind::Usage,
                    {},
                    QT_TRANSLATE_NOOP("core", "the campaign is shown, but driven elsewhere"),
                    QT_TRANSLATE_NOOP("core", "Repeat the run where it was launched"),
                    {}});
    }
    const auto loaded = runs.runner()->order(run);
    if (!loaded) {
        ui.text->setEnabled(false);
        return say(loaded.error());
    }
    original = fromStd(launch::orderText(*loaded));
    ui.text->setPlainText(original);
    check();
}

void EditOrderDialog::Private::say(const base::Error &error)
{
    ui.message->setNote(NoteLabel::Kind::Error, translated(error));
    ui.repeat->setEnabled(false);
}

void EditOrderDialog::Private::check()
{
    soon.stop();
    order = launch::jobOrderFromText(ui.text->toPlainText().toStdString());
    ui.revert->setEnabled(ui.text->toPlainText() != original);
    if (!order)
        return say(order.error());
    const bool same = ui.text->toPlainText() == original;
    ui.message->setNote(NoteLabel::Kind::Good,
                        same ? tr("As it was launched.") : tr("Changed; the platform checks the rest when it is launched."));
    ui.repeat->setEnabled(true);
}

void EditOrderDialog::Private::repeat()
{
    check();
    if (!order || !runs.runner())
        return;
    if (const campaign::Run *earlier = runs.campaign().find(run)) {
        order->configuration = earlier->configuration;
        order->candidate = earlier->candidate;
    }
    const auto repeated = runs.runner()->repeat(run, *order);
    if (!repeated)
        return say(repeated.error());
    emit dialog.repeated(*repeated);
    dialog.accept();
}

EditOrderDialog::EditOrderDialog(Runs &runs, campaign::RunId run, QWidget *parent)
    : QDialog(parent)
    , m_d(std::make_unique<Private>(*this, runs, std::move(run)))
{
    m_d->setUp();
}

EditOrderDialog::~EditOrderDialog() = default;

} // namespace gui
