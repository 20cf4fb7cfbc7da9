#include "ui/askedchoice.h"

#include "ui/options.h"
#include "ui/pace.h"
#include "ui/practicechoice.h"
#include "ui/widgets.h"

#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int besideButton = 30; ///< design pixels, as the options' words
const QString pulse = QStringLiteral("pulse");
const QString full = QStringLiteral("full");
const QString chosen = QStringLiteral("chosen");

} // namespace

AskedChoice::AskedChoice(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(6));
    m_options = new Options(this);
    m_options->setObjectName(QStringLiteral("asked"));
    m_options->setValues({pulse, full, chosen});
    column->addWidget(m_options);
    m_panel = new QWidget(this);
    m_panel->setObjectName(QStringLiteral("practices"));
    auto *row = new QHBoxLayout(m_panel);
    row->setContentsMargins(0, 0, 0, 0);
    row->addSpacing(theme().length(besideButton));
    auto *inside = new QVBoxLayout;
    inside->setSpacing(theme().length(12));
    row->addLayout(inside, 1);
    m_practices = new PracticeChoice(m_panel);
    m_sum = makeText(m_panel, TextSize::Body, 600);
    m_sum->setObjectName(QStringLiteral("sum"));
    inside->addWidget(m_practices);
    inside->addWidget(m_sum);
    column->addWidget(m_panel);
    m_panel->hide();
    connect(m_options, &Options::chosen, this, [this] {
        showChosen();
        Q_EMIT changed();
    });
    connect(m_practices, &PracticeChoice::changed, this, [this] {
        showChosen();
        Q_EMIT changed();
    });
}

void AskedChoice::setQuestionnaire(const Questionnaire &questionnaire)
{
    m_questionnaire = questionnaire;
    m_practices->setQuestionnaire(questionnaire);
}

void AskedChoice::setText(const QString &name)
{
    const auto itemsOf = [this](const QString &variant) {
        const Variant *found = m_questionnaire.variant(variant);
        return found ? int(found->items.size()) : 0;
    };
    const auto minutes = [&](const QString &variant) {
        return tr("About %n minute(s) to answer.", nullptr, Pace().minutesFor(itemsOf(variant)));
    };
    m_options->setTexts(
        name, {{tr("Pulse: %1 questions").arg(itemsOf(pulse)), tr("One for each practice.") + u' ' + minutes(pulse)},
               {tr("Full: %1 questions").arg(itemsOf(full)), tr("Three for each practice.") + u' ' + minutes(full)},
               {tr("Chosen practices"), tr("Three questions for each that you choose.")}});
    showChosen();
}

void AskedChoice::showChosen()
{
    m_panel->setVisible(m_options->value() == chosen);
    const int questions = int(items().size());
    m_sum->setText(questions == 0 ? tr("No practice is chosen yet.")
                                  : tr("%n question(s).", nullptr, questions) + u' ' +
                                        tr("About %n minute(s) to answer.", nullptr, Pace().minutesFor(questions)));
}

QString AskedChoice::variant() const
{
    return m_options->value() == pulse ? pulse : full;
}

QList<int> AskedChoice::items() const
{
    if (m_options->value() != chosen) {
        const Variant *found = m_questionnaire.variant(variant());
        return found ? found->items : QList<int>();
    }
    QList<int> items;
    for (const int practice : m_practices->practices())
        items << m_questionnaire.practices[practice].items;
    std::ranges::sort(items);
    return items;
}

QWidget *AskedChoice::focusTarget() const
{
    return m_options->value() == chosen ? m_practices->focusTarget() : m_options->focusTarget();
}

} // namespace heartwood::ui
