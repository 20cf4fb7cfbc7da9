#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace heartwood::ui {

/// Widgets beside each other, in as many rows as the width asks for; one that wants to grow takes what its row leaves.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    /// Without margins.
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    void insertWidget(int index, QWidget *widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Row
    {
        QList<QLayoutItem *> items;
        int width = 0; ///< of the items, with what is between them
        int height = 0;
    };
    QList<Row> rowsFor(int width) const;
    void place(const Row &row, int top, const QRect &rect);

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace heartwood::ui
