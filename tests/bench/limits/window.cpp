// A bare Qt window with what any program of this kind has: menus, a tool bar, a tree, a table of 10,000 rows and a
// painted figure. It stays until it is told to end; firstpaint measures it from outside.
#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QSplitter>
#include <QStatusBar>
#include <QStyle>
#include <QTableView>
#include <QToolBar>
#include <QTreeWidget>
#include <QtMath>

namespace {

class Figure : public QWidget
{
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(palette().highlight());
        QPolygonF shape;
        for (int i = 0; i < 16; ++i)
            shape << rect().center() + QPointF(qCos(i * M_PI / 8), qSin(i * M_PI / 8)) * (40 + 8 * (i % 5));
        painter.drawPolygon(shape);
        painter.drawText(10, 20, QStringLiteral("Overall 3.1"));
    }
};

class Rows : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 10000; }
    int columnCount(const QModelIndex &) const override { return 6; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("Cell %1").arg(index.row() * 6 + index.column()))
                                       : QVariant();
    }
};

void addMenus(QMainWindow &window)
{
    QToolBar *bar = window.addToolBar(QStringLiteral("Main"));
    for (int i = 0; i < 5; ++i) {
        QMenu *menu = window.menuBar()->addMenu(QStringLiteral("Menu %1").arg(i));
        for (int k = 0; k < 8; ++k)
            menu->addAction(QStringLiteral("Action %1").arg(k));
        bar->addAction(window.style()->standardIcon(QStyle::StandardPixmap(i)), QStringLiteral("Tool %1").arg(i));
    }
}

QTreeWidget *items()
{
    auto *tree = new QTreeWidget;
    for (int i = 0; i < 4; ++i) {
        auto *branch = new QTreeWidgetItem(tree, {QStringLiteral("Dimension %1").arg(i)});
        for (int k = 0; k < 12; ++k)
            new QTreeWidgetItem(branch, {QStringLiteral("Item %1").arg(k)});
        branch->setExpanded(true);
    }
    return tree;
}

} // namespace

int main(int count, char **values)
{
    const QApplication application(count, values);
    QMainWindow window;
    addMenus(window);
    auto *table = new QTableView;
    table->setModel(new Rows(table));
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(table);
    right->addWidget(new Figure);
    auto *split = new QSplitter;
    split->addWidget(items());
    split->addWidget(right);
    window.setCentralWidget(split);
    window.statusBar()->showMessage(QStringLiteral("Saved"));
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
