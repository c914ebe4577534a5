// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/knoblistedit.h"

#include "base/format.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/translated.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace gui {
namespace {

bool isWord(const QString &text, const char *word) { return text.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; }

QStringList entries(const QString &text)
{
    QString normal = text;
    normal.replace(QLatin1Char(';'), QLatin1Char(','));
    QStringList out;
    for (const QString &part : normal.split(QLatin1Char(',')))
        out << part.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return out;
}

tl::unexpected<base::Error> wrong(const char *pattern, std::vector<std::string> args = {})
{
    base::Error error;
    error.message = base::Text(pattern, std::move(args));
    return base::fail(std::move(error));
}

base::Result<int> parseEntry(const QString &entry, const KnobListRules &rules)
{
    if (rules.allowNone && isWord(entry, "none"))
        return 1; // no interleaving: one model chunk per stage
    const auto value = base::parseInteger(entry.toStdString());
    if (!value)
        return wrong(QT_TRANSLATE_NOOP("core", "“%1” is not a whole number; separate values by commas"), {entry.toStdString()});
    if (*value < rules.minimum || *value > rules.maximum)
        return wrong(QT_TRANSLATE_NOOP("core", "%1 is not between %2 and %3"),
                     {std::to_string(*value), std::to_string(rules.minimum), std::to_string(rules.maximum)});
    return static_cast<int>(*value);
}

} // namespace

QString knobText(const domain::KnobList &value)
{
    if (value.automatic)
        return QStringLiteral("auto");
    return value.values.empty() ? QStringLiteral("None") : fromStd(base::joined(value.values, ", "));
}

base::Result<domain::KnobList> parseKnobText(const QString &text, const KnobListRules &rules)
{
    const QStringList parts = entries(text);
    if (parts.size() == 1 && isWord(parts.first(), "auto")) {
        if (rules.allowAuto)
            return domain::KnobList::autoValues();
        return wrong(QT_TRANSLATE_NOOP("core", "“auto” is not possible here; list the values"));
    }
    if (parts.isEmpty() || (parts.size() == 1 && isWord(parts.first(), "none"))) {
        if (rules.allowNone)
            return domain::KnobList();
        return wrong(QT_TRANSLATE_NOOP("core", "Enter at least one value"));
    }
    domain::KnobList list;
    for (const QString &part : parts) {
        const auto value = parseEntry(part, rules);
        if (!value)
            return base::fail(value.error());
        list.values.push_back(*value);
    }
    return list;
}

KnobListEdit::KnobListEdit(const QString &name, KnobListRules rules, QWidget *parent)
    : QWidget(parent)
    , m_rules(std::move(rules))
    , m_edit(new QLineEdit(this))
    , m_auto(new QToolButton(this))
    , m_chips(new QWidget(this))
    , m_message(new QLabel(this))
{
    setAccessibleName(name);
    m_edit->setAccessibleName(name);
    m_edit->setPlaceholderText(m_rules.allowNone ? tr("None") : tr("for example 1, 2, 4"));
    m_auto->setText(tr("Auto"));
    m_auto->setCheckable(true);
    m_auto->setToolTip(tr("Derive the values from the model and the cluster"));
    m_auto->setAccessibleName(tr("%1: automatic").arg(name));
    m_auto->setVisible(m_rules.allowAuto);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_chips);
    line->addWidget(m_auto);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(fontMetrics().height() / 6);
    layout->addLayout(line);
    layout->addWidget(m_message);
    setFocusProxy(m_edit);
    rebuildChips();

    connect(m_edit, &QLineEdit::textEdited, this, &KnobListEdit::readText);
    connect(m_auto, &QToolButton::toggled, this, &KnobListEdit::toggleAuto);
    showState();
}

void KnobListEdit::setValue(const domain::KnobList &value)
{
    const bool same = value == m_value && m_textError.isEmpty() && !m_edit->text().isEmpty();
    m_value = value;
    m_textError.clear();
    if (!same) // a person typing "1,2," must not see the text rewritten
        m_edit->setText(value.automatic || !value.values.empty() ? knobText(value) : QString());
    showState();
}

void KnobListEdit::setSuggestions(std::vector<int> suggestions)
{
    if (suggestions == m_rules.suggestions)
        return;
    m_rules.suggestions = std::move(suggestions);
    rebuildChips();
    showState();
}

void KnobListEdit::setNote(const QString &text, bool isError)
{
    m_note = text;
    m_noteIsError = isError;
    showState();
}

QString KnobListEdit::shownNote() const { return m_message->isVisibleTo(this) ? m_message->text() : QString(); }

void KnobListEdit::readText(const QString &text)
{
    const bool wasValid = hasValidText();
    const auto parsed = parseKnobText(text, m_rules);
    m_textError = parsed ? QString() : translated(parsed.error().message);
    const bool changed = parsed && *parsed != m_value;
    if (parsed)
        m_value = *parsed;
    showState();
    if (wasValid != hasValidText())
        emit validityChanged(hasValidText());
    if (changed)
        emit valueChanged(m_value);
}

void KnobListEdit::toggleAuto(bool on)
{
    if (on) {
        m_edit->setText(QStringLiteral("auto"));
    } else {
        const int first = m_rules.suggestions.empty() ? std::max(1, m_rules.minimum) : m_rules.suggestions.front();
        m_edit->setText(m_rules.allowNone ? QString() : QString::number(first));
    }
    readText(m_edit->text());
}

void KnobListEdit::toggleChip(int value, bool on)
{
    std::vector<int> values = m_value.values;
    std::erase(values, value);
    if (on)
        values.push_back(value);
    std::sort(values.begin(), values.end());
    m_edit->setText(fromStd(base::joined(values, ", ")));
    readText(m_edit->text());
}

void KnobListEdit::rebuildChips()
{
    for (QToolButton *button : m_chipButtons)
        button->deleteLater();
    m_chipButtons.clear();
    delete m_chips->layout();
    auto *row = new QHBoxLayout(m_chips);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().height() / 6);
    for (const int value : m_rules.suggestions) {
        auto *button = new QToolButton(m_chips);
        button->setText(QString::number(value));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setAccessibleName(tr("%1: value %2").arg(accessibleName()).arg(value));
        connect(button, &QToolButton::toggled, this, [this, value](bool on) { toggleChip(value, on); });
        row->addWidget(button);
        m_chipButtons.push_back(button);
    }
    m_chips->setVisible(!m_chipButtons.empty());
}

void KnobListEdit::showState()
{
    const QSignalBlocker noAuto(m_auto);
    m_auto->setChecked(m_value.automatic && hasValidText());
    for (std::size_t i = 0; i < m_chipButtons.size(); ++i) {
        const QSignalBlocker noChip(m_chipButtons[i]);
        m_chipButtons[i]->setChecked(std::count(m_value.values.begin(), m_value.values.end(), m_rules.suggestions[i]) > 0);
    }
    const QString message = hasValidText() ? m_note : m_textError;
    const bool isError = !hasValidText() || m_noteIsError;
    const ThemeColors &colors = themeColors(QGuiApplication::palette());
    QPalette messagePalette;
    messagePalette.setColor(QPalette::WindowText, isError ? colors.error : colors.warning);
    m_message->setPalette(messagePalette);
    m_message->setText(message.isEmpty() ? QString()
                                         : QStringLiteral("%1 %2").arg(isError ? QStringLiteral("✕") : QStringLiteral("!"), message));
    m_message->setVisible(!message.isEmpty());
    m_edit->setAccessibleDescription(message);
}

void KnobListEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_message)
        showState();
    QWidget::changeEvent(event);
}

} // namespace gui
