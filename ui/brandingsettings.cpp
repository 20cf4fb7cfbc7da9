#include "ui/brandingsettings.h"

#include "ui/accentfield.h"
#include "ui/brandingpreview.h"
#include "ui/formfield.h"
#include "ui/logopicker.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int longestName = 120;
constexpr int longestLine = 200;
constexpr int clientLetters = 16;
constexpr int previewWidth = 250; ///< beside the fields
constexpr int betweenColumns = 24;
constexpr int besideFrom = 680;

} // namespace

BrandingSettings::BrandingSettings(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    layout->addWidget(card);
    m_title = makeText(card, TextSize::Large, 600);
    makeFields(card);
    makeRows(card);
    m_preview = new BrandingPreview(card);
    auto *words = new QVBoxLayout;
    words->setSpacing(cardLayout(card)->spacing());
    m_clientRule = makeRule(card);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_firmField, m_confidentialityField, m_footerField, makeRule(card), m_logoRow,
                                          m_clientRule, m_clientRow, makeRule(card), m_accentRow})
        words->addWidget(widget);
    words->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(theme().length(betweenColumns));
    m_columns->addLayout(words, 1);
    m_columns->addWidget(m_preview, 0, Qt::AlignTop);
    cardLayout(card)->addWidget(m_title);
    cardLayout(card)->addLayout(m_columns);
    connectFields();
}

/// Fields and rows are made in the order in which they are seen: Tab follows it.
void BrandingSettings::makeFields(QFrame *card)
{
    m_firm = makeLineEdit(card, "firm");
    m_firm->setMaxLength(longestName);
    m_confidentiality = makeLineEdit(card, "confidentiality");
    m_confidentiality->setMaxLength(longestLine);
    m_footer = makeLineEdit(card, "footer");
    m_footer->setMaxLength(longestLine);
    m_firmField = new FormField(m_firm, card);
    m_confidentialityField = new FormField(m_confidentiality, card);
    m_footerField = new FormField(m_footer, card);
}

void BrandingSettings::makeRows(QFrame *card)
{
    m_logo = new LogoPicker(card);
    m_logo->setObjectName(QStringLiteral("logo"));
    m_logoRow = new SettingsRow({m_logo}, card);
    m_client = new QComboBox(card);
    m_client->setObjectName(QStringLiteral("client"));
    m_client->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_client->setMinimumContentsLength(clientLetters);
    m_clientPicker = new LogoPicker(card);
    m_clientPicker->setObjectName(QStringLiteral("clientLogo"));
    m_clientRow = new SettingsRow({m_client, m_clientPicker}, card);
    m_accent = new AccentField(card);
    m_accentRow = new SettingsRow({m_accent}, card);
}

void BrandingSettings::connectFields()
{
    for (QLineEdit *field : {m_firm, m_footer, m_confidentiality}) {
        connect(field, &QLineEdit::editingFinished, this, [this] { save(typed()); });
        connect(field, &QLineEdit::textEdited, this, &BrandingSettings::preview);
    }
    connect(m_accent, &AccentField::edited, this, &BrandingSettings::preview);
    connect(m_accent, &AccentField::accepted, this, [this](const QString &accent) {
        Branding branding = typed();
        branding.accent = accent;
        save(branding);
    });
    connect(m_logo, &LogoPicker::picked, this, &BrandingSettings::saveLogo);
    connect(m_client, &QComboBox::activated, this, &BrandingSettings::showClient);
    connect(m_clientPicker, &LogoPicker::picked, this, &BrandingSettings::saveClientLogo);
    for (LogoPicker *picker : {m_logo, m_clientPicker})
        connect(picker, &LogoPicker::refused, this, [this](const QString &why) { Q_EMIT notify({.text = why}); });
}

void BrandingSettings::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BrandingSettings::arrange()
{
    const bool beside = width() >= theme().length(besideFrom);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    m_preview->setMinimumWidth(beside ? theme().length(previewWidth) : 0);
    m_preview->setMaximumWidth(beside ? theme().length(previewWidth) : QWIDGETSIZE_MAX);
}

void BrandingSettings::refresh()
{
    const auto kept = m_session.reportWords().branding();
    m_branding = kept ? *kept : Branding();
    const bool writable = kept && !m_session.readOnly(); // what could not be read is not written over
    if (!kept)
        Q_EMIT notify({.text = problemText(kept.error())});
    retranslate();
    m_firm->setText(m_branding.firm);
    m_footer->setText(m_branding.footer);
    m_confidentiality->setText(m_branding.confidentiality);
    for (QLineEdit *field : {m_firm, m_footer, m_confidentiality})
        field->setCursorPosition(0); // a long text is shown from its beginning
    m_accent->setAccent(m_branding.accent);
    m_logo->setLogo(m_branding.logo);
    listClients();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_firm, m_footer, m_confidentiality, m_logo, m_accent, m_clientPicker})
        widget->setEnabled(writable);
    showClient();
}

