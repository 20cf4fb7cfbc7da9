#pragma once

#include "model/assessment.h"
#include "ui/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace heartwood::ui {

class AssessmentActions;
class AssessmentFilter;
class AssessmentModel;
class ColumnFitter;

/// Assessments to look through: filter, table, and what can be done with the chosen one. Both pages that list rounds
/// show this.
class AssessmentList : public QWidget
{
    Q_OBJECT
public:
    AssessmentList(Session &session, QWidget *parent);

    void setHeads(const QList<AssessmentHead> &heads);
    void refresh();
    QWidget *firstFocus() const;
    void choose(qint64 assessment);

Q_SIGNALS:
    void goTo(const heartwood::ui::Route &route);
    void notify(const heartwood::ui::Notice &notice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeBar();
    void makeTable();
    QPushButton *addButton(const char *name, void (AssessmentList::*slot)());
    const AssessmentHead *chosen() const;
    void filterBy(const QString &words);
    void showWhatIsLeft();
    void enableButtons();
    void showMenu(const QPoint &position);

    void openChosen();
    void renameInPlace();
    void duplicate();
    void remove();

    Session &m_session;
    AssessmentActions *m_actions = nullptr;
    AssessmentModel *m_model = nullptr;
    AssessmentFilter *m_filter = nullptr;
    QWidget *m_bar = nullptr;
    QLineEdit *m_words = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_remove = nullptr;
    QTableView *m_table = nullptr;
    ColumnFitter *m_fitter = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace heartwood::ui
