#pragma once

#include "model/action.h"
#include "model/questionnaire.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

class DueEdit;
class FormField;

/// An action in one's own words.
class ActionForm : public QFrame
{
    Q_OBJECT
public:
    explicit ActionForm(QWidget *parent);

    /// Empty, with these practices to choose from and these owners to suggest; the keyboard goes to the text.
    void begin(const Questionnaire &questionnaire, const QStringList &owners);
    void retranslate();

Q_SIGNALS:
    void done(const heartwood::Action &action);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeFields();
    void makeButtons();
    void showItems();
    QStringList moves() const;
    void finish();

    Questionnaire m_questionnaire;
    QLineEdit *m_text = nullptr;
    QComboBox *m_practice = nullptr;
    QLineEdit *m_owner = nullptr;
    DueEdit *m_due = nullptr;
    FormField *m_textField = nullptr;
    FormField *m_practiceField = nullptr;
    FormField *m_ownerField = nullptr;
    QWidget *m_items = nullptr;
    FormField *m_itemsField = nullptr;
    QList<QCheckBox *> m_boxes; ///< an item of the practice each, named after its key
    QPushButton *m_add = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace heartwood::ui
