#include "ui/choices.h"

#include "ui/widgets.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace heartwood::ui {

Choices::Choices(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().length(6));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_group = new QButtonGroup(this);
    // Assistive technology toggles where a pointer clicks.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT chosen(m_values[id]);
    });
}

void Choices::setValues(const QVariantList &values)
{
    m_values = values;
    const QSignalBlocker quiet(m_group);
    for (int id = 0; id < values.size(); ++id) {
        QPushButton *button = makeButton(this);
        button->setCheckable(true);
        m_group->addButton(button, id);
        layout()->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
}

void Choices::setTexts(const QString &name, const QStringList &texts)
{
    setAccessibleName(name);
    for (int id = 0; id < m_values.size(); ++id) {
        m_group->button(id)->setText(texts[id]);
        m_group->button(id)->setAccessibleDescription(name);
    }
}

QVariant Choices::value() const
{
    return m_values.value(m_group->checkedId());
}

void Choices::setValue(const QVariant &value)
{
    const QSignalBlocker quiet(m_group);
    for (int id = 0; id < m_values.size(); ++id)
        if (m_values[id] == value)
            m_group->button(id)->setChecked(true);
}

} // namespace heartwood::ui
