#include "ui/measurespage.h"

#include "ui/measureimport.h"
#include "ui/measuremodel.h"
#include "ui/pagehead.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/tables.h"
#include "ui/teaching.h"
#include "ui/widgets.h"

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
    QVBoxLayout *content = makeColumn(listing, columnWidth);
    m_head = new PageHead(listing);
    m_remove = makeButton(m_head);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_import = makeButton(m_head, ButtonKind::Primary);
    m_import->setObjectName(QStringLiteral("importMeasure"));
    m_head->addButton(m_remove);
    m_head->addButton(m_import);
    m_teaching = new Teaching(listing);
    m_teaching->button()->setObjectName(QStringLiteral("importFirstMeasure"));
    content->addWidget(m_head);
    content->addWidget(m_teaching, 1);
    makeTable(content);
    connect(m_import, &QPushButton::clicked, this, &MeasuresPage::import);
    connect(m_teaching->button(), &QPushButton::clicked, this, &MeasuresPage::import);
    connect(m_remove, &QPushButton::clicked, this, &MeasuresPage::remove);
    return listing;
}

void MeasuresPage::makeTable(QVBoxLayout *content)
{
    m_card = makeCard(this);
    m_model = new MeasureModel(this);
    m_table = makeTableView(m_card);
    m_table->setObjectName(QStringLiteral("measures"));
    m_table->setModel(m_model);
    m_fitter = new ColumnFitter(m_table, {.stretched = MeasureModel::Organization,
                                          .leastStretched = 130,
                                          .widest = 240,
                                          .expendable = {MeasureModel::Base, MeasureModel::Change}});
    cardLayout(m_card)->addWidget(m_table, 1);
    for (size_t i = 0; i < allKinds.size(); ++i) {
        m_definitions << makeText(m_card, TextSize::Small, 400, "muted");
        cardLayout(m_card)->addWidget(m_definitions.last());
    }
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
    const int row = m_table->currentIndex().row();
    m_model->setMeasures(measures ? *measures : QList<Measure>());
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
    m_teaching->setText(tr("What do customers themselves say?"),
                        tr("Bring in the raw answers of a survey, NPS, CSAT or CES, and see the figure with its range, "
                           "and whether it moved since the wave before."),
                        tr("Import measure"));
    m_remove->setVisible(!empty);
    m_import->setVisible(!empty);
    m_teaching->setVisible(empty);
    m_card->setVisible(!empty);
    m_remove->setEnabled(writable);
    m_import->setEnabled(writable);
    m_teaching->button()->setEnabled(writable);
    m_table->setAccessibleName(heading());
    for (size_t i = 0; i < allKinds.size(); ++i)
        m_definitions[qsizetype(i)]->setText(report::definitionOf(allKinds[i]));
    m_model->retranslate();
    m_form->refresh();
    m_fitter->fit();
}

void MeasuresPage::import()
{
    if (m_form->choose())
        m_views->setCurrentWidget(m_form);
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
