// How the prepare page is put together; what it does is in preparepage.cpp.

#include "model/limits.h"
#include "ui/askedchoice.h"
#include "ui/formfield.h"
#include "ui/keepawake.h"
#include "ui/networkchoice.h"
#include "ui/options.h"
#include "ui/preparepage.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int formWidth = 640;
constexpr int longestGroups = 400;
constexpr int betweenFields = 14;
constexpr int besideBox = 30; ///< where a check box's words begin
constexpr int firstPort = 1024;
constexpr int lastPort = 65535;

} // namespace

PreparePage::PreparePage(Session &session, Preferences &preferences, QWidget *parent)
    : Page(session, parent), m_preferences(preferences)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeForm(), 1);
    layout->addWidget(makeBar());
    connect(m_asked, &AskedChoice::changed, this, &PreparePage::refreshManner);
    connect(m_paces, &Options::chosen, this, [this](const QVariant &pace) {
        m_pace = live::paceOfKey(pace.toString()).value_or(live::Pace::Together);
        refreshMore();
    });
    connect(m_network, &NetworkChoice::changed, this, [this] {
        showPace();
        refreshMore();
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) { m_network->setPort(quint16(port)); });
    connect(m_moreButton, &QPushButton::clicked, this, [this] {
        m_more->setVisible(m_more->isHidden());
        refreshMore();
        if (!m_more->isHidden())
            reveal(m_more);
    });
    connect(m_network, &NetworkChoice::checking, this, [this] { reveal(m_network); });
    connect(m_begin, &QPushButton::clicked, this, [this] { go(false); });
    connect(m_rehearse, &QPushButton::clicked, this, [this] { go(true); });
    connect(&session, &Session::opened, this, [this] { m_filled = false; });
}

PreparePage::~PreparePage() = default;

QWidget *PreparePage::makeForm()
{
    auto *form = new QWidget(this);
    QVBoxLayout *content = makeCanvas(form, formWidth, &m_scroller);
    content->setSpacing(theme().length(6));
    m_heading = makeText(this, TextSize::Title, 700);
    m_intro = makeText(this, TextSize::Body, 400, "muted");
    content->addWidget(m_heading);
    content->addWidget(m_intro);
    content->addSpacing(theme().length(betweenFields));
    makeNames(content);
    makeManner(content);
    m_network = new NetworkChoice(this);
    content->addWidget(m_network);
    content->addSpacing(theme().length(betweenFields));
    makeMore(content);
    m_sleep = makeText(this, TextSize::Body, 600, "danger");
    m_sleep->setObjectName(QStringLiteral("sleep"));
    m_trouble = makeText(this, TextSize::Body, 400, "danger");
    for (QLabel *label : {m_sleep, m_trouble}) {
        content->addWidget(label);
        label->hide();
    }
    content->addStretch(1);
    return form;
}

void PreparePage::addField(QVBoxLayout *content, FormField *field)
{
    content->addWidget(field);
    content->addSpacing(theme().length(betweenFields));
}

void PreparePage::makeNames(QVBoxLayout *content)
{
    m_title = makeLineEdit(this, "title");
    m_titleField = new FormField(m_title, this);
    m_organization = new QComboBox(this);
    m_organization->setObjectName(QStringLiteral("organization"));
    m_organization->setEditable(true);
    m_organization->lineEdit()->setMaxLength(int(limits::name));
    ignoreWheel(m_organization);
    m_organizationField = new FormField(m_organization, this);
    addField(content, m_titleField);
    addField(content, m_organizationField);
}

void PreparePage::makeManner(QVBoxLayout *content)
{
    m_asked = new AskedChoice(this);
    m_askedField = new FormField(m_asked, this);
    m_paces = new Options(this);
    m_paces->setObjectName(QStringLiteral("pace"));
    m_paces->setValues({live::paceKey(live::Pace::Together), live::paceKey(live::Pace::Own)});
    m_paceField = new FormField(m_paces, this);
    m_modes = new Options(this);
    m_modes->setObjectName(QStringLiteral("mode"));
    m_modes->setValues({QStringLiteral("anonymous"), QStringLiteral("named")});
    m_modeField = new FormField(m_modes, this);
    m_groups = makeLineEdit(this, "groups");
    m_groups->setMaxLength(longestGroups);
    m_groupsField = new FormField(m_groups, this);
    for (FormField *field : {m_askedField, m_paceField, m_modeField, m_groupsField})
        addField(content, field);
}

void PreparePage::makeMore(QVBoxLayout *content)
{
    m_drill = new QCheckBox(this);
    m_drill->setObjectName(QStringLiteral("drill"));
    m_drill->setProperty("strength", QStringLiteral("600"));
    m_drillText = makeText(this, TextSize::Body, 400, "muted");
    auto *drill = new QVBoxLayout;
    drill->setSpacing(0);
    drill->addWidget(m_drill, 0, Qt::AlignLeading);
    auto *beside = new QHBoxLayout;
    beside->addSpacing(theme().length(besideBox));
    beside->addWidget(m_drillText, 1);
    drill->addLayout(beside);
    content->addLayout(drill);
    content->addSpacing(theme().length(betweenFields));
    m_moreButton = makeButton(this, ButtonKind::Link);
    m_moreButton->setObjectName(QStringLiteral("more"));
    content->addWidget(m_moreButton, 0, Qt::AlignLeading);
    m_more = new QWidget(this);
    auto *folded = new QVBoxLayout(m_more);
    folded->setContentsMargins(0, theme().length(6), 0, 0);
    m_seconds = new QComboBox(m_more);
    m_seconds->setObjectName(QStringLiteral("seconds"));
    ignoreWheel(m_seconds);
    m_secondsField = new FormField(m_seconds, m_more);
    m_port = new QSpinBox(m_more);
    m_port->setObjectName(QStringLiteral("port"));
    m_port->setRange(firstPort, lastPort);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setKeyboardTracking(false);
    m_port->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    ignoreWheel(m_port);
    m_portField = new FormField(m_port, m_more);
    addField(folded, m_secondsField);
    addField(folded, m_portField);
    content->addWidget(m_more);
    m_more->hide();
}

/// Always in sight: the page scrolls behind it, and its buttons stand below the page's column.
QWidget *PreparePage::makeBar()
{
    auto *bar = new QFrame(this);
    bar->setProperty("bar", QStringLiteral("bottom"));
    auto *row = new QHBoxLayout(bar);
    const QMargins margins(theme().length(32), theme().length(12), theme().length(28), theme().length(12));
    const auto align = [row, margins, scrollBar = m_scroller->verticalScrollBar()] {
        const int beside = scrollBar->maximum() > 0 ? scrollBar->sizeHint().width() : 0;
        const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        row->setContentsMargins(margins + (mirrored ? QMargins(beside, 0, 0, 0) : QMargins(0, 0, beside, 0)));
    };
    align();
    connect(m_scroller->verticalScrollBar(), &QScrollBar::rangeChanged, bar, align);
    auto *column = new QWidget(bar);
    column->setMaximumWidth(theme().length(formWidth));
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    auto *buttons = new QHBoxLayout(column);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(theme().length(10));
    m_begin = makeButton(column, ButtonKind::Primary);
    m_begin->setObjectName(QStringLiteral("begin"));
    m_rehearse = makeButton(column);
    m_rehearse->setObjectName(QStringLiteral("rehearse"));
    m_rehearsal = makeText(column, TextSize::Small, 400, "muted");
    buttons->addWidget(m_begin);
    buttons->addWidget(m_rehearse);
    buttons->addWidget(m_rehearsal, 1);
    return bar;
}

} // namespace heartwood::ui
