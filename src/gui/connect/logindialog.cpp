// SPDX-FileCopyrightText: 2026 The AutoTuner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/logindialog.h"

#include "gui/connect/logintexts.h"
#include "gui/widgets/translated.h"
#include "lepton/expiry.h"
#include "ui_logindialog.h"

#include <QAccessible>
#include <QDateTime>
#include <QDesktopServices>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <algorithm>
#include <chrono>

namespace gui {
namespace {

constexpr int kWidthInCharacters = 78;
constexpr int kMostRowsShown = 5;
constexpr auto kPatience = std::chrono::seconds(60);
constexpr auto kPause = std::chrono::seconds(3);

QString expiryWords(const lepton::Workspace &workspace)
{
    const lepton::Expiry expiry = lepton::expiryOf(workspace.tokenExpiresAtMs, QDateTime::currentMSecsSinceEpoch());
    return translated(expiry.text);
}

} // namespace

LoginDialog::LoginDialog(Cloud &cloud, QWidget *parent)
    : QDialog(parent)
    , m_cloud(cloud)
    , m_ui(std::make_unique<Ui::LoginDialog>())
{
    m_patience.patience = kPatience;
    m_patience.pause = kPause;
    m_ui->setupUi(this);
    m_ui->advanced->setContent(m_ui->advancedPart);
    m_ui->busy->setMaximumHeight(fontMetrics().height() / 2);
    m_ui->result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_ui->credentials->setToolTip(lepton::credentialsPage().toString());
    connect(m_ui->logins, &QTreeWidget::currentItemChanged, this, &LoginDialog::chooseLogin);
    connect(m_ui->logins, &QTreeWidget::itemActivated, this, [this] { start(Wish::LogIn); });
    for (QLineEdit *field : {m_ui->workspaceId, m_ui->token, m_ui->url})
        connect(field, &QLineEdit::textEdited, this, &LoginDialog::takeTyping);
    connect(m_ui->credentials, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(lepton::credentialsPage()); });
    connect(m_ui->test, &QPushButton::clicked, this, [this] { start(Wish::Test); });
    connect(m_ui->logIn, &QPushButton::clicked, this, [this] { start(Wish::LogIn); });
    connect(m_ui->cancel, &QPushButton::clicked, this, &LoginDialog::reject);
    connect(m_ui->logOut, &QPushButton::clicked, this, [this] { m_cloud.logOut(); });
    connect(m_ui->sandbox, &QPushButton::clicked, this, [this] {
        accept();
        emit sandboxRequested();
    });
    connect(&m_cloud, &Cloud::stateChanged, this, &LoginDialog::showCurrent);
    connect(&m_cloud, &Cloud::availableChanged, this, &LoginDialog::fillLogins);
    m_ui->keep->setChecked(true);
    fillLogins();
    showCurrent();
    setBusy(false);
    m_ui->result->hide();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('x')) * kWidthInCharacters, sizeHint().height());
}

LoginDialog::~LoginDialog() = default;

void LoginDialog::fillLogins()
{
    const QSignalBlocker quiet(m_ui->logins);
    m_ui->logins->clear();
    m_logins = m_cloud.available();
    for (const lepton::Workspace &workspace : m_logins)
        addLogin(workspace);
    new QTreeWidgetItem(m_ui->logins, {tr("Another workspace")});
    m_ui->loginsPart->setVisible(!m_logins.empty());
    QTreeWidget &list = *m_ui->logins;
    const int rows = std::min<int>(list.topLevelItemCount(), kMostRowsShown);
    list.setFixedHeight(list.header()->sizeHint().height() + rows * list.sizeHintForRow(0) + 2 * list.frameWidth());
    list.header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list.header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list.header()->setStretchLastSection(false);
    list.setCurrentItem(list.topLevelItem(0));
    chooseLogin();
}

void LoginDialog::addLogin(const lepton::Workspace &workspace)
{
    auto *item = new QTreeWidgetItem(m_ui->logins, {nameText(workspace), sourceText(workspace), expiryWords(workspace)});
    item->setToolTip(0, workspace.url.toDisplayString());
}

