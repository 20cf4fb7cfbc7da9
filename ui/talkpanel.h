#pragma once

#include "ui/consolepanel.h"

class QButtonGroup;
class QLabel;
class QPlainTextEdit;
class QTimer;

namespace heartwood::ui {

class FormField;

/// While a question is asked and talked about: who is missing, what the room agrees on, what was said, what comes next.
class TalkPanel : public ConsolePanel
{
    Q_OBJECT
public:
    explicit TalkPanel(QWidget *parent);

    void show(const LiveWorkshop &live) override;
    void retranslate() override;
    void flush() override;

private:
    void makeVoting();
    void makeTalk();
    void showVoting(const LiveWorkshop &live);
    void showTalk(const LiveWorkshop &live);
    void tell();

    QWidget *m_voting = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_missing = nullptr;
    QWidget *m_talk = nullptr;
    QLabel *m_agreedName = nullptr;
    QButtonGroup *m_agreed = nullptr;
    FormField *m_noteField = nullptr;
    QPlainTextEdit *m_note = nullptr;
    FormField *m_minorityField = nullptr;
    QPlainTextEdit *m_minority = nullptr;
    QTimer *m_pause = nullptr; ///< between typing and telling
    QLabel *m_nextName = nullptr;
    QLabel *m_next = nullptr;
    int m_item = -1; ///< whose note is shown
    bool m_showing = false;
};

} // namespace heartwood::ui
