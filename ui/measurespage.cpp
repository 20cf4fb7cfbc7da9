#include "ui/measurespage.h"

#include "ui/chartwidget.h"
#include "ui/forecastdialog.h"
#include "ui/measureimport.h"
#include "ui/measuremodel.h"
#include "ui/pagehead.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/tables.h"
#include "ui/teaching.h"
#include "ui/waitingforecasts.h"

#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 1180;
constexpr int trendHeight = 170;
constexpr int rowsInSight = 3; ///< of a longer list on a low page
constexpr std::array allKinds{MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces};

} // namespace

MeasuresPage::MeasuresPage(Session &session, QWidget *parent) : Page(session, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_views = new QStackedWidget(this);
    layout->addWidget(m_views);
    m_listing = makeListing();
    m_form = new MeasureImport(session, m_views);
    m_views->addWidget(m_listing);
    m_views->addWidget(m_form);
    const auto backToList = [this] {
        m_views->setCurrentWidget(m_listing);
        reload();
        firstFocus()->setFocus(Qt::OtherFocusReason);
    };
    connect(m_form, &MeasureImport::imported, this, backToList);
    connect(m_form, &MeasureImport::cancelled, this, backToList);
    connect(&session, &Session::changed, this, [this] {
        if (isVisible())
            reload();
    });
}

QWidget *MeasuresPage::makeListing()
{
    auto *listing = new QWidget(m_views);
    QVBoxLayout *content = makeCanvas(listing, columnWidth);
    m_head = new PageHead(listing);
    m_remove = addHeadButton("remove");
    m_uncover = addHeadButton("uncover");
    m_forecast = addHeadButton("forecast");
    m_paste = addHeadButton("pasteMeasure");
    m_import = addHeadButton("importMeasure", ButtonKind::Primary);
    m_teaching = new Teaching(listing);
    m_teaching->button()->setObjectName(QStringLiteral("importFirstMeasure"));
    content->addWidget(m_head);
    content->addWidget(m_teaching, 1);
    makeTable(content);
    m_waiting = new WaitingForecasts(listing);
    content->addWidget(m_waiting);
    connect(m_waiting, &WaitingForecasts::withdrawn, this, &MeasuresPage::withdraw);
    connect(m_import, &QPushButton::clicked, this, &MeasuresPage::import);
    connect(m_paste, &QPushButton::clicked, this, &MeasuresPage::paste);
    new QShortcut(QKeySequence::Paste, listing, this, &MeasuresPage::paste, Qt::WidgetWithChildrenShortcut);
    connect(m_teaching->button(), &QPushButton::clicked, this, &MeasuresPage::import);
    connect(m_remove, &QPushButton::clicked, this, &MeasuresPage::remove);
    connect(m_uncover, &QPushButton::clicked, this, &MeasuresPage::uncover);
    connect(m_forecast, &QPushButton::clicked, this, &MeasuresPage::forecast);
    return listing;
}

QPushButton *MeasuresPage::addHeadButton(const char *name, ButtonKind kind)
{
    QPushButton *button = makeButton(m_head, kind);
    button->setObjectName(QLatin1String(name));
    m_head->addButton(button);
    return button;
}

void MeasuresPage::makeTable(QVBoxLayout *content)
{
    m_card = makeCard(this);
    m_model = new MeasureModel(this);
    m_table = makeTableView(m_card);
    m_table->setObjectName(QStringLiteral("measures"));
    m_table->setModel(m_model);
    m_fitter =
        new ColumnFitter(m_table, {.stretched = MeasureModel::Organization,
                                   .leastStretched = 130,
                                   .widest = 240,
                                   .expendable = {MeasureModel::Base, MeasureModel::Change, MeasureModel::Expected},
                                   .rowsInSight = rowsInSight});
    cardLayout(m_card)->addWidget(m_table, 1);
    m_expected = makeText(m_card);
    m_expected->setObjectName(QStringLiteral("forecastWords"));
    cardLayout(m_card)->addWidget(m_expected);
    m_trend = new ChartWidget(m_card);
    connect(m_trend, &ChartWidget::told, this, [this](const QString &text) { Q_EMIT notify({.text = text}); });
    m_trend->setObjectName(QStringLiteral("measureTrend"));
    m_trend->setFixedHeight(theme().length(trendHeight));
    cardLayout(m_card)->addWidget(m_trend);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &MeasuresPage::showChosen);
    for (size_t i = 0; i < allKinds.size(); ++i) {
        m_definitions << makeText(m_card, TextSize::Small, 400, "muted");
        cardLayout(m_card)->addWidget(m_definitions.last());
    }
    cardLayout(m_card)->addStretch(0); // what the rows leave
    content->addWidget(m_card, 1);
    new QShortcut(QKeySequence::Delete, m_table, this, &MeasuresPage::remove, Qt::WidgetShortcut);
}

