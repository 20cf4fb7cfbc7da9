#pragma once

#include "ui/page.h"
#include "ui/session.h"
#include "ui/whytext.h"

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;
class QPushButton;
class QScrollArea;

namespace heartwood::ui {

class AimEditor;
class ChartWidget;
class FirstSteps;
class GroupsCard;
class PageHead;
class ResultsModel;
class RingsWidget;
class RowDelegate;
class TallTable;
class WhyPopup;

/// One assessment's results: the level and how sure it is, the rings, every practice with its target.
class ResultsPage : public Page
{
    Q_OBJECT
public:
    ResultsPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;
    QWidget *foot() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct TextCard
    {
        QFrame *card = nullptr;
        QLabel *title = nullptr;
        QLabel *text = nullptr;
    };
    TextCard makeTextCard(QBoxLayout *layout);
    /// Hidden where there is nothing to say.
    static void fillCard(const TextCard &card, const QString &title, const QString &text);
    void makeHead(QBoxLayout *content);
    void makeLeft();
    void makeRight();
    QBoxLayout *makeColumn();
    void makeSteps(QBoxLayout *column);
    void makeCustomers(QBoxLayout *column);
    void makeGroups(QBoxLayout *content);

    void reload();
    void refreshButtons();
    void refreshCards();
    void showScores();
    void arrange();
    void fitTables();
    QString hint() const;

    void goDeeper();
    void explain(const QModelIndex &index, Figure figure);
    void explainOverall();
    void showPractice(int practice);
    void saveAim(int practice, const Aim &aim);
    /// Why a fifth practice of the highest importance is refused; empty: it is none.
    QString importanceRefusal(int practice, const Aim &aim) const;
    /// practice: index in the questionnaire.
    bool store(qint64 assessment, int practice, const Aim &aim);
    QString practiceTitle(int practice) const;
    /// While scores are supposed there are no answers to explain them with: says so.
    bool refuseToExplain();

    void showDecisions();
    void showCustomers();
    void markSteps();
    void addAction(const Action &action);
    void takeActionBack(qint64 action, const QString &workspace);
    void chooseRole(const QString &group, GroupRole role);

    QFrame *makeWhatIf();
    /// The table is as high as its rows; it is the page around it that scrolls.
    void keepRowInSight();
    void toggleWhatIf();
    void suppose(int practice, double score);
    /// What the page shows: the round, or the round as it is supposed.
    const Round &shown() const { return *m_shown; }
    void showSupposed();
    void makeSince(QBoxLayout *content);
    void offerEarlier();
    void compareWith(qint64 earlier);
    void showSince();
    QFrame *makeChart(QBoxLayout *content, QLabel *&title, ChartWidget *&chart);
    void showCharts();

    RoundPointer m_round;
    qint64 m_id = 0;
    QString m_trouble;
    RoundPointer m_shown;
    bool m_beginAtPractice = false;
    QHash<int, double> m_supposed; ///< by position in Scorecard::practices
    bool m_supposing = false;
    std::optional<qint64> m_wantedEarlier; ///< chosen to compare with, 0 for nothing; none: the one before
    RoundPointer m_earlier;                ///< compared with; none: nothing is
    std::shared_ptr<const scoring::Comparison> m_comparison;
    /// Where Undo leads: the aim before a run of changes to one practice.
    int m_undoPractice = -1;
    Aim m_undoAim;

    QLabel *m_breadcrumb = nullptr;
    PageHead *m_head = nullptr;
    QLabel *m_remark = nullptr;
    QPushButton *m_why = nullptr;
    QPushButton *m_answers = nullptr;
    QPushButton *m_deeper = nullptr;
    QPushButton *m_report = nullptr;
    QPushButton *m_whatIf = nullptr;
    QFrame *m_whatIfCard = nullptr;
    QLabel *m_whatIfText = nullptr;
    QPushButton *m_putBack = nullptr;
    QFrame *m_sinceCard = nullptr;
    QLabel *m_sinceTitle = nullptr;
    QComboBox *m_since = nullptr;
    QBoxLayout *m_sinceRows = nullptr;
    QFrame *m_priorityCard = nullptr;
    QLabel *m_priorityTitle = nullptr;
    ChartWidget *m_priority = nullptr;
    QFrame *m_aspectsCard = nullptr;
    QLabel *m_aspectsTitle = nullptr;
    ChartWidget *m_aspects = nullptr;
    QWidget *m_body = nullptr;
    QBoxLayout *m_columns = nullptr;
    QWidget *m_left = nullptr;
    QBoxLayout *m_leftLayout = nullptr;
    QBoxLayout *m_standing = nullptr; ///< the rings and what holds us
    QBoxLayout *m_besides = nullptr;
    RingsWidget *m_rings = nullptr;
    TextCard m_holds, m_blind, m_unscored;
    QFrame *m_customers = nullptr;
    QLabel *m_customersTitle = nullptr;
    QWidget *m_said = nullptr; ///< made anew for every round and language
    FirstSteps *m_steps = nullptr;
    QFrame *m_tableCard = nullptr;
    QLabel *m_tableTitle = nullptr;
    QLabel *m_tableHint = nullptr;
    TallTable *m_table = nullptr;
    ResultsModel *m_model = nullptr;
    AimEditor *m_editor = nullptr;
    RowDelegate *m_practiceDelegate = nullptr;
    RowDelegate *m_barDelegate = nullptr;
    RowDelegate *m_dotsDelegate = nullptr;
    GroupsCard *m_groups = nullptr;
    WhyPopup *m_popup = nullptr;
    QScrollArea *m_scroller = nullptr;
};

} // namespace heartwood::ui