void BrandingSettings::retranslate()
{
    m_title->setText(tr("Reports"));
    m_firmField->setText(tr("Your firm"), tr("Stands on the cover, and beside your own words."));
    m_confidentialityField->setText(
        tr("Confidentiality"), tr("At the foot of the cover. Left empty, it says for whom the report was prepared."));
    m_footerField->setText(tr("Footer"), tr("On every page. Left empty, the organization and the subject."));
    m_logoRow->setText(tr("Your logo"), tr("SVG or PNG, one megabyte at most."));
    m_logo->setNames(tr("Choose a logo"), tr("Remove the logo"));
    m_clientRow->setText(tr("Your client’s logo"), tr("Beside the client’s name on the cover."));
    m_client->setAccessibleName(tr("Client"));
    m_clientPicker->setNames(tr("Choose the client’s logo"), tr("Remove the client’s logo"));
    m_accentRow->setText(tr("Colour"), tr("Of the cover, headings and marks. Dimensions and levels keep theirs."));
    m_accent->retranslate(tr("Colour of reports"));
}

/// The organizations of the workspace; the one chosen stays chosen.
void BrandingSettings::listClients()
{
    const QSignalBlocker blocker(m_client);
    const QString chosen = m_client->currentText();
    const auto organizations = m_session.assessments().organizations();
    m_client->clear();
    m_client->addItems(organizations ? *organizations : QStringList());
    m_client->setCurrentIndex(std::max(0, m_client->findText(chosen)));
    m_client->setVisible(m_client->count() > 1);
    m_clientRow->setVisible(m_client->count() > 0);
    m_clientRule->setVisible(m_client->count() > 0);
}

void BrandingSettings::showClient()
{
    const auto logo = m_client->currentText().isEmpty()
                          ? Result<QByteArray>(QByteArray())
                          : m_session.reportWords().organizationLogo(m_client->currentText());
    m_clientLogo = logo ? *logo : QByteArray();
    if (!logo)
        Q_EMIT notify({.text = problemText(logo.error())});
    m_clientPicker->setLogo(m_clientLogo);
    preview();
}

Branding BrandingSettings::typed() const
{
    Branding branding = m_branding;
    branding.firm = m_firm->text().trimmed();
    branding.footer = m_footer->text().trimmed();
    branding.confidentiality = m_confidentiality->text().trimmed();
    return branding;
}

void BrandingSettings::preview()
{
    Branding branding = typed();
    branding.accent = m_accent->shown().isValid() ? m_accent->shown().name() : QString();
    m_preview->show(branding, m_client->currentText(), m_clientLogo);
}

void BrandingSettings::save(const Branding &branding)
{
    if (branding != m_branding) {
        const auto saved = m_session.reportWords().saveBranding(branding);
        if (saved)
            m_branding = branding;
        else
            Q_EMIT notify({.text = problemText(saved.error())});
    }
    m_logo->setLogo(m_branding.logo);
    preview();
}

void BrandingSettings::saveLogo(const QByteArray &logo)
{
    const QByteArray before = m_branding.logo;
    Branding branding = typed();
    branding.logo = logo;
    save(branding);
    if (m_branding.logo == logo)
        offerBack(before, logo, [this, before] { saveLogo(before); });
}

void BrandingSettings::saveClientLogo(const QByteArray &logo)
{
    putClientLogo(m_client->currentText(), logo);
}

void BrandingSettings::putClientLogo(const QString &client, const QByteArray &logo)
{
    const auto before = m_session.reportWords().organizationLogo(client);
    const auto saved = m_session.reportWords().saveOrganizationLogo(client, logo);
    if (!saved)
        Q_EMIT notify({.text = problemText(saved.error())});
    else if (before)
        offerBack(*before, logo, [this, client, logo = *before] { putClientLogo(client, logo); });
    showClient();
}

void BrandingSettings::offerBack(const QByteArray &before, const QByteArray &now, const std::function<void()> &put)
{
    if (before.isEmpty() || before == now)
        return;
    const auto takeBack = [self = QPointer(this), put, workspace = m_session.path()] {
        if (self && self->m_session.path() == workspace) // else another has been opened since
            put();
    };
    Q_EMIT notify({.text = now.isEmpty() ? tr("The logo was removed.") : tr("The logo was replaced."),
                   .actionText = tr("Undo"),
                   .action = takeBack});
}

} // namespace heartwood::ui