void MeasuresPage::enter(const Route &)
{
    reload();
}

void MeasuresPage::reload()
{
    const auto measures = session().measures().list();
    const auto kept = session().forecasts().list();
    const QList<Measure> waves = measures ? *measures : QList<Measure>();
    const QList<Forecast> forecasts = kept ? *kept : QList<Forecast>();
    const int row = m_table->currentIndex().row();
    m_model->setMeasures(waves, forecastsByWave(waves, forecasts));
    m_forecastsWaiting = waitingForecasts(waves, forecasts);
    m_table->selectRow(std::clamp(row, 0, std::max(0, m_model->rowCount() - 1)));
    refresh();
}

QString MeasuresPage::heading() const
{
    return tr("Customer measures");
}

QWidget *MeasuresPage::firstFocus()
{
    if (m_views->currentWidget() == m_form)
        return m_form->firstFocus();
    return m_model->rowCount() == 0 ? static_cast<QWidget *>(m_teaching->button()) : m_table;
}

void MeasuresPage::refresh()
{
    const bool empty = m_model->rowCount() == 0;
    const bool writable = !session().readOnly();
    m_head->setText(heading(), tr("A check from outside. They stand beside the assessments and never enter a score."));
    m_remove->setText(tr("Remove"));
    m_import->setText(tr("Import measure"));
    m_paste->setText(tr("Paste answers"));
    m_teaching->setText(tr("What do customers themselves say?"),
                        tr("Bring in the raw answers of a survey, NPS, CSAT or CES, and see the figure with its range, "
                           "and whether it moved since the wave before."),
                        tr("Import measure"));
    m_uncover->setText(tr("Uncover"));
    m_forecast->setText(tr("Forecast…"));
    m_forecast->setEnabled(writable);
    m_remove->setVisible(!empty);
    m_import->setVisible(!empty);
    m_teaching->setVisible(empty);
    m_card->setVisible(!empty);
    m_remove->setEnabled(writable);
    m_import->setEnabled(writable);
    m_paste->setEnabled(writable);
    m_teaching->button()->setEnabled(writable);
    m_table->setAccessibleName(heading());
    for (size_t i = 0; i < allKinds.size(); ++i) {
        m_definitions[qsizetype(i)]->setText(report::definitionOf(allKinds[i]));
        m_definitions[qsizetype(i)]->setVisible(m_model->has(allKinds[i]));
    }
    m_waiting->setForecasts(m_forecastsWaiting, writable);
    m_model->retranslate();
    showChosen();
    m_form->refresh();
    m_fitter->fit();
}

void MeasuresPage::import()
{
    if (m_form->choose())
        m_views->setCurrentWidget(m_form);
}

void MeasuresPage::paste()
{
    if (session().readOnly())
        return;
    if (m_form->paste())
        m_views->setCurrentWidget(m_form);
    else
        Q_EMIT notify({.text = tr("Nothing to paste. Copy a column of answers first, one answer a row.")});
}

