#pragma once

#include "guitest.h"
#include "panelround.h"

#include "ui/resultsmodel.h"

#include <QTableView>

/// The results page with a panel's round.
namespace heartwood::ui::test {

struct Results
{
    Window window;
    qint64 id = 0;
    QStringList notices;

    explicit Results(const PanelWish &wish, const QString &language = QStringLiteral("en")) : window(language)
    {
        id = addPanel(window.session, wish);
        show();
    }
    void show()
    {
        window.main->goTo({.place = Place::Results, .assessment = id});
        QObject::connect(static_cast<Page *>(window.page()), &Page::notify, window.page(),
                         [this](const Notice &notice) { notices << notice.text; });
    }
    QTableView *table() const { return window.find<QTableView>("practices"); }
    const ResultsModel *model() const { return static_cast<const ResultsModel *>(table()->model()); }
    Aim aim(int practice) { return window.session.assessments().load(id)->aims[practice]; }
    void select(int row) const
    {
        table()->setFocus();
        table()->setCurrentIndex(model()->index(row, 0));
    }
};

} // namespace heartwood::ui::test