void LoginDialog::showCurrent()
{
    const bool loggedIn = m_cloud.workspace() != nullptr;
    const bool failed = m_cloud.state() == Cloud::State::LoginNeeded || m_cloud.state() == Cloud::State::Offline;
    m_ui->currentRow->setVisible(loggedIn || failed);
    m_ui->logOut->setVisible(loggedIn);
    if (failed)
        m_ui->current->setNote(NoteLabel::Kind::Error, stateText(m_cloud) + QLatin1Char('\n') + translated(m_cloud.error()));
    else if (loggedIn)
        m_ui->current->setNote(NoteLabel::Kind::Good,
                               tr("Logged in to %1.").arg(nameText(*m_cloud.workspace())) + QLatin1Char(' ')
                                   + expirySentence(m_cloud.tokenExpiresAtMs(), QDateTime::currentMSecsSinceEpoch()));
}

void LoginDialog::showKeeping()
{
    const bool isTyped = m_chosen < 0 || !m_ui->token->text().isEmpty();
    m_ui->keep->setVisible(isTyped && m_cloud.keepsTokens());
    m_ui->sessionOnly->setVisible(isTyped && !m_cloud.keepsTokens());
    m_ui->sessionOnly->setNote(
        NoteLabel::Kind::Plain,
        tr("This computer has no keychain (Secret Service) that answers. The token is kept in memory for this session "
           "only and written nowhere."));
}

void LoginDialog::chooseLogin()
{
    const int row = m_ui->logins->indexOfTopLevelItem(m_ui->logins->currentItem());
    m_chosen = row >= 0 && row < static_cast<int>(m_logins.size()) ? row : -1;
    const lepton::Workspace chosen = m_chosen < 0 ? lepton::Workspace() : m_logins[static_cast<std::size_t>(m_chosen)];
    m_ui->workspaceId->setText(chosen.id);
    m_ui->token->clear();
    const bool usual = chosen.url.isEmpty() || chosen.url == lepton::defaultWorkspaceUrl(chosen.id);
    m_ui->url->setText(usual ? QString() : chosen.url.toDisplayString());
    m_ui->advanced->setChecked(!usual);
    m_ui->token->setPlaceholderText(m_chosen < 0 ? QString() : tr("from %1").arg(sourceText(chosen)));
    m_ui->url->setPlaceholderText(lepton::defaultWorkspaceUrl(chosen.id.isEmpty() ? tr("ID") : chosen.id).toDisplayString());
    m_ui->result->hide();
    showKeeping();
}

void LoginDialog::takeTyping()
{
    // "id:token", in either field: the parts go where they belong, and the token off the screen.
    for (QLineEdit *field : {m_ui->workspaceId, m_ui->token}) {
        const auto pasted = lepton::splitPasted(field->text());
        if (!pasted || (field == m_ui->token && !m_ui->workspaceId->text().isEmpty() && m_ui->workspaceId->text() != pasted->id))
            continue;
        m_ui->workspaceId->setText(pasted->id);
        m_ui->token->setText(QString::fromUtf8(pasted->token.reveal()));
    }
    if (m_chosen >= 0 && sender() != m_ui->token) { // another workspace than the chosen one
        const QSignalBlocker quiet(m_ui->logins);
        m_ui->logins->setCurrentItem(m_ui->logins->topLevelItem(static_cast<int>(m_logins.size())));
        m_chosen = -1;
        m_ui->token->setPlaceholderText({});
    }
    const QString id = m_ui->workspaceId->text().trimmed();
    m_ui->url->setPlaceholderText(lepton::defaultWorkspaceUrl(id.isEmpty() ? tr("ID") : id).toDisplayString());
    m_ui->result->hide();
    showKeeping();
}

lepton::Workspace LoginDialog::typed() const
{
    lepton::Workspace workspace;
    workspace.id = m_ui->workspaceId->text().trimmed();
    workspace.token = lepton::Token(m_ui->token->text().trimmed().toUtf8());
    workspace.url = lepton::workspaceUrl(m_ui->url->text(), workspace.id);
    return workspace;
}

lepton::Workspace LoginDialog::wanted() const
{
    if (m_chosen < 0)
        return typed();
    lepton::Workspace workspace = m_logins[static_cast<std::size_t>(m_chosen)];
    if (const lepton::Workspace form = typed(); !form.token.isEmpty()) { // a new token for the same workspace
        workspace.token = form.token;
        workspace.source = lepton::CredentialSource::Typed;
        workspace.tokenExpiresAtMs.reset();
    }
    return workspace;
}

