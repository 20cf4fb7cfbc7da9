#include "ui/reachpanel.h"

#include "live/reachcheck.h"
#include "ui/networks.h"
#include "ui/widgets.h"

#include <QAccessible>
#include <QFile>
#include <QHBoxLayout>
#include <QLocale>

namespace heartwood::ui {

namespace {

constexpr int codeSide = 176; ///< design pixels
constexpr int usualPatience = 30'000;

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/heartwood/phone/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a phone sees that came through.
QHash<QByteArray, live::Page> pagesSaying(const QString &title, const QString &text)
{
    const QLocale locale;
    const QString page =
        QString::fromUtf8(resource("reach.html"))
            .arg(locale.language() == QLocale::C ? QStringLiteral("en") : locale.bcp47Name(),
                 locale.textDirection() == Qt::RightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"),
                 title.toHtmlEscaped(), text.toHtmlEscaped());
    return {{"/", {"text/html; charset=utf-8", page.toUtf8()}},
            {"/page.css", {"text/css; charset=utf-8", resource("page.css")}},
            {"/icon.svg", {"image/svg+xml", resource("icon.svg")}}};
}

} // namespace

ReachPanel::ReachPanel(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("reachPanel"));
    setProperty("card", true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme().length(20), theme().length(18), theme().length(20), theme().length(18));
    row->setSpacing(theme().length(20));
    m_code = new QrCodeView(this);
    m_code->setFixedSize(theme().length(codeSide), theme().length(codeSide));
    row->addWidget(m_code, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(theme().length(8));
    m_ask = makeText(this, TextSize::Body, 400, "muted");
    m_address = makeText(this, TextSize::Large, 700);
    m_address->setObjectName(QStringLiteral("reachAddress"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_state = makeText(this, TextSize::Body, 600);
    m_state->setObjectName(QStringLiteral("reachState"));
    m_help = makeText(this);
    m_help->setObjectName(QStringLiteral("reachHelp"));
    for (QLabel *label : {m_ask, m_address, m_state, m_help})
        words->addWidget(label);
    words->addStretch(1);
    row->addLayout(words, 1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(usualPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_patient = false;
        showState();
    });
    refresh();
}

// Whoever came is told of on another thread: the check ends before what it tells.
ReachPanel::~ReachPanel()
{
    stop();
}

Result<void> ReachPanel::start(const QString &host, quint16 port)
{
    stop();
    // Handed over to the window's thread, and dropped if the panel is gone by then.
    auto check = std::make_unique<live::ReachCheck>(
        pagesSaying(tr("It works."), tr("This phone reaches the workshop.")), ownAddresses(),
        [this](const QString &peer) { QMetaObject::invokeMethod(this, [this, peer] { meet(peer); }); });
    const Result<live::Address> address = check->start(host, port);
    if (!address)
        return address.error();
    m_check = std::move(check);
    m_port = address->port;
    m_address->setText(address->authority());
    m_code->setText(addressToScan(*address));
    m_patience.start();
    showState();
    return {};
}

void ReachPanel::stop()
{
    m_check.reset();
    m_patience.stop();
    m_patient = true;
    m_peers.clear();
}

void ReachPanel::meet(const QString &peer)
{
    if (!running()) // it was on its way when the check ended
        return;
    m_peers << peer;
    showState();
}

void ReachPanel::refresh()
{
    m_ask->setText(tr("Scan this with your phone’s camera, or type the address into its browser:"));
    showState();
}

void ReachPanel::showState()
{
    const QString was = m_state->text();
    m_state->setText(
        m_peers.isEmpty() ? m_patient ? tr("Waiting for a phone…") : tr("No phone has come so far.")
        : m_peers.size() == 1
            ? tr("A phone (%1) reached this machine.").arg(m_peers.last())
            : tr("%n phones reached this machine, the last one %1.", nullptr, reached()).arg(m_peers.last()));
    setTone(m_state, m_peers.isEmpty() ? nullptr : "dim1");
    m_help->setVisible(m_peers.isEmpty() && !m_patient);
    m_help->setText(QStringList{tr("• Is the phone in the same network? Mobile data alone does not lead here."),
                                tr("• Many guest networks keep devices apart. Use this laptop’s hotspot or a phone’s, "
                                   "or another network."),
                                tr("• The firewall of this machine must let port %1 in.").arg(m_port),
                                tr("• Or do without: people can answer on this laptop, one after the other.")}
                        .join(u'\n'));
    if (!isVisible() || m_state->text() == was)
        return;
    m_state->setAccessibleName(m_state->text());
    QAccessibleEvent alert(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace heartwood::ui
