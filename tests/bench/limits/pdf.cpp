// pdf PREFIX COUNT THREADS [PAGES]: that many reports of 16 A4 pages or more (text, tables, radar figures) by
// QPdfWriter, with no database, no scoring and no layout of their own. Prints the time a report takes once the first is
// done.
#include "measure.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QtMath>

#include <atomic>
#include <thread>

namespace {

constexpr int resolution = 300;

constexpr double pt(double points)
{
    return points * resolution / 72;
}

class Report
{
public:
    Report(const QString &path, int seed) : m_writer(path), m_numbers(std::uint64_t(seed) + 1)
    {
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setResolution(resolution);
        m_painter.begin(&m_writer);
        m_painter.setPen(QPen(Qt::black, pt(0.4)));
        m_width = m_writer.width();
    }
    void write(int pages);

private:
    void page(const QString &title);
    void radar(double top, double radius, int corners);
    void table(double top, int rows, int columns, bool shaded = false);
    void text(double top, int sentences);
    void setSize(double size, bool bold = false);

    QPdfWriter m_writer;
    QPainter m_painter;
    measure::Numbers m_numbers;
    double m_width = 0;
    int m_pages = 0;
};

void Report::setSize(double size, bool bold)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(size);
    font.setBold(bold);
    m_painter.setFont(font);
}

void Report::page(const QString &title)
{
    if (m_pages++ > 0)
        m_writer.newPage();
    setSize(16, true);
    m_painter.drawText(QPointF(0, pt(20)), title);
    setSize(8);
    m_painter.drawText(QPointF(m_width - pt(40), pt(780)), QStringLiteral("Page %1").arg(m_pages));
}

void Report::radar(double top, double radius, int corners)
{
    const QPointF centre(m_width / 2, pt(top + radius));
    const auto at = [&](int corner, double share) {
        const double angle = 2 * M_PI * corner / corners;
        return centre + QPointF(qCos(angle), qSin(angle)) * pt(radius) * share;
    };
    m_painter.setBrush(Qt::NoBrush);
    for (int ring = 1; ring <= 6; ++ring) {
        QPolygonF shape;
        for (int corner = 0; corner < corners; ++corner)
            shape << at(corner, ring < 6 ? ring / 5.0 : 0.4 + 0.1 * m_numbers.below(6));
        m_painter.setBrush(ring < 6 ? QBrush(Qt::NoBrush) : QBrush(Qt::lightGray));
        m_painter.drawPolygon(shape);
    }
    setSize(7);
    for (int corner = 0; corner < corners; ++corner)
        m_painter.drawText(at(corner, 1.1), QStringLiteral("Practice %1").arg(corner));
}

void Report::table(double top, int rows, int columns, bool shaded)
{
    setSize(7);
    const double width = m_width / (columns + 4);
    for (int row = 0; row <= rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const double left = column == 0 ? 0 : (column + 4) * width;
            const QRectF cell(left, pt(top + row * 14), column == 0 ? 5 * width : width, pt(14));
            const auto shade = shaded ? int(255 - m_numbers.below(60)) : 255;
            m_painter.setBrush(QColor(shade, shade, 255));
            m_painter.drawRect(cell);
            const QString words = QStringLiteral("Item %1: what happened to the last three exceptions").arg(row);
            m_painter.drawText(cell.adjusted(pt(2), 0, 0, 0), Qt::AlignVCenter,
                               column == 0 ? words : QString::number(1 + m_numbers.below(400) / 100.0, 'f', 2));
        }
    }
}

void Report::text(double top, int sentences)
{
    QString words;
    for (int i = 0; i < sentences; ++i)
        words += QStringLiteral("Statement %1: most teams follow it, and gaps get an owner and a date. ").arg(i);
    setSize(9);
    m_painter.drawText(QRectF(0, pt(top), m_width, pt(780 - top)), Qt::TextWordWrap, words);
}

void Report::write(int pages)
{
    page(QStringLiteral("Report"));
    radar(60, 170, 16);
    text(440, 8);
    page(QStringLiteral("Summary"));
    table(40, 16, 6);
    text(400, 10);
    page(QStringLiteral("Answers"));
    table(40, 48, 6, true);
    page(QStringLiteral("Groups"));
    table(40, 48, 5);
    for (int dimension = 0; dimension < 4; ++dimension) {
        page(QStringLiteral("Dimension %1").arg(dimension));
        radar(40, 100, 4);
        table(270, 12, 6);
        text(520, 6);
        page(QStringLiteral("Dimension %1, item by item").arg(dimension));
        table(40, 36, 6);
    }
    page(QStringLiteral("Strengths and gaps"));
    table(40, 10, 2);
    table(300, 10, 2);
    for (const char *title : {"Next steps", "Notes", "Method"}) {
        page(QLatin1String(title));
        text(40, 45);
    }
    while (m_pages < pages) {
        page(QStringLiteral("Answers, item by item"));
        table(40, 36, 6);
    }
    m_painter.end();
}

} // namespace

int main(int count, char **values)
{
    if (count != 4 && count != 5)
        return 2;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(count, values);
    const QString prefix = QString::fromLocal8Bit(values[1]);
    const int reports = std::atoi(values[2]);
    const int pages = count == 5 ? std::atoi(values[4]) : 0;
    const auto write = [&](int i) { Report(prefix + QString::number(i) + QLatin1String(".pdf"), i).write(pages); };
    write(0);

    const auto start = measure::Clock::now();
    std::atomic<int> next = 1;
    std::vector<std::thread> threads;
    for (int i = 0; i < std::atoi(values[3]); ++i)
        threads.emplace_back([&] {
            for (int report = next++; report < reports; report = next++)
                write(report);
        });
    for (std::thread &thread : threads)
        thread.join();
    if (reports > 1)
        measure::print("report", measure::microseconds(measure::Clock::now() - start) / 1000 / (reports - 1), "ms");
}
