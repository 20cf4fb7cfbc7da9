#pragma once

#include <QVariant>
#include <QWidget>

class QButtonGroup;

namespace heartwood::ui {

/// A few choices side by side, one of which is taken; arrow keys move among them.
class Choices : public QWidget
{
    Q_OBJECT
public:
    explicit Choices(QWidget *parent);

    /// As many choices as values; their words come with setTexts.
    void setValues(const QVariantList &values);
    /// name says what is chosen, for screen readers.
    void setTexts(const QString &name, const QStringList &texts);
    QVariant value() const;
    /// Takes the choice of this value, where there is one, and tells nobody.
    void setValue(const QVariant &value);

Q_SIGNALS:
    void chosen(const QVariant &value);

private:
    QVariantList m_values;
    QButtonGroup *m_group = nullptr;
};

} // namespace heartwood::ui
