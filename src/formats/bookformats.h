#pragma once

#include "formats/formats.h"
#include "report/palette.h"
#include "report/xlsx/sheet.h"

#include <map>

struct lxw_format;
struct lxw_workbook;

namespace heartwood::formats {

/// Excel's colour of one of the palette's.
unsigned bookColour(const QColor &colour);

/// How a cell looks. Excel wants each look once a book.
struct Look
{
    enum class Kind { Header, Cell, Note } kind = Kind::Cell;
    RowStyle row = RowStyle::Plain;
    enum class Value { Words, Number, Date } value = Value::Words;
    Shown shown = Shown::Tenths;
    int dimension = -1;
    bool page = false;    ///< of a page to read: everything begins at the left
    bool figures = false; ///< a header above figures
    auto operator<=>(const Look &) const = default;
};

class BookFormats
{
public:
    /// The palette must outlive it.
    BookFormats(lxw_workbook *book, const Palette &palette) : m_book(book), m_palette(palette) {}
    const Palette &palette() const { return m_palette; }
    /// The book's own; null where memory ran out, which leaves the cell plain.
    lxw_format *of(const Look &look);

private:
    lxw_format *make(const Look &look) const;

    lxw_workbook *m_book;
    const Palette &m_palette;
    std::map<Look, lxw_format *> m_formats;
};

} // namespace heartwood::formats
