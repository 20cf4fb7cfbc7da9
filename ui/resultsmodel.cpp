#include "ui/resultsmodel.h"

#include "report/figures.h"
#include "ui/scorewords.h"
#include "ui/theme.h"

namespace heartwood::ui {

using report::figure;

void ResultsModel::setRound(const RoundPointer &round)
{
    QList<Row> rows;
    for (int d = 0; d < int(round->scorecard.dimensions.size()); ++d) {
        rows << Row{.dimension = d, .practice = -1};
        for (const int practice : round->scorecard.dimensions[d].practices)
            rows << Row{.dimension = d, .practice = practice};
    }
    QList<Column> columns{Title, Bar, Now, Target, Level, Answered, Alignment, Confidence, Importance};
    if (round->scorecard.respondents < 2)
        columns = {Title, Bar, Now, Target, Level, Confidence, Importance};
    const bool sameShape = m_round && rows == m_rows && columns == m_columns;
    if (!sameShape)
        beginResetModel();
    m_round = round;
    m_rows = rows;
    m_columns = columns;
    m_previewed = -1;
    if (!sameShape) {
        endResetModel();
    } else if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

void ResultsModel::preview(int practice, const Aim &aim)
{
    m_previewed = practice;
    m_preview = aim;
    const int row = rowOfPractice(practice);
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int ResultsModel::rowOfPractice(int practice) const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (m_rows[row].practice == practice)
            return row;
    return -1;
}

Aim ResultsModel::aimAt(int row) const
{
    const int practice = m_rows[row].practice;
    Q_ASSERT(practice >= 0);
    return practice == m_previewed ? m_preview : m_round->scorecard.practices[practice].aim;
}

int ResultsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ResultsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

const scoring::Node &ResultsModel::nodeAt(const Row &row) const
{
    const scoring::Scorecard &card = m_round->scorecard;
    if (row.practice < 0)
        return card.dimensions[row.dimension].score;
    return card.practices[row.practice].score;
}

std::optional<double> ResultsModel::targetAt(const Row &row) const
{
    return row.practice < 0 ? m_round->scorecard.dimensions[row.dimension].target
                            : aimAt(rowOfPractice(row.practice)).target;
}

QString ResultsModel::title(const Row &row) const
{
    const scoring::Scorecard &card = m_round->scorecard;
    return row.practice < 0 ? m_round->questionnaire.dimensions[card.dimensions[row.dimension].dimension].title
                            : m_round->questionnaire.practices[card.practices[row.practice].practice].title;
}

QString ResultsModel::answered(const Row &row) const
{
    const scoring::Scorecard &card = m_round->scorecard;
    if (row.practice < 0) {
        const scoring::DimensionNode &node = card.dimensions[row.dimension].score;
        return tr("%1 of %2", "how many of how many").arg(node.nScored).arg(node.nApplicable);
    }
    const scoring::PracticeNode &node = card.practices[row.practice].score;
    return node.status == scoring::Status::Suppressed
               ? tr("Hidden")
               : tr("%1 of %2", "how many of how many").arg(node.m).arg(node.eligible);
}

QString ResultsModel::confidence(const Row &row) const
{
    if (row.practice < 0)
        return confidenceWord(m_round->scorecard.dimensions[row.dimension].confidenceStep);
    const scoring::PracticeResult &practice = m_round->scorecard.practices[row.practice];
    if (!practice.score.scored() || practice.supposed)
        return confidenceWord(std::nullopt);
    const QString word = confidenceWord(practice.confidence.step);
    return isClaimed(row) ? tr("%1, claimed", "a confidence").arg(word) : word;
}

QString ResultsModel::text(const Row &row, Column column) const
{
    switch (column) {
    case Title:
        return title(row);
    case Bar:
        return {};
    case Now:
        return figure(nodeAt(row).score);
    case Target:
        return figure(targetAt(row));
    case Level:
        return levelFigure(nodeAt(row));
    case Answered:
        return answered(row);
    case Alignment:
        return alignmentWord(nodeAt(row).alignment);
    case Confidence:
        return isClaimed(row) ? tr("Claimed") : confidence(row);
    case Importance:
        return {};
    }
    return {};
}

QString ResultsModel::columnTitle(Column column) const
{
    switch (column) {
    case Title:
        return tr("Practice");
    case Bar:
        return tr("Score", "a column");
    case Now:
        return tr("Now");
    case Target:
        return tr("Target");
    case Level:
        return tr("Level");
    case Answered:
        return tr("Answered");
    case Alignment:
        return tr("Alignment");
    case Confidence:
        return tr("Confidence");
    case Importance:
        return tr("Importance");
    }
    return {};
}

QString ResultsModel::summary(const Row &row) const
{
    const scoring::Node &node = nodeAt(row);
    QStringList parts{node.scored() ? tr("%1: %2", "a practice and its score").arg(title(row), figure(node.score))
                                    : tr("%1: not scored").arg(title(row))};
    if (node.ciLow)
        parts << likelyRange(node);
    if (node.level)
        parts << tr("level %1").arg(levelFigure(node));
    if (const auto target = targetAt(row))
        parts << tr("target %1").arg(figure(target));
    if (row.practice >= 0)
        parts << tr("importance %1 of 5").arg(aimAt(rowOfPractice(row.practice)).importance);
    if (node.alignment)
        parts << tr("alignment: %1").arg(alignmentWord(node.alignment).toLower());
    if (node.scored())
        parts << tr("confidence: %1").arg(confidence(row).toLower());
    return parts.join(tr(", ", "between figures"));
}

report::ScoreBar ResultsModel::bar(const Row &row) const
{
    const scoring::Node &node = nodeAt(row);
    return {.score = node.score, .low = node.ciLow, .high = node.ciHigh, .target = targetAt(row), .colour = {}};
}

bool ResultsModel::isClaimed(const Row &row) const
{
    if (row.practice < 0)
        return false;
    const scoring::PracticeResult &practice = m_round->scorecard.practices[row.practice];
    return practice.score.scored() && practice.confidence.claimed;
}

QVariant ResultsModel::colour(const Row &row, Column column) const
{
    const report::Palette &p = theme().palette();
    const scoring::Node &node = nodeAt(row);
    if (column == Title && row.practice < 0)
        return p.dimensionText[size_t(m_round->scorecard.dimensions[row.dimension].dimension) % p.dimensionText.size()];
    if (column == Alignment && node.alignment == scoring::Alignment::Divided)
        return p.danger;
    if (column == Confidence && isClaimed(row))
        return p.bark;
    return node.scored() || column == Title || column == Target ? p.ink : p.muted;
}

QVariant ResultsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_round)
        return {};
    const Row &row = m_rows[index.row()];
    const Column column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return column == Title ? summary(row) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Title || column == Bar)
            return summary(row);
        if (column == Importance)
            return row.practice < 0 ? tr("Importance: said of its practices")
                                    : tr("Importance %1 of 5").arg(aimAt(index.row()).importance);
        return tr("%1: %2", "a column's title and a figure")
            .arg(columnTitle(column), column == Confidence ? confidence(row) : text(row, column));
    case Qt::FontRole:
        return theme().font(TextSize::Body, row.practice < 0 || column == Now ? QFont::DemiBold : QFont::Normal);
    case Qt::ForegroundRole:
        return colour(row, column);
    case BarRole:
        return QVariant::fromValue(bar(row));
    case DimensionRole:
        return m_round->scorecard.dimensions[row.dimension].dimension;
    case ImportanceRole:
        return row.practice < 0 ? QVariant() : aimAt(index.row()).importance;
    default:
        return {};
    }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return columnTitle(m_columns[section]);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

} // namespace heartwood::ui
