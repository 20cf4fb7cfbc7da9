#pragma once

#include <QByteArray>

/// An SVG is drawn by Qt, which follows what it refers to and draws as often as it is told: both are looked at before.
namespace heartwood::report {

constexpr int mostSvgElements = 5000; ///< drawn, with what <use> repeats
constexpr int deepestSvg = 40;        ///< elements within elements

/// Whether it draws itself alone, in a time that can be foreseen: well-formed, within the limits, and with references
/// to its own parts and to pictures of its own bytes only.
bool isHarmlessSvg(const QByteArray &svg);

} // namespace heartwood::report
