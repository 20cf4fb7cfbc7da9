#pragma once

#include "model/reportwords.h"
#include "ui/page.h"

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;

namespace heartwood::ui {

class AccentField;
class BrandingPreview;
class FormField;
class LogoPicker;
class SettingsRow;

/// Who writes the reports of this workspace and for whom: the firm, logos, a colour, and what stands on every page.
/// Saved at once, and shown while it is typed.
class BrandingSettings : public QWidget
{
    Q_OBJECT
public:
    BrandingSettings(Session &session, QWidget *parent);

    void refresh();

Q_SIGNALS:
    void notify(const heartwood::ui::Notice &notice);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeFields(QFrame *card);
    void makeRows(QFrame *card);
    void connectFields();
    /// Where the card is wide enough the preview stands beside the fields, else above them.
    void arrange();
    void retranslate();
    /// As it is typed, but for the colour: that one only when it is accepted.
    Branding typed() const;
    void save(const Branding &branding);
    void saveLogo(const QByteArray &logo);
    void saveClientLogo(const QByteArray &logo);
    void putClientLogo(const QString &client, const QByteArray &logo);
    /// A notice whose button puts the logo back that was there before.
    void offerBack(const QByteArray &before, const QByteArray &now, const std::function<void()> &put);
    void listClients();
    void showClient();
    void preview();

    Session &m_session;
    Branding m_branding;
    QByteArray m_clientLogo;
    QLabel *m_title = nullptr;
    QBoxLayout *m_columns = nullptr;
    QLineEdit *m_firm = nullptr;
    QLineEdit *m_footer = nullptr;
    QLineEdit *m_confidentiality = nullptr;
    FormField *m_firmField = nullptr;
    FormField *m_footerField = nullptr;
    FormField *m_confidentialityField = nullptr;
    LogoPicker *m_logo = nullptr;
    SettingsRow *m_logoRow = nullptr;
    AccentField *m_accent = nullptr;
    SettingsRow *m_accentRow = nullptr;
    QComboBox *m_client = nullptr;
    LogoPicker *m_clientPicker = nullptr;
    SettingsRow *m_clientRow = nullptr;
    QFrame *m_clientRule = nullptr;
    BrandingPreview *m_preview = nullptr;
};

} // namespace heartwood::ui
