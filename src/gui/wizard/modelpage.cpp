// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/modelpage.h"

#include "estimate/parameters.h"
#include "gui/widgets/dialogs.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"
#include "gui/wizard/custommodeldialog.h"
#include "gui/wizard/fields.h"
#include "ui_modelpage.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextCursor>
#include <QTimer>

namespace gui {

namespace fields = search::fields;

namespace {

constexpr qint64 kLargestConfig = 4 * 1024 * 1024; ///< bytes; real ones have a few kilobytes

/// A model name from a file's place: config.json is named by its folder. Kept to what file names take.
QString nameFor(const QString &path)
{
    const QFileInfo info(path);
    QString name = info.completeBaseName();
    if (name.compare(QLatin1String("config"), Qt::CaseInsensitive) == 0)
        name = info.absoluteDir().dirName();
    for (QChar &c : name) {
        const bool plain = c.unicode() < 128 && (c.isLetterOrNumber() || QStringLiteral("._-").contains(c));
        if (!plain)
            c = QLatin1Char('_');
    }
    while (name.startsWith(QLatin1Char('.')))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("custom_model") : name;
}

base::Result<catalogue::HfImport> readConfig(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail({base::ErrorKind::Input,
                           path.toStdString(),
                           QT_TRANSLATE_NOOP("core", "The file cannot be read."),
                           {},
                           file.errorString().toStdString()});
    const QByteArray bytes = file.read(kLargestConfig + 1);
    if (bytes.size() > kLargestConfig)
        return base::fail({base::ErrorKind::Input,
                           path.toStdString(),
                           QT_TRANSLATE_NOOP("core", "The file is too large for a config.json."),
                           QT_TRANSLATE_NOOP("core", "Choose the config.json beside the weights, not the weights."),
                           {}});
    return catalogue::importHuggingFaceConfig({bytes.constData(), static_cast<std::size_t>(bytes.size())}, nameFor(path).toStdString());
}

QString droppedConfig(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return {};
    const QString path = urls.front().toLocalFile();
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? path : QString();
}

QString joinedNames(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list << fromStd(name);
    return list.join(QStringLiteral(", "));
}

} // namespace

ModelPage::ModelPage(PlanDraft &draft, Dialogs &dialogs, QWidget *parent)
    : WizardPage(draft, parent)
    , m_ui(std::make_unique<Ui::ModelPage>())
    , m_dialogs(dialogs)
    , m_table(draft.catalogue())
    , m_filter(m_table)
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_ui->models->setModel(&m_filter);
    m_ui->models->sortByColumn(ModelTable::Name, Qt::AscendingOrder);
    m_ui->models->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_ui->models->horizontalHeader()->setSectionResizeMode(ModelTable::Family, QHeaderView::Stretch);
    m_ui->models->horizontalHeader()->setDefaultAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_ui->models->verticalHeader()->setDefaultSectionSize(m_ui->models->fontMetrics().height() * 3 / 2);
    m_ui->models->setMinimumHeight(m_ui->models->fontMetrics().height() * 8);
    m_ui->reportText->setFixedHeight(fontMetrics().lineSpacing() * 7);
    m_ui->report->hide();
    bind(fields::kModel, m_ui->models, m_ui->modelMessage);

    m_ui->search->installEventFilter(this);
    connect(m_ui->search, &QLineEdit::textChanged, this, &ModelPage::search);
    connect(m_ui->models->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ModelPage::chooseRow);
    connect(m_ui->importConfig, &QPushButton::clicked, this, [this] {
        const QString path =
            m_dialogs.openFile(this, {tr("Import a model"), {}, tr("Hugging Face configuration (*.json);;All files (*)"), {}});
        if (!path.isEmpty())
            importConfig(path);
    });
    connect(m_ui->typeArchitecture, &QPushButton::clicked, this, &ModelPage::typeArchitecture);
    connect(m_ui->closeReport, &QToolButton::clicked, m_ui->report, &QWidget::hide);
    search({});
}

