#include "ui/dueedit.h"

#include "ui/formfield.h"
#include "ui/widgets.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>

namespace heartwood::ui {

namespace {

constexpr int daysAtFirst = 30; ///< what a new due date is set to
const QDate noDate(2000, 1, 1); ///< stands for none in the date's field, which says so in words

} // namespace

DueEdit::DueEdit(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().length(8));
    m_box = new QCheckBox(this);
    m_box->setObjectName(QStringLiteral("hasDue"));
    m_date = makeDateEdit(this, "due");
    m_date->setMinimumDate(noDate);
    m_date->setKeyboardTracking(false); // a day half typed is no day
    ignoreWheel(m_date);
    row->addWidget(m_box);
    row->addWidget(m_date);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setDue(std::nullopt);
    connect(m_box, &QCheckBox::toggled, this, [this](bool on) {
        showBox(on);
        Q_EMIT changed();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &DueEdit::changed);
}

void DueEdit::showBox(bool on)
{
    const QSignalBlocker quiet(m_date);
    m_date->setEnabled(on && m_box->isEnabled());
    m_date->setDate(on ? QDate::currentDate().addDays(daysAtFirst) : noDate);
}

std::optional<QDate> DueEdit::due() const
{
    return m_box->isChecked() ? std::optional(m_date->date()) : std::nullopt;
}

void DueEdit::setDue(const std::optional<QDate> &due)
{
    const QSignalBlocker quiet(m_box);
    const QSignalBlocker quietToo(m_date);
    m_box->setChecked(due.has_value());
    m_date->setEnabled(due && m_box->isEnabled());
    m_date->setDate(due.value_or(noDate));
}

void DueEdit::retranslate(const QString &of)
{
    const auto named = [&of](const QString &name) {
        return of.isEmpty() ? name : tr("%1: %2", "a control and the action that it is about").arg(name, of);
    };
    m_box->setText(tr("Due"));
    m_box->setAccessibleName(named(tr("Has a due date")));
    m_date->setSpecialValueText(tr("No date"));
    refreshDateEdit(m_date);
    const QString name = named(tr("Due date"));
    m_date->setAccessibleName(name);
    m_date->findChild<QLineEdit *>()->setAccessibleName(name);
    m_date->calendarWidget()->setAccessibleName(name);
}

void DueEdit::setWritable(bool writable)
{
    m_box->setEnabled(writable);
    m_date->setEnabled(writable && m_box->isChecked());
}

} // namespace heartwood::ui
