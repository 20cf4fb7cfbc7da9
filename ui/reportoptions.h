#pragma once

#include "model/assessment.h"
#include "report/cut.h"

#include <QPageSize>
#include <QWidget>

class QAction;
class QCheckBox;
class QComboBox;
class QMenu;
class QPushButton;

namespace heartwood::ui {

/// What somebody chose for a report.
struct ReportChoice
{
    report::Cut cut = report::Cut::Leadership;
    QStringList parts = report::partsOf(report::Cut::Leadership);
    qint64 earlier = 0;     ///< compared with; 0: nothing is
    bool clientCopy = true; ///< the facilitator's cut has private notes unless they are left out
    QPageSize::PageSizeId paper = QPageSize::A4;
    bool slides = false; ///< for a projector; the paper is then of no account
    QString language{};  ///< empty: the window's
    bool operator==(const ReportChoice &) const = default;
};

QString cutName(report::Cut cut);
QString paperName(QPageSize::PageSizeId paper);
/// Letter where the system measures in inches, else A4.
QPageSize::PageSizeId usualPaper();

/// The choices above the report's preview, in a row, or in two where it is narrow.
class ReportOptions : public QWidget
{
    Q_OBJECT
public:
    explicit ReportOptions(QWidget *parent);

    /// Earlier rounds, newest first, and the one to begin with (0 for none). Tells nobody.
    void offerEarlier(const QList<AssessmentHead> &earlier, qint64 preferred);
    /// What the program speaks, its window's first choice. Tells nobody.
    void offerLanguages(const QString &window);
    const ReportChoice &choice() const { return m_choice; }
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void chooseCut();
    void choosePart(const QString &part, bool wanted);
    void showParts();
    void tell();

    ReportChoice m_choice;
    QComboBox *m_cut = nullptr;
    QPushButton *m_parts = nullptr;
    QMenu *m_menu = nullptr;
    QList<QAction *> m_partActions;
    QComboBox *m_earlier = nullptr;
    QCheckBox *m_client = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace heartwood::ui
