#include "ui/reportoptions.h"

#include "report/figures.h"
#include "ui/flowlayout.h"
#include "ui/language.h"
#include "ui/shortcombo.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int earlierLetters = 12; ///< a long title is shortened rather than the row widened
constexpr int widestEarlier = 360; ///< on a wide screen the row need not be full

/// Stays open while one thing after the other is ticked.
class TickMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (!tick(actionAt(event->position().toPoint())))
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() != Qt::Key_Space || !tick(activeAction()))
            QMenu::keyPressEvent(event);
    }

private:
    static bool tick(QAction *action)
    {
        if (!action || !action->isCheckable() || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }
};

} // namespace

QString cutName(report::Cut cut)
{
    switch (cut) {
    case report::Cut::Board:
        return ReportOptions::tr("Board");
    case report::Cut::Leadership:
        return ReportOptions::tr("Leadership");
    case report::Cut::Facilitator:
        return ReportOptions::tr("Facilitator");
    }
    return {};
}

QString paperName(QPageSize::PageSizeId paper)
{
    switch (paper) {
    case QPageSize::Letter:
        return ReportOptions::tr("Letter");
    case QPageSize::Custom:
        return ReportOptions::tr("Slides");
    default:
        return ReportOptions::tr("A4");
    }
}

QPageSize::PageSizeId usualPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter : QPageSize::A4;
}

ReportOptions::ReportOptions(QWidget *parent) : QWidget(parent)
{
    auto *row = new FlowLayout(this, theme().length(8));
    m_cut = new QComboBox(this);
    m_cut->setObjectName(QStringLiteral("cut"));
    for (const report::Cut cut : report::allCuts)
        m_cut->addItem(QString(), int(cut));
    m_cut->setCurrentIndex(m_cut->findData(int(m_choice.cut)));
    m_parts = makeButton(this, ButtonKind::Small);
    m_parts->setObjectName(QStringLiteral("parts"));
    m_menu = new TickMenu(this);
    for (const QString &part : report::allParts()) {
        QAction *action = m_menu->addAction(QString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, part](bool wanted) { choosePart(part, wanted); });
        m_partActions << action;
    }
    m_earlier = new ShortCombo(this);
    m_earlier->setObjectName(QStringLiteral("earlier"));
    m_earlier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_earlier->setMinimumContentsLength(earlierLetters);
    m_earlier->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    m_earlier->setMaximumWidth(theme().length(widestEarlier));
    m_client = new QCheckBox(this);
    m_client->setObjectName(QStringLiteral("clientCopy"));
    m_client->setChecked(m_choice.clientCopy);
    m_paper = new QComboBox(this);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->addItem(QString(), QPageSize::A4);
    m_paper->addItem(QString(), QPageSize::Letter);
    m_paper->addItem(QString(), QPageSize::Custom); // slides
    m_choice.paper = usualPaper();
    m_paper->setCurrentIndex(m_paper->findData(m_choice.paper));
    m_language = new QComboBox(this);
    m_language->setObjectName(QStringLiteral("reportLanguage"));
    for (QComboBox *combo : {m_cut, m_paper, m_language}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents); // also when text grows or the language changes
        combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_cut, m_parts, m_earlier, m_client, m_paper, m_language})
        row->addWidget(widget);
    connect(m_cut, &QComboBox::activated, this, &ReportOptions::chooseCut);
    connect(m_parts, &QPushButton::clicked, this,
            [this] { m_menu->popup(m_parts->mapToGlobal(QPoint(0, m_parts->height()))); });
    connect(m_earlier, &QComboBox::activated, this, &ReportOptions::tell);
    connect(m_client, &QCheckBox::toggled, this, &ReportOptions::tell);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ReportOptions::tell);
    connect(m_language, &QComboBox::activated, this, &ReportOptions::tell);
    showParts();
}

void ReportOptions::offerEarlier(const QList<AssessmentHead> &earlier, qint64 preferred)
{
    const QSignalBlocker blocker(m_earlier);
    m_earlier->clear();
    m_earlier->addItem(tr("No comparison"), qint64(0));
    for (const AssessmentHead &head : earlier)
        m_earlier->addItem(tr("Since %1, %2", "a round and its date").arg(head.title, report::longDate(head.date)),
                           head.id);
    m_earlier->setCurrentIndex(std::max(0, m_earlier->findData(preferred)));
    m_earlier->setVisible(!earlier.isEmpty());
    m_choice.earlier = m_earlier->currentData().toLongLong();
}

void ReportOptions::offerLanguages(const QString &window)
{
    QStringList languages = Language::available();
    languages.removeAll(window);
    languages.prepend(window);
    m_language->clear();
    for (const QString &language : std::as_const(languages))
        m_language->addItem(Language::nativeName(language), language == window ? QString() : language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_choice.language)));
    m_choice.language = m_language->currentData().toString();
}

void ReportOptions::chooseCut()
{
    m_choice.cut = report::Cut(m_cut->currentData().toInt());
    m_choice.parts = report::partsOf(m_choice.cut);
    const QSignalBlocker blocker(m_client);
    m_client->setChecked(!report::hasPrivateNotes(m_choice.cut));
    showParts();
    tell();
}

void ReportOptions::choosePart(const QString &part, bool wanted)
{
    m_choice.parts.removeAll(part);
    if (wanted)
        m_choice.parts << part;
    tell();
}

void ReportOptions::showParts()
{
    const QStringList parts = report::allParts();
    for (qsizetype i = 0; i < parts.size(); ++i)
        m_partActions[i]->setChecked(m_choice.parts.contains(parts[i]));
}

void ReportOptions::tell()
{
    m_choice.earlier = m_earlier->currentData().toLongLong();
    m_choice.clientCopy = m_client->isChecked();
    m_choice.language = m_language->currentData().toString();
    const auto paper = m_paper->currentData().value<QPageSize::PageSizeId>();
    m_choice.slides = paper == QPageSize::Custom;
    if (!m_choice.slides)
        m_choice.paper = paper;
    Q_EMIT changed();
}

void ReportOptions::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    for (int i = 0; i < m_cut->count(); ++i)
        m_cut->setItemText(i, cutName(report::Cut(m_cut->itemData(i).toInt())));
    name(m_cut, tr("Cut for"));
    m_parts->setText(tr("Sections"));
    const QStringList parts = report::allParts();
    for (qsizetype i = 0; i < parts.size(); ++i)
        m_partActions[i]->setText(report::partTitle(parts[i]));
    if (m_earlier->count() > 0)
        m_earlier->setItemText(0, tr("No comparison"));
    name(m_earlier, tr("Compare with"));
    m_client->setText(tr("Client’s copy"));
    m_client->setToolTip(tr("Leaves out notes that were marked as private"));
    for (int i = 0; i < m_paper->count(); ++i)
        m_paper->setItemText(i, paperName(m_paper->itemData(i).value<QPageSize::PageSizeId>()));
    name(m_paper, tr("Paper or slides"));
    name(m_language, tr("Language of the report"));
}

} // namespace heartwood::ui
