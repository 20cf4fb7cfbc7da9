#pragma once

#include "model/result.h"
#include "ui/page.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

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
    QLabel *addField(QVBoxLayout *column, QWidget *field);
    void begin();
    Result<qint64> create();

    QLabel *m_title = nullptr;
    QLabel *m_intro = nullptr;
    QLabel *m_organizationLabel = nullptr;
    QComboBox *m_organization = nullptr;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_groupLabel = nullptr;
    QComboBox *m_group = nullptr;
    QLabel *m_lengthLabel = nullptr;
    QPushButton *m_pulse = nullptr;
    QPushButton *m_full = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace heartwood::ui
