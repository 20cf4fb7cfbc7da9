#include "englishplurals.h"
#include "extremes.h"

#include "report/pagelayout.h"

#include <QTest>

#include <algorithm>

using namespace heartwood;
using namespace heartwood::report;

namespace {

constexpr double tolerance = 0.5; ///< points

/// What a page is about, for a message.
QString said(const PageBands &page)
{
    QStringList text;
    for (const PlacedBand &placed : page)
        text << placed.band.text;
    return text.join(u'|').left(300);
}

bool isRow(const Band &band)
{
    return band.role == Band::Role::Row || band.role == Band::Role::RowPart || band.role == Band::Role::RowEnd;
}

double bottomOf(const PlacedBand &placed)
{
    return placed.y + placed.band.height;
}

/// Measures one layout; each rule returns what breaks it, empty where nothing does.
class Measured
{
public:
    explicit Measured(const PageLayout &layout) : m_layout(layout), m_size(layout.contentsSize())
    {
        const qsizetype first = layout.bookmarks().isEmpty() ? 1 : layout.bookmarks().first().page;
        m_pages = layout.bands().mid(first - 1);
    }

    QString bandsLeaveThePage() const
    {
        for (const PageBands &page : m_pages) {
            double bottom = 0;
            for (const PlacedBand &placed : page) {
                if (placed.y < bottom - 0.01 || bottomOf(placed) > m_size.height() + 0.01)
                    return placed.band.text.join(u'|');
                bottom = bottomOf(placed);
            }
        }
        return {};
    }

    QString linesLeaveTheirColumn() const
    {
        for (const PageBands &page : m_pages)
            for (const PlacedBand &placed : page)
                for (const Piece &piece : placed.band.pieces)
                    if (const auto *line = std::get_if<LinePiece>(&piece); line && sticksOut(*line, placed.band))
                        return line->lines.text(line->line);
        return {};
    }

    QString headingsAtTheFoot() const
    {
        for (const PageBands &page : m_pages)
            if (page.isEmpty() || page.last().band.role == Band::Role::Heading ||
                page.last().band.role == Band::Role::TableHead)
                return said(page);
        return {};
    }

    QString rowsWithoutTheirHead() const
    {
        for (const PageBands &page : m_pages) {
            const Band *head = nullptr;
            for (const PlacedBand &placed : page) {
                if (placed.band.role == Band::Role::TableHead)
                    head = &placed.band;
                if (isRow(placed.band) && (!head || head->text != placed.band.head->text))
                    return said(page);
            }
        }
        return {};
    }

    /// A row is split only where it is taller than its limit, and then only to fill the page before it.
    QString rowsSplitWithoutNeed() const
    {
        const double height = m_size.height();
        double above = 0;   // of the row, on pages before this
        double started = 0; // where on its page the row began
        for (const PageBands &page : m_pages) {
            double row = above;
            for (const PlacedBand &placed : page) {
                const Band::Role role = placed.band.role;
                if (role == Band::Role::Row && placed.band.height > height * tallestRowShare)
                    return QStringLiteral("too tall: ") + placed.band.text.join(u'|');
                if (role != Band::Role::RowPart && role != Band::Role::RowEnd)
                    continue;
                if (row == 0)
                    started = placed.y;
                row += placed.band.height;
                const bool needless =
                    row <= height * tallestRowShare || (row < height * wholeRowShare && started >= height / 2);
                if (role == Band::Role::RowEnd && above > 0 && needless)
                    return said(page);
                if (role == Band::Role::RowEnd)
                    row = above = 0;
            }
            above = row;
        }
        return {};
    }

    QString sparsePages() const
    {
        for (qsizetype i = 0; i + 1 < m_pages.size(); ++i)
            if (bottomOf(m_pages[i].last()) < m_size.height() / 3 && !opensSection(m_pages[i + 1]))
                return said(m_pages[i]) + QStringLiteral("\n    then ") + said(m_pages[i + 1]);
        return {};
    }

    /// Every chart of the report follows its heading or a sentence about it.
    QString chartsWithoutTheirCaption() const
    {
        for (const PageBands &page : m_pages)
            if (page.first().band.role == Band::Role::Chart)
                return said(page);
        return {};
    }

    QString falseBookmarks() const
    {
        const auto sections = m_layout.document().sections;
        const auto bookmarks = m_layout.bookmarks();
        for (qsizetype i = 0; i < sections.size(); ++i) {
            const PageBands &page = m_layout.bands()[bookmarks[i].page - 1];
            if (std::ranges::none_of(page, [&](const PlacedBand &placed) { return opens(placed.band, sections[i]); }))
                return bookmarks[i].title;
        }
        return {};
    }

private:
    bool sticksOut(const LinePiece &piece, const Band &band) const
    {
        const TextLines &lines = piece.lines;
        return lines.widest > lines.width + tolerance || piece.at.x() < -tolerance ||
               piece.at.x() + lines.width > m_size.width() + tolerance ||
               piece.at.y() + lines.lineHeight > band.height + tolerance;
    }

    static bool opens(const Band &band, const Section &section)
    {
        return band.role == Band::Role::Heading && section.kicker.startsWith(band.text.join(QString()));
    }

    bool opensSection(const PageBands &page) const
    {
        return std::ranges::any_of(m_layout.document().sections,
                                   [&](const Section &section) { return opens(page.first().band, section); });
    }

    const PageLayout &m_layout;
    QSizeF m_size;
    QList<PageBands> m_pages; ///< those of sections
};

QStringList faultsOf(const PageLayout &layout, Cut cut)
{
    const Measured measured(layout);
    const std::pair<const char *, QString> rules[]{
        {"bands leave the page", measured.bandsLeaveThePage()},
        {"lines leave their column", measured.linesLeaveTheirColumn()},
        {"a heading alone at the foot", measured.headingsAtTheFoot()},
        {"rows without their head", measured.rowsWithoutTheirHead()},
        {"a row split", measured.rowsSplitWithoutNeed()},
        {"less than a third full", measured.sparsePages()},
        {"a chart without its caption", measured.chartsWithoutTheirCaption()},
        {"a bookmark leads astray", measured.falseBookmarks()},
    };
    QStringList faults;
    for (const auto &[rule, fault] : rules)
        if (!fault.isEmpty())
            faults << QLatin1String(rule) + QLatin1String(": ") + fault;
    if (cut == Cut::Board && layout.pageCount() > 8)
        faults << QStringLiteral("%1 pages").arg(layout.pageCount());
    return faults;
}

} // namespace

/// The layout measured, not looked at, over everything that is long, many or missing.
class TestExtremes : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void layoutHolds_data()
    {
        QTest::addColumn<extremes::Extreme>("extreme");
        for (const auto &[name, extreme] : extremes::all())
            QTest::newRow(name.constData()) << extreme;
    }
    void layoutHolds()
    {
        QFETCH(extremes::Extreme, extreme);
        const extremes::Round round(extreme);
        QStringList faults;
        for (const Cut cut : allCuts) {
            // A facilitator's copy has all that a leadership's has; long ones take their time.
            if (cut == Cut::Leadership && extreme.notes == extremes::Notes::All)
                continue;
            const ReportDocument document = round.document(cut);
            for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::Letter})
                for (const QString &fault : faultsOf(PageLayout(document, paper), cut))
                    faults << cutKey(cut) + QLatin1String(paper == QPageSize::A4 ? " on A4, " : " on Letter, ") + fault;
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_MAIN(TestExtremes)
#include "tst_extremes.moc"