ModelPage::~ModelPage() = default;

QString ModelPage::explanation() const
{
    return tr("Models with a NeMo recipe bring their own base configuration. For any other, drop a Hugging Face config.json here or type "
              "its sizes.");
}

QWidget *ModelPage::firstField() const { return m_ui->search; }

void ModelPage::search(const QString &text)
{
    m_selecting = true;
    m_filter.setSearchText(text);
    m_selecting = false;
    selectInTable();
    showMatches();
}

void ModelPage::showMatches() { m_ui->matches->setText(tr("%n model(s)", nullptr, m_filter.rowCount())); }

bool ModelPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_ui->search || event->type() != QEvent::KeyPress)
        return WizardPage::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool chosenIsShown = m_ui->models->selectionModel()->hasSelection();
    if (m_filter.rowCount() == 0 || (key != Qt::Key_Down && !(enter && !chosenIsShown)))
        return WizardPage::eventFilter(watched, event);
    // From the search straight into the list: Down goes there, Enter takes the first match.
    if (!chosenIsShown)
        m_ui->models->setCurrentIndex(m_filter.index(0, 0));
    if (key == Qt::Key_Down)
        m_ui->models->setFocus(Qt::OtherFocusReason);
    return true;
}

void ModelPage::chooseRow(const QModelIndex &current)
{
    if (m_selecting || !current.isValid())
        return;
    const int row = m_filter.mapToSource(current).row();
    if (const catalogue::ModelEntry *entry = m_table.entry(row))
        adopt(catalogue::makePlan(*entry));
    else
        adopt(catalogue::makePlan(m_table.spec(row), plan().modelSource));
}

void ModelPage::adopt(const domain::TrainingPlan &fresh)
{
    draft().edit([&](domain::TrainingPlan &p) {
        // Values that nobody has touched yet may follow the model; entered ones stay.
        if (p.search == domain::SearchSpace{})
            p.search = fresh.search;
        p.model = fresh.model;
        p.base = fresh.base;
        p.baseNodes = fresh.baseNodes;
        p.modelSource = fresh.modelSource;
    });
}

void ModelPage::useCustom(const domain::ModelSpec &model, const QString &source)
{
    m_selecting = true;
    m_table.setCustom(model, source);
    m_selecting = false;
    m_ui->search->clear();
    adopt(catalogue::makePlan(model, source.toStdString()));
}

void ModelPage::showDraft()
{
    if (!plan().model.name.empty() && m_table.rowOf(plan().model) < 0) {
        m_selecting = true;
        m_table.setCustom(plan().model, fromStd(plan().modelSource));
        m_selecting = false;
    }
    selectInTable();
    showMatches();
    showDetails();
}

void ModelPage::selectInTable()
{
    const int row = plan().model.name.empty() ? -1 : m_table.rowOf(plan().model);
    const QModelIndex index = row < 0 ? QModelIndex() : m_filter.mapFromSource(m_table.index(row, 0));
    if (index.isValid() && index.row() == m_ui->models->currentIndex().row() && m_ui->models->selectionModel()->hasSelection())
        return;
    m_selecting = true;
    m_ui->models->setCurrentIndex(index);
    if (!index.isValid())
        m_ui->models->clearSelection();
    m_selecting = false;
    if (index.isValid())
        m_ui->models->scrollTo(index);
}

