#pragma once

#include "guitest.h"

#include "ui/networks.h"
#include "ui/options.h"
#include "ui/preparepage.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

/// The prepare page on a machine whose networks the test makes up.
namespace heartwood::ui::test {

inline const QString loopback = QStringLiteral("127.0.0.1");
inline const NetworkAddress wifi{
    .host = loopback, .device = QStringLiteral("wlan0"), .kind = NetworkAddress::Kind::WiFi, .linkLocal = false};
inline const NetworkAddress cable{.host = QStringLiteral("127.0.0.2"),
                                  .device = QStringLiteral("eth0"),
                                  .kind = NetworkAddress::Kind::Cable,
                                  .linkLocal = false};

/// Where tests that run at the same time are not in each other's way.
inline int ownPort()
{
    return 20000 + int(QCoreApplication::applicationPid() % 10000);
}

/// A window on the prepare page, on a machine that is in these networks.
class Preparing : public Window
{
public:
    explicit Preparing(const QList<NetworkAddress> &networks = {wifi, cable},
                       const QString &language = QStringLiteral("en"))
        : Window(language)
    {
        preferences->set(Preference::WorkshopPort, ownPort());
        replaceNetworks([this] { return here; });
        move(networks);
        main->goTo({.place = Place::Prepare});
        QObject::disconnect(prepare(), &PreparePage::begin, main.get(), nullptr); // what begins is not this page's
        m_begun = std::make_unique<QSignalSpy>(prepare(), &PreparePage::begin);
    }
    ~Preparing() { replaceNetworks({}); }
    Q_DISABLE_COPY_MOVE(Preparing)

    PreparePage *prepare() const { return static_cast<PreparePage *>(page()); }
    void move(const QList<NetworkAddress> &networks) { here = networks; }
    void press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        button->click();
    }
    void choose(const char *options, const QString &value) const
    {
        auto *button = find<Options>(options)->findChild<QRadioButton *>(value);
        QVERIFY2(button, qPrintable(value));
        button->click();
    }
    void chooseNetwork(const QString &device) const
    {
        auto *box = find<QComboBox>("network");
        const int index = box->findData(device);
        QVERIFY2(index >= 0, qPrintable(device));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    QString said(const char *label) const
    {
        const auto *found = find<QLabel>(label);
        return found && found->isVisible() ? found->text() : QString();
    }
    /// What is said of a control.
    QString hint(QWidget *control) const { return control->accessibleDescription(); }
    qsizetype begun() const { return m_begun->size(); }
    cli::WorkshopWish wish() const { return m_begun->last().first().value<cli::WorkshopWish>(); }

    QList<NetworkAddress> here;

private:
    std::unique_ptr<QSignalSpy> m_begun;
};

} // namespace heartwood::ui::test
