#include "ui/settingspage.h"

#include "ui/backupsettings.h"
#include "ui/brandingsettings.h"
#include "ui/choices.h"
#include "ui/language.h"
#include "ui/pagehead.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/protectionsettings.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"
#include "ui/workspacesettings.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 860;

} // namespace

SettingsPage::SettingsPage(Session &session, Preferences &preferences, QWidget *parent)
    : Page(session, parent), m_preferences(preferences)
{
    QVBoxLayout *content = makeCanvas(this, columnWidth);
    m_head = new PageHead(this);
    content->addWidget(m_head);
    makeAppearance(content);
    m_workspace = new WorkspaceSettings(session, this);
    m_branding = new BrandingSettings(session, this);
    m_protection = new ProtectionSettings(session, this);
    m_backups = new BackupSettings(session, preferences, this);
    content->addWidget(m_workspace);
    content->addWidget(m_branding);
    content->addWidget(m_protection);
    content->addWidget(m_backups);
    makeAbout(content);
    content->addStretch(1);
    connect(m_workspace, &WorkspaceSettings::openWorkspace, this, &SettingsPage::openWorkspace);
    connect(m_protection, &ProtectionSettings::protect, this, &SettingsPage::protect);
    connect(m_workspace, &WorkspaceSettings::notify, this, &Page::notify);
    connect(m_branding, &BrandingSettings::notify, this, &Page::notify);
    connect(m_backups, &BackupSettings::openWorkspace, this, &SettingsPage::openWorkspace);
    connect(m_backups, &BackupSettings::notify, this, &Page::notify);
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

SettingsRow *SettingsPage::addRow(const QList<QWidget *> &controls, QFrame *card)
{
    if (cardLayout(card)->count() > 0)
        cardLayout(card)->addWidget(makeRule(card));
    auto *row = new SettingsRow(controls, card);
    cardLayout(card)->addWidget(row);
    return row;
}

void SettingsPage::makeAppearance(QVBoxLayout *content)
{
    QFrame *card = makeCard(this);
    m_language = new QComboBox(card);
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setFocusPolicy(Qt::StrongFocus);
    m_language->installEventFilter(this);
    const auto makeChoices = [&](const char *name, Preference preference, const QVariantList &values) {
        auto *choices = new Choices(card);
        choices->setObjectName(QLatin1String(name));
        choices->setValues(values);
        connect(choices, &Choices::chosen, this, [this, preference](const QVariant &value) {
            m_preferences.set(preference, value);
            Q_EMIT preferencesChanged();
        });
        return choices;
    };
    m_appearance = makeChoices("appearance", Preference::Appearance,
                               {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")});
    m_textScale = makeChoices("textScale", Preference::TextScale, {1.0, 1.15, 1.3});
    m_singleKeys = makeChoices("singleKeys", Preference::SingleKeys, {true, false});
    m_languageRow = addRow({m_language}, card);
    m_appearanceRow = addRow({m_appearance}, card);
    m_textScaleRow = addRow({m_textScale}, card);
    m_singleKeysRow = addRow({m_singleKeys}, card);
    content->addWidget(card);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_preferences.set(Preference::Language, m_language->currentData());
        Q_EMIT preferencesChanged();
    });
}

void SettingsPage::makeAbout(QVBoxLayout *content)
{
    QFrame *card = makeCard(this);
    m_about = makeButton(card);
    m_about->setObjectName(QStringLiteral("about"));
    m_aboutRow = addRow({m_about}, card);
    content->addWidget(card);
    connect(m_about, &QPushButton::clicked, this, [this] { showAbout(*window()); });
}

void SettingsPage::enter(const Route &)
{
    readPreferences();
    refresh();
}

void SettingsPage::readPreferences()
{
    m_appearance->setValue(m_preferences.text(Preference::Appearance));
    m_textScale->setValue(m_preferences.value(Preference::TextScale).toDouble());
    m_singleKeys->setValue(m_preferences.on(Preference::SingleKeys));
}

void SettingsPage::fillLanguages()
{
    m_language->clear();
    m_language->addItem(tr("System"), QString());
    for (const QString &language : Language::available())
        m_language->addItem(Language::nativeName(language), language);
    const QString chosen = m_preferences.text(Preference::Language);
    // One that is meant for tests is shown while it is on, and not offered otherwise.
    if (m_language->findData(chosen) < 0)
        m_language->addItem(chosen, chosen);
    m_language->setCurrentIndex(m_language->findData(chosen));
}

QString SettingsPage::heading() const
{
    return tr("Settings");
}

QWidget *SettingsPage::firstFocus()
{
    return m_language;
}

void SettingsPage::refresh()
{
    m_head->setText(heading(), tr("Every change applies at once."));
    fillLanguages();
    m_language->setAccessibleName(tr("Language"));
    m_languageRow->setText(tr("Language"), tr("Of the window, the questions and the reports."));
    m_appearance->setTexts(tr("Theme"), {tr("System"), tr("Light"), tr("Dark")});
    m_appearanceRow->setText(tr("Theme"), tr("System follows the light or dark of your desktop."));
    m_textScale->setTexts(tr("Text size"), {tr("100%"), tr("115%"), tr("130%")});
    m_textScaleRow->setText(tr("Text size"), tr("Everything grows with the text."));
    m_singleKeys->setTexts(tr("Single keys"), {tr("On"), tr("Off")});
    m_singleKeysRow->setText(tr("Single keys"), tr("On a question, 1 to 5 and D answer and move on, N and E open the "
                                                   "reason and the evidence. Never while you type in a field."));
    m_workspace->refresh();
    m_protection->refresh();
    m_branding->refresh();
    m_backups->refresh();
    m_about->setText(tr("About"));
    m_aboutRow->setText(tr("Heartwood %1").arg(QStringLiteral(HEARTWOOD_VERSION)),
                        tr("Free software under the MIT licence. Nothing leaves this computer."));
}

bool SettingsPage::eventFilter(QObject *watched, QEvent *event)
{
    // Scrolling the page must not change what the pointer happens to pass over.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace heartwood::ui
