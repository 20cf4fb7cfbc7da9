#pragma once

#include "model/questionnaire.h"

#include <QByteArrayView>
#include <QList>

#include <optional>
#include <vector>

/// Maturity score, interval, level and gate: METHODS sections 1 and 2; alignment (section 3) is in agreement.h.
namespace heartwood::scoring {

enum class Status { Scored, Insufficient, Suppressed, NotApplicable, NoData };
enum class IntervalNote { FewRaters, NoVariation, Census };
enum class Alignment { Aligned, Mixed, Divided };

/// What is scored: the tree of weights and items. Indexes are the caller's (a questionnaire's); practices without an
/// asked item, and dimensions without such a practice, are left out of the tree.
struct Model
{
    struct Practice
    {
        int index = 0;
        double weight = 1;
        QList<int> items;
    };
    struct Dimension
    {
        int index = 0;
        double weight = 1;
        QList<int> practices; ///< positions in Model::practices
    };
    QList<Practice> practices;
    QList<Dimension> dimensions;
    int itemCount = 0; ///< answers per row

    /// The questionnaire's tree over the given items; all weights 1.
    static Model of(const Questionnaire &questionnaire, const QList<int> &items);
};

/// respondents x itemCount Answer characters, row after row; not owned.
struct Panel
{
    QByteArrayView answers;
    int respondents = 0;
    int itemCount = 0;
    const char *row(int respondent) const { return answers.data() + qsizetype(respondent) * itemCount; }
};

struct PanelOptions
{
    int minRaters = 1;             ///< 1 named, 5 anonymous
    std::optional<int> population; ///< N, where the panel speaks for a known number of people
};

/// What a practice, a dimension and the whole have in common. All but status is none unless scored.
struct Node
{
    Status status = Status::NoData;
    std::optional<double> score;
    std::optional<int> level;
    std::optional<int> ciN;
    std::optional<double> ciLow;
    std::optional<double> ciHigh;
    std::optional<IntervalNote> ciNote;
    std::optional<double> mdc; ///< changes below this are noise
    std::optional<int> levelLow;
    std::optional<int> levelHigh;
    std::optional<double> halfWidth; ///< of the interval, before its ends are limited to 1..5
    std::optional<double> ad;
    std::optional<double> rwgStar;
    std::optional<Alignment> alignment;
    bool scored() const { return status == Status::Scored; }
};

struct PracticeNode : Node
{
    int m = 0;        ///< raters with a numeric mean
    int eligible = 0; ///< E: raters to whom it applies
    std::optional<double> naShare;
    std::optional<double> dkShare;
    std::optional<double> unansweredShare;
};

struct DimensionNode : Node
{
    int nScored = 0;
    int nApplicable = 0;
};

struct OverallNode : DimensionNode
{
    std::optional<int> levelMean; ///< before the gate
    std::optional<bool> capped;
    QList<int> limitingDimensions; ///< positions in Model::dimensions
};

/// Rater-level values x_ip, kept because comparisons need them: one code a practice and rater (sheetcode.h), and what
/// each code is worth.
struct RaterMeans
{
    int respondents = 0;
    int practices = 0;
    std::vector<quint16> codes;        ///< a row of practices for each respondent
    QList<QList<double>> meansOfCodes; ///< for each practice, by code
    /// NaN: missing; infinity: not applicable.
    double at(int practice, int respondent) const
    {
        return meansOfCodes[practice][qsizetype(codes[size_t(respondent) * size_t(practices) + size_t(practice)])];
    }
};

struct Maturity
{
    QList<PracticeNode> practices;   ///< as Model::practices
    QList<DimensionNode> dimensions; ///< as Model::dimensions
    OverallNode overall;
    RaterMeans raterMeans;
};

/// Sections 1 to 3 over a panel. Linear in the number of answers; a panel of 0 gives no_data throughout.
Maturity maturityOf(const Model &model, const Panel &panel, const PanelOptions &options);

/// Sections 1.3, 1.4, 2.2 and 2.3 alone, from practices' statuses and scores: dimensions and overall without interval
/// and alignment. For what-if and for groups.
Maturity rolledUp(const Model &model, const QList<PracticeNode> &practices, int respondents);

/// Keys of the oracle: scored, insufficient, ...; few_raters, ...; aligned, ...
QString keyOf(Status status);
QString keyOf(IntervalNote note);
QString keyOf(Alignment alignment);

} // namespace heartwood::scoring
