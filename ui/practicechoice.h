#pragma once

#include "model/questionnaire.h"

#include <QWidget>

class QCheckBox;

namespace heartwood::ui {

/// The practices of a questionnaire to be chosen from, by dimension; a dimension's own box takes them all, or none.
class PracticeChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeChoice(QWidget *parent);

    /// Names them in its language; what was chosen stays so, and at first all are.
    void setQuestionnaire(const Questionnaire &questionnaire);
    QList<int> practices() const;
    QWidget *focusTarget() const;

Q_SIGNALS:
    void changed();

private:
    void build(const Questionnaire &questionnaire);
    QCheckBox *addBox(QWidget *block, const QString &key);
    void showDimension(int dimension);
    void takeDimension(int dimension);

    QList<QCheckBox *> m_dimensions;
    QList<QCheckBox *> m_practices;
    QList<QList<int>> m_practicesOf; ///< a dimension each
};

} // namespace heartwood::ui
