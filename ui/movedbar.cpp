#include "ui/movedbar.h"

#include "model/plaintext.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace heartwood::ui {

MovedBar::MovedBar(Session &session, QWidget *parent) : QFrame(parent), m_session(session)
{
    setObjectName(QStringLiteral("movedBar"));
    setProperty("bar", QStringLiteral("bottom"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().length(36), theme().length(8), theme().length(36), theme().length(8));
    m_text = makeText(this, TextSize::Body, 600, "danger");
    m_copy = makeButton(this);
    m_copy->setObjectName(QStringLiteral("saveMovedCopy"));
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, &MovedBar::saveCopy);
    connect(&session, &Session::fileMoved, this, &MovedBar::showMoved);
    hide();
}

void MovedBar::retranslate()
{
    m_text->setText(tr("“%1” was moved, replaced or deleted. All that was saved can be copied, and the copy goes on.")
                        .arg(plainLine(m_session.fileName())));
    m_copy->setText(tr("Save a copy…"));
    setAccessibleName(m_text->text());
}

void MovedBar::showMoved(bool moved)
{
    setVisible(moved);
    if (!moved)
        return;
    retranslate();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace heartwood::ui
