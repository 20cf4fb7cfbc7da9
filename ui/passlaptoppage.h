#pragma once

#include "live/facilitator.h"
#include "ui/page.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace heartwood::ui {

class ChoiceCard;
class FormField;
class LiveWorkshop;
class Preferences;
class ProgressBar;

/// The laptop goes from hand to hand: who holds it answers as on a phone, at their own pace. Between two people stands
/// a screen that shows nothing of the one before.
class PassLaptopPage : public Page
{
    Q_OBJECT
public:
    PassLaptopPage(Session &session, const Preferences &preferences, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    bool besideSideBar() const override { return false; }
    QWidget *firstFocus() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHandOver();
    QWidget *makeQuestion();
    void handOver(bool thanks);
    void sit();
    void seated(int person);
    void showItem(int item);
    void answer(Answer answer);
    void kept(int item, std::optional<live::Refusal> why);
    void next();
    void back();
    void finish();
    Answer given(int item) const;
    int items() const;

    const Preferences &m_preferences;
    QPointer<LiveWorkshop> m_live;
    int m_person = -1;        ///< who holds the laptop; -1 nobody
    int m_item = 0;           ///< position
    QList<Answer> m_answers;  ///< theirs, forgotten at the hand-over
    QList<quint32> m_numbers; ///< of their votes
    bool m_showing = false;

    QStackedWidget *m_views = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    FormField *m_nameField = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_groupField = nullptr;
    QComboBox *m_group = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_console = nullptr;

    QLabel *m_place = nullptr;
    QLabel *m_saved = nullptr;
    ProgressBar *m_bar = nullptr;
    QLabel *m_practice = nullptr;
    QLabel *m_question = nullptr;
    QList<ChoiceCard *> m_choices;
    QPushButton *m_dontKnow = nullptr;
    QPushButton *m_notApplicable = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace heartwood::ui
