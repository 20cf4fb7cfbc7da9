#include "ui/scenepainter.h"

#include "ui/qrcode.h"
#include "ui/sceneparts.h"

#include <QCoreApplication>

namespace heartwood::ui {

namespace sceneparts {

namespace {

struct SceneWords
{
    Q_DECLARE_TR_FUNCTIONS(ScenePainter)
};

constexpr double headHeight = 30;
constexpr double joinWidth = 240; ///< the column at the side
constexpr double barHeight = 8;

Look strong(const SceneCanvas &canvas, double size)
{
    return {.size = size, .weight = QFont::Bold, .colour = canvas.palette().ink};
}

/// Title and place at one end, status and time at the other.
QRectF paintHead(SceneCanvas &canvas, const Scene &scene)
{
    const QRectF page = canvas.page();
    const Look status{.size = 18, .weight = QFont::DemiBold, .colour = canvas.palette().ink};
    const QString end = scene.paused ? SceneWords::tr("Paused") : scene.status;
    const Look time = strong(canvas, 26);
    const double timeWidth = scene.timer.isEmpty() || scene.paused ? 0 : canvas.width(scene.timer, time) + gap;
    const double endWidth = canvas.width(end, status) + 4;
    const double startWidth = page.width() - endWidth - timeWidth - gap;
    canvas.line({page.left(), page.top(), startWidth * 0.4, headHeight}, scene.title, muted(canvas));
    const double titleWidth = std::min(canvas.width(scene.title, muted(canvas)), startWidth * 0.4);
    Look place = muted(canvas);
    if (scene.dimension >= 0) {
        place.weight = QFont::DemiBold;
        place.colour = canvas.palette().dimensionWords(scene.dimension);
    }
    canvas.line({page.left() + titleWidth + gap, page.top(), startWidth - titleWidth - gap, headHeight}, scene.place,
                place);
    canvas.line({page.right() - endWidth - timeWidth, page.top(), endWidth, headHeight}, end, status, Qt::AlignRight);
    if (timeWidth > 0)
        canvas.line({page.right() - timeWidth, page.top(), timeWidth, headHeight}, scene.timer, time, Qt::AlignRight);
    return page.adjusted(0, headHeight + gap, 0, 0);
}

void paintBar(SceneCanvas &canvas, const QRectF &area, double share)
{
    canvas.box(area, canvas.palette().track, area.height() / 2);
    if (share > 0)
        canvas.box({area.topLeft(), QSizeF(std::max(area.height(), area.width() * share), area.height())},
                   canvas.palette().bark, area.height() / 2);
}

void paintCode(SceneCanvas &canvas, const QRectF &square, const QString &url)
{
    const QRectF place = canvas.placed(square);
    QrCode(url).paint(canvas.painter(), place);
}

/// How to join, for those who come late.
void paintJoin(SceneCanvas &canvas, const QRectF &column, const Scene &scene)
{
    const double size = column.width();
    const QRectF square(column.center().x() - size / 2, column.top(), size, size);
    paintCode(canvas, square, scene.url);
    double y = square.bottom() + 10;
    const auto centred = [&](const QString &text, const Look &look, double height) {
        canvas.line({column.left(), y, column.width(), height}, text, look, Qt::AlignHCenter);
        y += height;
    };
    centred(SceneWords::tr("Scan, or open"), {.size = 15, .colour = canvas.palette().muted}, 26);
    centred(scene.address, {.size = 19, .weight = QFont::DemiBold, .colour = canvas.palette().ink}, 32);
    centred(scene.code, {.size = 30, .weight = QFont::Bold, .colour = canvas.palette().ink, .spacing = 4}, 46);
    y += 8;
    canvas.write({column.left(), y, column.width(), std::max(0.0, column.bottom() - y)}, scene.promise,
                 {.size = 14, .colour = canvas.palette().muted}, Qt::AlignHCenter);
}

/// Leaves what stands beside it.
QRectF withJoin(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    if (scene.url.isEmpty())
        return area;
    paintJoin(canvas, {area.right() - joinWidth, area.top(), joinWidth, area.height()}, scene);
    return area.adjusted(0, 0, -joinWidth - 2 * gap, 0);
}

QRectF paintParagraphs(SceneCanvas &canvas, QRectF area, const QStringList &paragraphs, const Look &look)
{
    for (const QString &text : paragraphs) {
        const double taken = canvas.write(area, text, look);
        area.setTop(area.top() + taken + look.size * 0.6);
    }
    return area;
}

/// The five behaviours alike: none stands out before the vote.
void paintChoices(SceneCanvas &canvas, const QRectF &area, const QStringList &choices)
{
    constexpr double capSize = 30;
    constexpr double side = 14;
    constexpr double leastSize = 12;
    const double most = area.height() / std::max<double>(1, double(choices.size()));
    const double between = std::min(12.0, most * 0.14);
    const double padding = std::min(12.0, most * 0.1);
    const QSizeF room(area.width() - capSize - 3 * side, most - between - 2 * padding);
    Look look{.size = 23, .colour = canvas.palette().ink};
    double row = capSize;
    for (const QString &text : choices)
        look = canvas.fitted({text}, room, look, leastSize);
    for (const QString &text : choices)
        row = std::max(row, canvas.height(text, room.width(), look));
    row = std::min(row + 2 * padding, most - between);
    const double mark = std::min(capSize, row - 4);
    double y = area.top();
    for (int i = 0; i < choices.size(); ++i) {
        const QRectF card(area.left(), y, area.width(), row);
        canvas.box(card, canvas.palette().card, 10, canvas.palette().line);
        canvas.cap({card.left() + side, card.center().y() - mark / 2}, mark, QString::number(i + 1));
        const double height = std::min(row, canvas.height(choices[i], room.width(), look));
        canvas.write({card.left() + capSize + 2 * side, card.center().y() - height / 2, room.width(), height + 2},
                     choices[i], look);
        y += row + between;
    }
}

void paintQuestion(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    QRectF left = withJoin(canvas, area, scene);
    if (scene.done) {
        paintBar(canvas, {left.left(), left.bottom() - barHeight, left.width(), barHeight}, *scene.done);
        left.setBottom(left.bottom() - barHeight - gap);
    }
    if (!scene.paragraphs.isEmpty()) {
        Look look = canvas.fitted(scene.paragraphs, {left.width(), left.height() * 0.32}, body(canvas), 13, 10);
        left = paintParagraphs(canvas, left, scene.paragraphs, look).adjusted(0, 6, 0, 0);
    }
    left = paintHeading(canvas, left, scene.heading, left.height() * (scene.paragraphs.isEmpty() ? 0.36 : 0.28));
    paintChoices(canvas, left, scene.choices);
}

void paintLobby(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    const double side = std::min(area.height(), area.width() * 0.46);
    QRectF left = area;
    if (!scene.url.isEmpty()) {
        const QRectF square(area.right() - side, area.top() + (area.height() - side) / 2, side, side);
        paintCode(canvas, square, scene.url);
        left.setRight(square.left() - 2 * gap);
    }
    Look title{.size = 54, .weight = QFont::Bold, .colour = canvas.palette().ink};
    title = canvas.fitted({scene.heading}, {left.width(), 140}, title, 30);
    const double top = left.top() + left.height() * (scene.url.isEmpty() ? 0.22 : 0.12);
    left.setTop(top + canvas.write({left.left(), top, left.width(), 160}, scene.heading, title) + 16);
    Look words = body(canvas);
    words.size = 22;
    left = paintParagraphs(canvas, left, scene.paragraphs, words);
    if (!scene.url.isEmpty()) {
        left.setTop(left.top() + 10);
        canvas.line({left.left(), left.top(), left.width(), 48}, scene.address,
                    canvas.fitted({scene.address}, {left.width(), 48}, strong(canvas, 34), 20));
        Look code = strong(canvas, 76);
        code.spacing = 8;
        canvas.line({left.left(), left.top() + 54, left.width(), 100}, scene.code, code);
        left.setTop(left.top() + 176);
    }
    Look promise = muted(canvas);
    left.setTop(left.top() + 8);
    canvas.write(left, scene.promise, promise);
}

void paintOwnPace(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    QRectF left = withJoin(canvas, area, scene);
    left.setTop(left.top() + left.height() * 0.12);
    left = paintHeading(canvas, left, scene.heading, left.height() * 0.4);
    left = paintParagraphs(canvas, left, scene.paragraphs, body(canvas));
    left.setTop(left.top() + gap);
    Look count = strong(canvas, 40);
    canvas.line({left.left(), left.top(), left.width(), 56}, scene.status, count);
    paintBar(canvas, {left.left(), left.top() + 72, left.width(), 14}, scene.done.value_or(0));
}

void paintEnd(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    const double side = std::min(area.height(), area.width() * 0.6);
    const QRectF rings(area.left(), area.top() + (area.height() - side) / 2, side, side);
    report::RingsStyle style{.palette = &canvas.palette(), .labels = true, .labelSize = 14};
    report::paintRings(canvas.painter(), canvas.placed(rings), scene.rings, style);
    QRectF words(rings.right() + 2 * gap, area.top() + area.height() * 0.28, area.right() - rings.right() - 2 * gap,
                 area.height() * 0.7);
    words = paintHeading(canvas, words, scene.heading, words.height() * 0.5);
    Look figures = body(canvas);
    figures.size = 26;
    paintParagraphs(canvas, words, scene.paragraphs, figures);
}

void paintBlank(SceneCanvas &canvas, const QRectF &area, const Scene &scene)
{
    Look look = muted(canvas);
    look.size = 26;
    canvas.line({area.left(), area.center().y() - 30, area.width(), 60}, scene.title, look, Qt::AlignHCenter);
}

} // namespace

Look heading(const SceneCanvas &canvas)
{
    return strong(canvas, 40);
}

Look body(const SceneCanvas &canvas)
{
    return {.size = 20, .colour = canvas.palette().ink};
}

Look muted(const SceneCanvas &canvas)
{
    return {.size = 18, .colour = canvas.palette().muted};
}

QRectF paintHeading(SceneCanvas &canvas, const QRectF &area, const QString &text, double mostHeight)
{
    const Look look = canvas.fitted({text}, {area.width(), mostHeight}, heading(canvas), 20);
    const double taken = canvas.write({area.left(), area.top(), area.width(), mostHeight + 4}, text, look);
    return area.adjusted(0, taken + gap, 0, 0);
}

} // namespace sceneparts

void paintScene(QPainter &painter, const QRectF &area, const Scene &scene, const report::Palette &palette,
                bool mirrored)
{
    using namespace sceneparts;
    SceneCanvas canvas(painter, area, palette, mirrored);
    if (scene.kind == Scene::Kind::Blank)
        return paintBlank(canvas, canvas.page(), scene);
    const QRectF rest = paintHead(canvas, scene);
    switch (scene.kind) {
    case Scene::Kind::Blank:
        break;
    case Scene::Kind::Lobby:
        return paintLobby(canvas, rest, scene);
    case Scene::Kind::Question:
        return paintQuestion(canvas, rest, scene);
    case Scene::Kind::Result:
        return paintResult(canvas, withJoin(canvas, rest, scene), scene);
    case Scene::Kind::OwnPace:
        return paintOwnPace(canvas, rest, scene);
    case Scene::Kind::DrillResult:
        return paintDrill(canvas, rest, scene);
    case Scene::Kind::Dots:
        return paintDots(canvas, rest, scene);
    case Scene::Kind::End:
        return paintEnd(canvas, rest, scene);
    }
}

} // namespace heartwood::ui
