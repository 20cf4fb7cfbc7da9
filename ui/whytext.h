#pragma once

#include "ui/session.h"

/// Why this number: the answers behind a figure, the rule in words, and the arithmetic with the very figures.
namespace heartwood::ui {

/// What is asked about; All is everything that is known of the row.
enum class Figure { All, Score, Level, Alignment, Confidence, Target };

struct WhySection
{
    QString title;
    QString rule;
    QStringList header;      ///< empty: no table
    QList<QStringList> rows; ///< first a name, then as many figures as the header has
    QStringList arithmetic;  ///< a line each
    QString remark;
};

struct WhyText
{
    QString title;   ///< "Why 3.0?"
    QString subject; ///< the practice or dimension
    QList<WhySection> sections;
    QString plain() const; ///< all of it, line by line: for screen readers and the clipboard
};

/// position: in Scorecard::practices.
WhyText whyPractice(const Round &round, qsizetype position, Figure figure);
/// position: in Scorecard::dimensions.
WhyText whyDimension(const Round &round, qsizetype position, Figure figure);
WhyText whyOverall(const Round &round, Figure figure);

} // namespace heartwood::ui
