#include "ui/sceneparts.h"

/// What the room answered.
namespace heartwood::ui::sceneparts {

namespace {

constexpr double capSize = 28;
constexpr double factsHeight = 34;
constexpr double barGap = 5;

int mostOf(const QList<SceneVote> &votes)
{
    int most = 1;
    for (const SceneVote &vote : votes)
        most = std::max(most, *std::ranges::max_element(vote.counts));
    return most;
}

/// A bar with its number behind it. Of two votes the first is paler: the second is what the talk changed.
void paintCount(SceneCanvas &canvas, const QRectF &area, int count, int most, int level, bool pale)
{
    const report::Palette &p = canvas.palette();
    constexpr double numberWidth = 46;
    const double length = (area.width() - numberWidth) * count / most;
    const QColor fill = p.level[size_t(level)];
    if (count > 0)
        canvas.box({area.topLeft(), QSizeF(std::max(6.0, length), area.height())},
                   pale ? report::mixed(fill, p.field, 0.45) : fill, 5, report::mixed(p.line, p.muted, 0.3), 0.6);
    const Look number{.size = std::clamp(area.height() * 0.72, 13.0, 22.0),
                      .weight = pale ? QFont::Normal : QFont::Bold,
                      .colour = count == 0 || pale ? p.muted : p.ink};
    canvas.line({area.left() + length + 12, area.top(), numberWidth, area.height()}, QString::number(count), number);
}

/// Facts of each vote, a line each; two votes are told apart by their titles.
double paintFacts(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    double y = area.bottom() - factsHeight * double(scene.votes.size());
    const double top = y;
    for (const SceneVote &vote : scene.votes) {
        const Look plain = muted(canvas);
        Look verdict{
            .size = 18, .weight = QFont::Bold, .colour = vote.divided ? canvas.palette().danger : canvas.palette().ink};
        const QString start = vote.title.isEmpty() ? vote.facts : QStringLiteral("%1: %2").arg(vote.title, vote.facts);
        const double wanted = std::min(canvas.width(start, plain) + 4, area.width() * 0.66);
        canvas.line({area.left(), y, wanted, factsHeight}, start, plain);
        canvas.line({area.left() + wanted + gap, y, area.width() - wanted - gap, factsHeight}, vote.alignment, verdict);
        y += factsHeight;
    }
    return top;
}

void paintLevel(SceneCanvas &canvas, const QRectF &row, const Scene &scene, int level, int most, const Look &words)
{
    const bool agreed = scene.agreed == level + 1;
    const double split = row.width() * 0.46;
    canvas.cap({row.left(), row.center().y() - capSize / 2}, capSize, QString::number(level + 1), agreed);
    const double textWidth = split - capSize - 30;
    const QString &text = scene.choices.value(level);
    Look look = words;
    if (agreed)
        look.weight = QFont::DemiBold;
    const double height = std::min(row.height(), canvas.height(text, textWidth, look));
    canvas.write({row.left() + capSize + 14, row.center().y() - height / 2, textWidth, height + 2}, text, look);
    const double count = double(scene.votes.size());
    const double bar = std::min(count > 1 ? 22.0 : 38.0, (row.height() - barGap * (count + 1)) / std::max(1.0, count));
    double y = row.center().y() - (bar * count + barGap * (count - 1)) / 2;
    for (int i = 0; i < scene.votes.size(); ++i) {
        paintCount(canvas, {row.left() + split, y, row.width() - split, bar}, scene.votes[i].counts[size_t(level)],
                   most, level, i + 1 < scene.votes.size());
        y += bar + barGap;
    }
}

constexpr double countWidth = 44;
constexpr double underChoice = 14; ///< its bar
constexpr double questionShare = 0.2;

QRectF insideOf(const QRectF &column)
{
    return column.adjusted(16, 14, -16, -12);
}

/// The largest size at which each of a column's choices fits its row.
Look choiceLook(SceneCanvas &canvas, const QRectF &column, const SceneChoice &choice, Look look)
{
    constexpr double leastSize = 10;
    const QRectF inside = insideOf(column);
    const double row = inside.height() * (1 - questionShare) / levelCount;
    look.weight = QFont::Bold; // as wide as it may get
    for (const QString &text : choice.choices)
        look = canvas.fitted({text}, {inside.width() - countWidth, row - underChoice - 2}, look, leastSize);
    return look;
}

/// One of the drill's questions as a column: what could be chosen, and how many chose it.
void paintChoice(SceneCanvas &canvas, const QRectF &column, const SceneChoice &choice, Look look)
{
    const report::Palette &p = canvas.palette();
    canvas.box(column, p.card, 10, choice.atHand ? p.bark : p.line, choice.atHand ? 2.5 : 1);
    QRectF inside = insideOf(column);
    Look title{.size = 18, .weight = QFont::Bold, .colour = p.ink};
    const double titleHeight = inside.height() * questionShare;
    title = canvas.fitted({choice.question}, {inside.width(), titleHeight - 8}, title, 11);
    canvas.write({inside.left(), inside.top(), inside.width(), titleHeight}, choice.question, title);
    inside.setTop(inside.top() + titleHeight);
    const double row = inside.height() / levelCount;
    const int most = choice.counts ? std::max(1, *std::ranges::max_element(*choice.counts)) : 1;
    for (int i = 0; i < choice.choices.size(); ++i) {
        const bool agreed = choice.agreed == i + 1;
        const double y = inside.top() + row * i;
        look.weight = agreed ? QFont::Bold : QFont::Normal;
        canvas.write({inside.left(), y, inside.width() - countWidth, row - underChoice}, choice.choices[i], look);
        if (!choice.counts)
            continue;
        const int count = (*choice.counts)[size_t(i)];
        canvas.line({inside.right() - countWidth, y, countWidth, 24}, QString::number(count),
                    {.size = 18, .weight = QFont::Bold, .colour = count > 0 ? p.ink : p.muted}, Qt::AlignRight);
        const QRectF bar(inside.left(), y + row - 12, inside.width(), 5);
        canvas.box(bar, p.track, 2.5);
        if (count > 0)
            canvas.box({bar.topLeft(), QSizeF(bar.width() * count / most, bar.height())}, agreed ? p.bark : p.muted,
                       2.5);
    }
}

} // namespace

void paintResult(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    QRectF rest = paintHeading(canvas, area, scene.heading, area.height() * 0.26);
    if (!scene.withheld.isEmpty()) {
        Look look = body(canvas);
        look.size = 24;
        canvas.write(rest, scene.withheld, look);
        return;
    }
    rest.setBottom(paintFacts(canvas, rest, scene) - 6);
    if (scene.agreed) {
        const QRectF line(rest.left(), rest.bottom() - factsHeight, rest.width(), factsHeight);
        canvas.line(line, scene.agreedText, {.size = 20, .weight = QFont::Bold, .colour = canvas.palette().bark});
        rest.setBottom(line.top() - 4);
    }
    const double row = rest.height() / levelCount;
    Look words = body(canvas);
    const double textWidth = rest.width() * 0.46 - capSize - 30;
    for (const QString &choice : scene.choices)
        words = canvas.fitted({choice}, {textWidth, row - 6}, words, 11);
    for (int level = 0; level < levelCount; ++level)
        paintLevel(canvas, {rest.left(), rest.top() + row * level, rest.width(), row}, scene, level,
                   mostOf(scene.votes), words);
}

void paintDrill(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    const QRectF rest = paintHeading(canvas, area, scene.heading, area.height() * 0.12);
    if (scene.drill.isEmpty())
        return;
    const double count = double(scene.drill.size());
    const double between = 18;
    const double width = (rest.width() - between * (count - 1)) / count;
    Look look = body(canvas);
    for (const SceneChoice &choice : scene.drill)
        look = choiceLook(canvas, {0, 0, width, rest.height()}, choice, look);
    double x = rest.left();
    for (const SceneChoice &choice : scene.drill) {
        paintChoice(canvas, {x, rest.top(), width, rest.height()}, choice, look);
        x += width + between;
    }
}

void paintDots(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    constexpr double leastDot = 9; ///< smaller ones are a bar
    QRectF rest = paintHeading(canvas, area, scene.heading, area.height() * 0.2);
    for (const QString &text : scene.paragraphs)
        rest.setTop(rest.top() + canvas.write(rest, text, body(canvas)) + gap);
    const int rows = int(scene.gaps.size());
    if (rows == 0)
        return;
    int most = 1;
    for (const SceneGap &each : scene.gaps)
        most = std::max(most, each.dots.value_or(0));
    const double row = std::min(70.0, rest.height() / rows);
    Look words{.size = std::min(24.0, row * 0.56), .weight = QFont::DemiBold, .colour = canvas.palette().ink};
    const double split = rest.width() * 0.42;
    double y = rest.top();
    for (const SceneGap &each : scene.gaps) {
        const QColor colour = canvas.palette().dimensionFill(each.dimension);
        const double mark = std::min(14.0, row * 0.4);
        canvas.box({rest.left(), y + (row - mark) / 2, mark, mark}, colour, 4);
        canvas.line({rest.left() + mark + 12, y, split - mark - 24, row}, each.title, words);
        if (each.dots) {
            const double size = std::min(row * 0.42, (rest.width() - split - 60) / most * 0.78);
            if (size<leastDot && * each.dots> 0)
                canvas.box(
                    {rest.left() + split, y + row * 0.3, (rest.width() - split - 70) * *each.dots / most, row * 0.4},
                    colour, 5);
            for (int i = 0; i < *each.dots && size >= leastDot; ++i)
                canvas.box({rest.left() + split + i * size * 1.28, y + (row - size) / 2, size, size}, colour, size / 2);
            canvas.line({rest.right() - 56, y, 56, row}, QString::number(*each.dots), words, Qt::AlignRight);
        } else {
            canvas.box({rest.left() + split, y + row / 2 - 3, rest.width() - split, 6}, canvas.palette().track, 3);
        }
        y += row;
    }
}

} // namespace heartwood::ui::sceneparts
