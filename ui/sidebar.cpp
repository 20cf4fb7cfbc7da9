#include "ui/sidebar.h"

#include "model/plaintext.h"
#include "ui/plainwords.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QDir>
#include <QEvent>
#include <QIcon>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int designWidth = 208;
constexpr int logoSize = 26;
constexpr int besideName = 52; ///< margins of the bar and of a button
constexpr int menuSize = 16;

/// The sign of a menu, drawn: as a letter it would be looked for in all fonts of the system at every start.
QIcon menuIcon(const QWidget &on)
{
    const int size = theme().length(menuSize);
    QPixmap sign(QSize(size, size) * on.devicePixelRatioF());
    sign.setDevicePixelRatio(on.devicePixelRatioF());
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / double(menuSize), size / double(menuSize));
    painter.setPen(QPen(theme().palette().ink, 1.5, Qt::SolidLine, Qt::RoundCap));
    for (const double y : {3.75, 8.25, 12.75})
        painter.drawLine(QLineF(2, y, menuSize - 2, y));
    return sign;
}

} // namespace

SideBar::SideBar(Session &session, QMenu *menu, QWidget *parent) : QFrame(parent), m_session(session)
{
    setObjectName(QStringLiteral("sideBar"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().length(12);
    layout->setContentsMargins(margin, theme().length(18), margin, theme().length(18));
    layout->setSpacing(theme().length(2));

    auto *head = new QHBoxLayout;
    m_logo = new QLabel(this);
    m_name = makeText(this, TextSize::Body, 700);
    m_menuButton = new QToolButton(this);
    m_menuButton->setObjectName(QStringLiteral("menuButton"));
    // Not the button's own menu: that one would keep a screen reader waiting until it is closed.
    connect(m_menuButton, &QToolButton::clicked, this,
            [this, menu] { menu->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height()))); });
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    head->addSpacing(theme().length(10));
    head->addWidget(m_logo);
    head->addWidget(m_name, 1);
    head->addWidget(m_menuButton);
    layout->addLayout(head);
    layout->addSpacing(theme().length(14));

    for (const Place place : {Place::Overview, Place::Assessments, Place::Workshops, Place::Actions, Place::Measures})
        layout->addWidget(addPlace(place));
    layout->addStretch(1);
    layout->addWidget(addPlace(Place::Settings));
    m_file = makeText(this, TextSize::Small, 400, "muted");
    m_saved = makeText(this, TextSize::Small, 400, "muted");
    for (QLabel *label : {m_file, m_saved}) {
        label->setContentsMargins(margin, 0, 0, 0);
        layout->addWidget(label);
    }
    connect(&m_session, &Session::opened, this, &SideBar::showFile);
    connect(&m_session, &Session::fileMoved, this, &SideBar::showFile);
    connect(&theme(), &Theme::changed, this, &SideBar::retranslate);
    retranslate();
}

QPushButton *SideBar::addPlace(Place place)
{
    auto *button = new QPushButton(this);
    m_buttons.insert(place, button);
    connect(button, &QPushButton::clicked, this, [this, place] { Q_EMIT goTo({.place = place}); });
    return button;
}

void SideBar::setPlace(Place place)
{
    const Place shown = place == Place::NewAssessment || place == Place::Trouble || place == Place::Locked
                            ? Place::Overview
                        : place == Place::Results || place == Place::Report ? Place::Assessments
                        : place == Place::Prepare                           ? Place::Workshops
                                                                            : place;
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it) {
        const bool current = it.key() == shown;
        if (it.value()->property("current").toBool() == current)
            continue;
        it.value()->setProperty("current", current);
        it.value()->setAccessibleDescription(current ? tr("shown now") : QString());
        repolish(it.value());
    }
}

void SideBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SideBar::retranslate()
{
    setAccessibleName(tr("Side bar"));
    setFixedWidth(theme().length(designWidth));
    const int size = theme().length(logoSize);
    m_logo->setPixmap(QIcon(QStringLiteral(":/heartwood/icons/heartwood.svg")).pixmap(size, size));
    m_name->setText(QStringLiteral("Heartwood"));
    m_menuButton->setIcon(menuIcon(*m_menuButton));
    m_menuButton->setIconSize(QSize(1, 1) * theme().length(menuSize));
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu"));
    m_buttons[Place::Overview]->setText(tr("Overview"));
    m_buttons[Place::Assessments]->setText(tr("Assessments"));
    m_buttons[Place::Workshops]->setText(tr("Workshops"));
    m_buttons[Place::Actions]->setText(tr("Actions"));
    m_buttons[Place::Measures]->setText(tr("Customer measures"));
    m_buttons[Place::Settings]->setText(tr("Settings"));
    shortenNames();
    showFile();
}

void SideBar::shortenNames()
{
    const QFontMetrics bold(theme().font(TextSize::Body, QFont::DemiBold));
    for (QPushButton *button : m_buttons) {
        const QString name = button->text();
        button->setText(bold.elidedText(name, Qt::ElideRight, theme().length(designWidth - besideName)));
        button->setAccessibleName(name);
        button->setToolTip(button->text() == name ? QString() : name);
    }
}

void SideBar::showFile()
{
    m_file->setText(plainLine(m_session.fileName()));
    m_file->setToolTip(plainToolTip(QDir::toNativeSeparators(m_session.path())));
    m_saved->setText(!m_session.isOpen()       ? QString()
                     : m_session.isFileMoved() ? tr("Nothing more is saved")
                     : m_session.readOnly()    ? tr("Open for reading")
                                               : tr("All changes saved"));
}

} // namespace heartwood::ui
