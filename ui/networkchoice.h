#pragma once

#include "model/result.h"
#include "ui/networks.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QPushButton;

namespace heartwood::ui {

class FormField;
class ReachPanel;

/// Where phones reach the workshop: one of this machine's networks, or none. It follows the machine from one network
/// into another, and tries the way with a phone.
class NetworkChoice : public QWidget
{
    Q_OBJECT
public:
    explicit NetworkChoice(QWidget *parent);
    ~NetworkChoice() override;

    /// Looks at the networks, and goes on doing so until stop(). device as device().
    void start(const QString &device);
    /// Nothing is listened on afterwards.
    void stop();
    /// Sets every text.
    void refresh();
    void setPort(quint16 wanted);

    /// Without a network people answer on this machine.
    bool phones() const;
    /// The interface chosen; empty: none is wanted.
    QString device() const;
    QString host() const;
    /// That is free there, the wanted one or the next. What is wrong with the address is said here as well.
    Result<quint16> port();
    QWidget *focusTarget() const;

Q_SIGNALS:
    void changed();
    /// The check has begun, and takes room of its own.
    void checking();

private:
    void look();
    void list();
    void choose();
    void settle();
    void toggleCheck();
    void showFacts();
    QString facts() const;

    QList<NetworkAddress> m_networks;
    NetworkAddress m_chosen; ///< without a host: no network
    bool m_wanted = true;    ///< a network, whether there is one or not
    bool m_gone = false;     ///< the chosen one is no longer there
    quint16 m_wantedPort = 0;
    quint16 m_port = 0; ///< 0: not known, or there is none
    std::optional<Error> m_trouble;
    QTimer m_again;
    QComboBox *m_box = nullptr;
    FormField *m_field = nullptr;
    QPushButton *m_check = nullptr;
    ReachPanel *m_panel = nullptr;
};

} // namespace heartwood::ui
