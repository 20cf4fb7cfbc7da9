#pragma once

#include <QColor>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

/// A firm's colour, typed or picked. One that could not be read on paper is not taken; the nearest that can is offered.
class AccentField : public QWidget
{
    Q_OBJECT
public:
    explicit AccentField(QWidget *parent);

    /// #rrggbb, or empty for Heartwood's own. Tells nobody.
    void setAccent(const QString &accent);
    /// What is typed, as it would be printed; invalid where it is none.
    QColor shown() const;
    void retranslate(const QString &name);

Q_SIGNALS:
    /// While one types.
    void edited();
    /// Can be read, or is empty.
    void accepted(const QString &accent);

private:
    void judge();
    void take(const QString &accent);
    void pick();

    QLineEdit *m_field = nullptr;
    QPushButton *m_swatch = nullptr;
    QLabel *m_verdict = nullptr;
    QPushButton *m_useNearest = nullptr;
    QColor m_nearest; ///< of what is typed; invalid where that is none, or passes
};

} // namespace heartwood::ui
