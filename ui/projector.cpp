#include "ui/projector.h"

#include "ui/consolebar.h"
#include "ui/liveworkshop.h"
#include "ui/plainwords.h"
#include "ui/sceneview.h"
#include "ui/theme.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr QSize firstSize{1120, 700};
constexpr QSize frameRoom{0, 40}; ///< for the frame that the system draws

/// Any other than the console's.
QScreen *otherScreen(const QScreen *consoles)
{
    const auto screens = QGuiApplication::screens();
    const auto found = std::ranges::find_if(screens, [consoles](const QScreen *screen) { return screen != consoles; });
    return found == screens.end() ? nullptr : *found;
}

} // namespace

Projector::Projector(QWidget *console) : QWidget(console, Qt::Window), m_console(console)
{
    setObjectName(QStringLiteral("projector"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_view = new SceneView(this);
    m_bar = new ConsoleBar(this);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_bar);
    resize(firstSize.boundedTo(screen()->availableSize() - frameRoom));
    connect(m_bar, &ConsoleBar::wanted, this, &Projector::wanted);
    connect(m_bar, &ConsoleBar::moreWanted, this, &Projector::moreWanted);
}

void Projector::show(const LiveWorkshop &live)
{
    setWindowTitle(tr("%1 – projector").arg(asWindowTitle(live.workshop().plan().title)));
    m_view->setScene(sceneOf(live));
    m_bar->show(live);
}

bool Projector::hasScreenOfItsOwn() const
{
    return screen() != m_console->screen();
}

void Projector::open()
{
    QScreen *other = otherScreen(m_console->screen());
    m_bar->setVisible(!other);
    if (other)
        setGeometry(other->geometry());
    if (other)
        showFullScreen();
    else
        showNormal();
    raise();
    activateWindow();
}

void Projector::toggleFullScreen()
{
    if (isFullScreen())
        showNormal();
    else
        showFullScreen();
}

void Projector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F11 || event->key() == Qt::Key_F)
        toggleFullScreen();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else if (!m_bar->press(event->key()))
        QWidget::keyPressEvent(event);
}

void Projector::leave()
{
    if (isFullScreen() && !hasScreenOfItsOwn())
        showNormal();
    else
        close();
}

void Projector::mouseDoubleClickEvent(QMouseEvent *)
{
    toggleFullScreen();
}

/// Dragged to a screen of its own it needs no bar.
void Projector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_bar->setVisible(!hasScreenOfItsOwn());
}

} // namespace heartwood::ui
