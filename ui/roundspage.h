#pragma once

#include "model/assessment.h"
#include "ui/page.h"

class QPushButton;
class QStackedWidget;

namespace heartwood::ui {

class AnswerImport;
class AssessmentList;
class PageHead;
class Teaching;

/// A page that lists rounds, teaches what belongs there while there are none, and takes in answers from a file.
class RoundsPage : public Page
{
    Q_OBJECT
public:
    RoundsPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QWidget *firstFocus() override;

protected:
    struct Words
    {
        QString subtitle;
        QString emptyTitle, emptyText;
        QString start;      ///< the button that begins a round
        QString emptyStart; ///< the same while there is none
    };
    virtual Words words(int rounds) const = 0;
    virtual bool belongs(const AssessmentHead &head) const = 0;
    virtual void start() = 0;

    /// Between the head and the list.
    void addAbove(QWidget *widget);
    /// One more button in the head, before the one that starts.
    QPushButton *addHeadButton(const char *name);
    void importAnswers();
    int finished() const { return m_finished; } ///< of the rounds shown

private:
    QWidget *makeListing();
    void reload();
    void showImported(qint64 assessment);

    int m_rounds = 0;
    int m_finished = 0;
    QStackedWidget *m_views = nullptr;
    QWidget *m_listing = nullptr;
    PageHead *m_head = nullptr;
    QPushButton *m_start = nullptr;
    Teaching *m_teaching = nullptr;
    AssessmentList *m_list = nullptr;
    AnswerImport *m_import = nullptr;
};

} // namespace heartwood::ui
