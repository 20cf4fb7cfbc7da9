#include "ui/options.h"

#include "ui/widgets.h"

#include <QButtonGroup>
#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int besideButton = 30; ///< design pixels: where a radio button's words begin

} // namespace

Options::Options(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_group = new QButtonGroup(this);
    // Assistive technology toggles where a pointer clicks.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosen(m_values[id]);
    });
}

void Options::setValues(const QVariantList &values)
{
    m_values = values;
    const QSignalBlocker quiet(m_group);
    auto *column = static_cast<QVBoxLayout *>(layout());
    for (int id = 0; id < values.size(); ++id) {
        auto *button = new QRadioButton(this);
        button->setObjectName(values[id].toString());
        button->setProperty("strength", QStringLiteral("600"));
        m_group->addButton(button, id);
        QLabel *meaning = makeText(this, TextSize::Body, 400, "muted");
        meaning->installEventFilter(this);
        m_meanings << meaning;
        auto *row = new QHBoxLayout;
        row->setContentsMargins(0, 0, 0, theme().length(6));
        row->addSpacing(theme().length(besideButton));
        row->addWidget(meaning, 1);
        column->addWidget(button, 0, Qt::AlignLeading);
        column->addLayout(row);
    }
    m_group->button(0)->setChecked(true);
}

void Options::setTexts(const QString &name, const QList<Text> &texts)
{
    setAccessibleName(name);
    for (int id = 0; id < m_values.size(); ++id) {
        m_group->button(id)->setText(texts[id].title);
        m_group->button(id)->setAccessibleDescription(texts[id].meaning);
        m_meanings[id]->setText(texts[id].meaning);
    }
}

QVariant Options::value() const
{
    return m_values.value(m_group->checkedId());
}

void Options::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_group);
    if (const qsizetype id = m_values.indexOf(value); id >= 0)
        m_group->button(int(id))->setChecked(true);
}

void Options::setPossible(const QVariant &value, bool possible)
{
    if (const qsizetype id = m_values.indexOf(value); id >= 0)
        m_group->button(int(id))->setEnabled(possible);
}

QWidget *Options::focusTarget() const
{
    return m_group->checkedButton();
}

/// The words beside a button are a part of it.
bool Options::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype id = m_meanings.indexOf(static_cast<QLabel *>(watched));
    if (event->type() == QEvent::MouseButtonRelease && id >= 0)
        m_group->button(int(id))->click();
    return QWidget::eventFilter(watched, event);
}

} // namespace heartwood::ui
