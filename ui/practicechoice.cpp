#include "ui/practicechoice.h"

#include "ui/widgets.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int columns = 2;

} // namespace

PracticeChoice::PracticeChoice(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme().length(24));
    grid->setVerticalSpacing(theme().length(14));
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
}

QCheckBox *PracticeChoice::addBox(QWidget *block, const QString &key)
{
    auto *box = new QCheckBox(block);
    box->setObjectName(key);
    box->setChecked(true);
    block->layout()->addWidget(box);
    block->layout()->setAlignment(box, Qt::AlignLeading);
    return box;
}

void PracticeChoice::build(const Questionnaire &questionnaire)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    m_practices.resize(questionnaire.practices.size());
    for (int i = 0; i < questionnaire.dimensions.size(); ++i) {
        auto *block = new QWidget(this);
        auto *column = new QVBoxLayout(block);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        grid->addWidget(block, i / columns, i % columns, Qt::AlignTop);
        const Dimension &dimension = questionnaire.dimensions[i];
        QCheckBox *all = addBox(block, dimension.key);
        all->setProperty("strength", QStringLiteral("600"));
        m_dimensions << all;
        m_practicesOf << dimension.practices;
        connect(all, &QCheckBox::clicked, this, [this, i] { takeDimension(i); });
        for (const int practice : dimension.practices) {
            m_practices[practice] = addBox(block, questionnaire.practices[practice].key);
            connect(m_practices[practice], &QCheckBox::toggled, this, [this, i] {
                showDimension(i);
                Q_EMIT changed();
            });
        }
    }
}

void PracticeChoice::setQuestionnaire(const Questionnaire &questionnaire)
{
    if (m_practices.isEmpty())
        build(questionnaire);
    for (int i = 0; i < m_dimensions.size(); ++i)
        m_dimensions[i]->setText(questionnaire.dimensions[i].title);
    for (int i = 0; i < m_practices.size(); ++i)
        m_practices[i]->setText(questionnaire.practices[i].title);
}

QList<int> PracticeChoice::practices() const
{
    QList<int> chosen;
    for (int i = 0; i < m_practices.size(); ++i)
        if (m_practices[i]->isChecked())
            chosen << i;
    return chosen;
}

QWidget *PracticeChoice::focusTarget() const
{
    return m_dimensions.value(0);
}

void PracticeChoice::showDimension(int dimension)
{
    const QList<int> &practices = m_practicesOf[dimension];
    const auto chosen = std::ranges::count_if(practices, [this](int i) { return m_practices[i]->isChecked(); });
    m_dimensions[dimension]->setCheckState(chosen == 0                  ? Qt::Unchecked
                                           : chosen == practices.size() ? Qt::Checked
                                                                        : Qt::PartiallyChecked);
}

/// All, unless all are: what a click makes of a box that is neither is of no use here.
void PracticeChoice::takeDimension(int dimension)
{
    const QList<int> &practices = m_practicesOf[dimension];
    const bool all = std::ranges::all_of(practices, [this](int i) { return m_practices[i]->isChecked(); });
    for (const int practice : practices)
        m_practices[practice]->setChecked(!all);
    showDimension(dimension);
}

} // namespace heartwood::ui
