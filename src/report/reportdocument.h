#pragma once

#include "model/action.h"
#include "model/forecast.h"
#include "model/reportwords.h"
#include "model/talk.h"
#include "report/chart.h"
#include "report/cut.h"

#include <QDate>
#include <QList>
#include <QString>

#include <variant>

/// What a report says, before anybody decides how it looks: sections of blocks. The writers (pdfwriter.h,
/// htmlwriter.h, odtwriter.h) turn the same document into files.
namespace heartwood::report {

/// A paragraph; runs may be strong. Plain text, never markup.
struct TextRun
{
    QString text;
    bool strong = false;
};
enum class TextStyle { Body, Lead, Muted, Small };
struct TextBlock
{
    QList<TextRun> runs;
    TextStyle style = TextStyle::Body;
};
struct HeadingBlock
{
    QString text;
    int level = 2; ///< 2 or 3; a section's own title is level 1
};
struct BulletBlock
{
    QList<QString> entries;
};
/// A box with a coloured edge: a quotation, a warning, a remark on certainty.
struct CalloutBlock
{
    QString title;
    QString text;
    int dimension = -1; ///< colour of the edge; -1 bark
};
struct ChartBlock
{
    ChartData data;
    QString title;     ///< what the chart is; its words are chartSummary
    double height = 0; ///< points of a printed page; 0: what the chart wants at the width that there is
};
/// Text left, rings right, or the like: two columns that stay together.
struct ColumnsBlock;

struct Cell
{
    enum class Kind { Text, Figure, Bar, Heat };
    Kind kind = Kind::Text;
    QString text;
    bool list = false; ///< each line of the text is an entry of its own
    QString detail;    ///< small and muted below the text; its lines are kept
    bool strong = false;
    bool muted = false;
    int dimension = -1; ///< coloured text
    ScoreBar bar;       ///< Kind::Bar
    int level = 0;      ///< Kind::Heat: 1..5; 0 no tint
    double share = 0;   ///< Kind::Heat: 0..1, how strong
};
struct Column
{
    QString title;
    double width = 1; ///< relative
    Qt::Alignment alignment = Qt::AlignLeft;
};
/// The header row is repeated on each page; a row is never broken. A row of one cell spans the table: a heading for the
/// rows below it.
struct TableBlock
{
    QString title; ///< what the table is, for a screen reader
    QList<Column> columns;
    QList<QList<Cell>> rows;
    bool dense = false; ///< many short rows
    bool form = false;  ///< rows high enough to be written in with a pen
};
/// A large figure with its words: overall maturity.
struct FigureBlock
{
    QString caption, figure, unit, chip;
};

using Block = std::variant<TextBlock, HeadingBlock, BulletBlock, CalloutBlock, ChartBlock, TableBlock, FigureBlock,
                           std::shared_ptr<ColumnsBlock>>;
struct ColumnsBlock
{
    QList<Block> left, right;
    double leftShare = 0.5;
};

struct Section
{
    QString key;      ///< summary, empathy, appendix, ...
    QString kicker;   ///< small capitals above the title: EXECUTIVE SUMMARY
    QString title;    ///< a finding, not a topic
    QString tocTitle; ///< a topic, for contents and bookmarks
    int dimension = -1;
    bool newPage = true;
    QList<Block> blocks;
};

struct Cover
{
    QString author;        ///< firm; may be empty
    QByteArray logo;       ///< of the firm: a file, SVG or PNG; may be empty
    QByteArray clientLogo; ///< of the organization, likewise
    QString kicker;        ///< CUSTOMER-OBSESSION MATURITY REPORT
    QString title;         ///< the organization
    QString subtitle;      ///< Leadership workshop, 12 November 2026 · 14 leaders · 48 questions
    QString confidentiality;
    QList<double> rings;  ///< how wide each growth ring is drawn, from the centre outwards
    QString ringsCaption; ///< what they mean; empty where they mean nothing
};

struct ReportDocument
{
    QString title; ///< metadata
    QString author;
    QString subject;
    QString language; ///< BCP 47
    QDate date;
    QColor accent{}; ///< of the firm; invalid where it has none
    Cover cover;
    QString footer;
    bool contents = false; ///< on paper, a list of the sections follows the cover
    QList<Section> sections;
    bool slides = false; ///< each section is one slide
    int pagesAtMost = 0; ///< with the cover: to fit, it is drawn tighter and a little smaller; 0 as many as it takes
};

/// comparison may be null.
struct ReportInput
{
    const Questionnaire &questionnaire;
    const Assessment &assessment;
    const scoring::Scorecard &scorecard;
    const scoring::Comparison *comparison = nullptr;
    Branding branding{};
    QList<Measure> measures{};           ///< of the organization, by kind, then date
    QHash<qint64, Forecast> forecasts{}; ///< what leaders expected of a measure, by its id
    QList<Action> actions{};             ///< of the assessment
    QList<AuthorText> authorTexts{};
    QByteArray clientLogo{};                      ///< of the organization: a file, SVG or PNG
    RoomTalk room{};                              ///< of a workshop
    QStringList parts = partsOf(Cut::Leadership); ///< which to have; the order is allParts()
    bool brief = false;                           ///< parts at their shortest, as a board reads them
    bool clientCopy = false;                      ///< leaves out what was written as private
};
ReportDocument composeReport(const ReportInput &input);
/// The same findings for a projector: 10 to 14 slides where all parts are wanted and there are scores.
ReportDocument composeSlides(const ReportInput &input);

} // namespace heartwood::report
