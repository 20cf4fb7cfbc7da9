#pragma once

#include "storage/actionstore.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace heartwood::ui {

class DueEdit;

/// An action and what is known about it.
struct ShownAction
{
    storage::KeptAction kept{};
    QString about{}; ///< its practice and the round that it came from
    QString moved{}; ///< whether it moved what it should; empty where that cannot be said
};

/// One action to read, and to edit where it stands; tells each change, and the list saves it.
class ActionRow : public QWidget
{
    Q_OBJECT
public:
    ActionRow(const ShownAction &shown, bool writable, QWidget *parent);

    const storage::KeptAction &kept() const { return m_kept; }
    void focusDelete();
    /// An owner still being typed is told at once.
    void flush();

Q_SIGNALS:
    void changed();
    void removeWanted();

private:
    void makeWords(const ShownAction &shown, bool writable);
    void makeControls(bool writable);
    void makeState(bool writable);
    void take();
    void showMark();

    storage::KeptAction m_kept;
    QPushButton *m_remove = nullptr;
    QLabel *m_mark = nullptr;
    QLineEdit *m_owner = nullptr;
    DueEdit *m_due = nullptr;
    QComboBox *m_state = nullptr;
    QTimer *m_pause = nullptr;
};

} // namespace heartwood::ui
