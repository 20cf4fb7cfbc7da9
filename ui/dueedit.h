#pragma once

#include <QDate>
#include <QWidget>

#include <optional>

class QCheckBox;
class QDateEdit;

namespace heartwood::ui {

/// A day, or none: a box that says whether there is one, and the day.
class DueEdit : public QWidget
{
    Q_OBJECT
public:
    explicit DueEdit(QWidget *parent);

    std::optional<QDate> due() const;
    /// Tells no change.
    void setDue(const std::optional<QDate> &due);
    /// of: what is due, for screen readers; may be empty.
    void retranslate(const QString &of = {});
    void setWritable(bool writable);

Q_SIGNALS:
    void changed();

private:
    void showBox(bool on);

    QCheckBox *m_box = nullptr;
    QDateEdit *m_date = nullptr;
};

} // namespace heartwood::ui