void LoginDialog::start(Wish wish)
{
    if (m_running)
        return;
    const lepton::Workspace workspace = wanted();
    m_running = std::make_unique<QObject>();
    if (!workspace.token.isEmpty() || workspace.source != lepton::CredentialSource::Keychain) {
        prove(workspace, wish);
        return;
    }
    setBusy(true);
    showResult(NoteLabel::Kind::Plain, tr("Asking the system's keychain for the token…"));
    m_cloud.withToken(workspace, m_running.get(), [this, wish](const base::Result<lepton::Workspace> &opened) {
        if (opened)
            prove(*opened, wish);
        else
            refuse(opened.error());
    });
}

void LoginDialog::prove(const lepton::Workspace &workspace, Wish wish)
{
    if (const auto usable = workspace.check(); !usable) {
        refuse(usable.error());
        const std::string &subject = usable.error().subject;
        m_ui->advanced->setChecked(m_ui->advanced->isChecked() || subject == "url");
        (subject == "url" ? m_ui->url : subject == "token" ? m_ui->token : m_ui->workspaceId)->setFocus();
        return;
    }
    setBusy(true);
    showResult(NoteLabel::Kind::Plain, tr("Asking %1…").arg(workspace.url.host()));
    lepton::LoginCheck::Options options = m_patience;
    if (wish == Wish::Test)
        options.patience = std::chrono::milliseconds(0);
    auto *check = m_cloud.check(
        workspace, options, [this, workspace, wish](const lepton::Answer<lepton::LoginFacts> &facts) { finish(workspace, wish, facts); },
        m_running.get());
    connect(check, &lepton::LoginCheck::refusedForNow, this, [this](int secondsLeft) {
        showResult(NoteLabel::Kind::Warning,
                   tr("The token is refused so far. A new one can take 2 to 3 minutes to be accepted: trying for %n more second(s)…",
                      nullptr, secondsLeft));
    });
}

void LoginDialog::finish(const lepton::Workspace &workspace, Wish wish, const lepton::Answer<lepton::LoginFacts> &facts)
{
    if (!facts) {
        refuse(lepton::loginError(facts.error()));
        return;
    }
    setBusy(false);
    const std::int64_t now = QDateTime::currentMSecsSinceEpoch();
    const bool warn = lepton::expiryOf(facts->tokenExpiresAtMs, now).isWarning();
    showResult(warn ? NoteLabel::Kind::Warning : NoteLabel::Kind::Good, provedText(workspace, *facts, now));
    if (wish == Wish::Test)
        return;
    lepton::Workspace proved = workspace;
    proved.tokenExpiresAtMs = facts->tokenExpiresAtMs;
    const bool keep = workspace.source == lepton::CredentialSource::Typed && m_cloud.keepsTokens() && m_ui->keep->isChecked();
    m_ui->token->clear();
    m_cloud.logIn(proved, keep);
    accept();
}

void LoginDialog::refuse(const base::Error &error)
{
    setBusy(false);
    showResult(NoteLabel::Kind::Error, translated(error));
}

void LoginDialog::showResult(NoteLabel::Kind kind, const QString &text)
{
    m_ui->result->setNote(kind, text);
    m_ui->result->show();
    QAccessibleEvent event(m_ui->result, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void LoginDialog::setBusy(bool busy)
{
    if (!busy && m_running)
        m_running.release()->deleteLater(); // it may be what is calling
    m_ui->busy->setVisible(busy);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->logins, m_ui->workspaceId, m_ui->token, m_ui->url, m_ui->keep, m_ui->test,
                                                          m_ui->logIn, m_ui->sandbox, m_ui->logOut})
        part->setEnabled(!busy);
    m_ui->cancel->setText(busy ? tr("Stop") : tr("Cancel"));
}

void LoginDialog::reject()
{
    if (!m_running) {
        QDialog::reject();
        return;
    }
    m_running.reset();
    setBusy(false);
    showResult(NoteLabel::Kind::Plain, tr("Stopped."));
}

} // namespace gui