void ModelPage::showDetails()
{
    const domain::ModelSpec &model = plan().model;
    m_ui->details->setVisible(!model.name.empty());
    if (model.name.empty())
        return;
    const estimate::ParameterCount parameters = estimate::countParameters(model);
    QStringList lines;
    lines << tr("%1: %2 parameters, %3 used per token; %n layer(s) of width %4, %5 attention heads, %6 key/value heads, vocabulary %7.",
                nullptr, model.numLayers())
                 .arg(fromStd(model.name), parametersText(static_cast<double>(parameters.total())),
                      parametersText(static_cast<double>(parameters.active)))
                 .arg(model.hiddenSize)
                 .arg(model.numAttentionHeads)
                 .arg(model.numQueryGroups)
                 .arg(count(static_cast<qulonglong>(std::max<std::int64_t>(model.vocabSize, 0))));
    const int row = m_table.rowOf(model);
    const catalogue::ModelEntry *entry = row < 0 ? nullptr : m_table.entry(row);
    if (entry && entry->recipe) {
        const domain::Candidate &recipe = *entry->recipe;
        lines << tr("Recipe: TP %1, PP %2, CP %3, EP %4, micro batch %5, global batch %6, %7 tokens, on %8 × %9 GPUs.")
                     .arg(recipe.layout.tensorParallel)
                     .arg(recipe.layout.pipelineParallel)
                     .arg(recipe.layout.contextParallel)
                     .arg(recipe.layout.expertParallel)
                     .arg(recipe.batch.microBatchSize)
                     .arg(recipe.batch.globalBatchSize)
                     .arg(count(static_cast<qulonglong>(recipe.batch.seqLength)))
                     .arg(entry->recipeNodes)
                     .arg(entry->recipeGpusPerNode);
    }
    if (!entry)
        lines << tr("Source: %1").arg(fromStd(plan().modelSource));
    else if (!entry->note.empty())
        lines << fromStd(entry->note);
    m_ui->details->setText(lines.join(QLatin1Char('\n')));
}

void ModelPage::importConfig(const QString &path)
{
    const base::Result<catalogue::HfImport> import = readConfig(path);
    if (!import) {
        showImportError(import.error(), path);
        return;
    }
    useCustom(import->model, tr("Hugging Face config.json: %1").arg(QDir::toNativeSeparators(path)));
    showImport(*import, path);
}

void ModelPage::openReport(const QString &title)
{
    m_ui->reportTitle->setText(title);
    m_ui->reportText->clear();
    m_ui->report->show();
    // The report takes room from the list: keep the model that it speaks of in sight.
    QTimer::singleShot(0, this, [this] { m_ui->models->scrollTo(m_ui->models->currentIndex()); });
}

void ModelPage::reportLine(const QString &mark, const QColor &color, const QString &text)
{
    m_ui->reportText->setTextColor(color);
    m_ui->reportText->append(mark.isEmpty() ? text : mark + QLatin1Char(' ') + text);
    m_ui->reportText->moveCursor(QTextCursor::Start);
}

void ModelPage::showImport(const catalogue::HfImport &import, const QString &path)
{
    const ThemeColors &colors = themeColors(palette());
    openReport(tr("Imported %1").arg(QFileInfo(path).fileName()));
    reportLine(QStringLiteral("✓"), colors.safe,
               tr("Read as model type %1, named %2.").arg(fromStd(import.modelType), fromStd(import.model.name)));
    if (!import.unknownKeys.empty()) {
        reportLine(QStringLiteral("!"), colors.warning,
                   tr("%n key(s) not understood and not used: %1. Where one changes the sizes, correct them with Type an architecture.",
                      nullptr, static_cast<int>(import.unknownKeys.size()))
                       .arg(joinedNames(import.unknownKeys)));
    }
    for (const std::string &assumption : import.assumptions)
        reportLine({}, palette().color(QPalette::Text), tr("Assumed: %1").arg(fromStd(assumption)));
}

void ModelPage::showImportError(const base::Error &error, const QString &path)
{
    openReport(tr("%1 could not be imported").arg(QFileInfo(path).fileName()));
    reportLine(QStringLiteral("✕"), themeColors(palette()).error, translated(error));
}

void ModelPage::typeArchitecture()
{
    auto *dialog = new CustomModelDialog(plan().model, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { useCustom(dialog->model(), tr("typed architecture")); });
    dialog->open();
}

void ModelPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedConfig(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ModelPage::dropEvent(QDropEvent *event)
{
    const QString path = droppedConfig(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    importConfig(path);
}

} // namespace gui
