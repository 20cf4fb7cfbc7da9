#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace heartwood::ui {

/// A logo as it is kept, with what it takes to choose another or none.
class LogoPicker : public QWidget
{
    Q_OBJECT
public:
    explicit LogoPicker(QWidget *parent);

    /// The names are for screen readers: "Choose a logo", "Remove the logo".
    void setNames(const QString &choose, const QString &remove);
    void setLogo(const QByteArray &logo);

Q_SIGNALS:
    /// A file that can be drawn; empty: none is wanted.
    void picked(const QByteArray &logo);
    void refused(const QString &why);

private:
    void choose();

    QLabel *m_picture = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace heartwood::ui
