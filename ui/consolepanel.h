#pragma once

#include "live/facilitator.h"

#include <QFrame>

class QVBoxLayout;

namespace heartwood::ui {

class LiveWorkshop;

/// What only the facilitator sees beside the picture of the room's screen; another one at every stage.
class ConsolePanel : public QFrame
{
    Q_OBJECT
public:
    explicit ConsolePanel(QWidget *parent);

    /// As it stands now; called after every change.
    virtual void show(const LiveWorkshop &live) = 0;
    /// Sets what does not depend on how it stands; called again when the language changes.
    virtual void retranslate() = 0;
    /// What is being typed is told at once.
    virtual void flush() {}
    virtual int designWidth() const { return 320; }

Q_SIGNALS:
    void command(const heartwood::live::Command &command);

protected:
    QVBoxLayout *column() const;
};

} // namespace heartwood::ui
