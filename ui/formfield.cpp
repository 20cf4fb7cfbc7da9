#include "ui/formfield.h"

#include "model/limits.h"
#include "ui/widgets.h"

#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int frameAndArrow = 64; ///< what a date edit needs beside its text

} // namespace

/// Several in a row have one that takes the keyboard: that is the one with the name.
FormField::FormField(QWidget *control, QWidget *parent)
    : QWidget(parent), m_control(control->focusProxy() ? control->focusProxy() : control)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().length(6));
    // The control comes first among the children: who asks for the name shall find it, and not the label.
    column->addWidget(control);
    m_name = makeText(this, TextSize::Body, 600);
    m_name->setBuddy(m_control);
    m_hint = makeText(this, TextSize::Small, 400, "muted");
    column->insertWidget(0, m_name);
    column->addWidget(m_hint);
    if (auto *line = qobject_cast<QLineEdit *>(control))
        connect(line, &QLineEdit::textChanged, this, &FormField::showHint);
}

void FormField::setText(const QString &name, const QString &hint)
{
    m_name->setText(name);
    m_control->setAccessibleName(name);
    if (auto *inside = m_control->findChild<QLineEdit *>()) // a date's or a number's
        inside->setAccessibleName(name);
    m_hintText = hint;
    m_trouble.clear();
    showHint();
}

void FormField::complain(const QString &trouble)
{
    m_trouble = trouble;
    showHint();
}

void FormField::showHint()
{
    const auto *line = qobject_cast<QLineEdit *>(m_control);
    const bool full = line && line->text().size() >= line->maxLength();
    const QString hint = full ? tr("%n letters at most.", nullptr, line->maxLength()) : m_hintText;
    m_hint->setText(m_trouble.isEmpty() ? hint : m_trouble);
    m_hint->setVisible(!m_hint->text().isEmpty());
    setTone(m_hint, m_trouble.isEmpty() ? "muted" : "danger");
    m_control->setAccessibleDescription(m_hint->text());
}

QLineEdit *makeLineEdit(QWidget *parent, const char *objectName)
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QLatin1String(objectName));
    field->setMaxLength(int(limits::name));
    return field;
}

QDateEdit *makeDateEdit(QWidget *parent, const char *objectName)
{
    auto *field = new QDateEdit(QDate::currentDate(), parent);
    field->setObjectName(QLatin1String(objectName));
    field->setCalendarPopup(true);
    field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    return field;
}

void refreshDateEdit(QDateEdit *field)
{
    field->setLocale(QLocale());
    field->setDisplayFormat(FormField::tr("d MMMM yyyy", "a date, in QLocale's letters"));
    int widest = 0;
    for (int month = 1; month <= 12; ++month)
        widest = std::max(widest, field->fontMetrics().horizontalAdvance(
                                      QLocale().toString(QDate(2028, month, 28), field->displayFormat())));
    field->setMinimumWidth(widest + theme().length(frameAndArrow));
}

void suggest(QLineEdit *field, const QStringList &words)
{
    auto *completer = new QCompleter(words, field);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    field->setCompleter(completer);
}

} // namespace heartwood::ui
