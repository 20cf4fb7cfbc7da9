#pragma once

#include "model/questionnaire.h"

#include <QWidget>

class QLabel;

namespace heartwood::ui {

class Options;
class PracticeChoice;

/// What a workshop asks: the Pulse, everything, or a choice of practices.
class AskedChoice : public QWidget
{
    Q_OBJECT
public:
    explicit AskedChoice(QWidget *parent);

    void setQuestionnaire(const Questionnaire &questionnaire);
    /// Sets every text, name its own.
    void setText(const QString &name);
    /// full or pulse: what the items are part of.
    QString variant() const;
    /// Of the questionnaire, in its order; empty where no practice is chosen.
    QList<int> items() const;
    QWidget *focusTarget() const;

Q_SIGNALS:
    void changed();

private:
    void showChosen();

    Questionnaire m_questionnaire;
    Options *m_options = nullptr;
    QWidget *m_panel = nullptr;
    PracticeChoice *m_practices = nullptr;
    QLabel *m_sum = nullptr;
};

} // namespace heartwood::ui
