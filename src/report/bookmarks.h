#pragma once

#include <QRectF>
#include <QString>

/// Where in a report one can go. Lengths in points, from a page's upper left corner; pages count from 0.
namespace heartwood::report {

struct Bookmark
{
    QString title;
    int page = 0;
    double top = 0; ///< of the section
};

struct Link
{
    QRectF area;
    int page = 0;
    int target = 0; ///< a page
    double top = 0; ///< of what it leads to
};

} // namespace heartwood::report
