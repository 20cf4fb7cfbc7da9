#include "ui/workspacesettings.h"

#include "model/plaintext.h"
#include "ui/dialogs.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/sampleremoval.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

WorkspaceSettings::WorkspaceSettings(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    layout->addWidget(card);
    m_open = addButton("openOther", &WorkspaceSettings::chooseOther);
    m_new = addButton("newWorkspace", &WorkspaceSettings::chooseNew);
    m_show = addButton("showInFolder", &WorkspaceSettings::showInFolder);
    m_removeSample = addButton("removeSample", &WorkspaceSettings::removeSample);
    m_pathRow = new SettingsRow({m_open, m_new, m_show}, card);
    m_rule = makeRule(card);
    m_sampleRow = new SettingsRow({m_removeSample}, card);
    cardLayout(card)->addWidget(m_pathRow);
    cardLayout(card)->addWidget(m_rule);
    cardLayout(card)->addWidget(m_sampleRow);
}

QPushButton *WorkspaceSettings::addButton(const char *name, void (WorkspaceSettings::*slot)())
{
    QPushButton *button = makeButton(this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, slot);
    return button;
}

void WorkspaceSettings::refresh()
{
    m_open->setText(tr("Open another…"));
    m_new->setText(tr("New…"));
    m_show->setText(tr("Show in folder"));
    QStringList place{plainLine(QDir::toNativeSeparators(m_session.path())), m_session.lockWarning()};
    place.removeAll(QString());
    m_pathRow->setText(tr("Workspace"), place.join(u'\n'));
    const auto heads = m_session.heads();
    const bool sample = std::ranges::any_of(heads, &AssessmentHead::sample);
    m_rule->setVisible(sample);
    m_sampleRow->setVisible(sample);
    m_removeSample->setText(tr("Remove the sample"));
    m_removeSample->setEnabled(!m_session.readOnly());
    m_sampleRow->setText(tr("Sample"), tr("A fictitious organization to look at. Your own assessments stay."));
}

void WorkspaceSettings::chooseOther()
{
    const QString path =
        askOpenFile(this, {.title = tr("Open workspace"), .filter = tr("Heartwood workspaces (*.heartwood)")});
    if (!path.isEmpty())
        Q_EMIT openWorkspace(path);
}

void WorkspaceSettings::chooseNew()
{
    const QString path = askSaveFile(this, {.title = tr("New workspace"),
                                            .filter = tr("Heartwood workspaces (*.heartwood)"),
                                            .suggested = Preferences::defaultWorkspace(),
                                            .suffix = QStringLiteral("heartwood")});
    if (!path.isEmpty())
        Q_EMIT openWorkspace(path);
}

void WorkspaceSettings::showInFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_session.path()).absolutePath()));
}

void WorkspaceSettings::removeSample()
{
    Q_EMIT notify(ui::removeSample(m_session));
}

} // namespace heartwood::ui
