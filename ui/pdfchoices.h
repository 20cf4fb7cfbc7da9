#pragma once

#include <QWidget>

class QCheckBox;

namespace heartwood::ui {

/// How a PDF is written: as PDF/A, protected with a password, or neither. The password lives here and nowhere else.
class PdfChoices : public QWidget
{
    Q_OBJECT
public:
    explicit PdfChoices(QWidget *parent);

    bool pdfA() const;
    QString password() const { return m_password; } ///< empty: none
    void forgetPassword();
    void retranslate();

private:
    void askPassword();

    QCheckBox *m_pdfA = nullptr;
    QCheckBox *m_protect = nullptr;
    QString m_password;
};

} // namespace heartwood::ui
