#pragma once

#include "model/result.h"
#include "ui/qrcode.h"

#include <QFrame>
#include <QTimer>

#include <memory>

class QLabel;

namespace heartwood::live {
class ReachCheck;
}

namespace heartwood::ui {

/// Whether a phone reaches this machine: a code to scan, and who came. Nothing is listened on while it is not running.
class ReachPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ReachPanel(QWidget *parent);
    ~ReachPanel() override;

    /// Listens there, from now on.
    Result<void> start(const QString &host, quint16 port);
    void stop();
    bool running() const { return m_check != nullptr; }
    int reached() const { return int(m_peers.size()); }
    /// After so long without a phone it says what to do.
    void setPatience(int milliseconds) { m_patience.setInterval(milliseconds); }
    /// Sets every text.
    void refresh();

private:
    void meet(const QString &peer);
    void showState();

    std::unique_ptr<live::ReachCheck> m_check;
    quint16 m_port = 0;
    QStringList m_peers;
    QTimer m_patience;
    bool m_patient = true;
    QrCodeView *m_code = nullptr;
    QLabel *m_ask = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_help = nullptr;
};

} // namespace heartwood::ui
