#include "ui/brandingsettings.h"

#include "report/logo.h"
#include "ui/dialogs.h"
#include "ui/formfield.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/settingsrow.h"
#include "ui/widgets.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int longestName = 120;
constexpr int longestLine = 200;
constexpr QSize logoSize{150, 56};

} // namespace

BrandingSettings::BrandingSettings(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFrame *card = makeCard(this);
    layout->addWidget(card);
    m_title = makeText(card, TextSize::Large, 600);
    m_firm = makeLineEdit(card, "firm");
    m_firm->setMaxLength(longestName);
    m_footer = makeLineEdit(card, "footer");
    m_footer->setMaxLength(longestLine);
    m_confidentiality = makeLineEdit(card, "confidentiality");
    m_confidentiality->setMaxLength(longestLine);
    m_firmField = new FormField(m_firm, card);
    m_footerField = new FormField(m_footer, card);
    m_confidentialityField = new FormField(m_confidentiality, card);
    m_logo = makeText(card, TextSize::Small, 400, "muted");
    m_choose = makeButton(card);
    m_choose->setObjectName(QStringLiteral("chooseLogo"));
    m_remove = makeButton(card);
    m_remove->setObjectName(QStringLiteral("removeLogo"));
    m_logoRow = new SettingsRow({m_logo, m_choose, m_remove}, card);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_firmField, m_confidentialityField, m_footerField,
                                                            makeRule(card), m_logoRow})
        cardLayout(card)->addWidget(widget);
    for (QLineEdit *field : {m_firm, m_footer, m_confidentiality})
        connect(field, &QLineEdit::editingFinished, this, &BrandingSettings::save);
    connect(m_choose, &QPushButton::clicked, this, &BrandingSettings::chooseLogo);
    connect(m_remove, &QPushButton::clicked, this, [this] { setLogo({}); });
}

void BrandingSettings::refresh()
{
    const auto kept = m_session.reportWords().branding();
    m_branding = kept ? *kept : Branding();
    const bool writable = kept && !m_session.readOnly(); // what could not be read is not written over
    if (!kept)
        Q_EMIT notify({.text = problemText(kept.error())});
    m_title->setText(tr("Reports"));
    m_firmField->setText(tr("Your firm"), tr("Stands on the cover, and beside your own words."));
    m_confidentialityField->setText(
        tr("Confidentiality"), tr("At the foot of the cover. Left empty, it says for whom the report was prepared."));
    m_footerField->setText(tr("Footer"), tr("On every page. Left empty, the organization and the subject."));
    m_firm->setText(m_branding.firm);
    m_footer->setText(m_branding.footer);
    m_confidentiality->setText(m_branding.confidentiality);
    m_logoRow->setText(tr("Logo"), tr("SVG or PNG, one megabyte at most."));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose a logo"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the logo"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_firm, m_footer, m_confidentiality, m_choose, m_remove})
        widget->setEnabled(writable);
    showLogo();
}

void BrandingSettings::showLogo()
{
    const double ratio = devicePixelRatioF() * theme().scale();
    const QImage picture = report::logoPicture(m_branding.logo, logoSize, ratio, Qt::white);
    m_remove->setVisible(!picture.isNull());
    if (picture.isNull()) {
        m_logo->setText(tr("None"));
        return;
    }
    QPixmap shown = QPixmap::fromImage(picture);
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_logo->setPixmap(shown);
    m_logo->setAccessibleName(tr("The logo"));
}

void BrandingSettings::save()
{
    Branding branding = m_branding;
    branding.firm = m_firm->text().trimmed();
    branding.footer = m_footer->text().trimmed();
    branding.confidentiality = m_confidentiality->text().trimmed();
    if (branding == m_branding)
        return;
    const auto saved = m_session.reportWords().saveBranding(branding);
    if (saved)
        m_branding = branding;
    else
        Q_EMIT notify({.text = problemText(saved.error())});
}

void BrandingSettings::chooseLogo()
{
    const QString path = askOpenFile(this, {.title = tr("Choose a logo"), .filter = tr("Logos (*.svg *.png)")});
    if (path.isEmpty())
        return;
    QFile file(path);
    const bool small = QFileInfo(path).size() <= report::largestLogo;
    const QByteArray bytes = small && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (!bytes.isEmpty() && report::checkLogo(bytes))
        setLogo(bytes);
    else
        Q_EMIT notify({.text = tr("%1 is no SVG or PNG of at most one megabyte. The logo stays as it was.")
                                   .arg(QFileInfo(path).fileName())});
}

void BrandingSettings::setLogo(const QByteArray &logo)
{
    const Branding before = m_branding;
    m_branding.logo = logo;
    const auto saved = m_session.reportWords().saveBranding(m_branding);
    if (!saved) {
        m_branding = before;
        Q_EMIT notify({.text = problemText(saved.error())});
    }
    showLogo();
}

} // namespace heartwood::ui
