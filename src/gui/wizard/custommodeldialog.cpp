// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/wizard/custommodeldialog.h"

#include "catalogue/architecturejson.h"
#include "estimate/parameters.h"
#include "gui/widgets/numbers.h"
#include "gui/widgets/translated.h"
#include "ui_custommodeldialog.h"

#include <QFontDatabase>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

namespace gui {

namespace {

constexpr int kIndent = 2;

int sizeOf(const nlohmann::json &object, const char *key)
{
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer())
        return 0;
    const auto value = found->get<std::int64_t>();
    return value > 0 && value <= 1'000'000'000 ? static_cast<int>(value) : 0;
}

bool flagOf(const nlohmann::json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

/// The architecture without the list of single layers where the plain sizes say the same.
nlohmann::json startObject(const domain::ModelSpec &start)
{
    if (start.layers.empty())
        return nlohmann::json::object();
    const nlohmann::json all = catalogue::toJson(start);
    nlohmann::json compact = all;
    compact.erase("layers");
    compact["num_layers"] = start.numLayers();
    const auto again = catalogue::modelFromJson(compact, start.name);
    return again && *again == start ? compact : all;
}

} // namespace

CustomModelDialog::CustomModelDialog(const domain::ModelSpec &start, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::CustomModelDialog>())
    , m_object(startObject(start))
{
    m_ui->setupUi(this);
    m_sizes = {{"num_layers", m_ui->numLayers},
               {"hidden_size", m_ui->hiddenSize},
               {"ffn_hidden_size", m_ui->ffnHiddenSize},
               {"num_attention_heads", m_ui->numAttentionHeads},
               {"num_query_groups", m_ui->numQueryGroups},
               {"vocab_size", m_ui->vocabSize}};
    m_flags = {{"gated_linear_unit", m_ui->gated}, {"tie_embeddings", m_ui->tied}};
    m_ui->modelName->setText(start.name.empty() ? QStringLiteral("my_model") : fromStd(start.name) + QStringLiteral("_custom"));
    m_ui->modelName->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}")), this));
    m_ui->json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->json->setPlainText(QString::fromStdString(m_object.dump(kIndent)));
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 130, fontMetrics().lineSpacing() * 32);

    connect(m_ui->modelName, &QLineEdit::textChanged, this, &CustomModelDialog::check);
    connect(m_ui->json, &QPlainTextEdit::textChanged, this, &CustomModelDialog::readJson);
    for (const Size &size : m_sizes) {
        size.box->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('x')) * 24);
        connect(size.box, &QSpinBox::valueChanged, this,
                [this, key = size.key](int value) { writeKey(key, value > 0 ? nlohmann::json(value) : nlohmann::json()); });
    }
    for (const Flag &flag : m_flags)
        connect(flag.box, &QCheckBox::toggled, this, [this, key = flag.key](bool on) { writeKey(key, on); });
    connect(m_ui->buttonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showSizes();
    check();
}

CustomModelDialog::~CustomModelDialog() = default;

void CustomModelDialog::readJson()
{
    m_object = nlohmann::json::parse(m_ui->json->toPlainText().toStdString(), nullptr, false);
    // The fields would overwrite text that cannot be read yet.
    const bool isObject = m_object.is_object();
    for (const Size &size : m_sizes)
        size.box->setEnabled(isObject);
    for (const Flag &flag : m_flags)
        flag.box->setEnabled(isObject);
    if (isObject)
        showSizes();
    check();
}

void CustomModelDialog::writeKey(const char *key, const nlohmann::json &value)
{
    if (value.is_null())
        m_object.erase(key);
    else
        m_object[key] = value;
    const QSignalBlocker blocker(m_ui->json);
    m_ui->json->setPlainText(QString::fromStdString(m_object.dump(kIndent)));
    check();
}

void CustomModelDialog::showSizes()
{
    for (const Size &size : m_sizes) {
        const QSignalBlocker blocker(size.box);
        size.box->setValue(sizeOf(m_object, size.key));
    }
    for (const Flag &flag : m_flags) {
        const QSignalBlocker blocker(flag.box);
        flag.box->setChecked(flagOf(m_object, flag.key));
    }
}

void CustomModelDialog::check()
{
    m_model.reset();
    if (!m_ui->modelName->hasAcceptableInput()) {
        m_ui->result->setNote(NoteLabel::Kind::Error,
                              tr("The name may have letters, digits, dot, dash and underscore, and must not be empty."));
    } else if (!m_object.is_object()) {
        m_ui->result->setNote(NoteLabel::Kind::Error, tr("The text on the right is not a JSON object: check commas, quotes and braces."));
    } else if (auto model = catalogue::modelFromJson(m_object, m_ui->modelName->text().toStdString())) {
        m_model = *std::move(model);
        const estimate::ParameterCount count = estimate::countParameters(*m_model);
        m_ui->result->setNote(
            NoteLabel::Kind::Good,
            tr("%1 parameters, %2 used per token.")
                .arg(parametersText(static_cast<double>(count.total())), parametersText(static_cast<double>(count.active))));
    } else {
        m_ui->result->setNote(NoteLabel::Kind::Error, translated(model.error()));
    }
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(m_model.has_value());
}

} // namespace gui
