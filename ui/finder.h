#pragma once

#include "ui/findermodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace heartwood::ui {

/// One field and what fits its letters, best first. Enter takes the marked one, Esc closes.
class Finder : public QDialog
{
    Q_OBJECT
public:
    Finder(QList<FinderEntry> entries, QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &letters);
    void take();

    FinderModel *m_model = nullptr;
    QLineEdit *m_letters = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_nothing = nullptr;
};

} // namespace heartwood::ui
