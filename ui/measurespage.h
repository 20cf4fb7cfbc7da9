#pragma once

#include "model/forecast.h"
#include "ui/page.h"
#include "ui/widgets.h"

class QStackedWidget;
class QTableView;
class QVBoxLayout;

namespace heartwood::ui {

class ChartWidget;
class ColumnFitter;
class MeasureImport;
class MeasureModel;
class PageHead;
class Teaching;
class WaitingForecasts;

/// What customers say, beside the assessments: NPS, CSAT and CES, wave by wave.
class MeasuresPage : public Page
{
    Q_OBJECT
public:
    MeasuresPage(Session &session, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

private:
    QWidget *makeListing();
    QPushButton *addHeadButton(const char *name, ButtonKind kind = ButtonKind::Plain);
    void makeTable(QVBoxLayout *content);
    void reload();
    void import();
    void paste();
    void remove();
    void uncover();
    void forecast();
    void takeForecastBack(qint64 forecast, const QString &workspace);
    void withdraw(const Forecast &forecast);
    void showChosen();
    void showTrend();
    void takeBack(const Measure &measure, const QString &workspace);

    QStackedWidget *m_views = nullptr;
    QWidget *m_listing = nullptr;
    PageHead *m_head = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_uncover = nullptr;
    QPushButton *m_forecast = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_paste = nullptr;
    Teaching *m_teaching = nullptr;
    QFrame *m_card = nullptr;
    QTableView *m_table = nullptr;
    ColumnFitter *m_fitter = nullptr;
    MeasureModel *m_model = nullptr;
    QLabel *m_expected = nullptr;
    ChartWidget *m_trend = nullptr;
    QList<QLabel *> m_definitions;
    WaitingForecasts *m_waiting = nullptr;
    QList<Forecast> m_forecastsWaiting;
    MeasureImport *m_form = nullptr;
};

} // namespace heartwood::ui
