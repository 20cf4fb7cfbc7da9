#pragma once

#include "ui/resultsmodel.h"
#include "ui/whytext.h"

class QMouseEvent;
class QKeyEvent;
class QTableView;
class QWidget;

namespace heartwood::ui {

/// Hands for the table of results: the target's handle is dragged or moved with the arrow keys, importance is clicked
/// or counted with + and -, and every figure can be asked why. Nothing is saved here.
class AimEditor : public QObject
{
    Q_OBJECT
public:
    AimEditor(QTableView *table, ResultsModel *model);

    void setEditable(bool editable) { m_editable = editable; }
    /// What-if: hands move the score itself, and nothing is saved.
    void setSupposing(bool supposing);

Q_SIGNALS:
    /// practice: position in Scorecard::practices.
    void chosen(int practice, const heartwood::Aim &aim);
    void whyAsked(const QModelIndex &index, heartwood::ui::Figure figure);
    /// Somebody tried, and may not.
    void refused();
    /// What-if: this practice's score.
    void supposed(int practice, double score);
    /// Space: what-if begins, or all is put back.
    void whatIfToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool pressed(const QMouseEvent &event);
    bool moved(const QMouseEvent &event);
    bool released(const QMouseEvent &event);
    bool key(const QKeyEvent &event);
    bool pressedSupposing(const QModelIndex &index, int x);
    void supposeAt(int row, int x);
    void supposeBy(double by);
    void cancelDrag();
    void changeTarget(double by);
    void changeImportance(int by);
    void choose(int row, const Aim &aim);
    bool overHandle(const QModelIndex &index, const QPoint &point) const;
    Figure figureOf(const QModelIndex &index) const;

    QTableView *m_table = nullptr;
    QWidget *m_viewport = nullptr;
    ResultsModel *m_model = nullptr;
    bool m_editable = true;
    bool m_supposing = false;
    int m_dragged = -1; ///< row
    Aim m_before;       ///< of the dragged row
};

} // namespace heartwood::ui
