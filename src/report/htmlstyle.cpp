#include "report/htmlparts.h"

#include <numeric>

namespace heartwood::report::html {
namespace {

QString colour(const char *name, const QColor &value)
{
    return QStringLiteral("--%1:%2;").arg(QLatin1String(name), value.name());
}

QString variables(const Palette &palette)
{
    return colour("ink", palette.ink) + colour("muted", palette.muted) + colour("line", palette.line) +
           colour("ground", palette.ground) + colour("card", palette.card) + colour("bark", palette.bark) +
           colour("accent", palette.accentSoft) + colour("track", palette.track) + colour("focus", palette.focus);
}

/// Each dimension's colours: its shapes, its words, its soft ground, and the thin line of a range on and off its bar.
QString dimensionRules(const Palette &palette)
{
    QString rules;
    for (size_t i = 0; i < palette.dimension.size(); ++i) {
        const QColor &fill = palette.dimension[i];
        rules += QStringLiteral(".d%1{").arg(i) + colour("fill", fill) + colour("tone", palette.dimensionText[i]) +
                 colour("soft", palette.dimensionSoft[i]) + colour("within", mixed(fill, palette.card, 0.75)) +
                 colour("beyond", mixed(fill, palette.ink, 0.45)) + QStringLiteral("}\n");
    }
    return rules;
}

QString schemeRules(const Palette &palette)
{
    return QStringLiteral(":root{%1}\n").arg(variables(palette)) + dimensionRules(palette);
}

// Neither <, >, & nor double quotes: see styleSheet().
constexpr char layoutRules[] = R"(
*{box-sizing:border-box}
html{font:16px/1.6 Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;
  color:var(--ink);background:var(--card);-webkit-text-size-adjust:100%}
body{margin:0;padding-bottom:3rem;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
p,li,aside,.detail{white-space:pre-line}
p{margin-block:.6rem;margin-inline:0}
h1,h2,h3,h4{line-height:1.22;text-wrap:balance;break-after:avoid}
h1{font-size:clamp(2rem,7vw,3rem);margin-block:.3rem .6rem;letter-spacing:-.015em}
h2{font-size:clamp(1.5rem,5vw,1.95rem);margin:.25rem 0 1rem;letter-spacing:-.01em}
h3{font-size:1.1rem;margin:2.1rem 0 .5rem}
h4{font-size:1rem;margin:1.5rem 0 .4rem}
a{color:var(--bark);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
ul{margin:.6rem 0;padding-inline-start:1.2rem}
.lead{font-size:1.1rem}
.muted,.small,figcaption,.subtitle{color:var(--muted)}
.small,figcaption,footer{font-size:.84rem;margin-block:.3rem}
.kicker{margin-block:0;font-size:.78rem;font-weight:600;letter-spacing:.09em;color:var(--tone,var(--bark))}
.cover p,.cover h1,nav,main,footer{width:min(100% - 2.5rem,47.6rem);margin-inline:auto}
.logo{display:block;box-sizing:content-box;max-width:60%;height:auto;padding:.35rem;border-radius:.3rem;background:white;
  margin-block:1rem;margin-inline-start:max(.9rem,calc(50% - 24.15rem))}
.bark{margin:0 0 2.5rem;height:clamp(12rem,38vw,24rem);background-color:BARK;color:PALE}
.bark .author{margin-block:0;padding-top:1.6rem;font-weight:600}
.subtitle{font-size:1.05rem;margin-bottom:1.6rem}
nav{margin-block:3rem;padding:1.4rem 1.6rem;background:var(--ground);border-radius:.6rem}
nav h2{font-size:1rem;margin:0 0 .6rem;letter-spacing:0}
nav ol{margin:0;padding-inline-start:1.5rem;color:var(--muted)}
nav li{margin:.45rem 0;padding-inline-start:.25rem}
nav a{font-weight:600}
nav span{display:block;font-size:.9rem}
section{margin:4.5rem 0 0;scroll-margin-top:1rem}
figure{margin:1.2rem 0}
img{display:block;max-width:100%;height:auto;border-radius:.3rem}
.figure p{margin:.2rem 0}
.figure .number{font-size:3.2rem;font-weight:700;line-height:1.15;margin-inline-end:.25rem}
.figure .unit{font-weight:600;color:var(--muted)}
.chip{display:inline-block;padding:.2rem .8rem;border-radius:1rem;background:var(--accent);color:var(--bark);
  font-size:.87rem;font-weight:600}
.callout{margin:1rem 0;padding:.8rem 1.1rem;border-inline-start:5px solid var(--fill,var(--bark));
  background:var(--soft,var(--ground));break-inside:avoid}
.callout p{margin:.1rem 0}
.callout .title{font-size:.84rem;font-weight:600;color:var(--tone,var(--bark))}
.columns{display:grid;grid-template-columns:var(--shares);gap:2.1rem;margin:1.6rem 0}
.columns h3:first-child,.columns figure:first-child{margin-top:0}
.scroll{overflow-x:auto;max-width:100%}
table{width:100%;border-collapse:separate;border-spacing:0;border-bottom:1px solid var(--line);margin:.8rem 0 1.2rem;font-size:.9rem;line-height:1.45;
  overflow-wrap:break-word}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:.5rem .5rem;text-align:start;vertical-align:top;font-weight:400}
tbody th,tbody td{border-top:1px solid var(--line)}
th:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
thead th{font-size:.78rem;font-weight:600;color:var(--muted);vertical-align:bottom;line-height:1.25}
td ul,th ul{margin:0;padding-inline-start:1rem;list-style-type:'\2013\2002'}
.dense th,.dense td{padding-block:.25rem}
.dense .heat,.dense .middle{padding-inline:.3rem}
.end{text-align:end}
.middle{text-align:center}
.apart{padding-inline-start:1.1rem}
.strong,.spanning th{font-weight:600}
.toned{color:var(--tone)}
.endless{overflow-wrap:anywhere}
.detail{display:block;font-size:.84rem;font-weight:400;color:var(--muted)}
.form tbody th,.form tbody td{height:2.7rem}
.heat{background:var(--light);color:var(--on-light);vertical-align:middle}
tbody .heat{border:1px solid var(--card)}
.bar{display:block;width:100%;min-width:5.5rem;height:1.1rem;margin-top:.1rem}
.track{fill:var(--track)}
.fill{fill:var(--fill,var(--bark))}
.within{fill:var(--within,var(--card))}
.beyond,.target{fill:var(--beyond,var(--ink))}
.target{fill:var(--ink)}
footer{margin-top:4.5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--muted)}
@media (max-width:44rem){
  .columns{display:block}
  .columns h3:first-child{margin-top:1.6rem}
  .wide{min-width:39rem}
  .wide th[scope=row],.wide th[scope=col]:first-child{position:sticky;inset-inline-start:0;background:var(--card);
    max-width:9.5rem}
  nav{padding:1.1rem 1.1rem}
  .stack,.stack tbody,.stack tr,.stack th[scope=row],.stack th[scope=rowgroup]{display:block}
  .stack colgroup{display:none}
  .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .stack tr{padding-block:.55rem;border-top:1px solid var(--line)}
  .stack tbody th,.stack tbody td{border:0;padding:.12rem 0;text-align:start}
  .stack th[scope=row]{font-weight:600}
  .stack td{display:grid;grid-template-columns:minmax(6.5rem,34%) 1fr;column-gap:.8rem}
  .stack td::before{content:attr(data-label);color:var(--muted);font-size:.84rem;grid-row:1/9}
  .stack td:empty{display:none}
}
@media print{
  @page{margin:18mm 16mm}
  html{font-size:9.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .cover p,.cover h1,nav,main,footer{width:100%}
  .bark{height:11cm}
  nav,.fresh{break-before:page}
  section{break-inside:avoid;margin-top:2.5rem}
  .fresh{break-inside:auto;margin-top:0}
  a{color:inherit;text-decoration:none}
  .scroll{overflow:visible}
  .wide{min-width:0}
  tr,figure,.figure,.columns{break-inside:avoid}
  thead{display:table-header-group;break-after:avoid}
  .spanning{break-after:avoid}
  tbody:first-of-type tr:first-child{break-before:avoid}
}
)";

} // namespace

QString styleSheet(const Schemes &schemes)
{
    const Palette &palette = schemes.light;
    QString layout = QString::fromLatin1(layoutRules);
    layout.replace(QLatin1String("BARK"), palette.wood[0].name());
    layout.replace(QLatin1String("PALE"), palette.woodText.name());
    return schemeRules(palette) + layout +
           QStringLiteral("@media screen and (prefers-color-scheme:dark){\n%1"
                          ".heat{background:var(--dark);color:var(--on-dark)}\n}\n")
               .arg(schemeRules(schemes.dark));
}

QString barkBackground(const QList<double> &rings, const Palette &palette)
{
    constexpr int fallbackRings = 16;
    constexpr double heart = 5;   // hundredths of the whole
    constexpr double border = .3; // likewise: the line between two rings
    const auto &[dark, middle, bright] = palette.wood;
    const QList<double> widths = rings.isEmpty() ? QList<double>(fallbackRings, 1.0) : rings;
    const double all = std::accumulate(widths.begin(), widths.end(), 0.0);
    QStringList stops{mixed(dark, middle, 0.3).name() + QStringLiteral(" 0 %1%").arg(heart)};
    double edge = heart;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const QColor line = mixed(dark, bright, i % 3 == 0 ? 0.8 : 0.5);
        const QColor ring = mixed(dark, middle, i % 2 == 0 ? 0.0 : 0.3);
        const double next = edge + (100 - heart) * widths[i] / all;
        stops << QStringLiteral("%1 %2% %3%").arg(line.name()).arg(edge, 0, 'f', 2).arg(edge + border, 0, 'f', 2)
              << QStringLiteral("%1 %2% %3%").arg(ring.name()).arg(edge + border, 0, 'f', 2).arg(next, 0, 'f', 2);
        edge = next;
    }
    return QStringLiteral("radial-gradient(circle farthest-corner at 74% 68%,%1)").arg(stops.join(u','));
}

} // namespace heartwood::report::html