/// What the chosen wave can do, and what leaders expected of it.
void MeasuresPage::showChosen()
{
    const QModelIndex index = m_table->currentIndex();
    const Measure *chosen = index.isValid() ? &m_model->measure(index.row()) : nullptr;
    const QString words = chosen ? m_model->forecastWords(index.row()) : QString();
    m_expected->setText(words);
    m_expected->setVisible(!words.isEmpty());
    m_uncover->setVisible(chosen && chosen->covered);
    m_uncover->setEnabled(!session().readOnly());
    showTrend();
}

void MeasuresPage::showTrend()
{
    const QModelIndex index = m_table->currentIndex();
    const auto trend = index.isValid() ? m_model->trendOf(index.row()) : std::nullopt;
    if (trend)
        m_trend->setChart(*trend, tr("%1, wave by wave").arg(report::nameOf(m_model->measure(index.row()).kind)));
    m_trend->setVisible(trend.has_value());
}

void MeasuresPage::uncover()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || session().readOnly())
        return;
    const auto done = session().measures().uncover(m_model->measure(index.row()).id);
    session().touched();
    if (!done)
        Q_EMIT notify({.text = problemText(done.error())});
    m_table->setFocus(Qt::OtherFocusReason); // the button is gone
}

void MeasuresPage::forecast()
{
    const auto waves = session().measures().list();
    const QModelIndex index = m_table->currentIndex();
    auto *dialog = new ForecastDialog(session(), waves ? *waves : QList<Measure>(),
                                      index.isValid() ? &m_model->measure(index.row()) : nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ForecastDialog::kept, this, [this, workspace = session().path()](const Forecast &forecast) {
        const auto takeBack = [self = QPointer(this), id = forecast.id, workspace] {
            if (self)
                self->takeForecastBack(id, workspace);
        };
        Q_EMIT notify({.text = tr("%n guesses of %1 were kept.", nullptr, int(forecast.guesses.size()))
                                   .arg(report::nameOf(forecast.kind)),
                       .actionText = tr("Undo"),
                       .action = takeBack});
    });
    dialog->open();
}

void MeasuresPage::takeForecastBack(qint64 forecast, const QString &workspace)
{
    if (session().path() != workspace) // another has been opened since
        return;
    const auto gone = session().forecasts().remove(forecast);
    session().touched();
    if (!gone)
        Q_EMIT notify({.text = problemText(gone.error())});
}

void MeasuresPage::withdraw(const Forecast &forecast)
{
    if (session().readOnly())
        return;
    const auto gone = session().forecasts().remove(forecast.id);
    session().touched();
    if (!gone) {
        Q_EMIT notify({.text = problemText(gone.error())});
        return;
    }
    firstFocus()->setFocus(Qt::OtherFocusReason); // the button is gone
    const auto takeBack = [self = QPointer(this), forecast, workspace = session().path()] {
        if (!self || self->session().path() != workspace) // another has been opened since
            return;
        const auto added = self->session().forecasts().add(forecast);
        self->session().touched();
        if (!added)
            Q_EMIT self->notify({.text = problemText(added.error())});
    };
    Q_EMIT notify({.text = tr("The forecast of %1 was withdrawn.").arg(report::nameOf(forecast.kind)),
                   .actionText = tr("Undo"),
                   .action = takeBack});
}

void MeasuresPage::remove()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid() || session().readOnly())
        return;
    const Measure removed = m_model->measure(index.row());
    const auto gone = session().measures().remove(removed.id);
    session().touched();
    if (!gone) {
        Q_EMIT notify({.text = problemText(gone.error())});
        return;
    }
    const auto takeBack = [self = QPointer(this), removed, workspace = session().path()] {
        if (self)
            self->takeBack(removed, workspace);
    };
    Q_EMIT notify({.text = tr("%1 of %2 was removed.").arg(report::nameOf(removed.kind), removed.organization),
                   .actionText = tr("Undo"),
                   .action = takeBack});
}

void MeasuresPage::takeBack(const Measure &measure, const QString &workspace)
{
    if (session().path() != workspace) // another has been opened since
        return;
    const auto added = session().measures().add(measure);
    session().touched();
    if (!added)
        Q_EMIT notify({.text = problemText(added.error())});
}

} // namespace heartwood::ui
