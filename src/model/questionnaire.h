#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

/// What can be asked: an immutable, versioned document, read in one language.
///
/// Dimensions, practices and items stand in flat lists in the document's order; everything refers to them by index.
namespace heartwood {

constexpr int levelCount = 5;

/// Obsession against centricity: the four axes on which an item may sit (METHODS section 12).
enum class Aspect { Approach, Focus, Innovation, BusinessModel };
inline constexpr std::array allAspects{Aspect::Approach, Aspect::Focus, Aspect::Innovation, Aspect::BusinessModel};
/// The key in documents: approach, focus, innovation, business-model.
QString aspectKey(Aspect aspect);
std::optional<Aspect> aspectOfKey(const QString &key);

struct Item
{
    QString key;
    int practice = 0;
    std::optional<Aspect> aspect;
    QString shortTitle; ///< a table's row label, at most 32 characters
    QString question;
    QString help;
    std::array<QString, levelCount> anchors; ///< what level 1 to 5 looks like in behaviour
    bool operator==(const Item &) const = default;
};

/// A step from one level to the next.
struct Advice
{
    QString key;
    int practice = 0;
    int fromLevel = 1; ///< 1..4: it leads to fromLevel + 1
    int effort = 1;    ///< 1..5
    int effect = 1;    ///< 1..5
    QList<int> moves;  ///< the items it should move
    QString text;
    QString why;
    QStringList first30Days; ///< three clauses, the last says how one will know
    bool operator==(const Advice &) const = default;
};

struct Practice
{
    QString key;
    int dimension = 0;
    QList<int> items;
    QString title;
    QString shortTitle; ///< a label round a chart, at most 14 characters
    QString promise;
    std::array<QString, levelCount> portraits; ///< a working day at level 1 to 5; none for level 1
    QList<Advice> advice;
    bool operator==(const Practice &) const = default;

    /// The advice for the step from this level, in the document's order.
    QList<Advice> adviceFrom(int level) const;
};

struct Dimension
{
    QString key;
    QList<int> practices;
    QString title;
    QString promise;
    bool operator==(const Dimension &) const = default;
};

struct Level
{
    QString title;
    QString meaning;
    bool operator==(const Level &) const = default;
};

/// The two poles of an aspect and what a position between them means.
struct AspectText
{
    QString title, from, to, meaning, low, middle, high;
    bool operator==(const AspectText &) const = default;
};

/// Which items are asked: full, pulse. In the document's item order.
struct Variant
{
    QString key;
    QList<int> items;
    bool operator==(const Variant &) const = default;
};

struct Essay
{
    QString title, text;
    bool operator==(const Essay &) const = default;
};

struct Questionnaire
{
    QString key;     ///< customer-obsession
    QString version; ///< 1.0
    QString language;
    QString hash; ///< SHA-256 of the document, hexadecimal
    QString title;
    QString summary;
    std::array<Level, levelCount> levels;
    std::array<AspectText, allAspects.size()> aspects;
    QList<Dimension> dimensions;
    QList<Practice> practices;
    QList<Item> items;
    QList<Variant> variants;
    QList<Essay> why; ///< why customer obsession matters; short paragraphs
    bool operator==(const Questionnaire &) const = default;

    const Variant *variant(const QString &variantKey) const; ///< null where there is none
    int itemIndex(const QString &itemKey) const;             ///< -1 where there is none
    int practiceIndex(const QString &practiceKey) const;     ///< -1 where there is none
    int dimensionOfItem(int item) const { return practices[items[item].practice].dimension; }
};

} // namespace heartwood
