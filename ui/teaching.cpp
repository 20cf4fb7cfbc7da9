#include "ui/teaching.h"

#include "ui/widgets.h"

#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int readableWidth = 560;

} // namespace

Teaching::Teaching(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(12));
    m_title = makeText(this, TextSize::Large, 600);
    m_text = makeText(this, TextSize::Body, 400, "muted");
    for (QLabel *label : {m_title, m_text})
        label->setMaximumWidth(theme().length(readableWidth));
    m_button = makeButton(this, ButtonKind::Primary);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(theme().length(8));
    column->addWidget(m_button);
    column->addStretch(2);
}

void Teaching::setText(const QString &title, const QString &text, const QString &button)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

QVBoxLayout *makeColumn(QWidget *page, int maximumWidth)
{
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(theme().length(36), theme().length(28), theme().length(36), theme().length(28));
    auto *column = new QWidget(page);
    column->setMaximumWidth(theme().length(maximumWidth));
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    auto *content = new QVBoxLayout(column);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(theme().length(16));
    return content;
}

} // namespace heartwood::ui
