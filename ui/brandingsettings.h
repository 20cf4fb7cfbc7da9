#pragma once

#include "model/reportwords.h"
#include "ui/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

class FormField;
class SettingsRow;

/// Who writes the reports of this workspace: the firm, its logo, and what stands on every page. Saved at once.
class BrandingSettings : public QWidget
{
    Q_OBJECT
public:
    BrandingSettings(Session &session, QWidget *parent);

    void refresh();

Q_SIGNALS:
    void notify(const heartwood::ui::Notice &notice);

private:
    void save();
    void chooseLogo();
    void setLogo(const QByteArray &logo);
    void showLogo();

    Session &m_session;
    Branding m_branding;
    QLabel *m_title = nullptr;
    QLineEdit *m_firm = nullptr;
    QLineEdit *m_footer = nullptr;
    QLineEdit *m_confidentiality = nullptr;
    FormField *m_firmField = nullptr;
    FormField *m_footerField = nullptr;
    FormField *m_confidentialityField = nullptr;
    QLabel *m_logo = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_remove = nullptr;
    SettingsRow *m_logoRow = nullptr;
};

} // namespace heartwood::ui
