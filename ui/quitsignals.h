#pragma once

#include <QObject>

namespace heartwood::ui {

/// Whether there is a screen to open a window on. Only Unix systems come without.
bool hasDisplay();

/// The end of a Unix session (SIGTERM, SIGINT, SIGHUP) closes the window as a person would. The only file of one
/// system; elsewhere Qt itself is told.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;

private:
    void quit();
    int m_readEnd = -1;
};

} // namespace heartwood::ui
