#pragma once

#include <QTableView>

namespace heartwood::ui {

/// A table as high as its rows: the page around it scrolls. Columns take what their texts need; one takes the rest, and
/// where there is none, the less important ones are hidden.
class TallTable : public QTableView
{
    Q_OBJECT
public:
    explicit TallTable(QWidget *parent);

    struct Plan
    {
        int stretched = 0;
        int leastStretched = 0; ///< design pixels
        QList<int> expendable;  ///< hidden, first to last, until the rest fits
    };
    void setPlan(const Plan &plan);
    /// Again, after texts or their size changed.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int wantedWidth(int column) const;

    Plan m_plan;
};

} // namespace heartwood::ui
