#pragma once

#include "model/result.h"
#include "ui/page.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

class FormField;

/// A new self-assessment: three fields whose defaults need only Enter.
class NewPage : public Page
{
    Q_OBJECT
public:
    NewPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin();
    Result<qint64> create();

    QLabel *m_title = nullptr;
    QLabel *m_intro = nullptr;
    FormField *m_organizationField = nullptr;
    QComboBox *m_organization = nullptr;
    FormField *m_nameField = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_groupField = nullptr;
    QComboBox *m_group = nullptr;
    QLabel *m_lengthLabel = nullptr;
    QPushButton *m_pulse = nullptr;
    QPushButton *m_full = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace heartwood::ui
