#include "ui/theme.h"

#include "report/fonts.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QPalette>
#include <QRegularExpression>
#include <QStyleFactory>

#include <cmath>

namespace heartwood::ui {

namespace {

Theme *runningTheme = nullptr;

constexpr double designPointSize = 10.0; ///< the system font at which the design is drawn at its own size

QPalette qtPalette(const report::Palette &p)
{
    QPalette palette;
    palette.setColor(QPalette::Window, p.ground);
    palette.setColor(QPalette::Base, p.card);
    palette.setColor(QPalette::AlternateBase, p.ground);
    palette.setColor(QPalette::Button, p.card);
    palette.setColor(QPalette::Mid, p.line);
    palette.setColor(QPalette::Light, p.card);
    palette.setColor(QPalette::ToolTipBase, p.card);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, p.ink);
    palette.setColor(QPalette::PlaceholderText, p.muted);
    palette.setColor(QPalette::Highlight, p.bark);
    palette.setColor(QPalette::HighlightedText, p.barkText);
    palette.setColor(QPalette::Link, p.bark);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, p.muted);
    return palette;
}

} // namespace

Theme &theme()
{
    Q_ASSERT(runningTheme);
    return *runningTheme;
}

Theme::Theme(QApplication &application) : m_application(application), m_palette(&report::lightPalette())
{
    Q_ASSERT(!runningTheme);
    runningTheme = this;
    const double points = QApplication::font().pointSizeF();
    m_systemScale = points > designPointSize ? points / designPointSize : 1.0;
    m_systemDark = systemIsDark();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    application.installEventFilter(this);
}

Theme::~Theme()
{
    runningTheme = nullptr;
}

bool Theme::systemIsDark() const
{
    // Qt 6.4 has no colour scheme to ask for: the palette tells.
    const QPalette palette = QApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void Theme::apply(Appearance appearance, double textScale)
{
    m_appearance = appearance;
    m_textScale = textScale;
    restyle();
}

void Theme::restyle()
{
    m_styling = true;
    const bool wantsDark = m_appearance == Appearance::Dark || (m_appearance == Appearance::System && m_systemDark);
    m_palette = wantsDark ? &report::darkPalette() : &report::lightPalette();
    m_scale = m_textScale * m_systemScale;
    QApplication::setFont(font(TextSize::Body));
    QApplication::setPalette(qtPalette(*m_palette));
    m_application.setStyleSheet(styleSheet());
    m_styling = false;
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched == &m_application && !m_styling) {
        m_systemDark = systemIsDark();
        restyle();
    }
    return QObject::eventFilter(watched, event);
}

int Theme::length(int designPixels) const
{
    return int(std::lround(designPixels * m_scale));
}

int Theme::pixels(TextSize size) const
{
    static constexpr int sizes[] = {12, 14, 17, 26, 34};
    return length(sizes[int(size)]);
}

QFont Theme::font(TextSize size, QFont::Weight weight) const
{
    return report::textFont(pixels(size), weight);
}

/// theme.qss with its names filled in: @ink is a colour, @body a text size, $8 a length of the design.
QString Theme::styleSheet() const
{
    const report::Palette &p = *m_palette;
    QHash<QString, QString> words{
        {QStringLiteral("ink"), p.ink.name()},
        {QStringLiteral("muted"), p.muted.name()},
        {QStringLiteral("line"), p.line.name()},
        {QStringLiteral("ground"), p.ground.name()},
        {QStringLiteral("card"), p.card.name()},
        {QStringLiteral("bark"), p.bark.name()},
        {QStringLiteral("barkText"), p.barkText.name()},
        {QStringLiteral("soft"), p.accentSoft.name()},
        {QStringLiteral("danger"), p.danger.name()},
        {QStringLiteral("field"), p.field.name()},
        {QStringLiteral("hover"), p.hover.name()},
        {QStringLiteral("focus"), p.focus.name()},
        {QStringLiteral("track"), p.track.name()},
        {QStringLiteral("barkHover"), report::mixed(p.bark, p.ink, 0.18).name()},
        {QStringLiteral("small"), QString::number(pixels(TextSize::Small)) + QStringLiteral("px")},
        {QStringLiteral("body"), QString::number(pixels(TextSize::Body)) + QStringLiteral("px")},
        {QStringLiteral("large"), QString::number(pixels(TextSize::Large)) + QStringLiteral("px")},
        {QStringLiteral("title"), QString::number(pixels(TextSize::Title)) + QStringLiteral("px")},
        {QStringLiteral("display"), QString::number(pixels(TextSize::Display)) + QStringLiteral("px")},
        {QStringLiteral("check"),
         p.dark ? QStringLiteral(":/heartwood/icons/check-dark.svg") : QStringLiteral(":/heartwood/icons/check.svg")},
        {QStringLiteral("down"),
         p.dark ? QStringLiteral(":/heartwood/icons/down-dark.svg") : QStringLiteral(":/heartwood/icons/down.svg")},
    };
    for (size_t i = 0; i < p.dimensionText.size(); ++i)
        words.insert(QStringLiteral("dim%1").arg(i), p.dimensionText[i].name());

    QFile file(QStringLiteral(":/heartwood/ui/theme.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression name(QStringLiteral("@([A-Za-z0-9]+)|\\$(\\d+)"));
    QString out;
    qsizetype end = 0;
    for (auto it = name.globalMatch(source); it.hasNext();) {
        const auto match = it.next();
        out += source.mid(end, match.capturedStart() - end);
        out += match.captured(1).isEmpty() ? QString::number(length(match.captured(2).toInt())) + QStringLiteral("px")
                                           : words.value(match.captured(1));
        end = match.capturedEnd();
    }
    return out + source.mid(end);
}

} // namespace heartwood::ui
