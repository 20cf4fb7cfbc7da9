#include "formats/bookformats.h"

#include "report/palette.h"

#include <xlsxwriter.h>

namespace heartwood::formats {
namespace {

constexpr double headingSize = 13;
constexpr double titleSize = 20;

const char *numberFormat(Shown shown)
{
    switch (shown) {
    case Shown::Tenths:
        return "0.0";
    case Shown::SignedTenths:
        return "+0.0;-0.0;0.0";
    case Shown::Hundredths:
        return "0.00";
    case Shown::Whole:
        return "0";
    case Shown::SignedWhole:
        return "+0;-0;0";
    }
    return "General";
}

/// Words keep a distance from the figures before them.
void setBeginning(lxw_format *format)
{
    format_set_align(format, LXW_ALIGN_LEFT);
    format_set_indent(format, 1);
}

void setHeader(lxw_format *format, bool figures, const Palette &palette)
{
    if (figures)
        format_set_align(format, LXW_ALIGN_RIGHT);
    else
        setBeginning(format);
    format_set_bold(format);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(format, bookColour(palette.bark));
    format_set_font_color(format, bookColour(palette.barkText));
}

void setNote(lxw_format *format, const Palette &palette)
{
    format_set_font_color(format, bookColour(palette.muted));
    setBeginning(format);
}

void setTitle(lxw_format *format, double size, const Palette &palette)
{
    setBeginning(format);
    format_set_bold(format);
    format_set_font_size(format, size);
    format_set_font_color(format, bookColour(palette.bark));
}

void setValue(lxw_format *format, const Look &look)
{
    switch (look.value) {
    case Look::Value::Words:
        format_set_text_wrap(format);
        break;
    case Look::Value::Number:
        format_set_num_format(format, numberFormat(look.shown));
        break;
    case Look::Value::Date:
        format_set_num_format(format, "d mmm yyyy");
        break;
    }
    if (look.page || look.value != Look::Value::Number)
        setBeginning(format);
}

void setCell(lxw_format *format, const Look &look, const Palette &palette)
{
    setValue(format, look);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_font_color(
        format,
        bookColour(look.dimension < 0 ? palette.ink
                                      : palette.dimensionText[size_t(look.dimension) % palette.dimensionText.size()]));
    format_set_bottom(format, LXW_BORDER_THIN);
    format_set_bottom_color(format, bookColour(palette.line));
    if (look.row != RowStyle::Total)
        return;
    format_set_bold(format);
    format_set_bg_color(format, bookColour(palette.ground));
}

} // namespace

unsigned bookColour(const QColor &colour)
{
    return colour.rgb() & 0xFFFFFF;
}

lxw_format *BookFormats::of(const Look &look)
{
    const auto known = m_formats.find(look);
    return known != m_formats.end() ? known->second : m_formats[look] = make(look);
}

lxw_format *BookFormats::make(const Look &look) const
{
    lxw_format *format = workbook_add_format(m_book);
    if (!format)
        return nullptr;
    if (look.kind == Look::Kind::Header)
        setHeader(format, look.figures, m_palette);
    else if (look.kind == Look::Kind::Note)
        setNote(format, m_palette);
    else if (look.row == RowStyle::Title || look.row == RowStyle::Heading)
        setTitle(format, look.row == RowStyle::Title ? titleSize : headingSize, m_palette);
    else
        setCell(format, look, m_palette);
    return format;
}

} // namespace heartwood::formats
