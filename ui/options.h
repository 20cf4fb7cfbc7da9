#pragma once

#include <QVariant>
#include <QWidget>

class QButtonGroup;
class QLabel;

namespace heartwood::ui {

/// A few options one below the other, each with a line that says what it means; one is taken. Where the words alone say
/// it all, Choices does.
class Options : public QWidget
{
    Q_OBJECT
public:
    explicit Options(QWidget *parent);

    /// As many options as values; their words come with setTexts, and the first is taken.
    void setValues(const QVariantList &values);
    struct Text
    {
        QString title;
        QString meaning;
    };
    /// name says what is chosen, for screen readers.
    void setTexts(const QString &name, const QList<Text> &texts);
    QVariant value() const;
    /// Takes the option of this value, where there is one, and tells nobody.
    void setValue(const QVariant &value);
    /// One that cannot be taken stays in sight, so that its meaning can say why.
    void setPossible(const QVariant &value, bool possible);
    /// What is taken.
    QWidget *focusTarget() const;

Q_SIGNALS:
    void chosen(const QVariant &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QVariantList m_values;
    QButtonGroup *m_group = nullptr;
    QList<QLabel *> m_meanings; ///< as values
};

} // namespace heartwood::ui
