#include "fuzz.h"

#include "report/logo.h"

#include <QGuiApplication>

/// A firm's logo, SVG or PNG. What passes the check is drawn at every size that a page asks for, whole and opaque.
using namespace heartwood;
using namespace heartwood::report;
using heartwood::fuzz::require;

namespace {

/// Letters in an SVG need fonts, and these an application.
void startPainting()
{
    static int count = 1;
    static char name[] = "fuzz_logo";
    static char *values[] = {name, nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(count, values);
}

void requireSound(const QImage &picture, const QSizeF &box)
{
    require(!picture.isNull(), "a checked logo is drawn");
    require(!picture.hasAlphaChannel(), "it is opaque");
    require(picture.width() <= box.width() + 1 && picture.height() <= box.height() + 1, "it fits its box");
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    startPainting();
    if (!checkLogo(bytes))
        return;
    requireSound(logoPicture(bytes, logoBox, 1, Qt::white), logoBox);
    requireSound(logoPicture(bytes, {20, 200}, 2, Qt::black), QSizeF(40, 400));
    const LogoFile file = logoFile(bytes);
    require(!file.png.isEmpty() && file.size.width() <= logoBox.width() + 1 &&
                file.size.height() <= logoBox.height() + 1,
            "a logo for documents");
    require(checkLogo(file.png).ok(), "which is a logo");
}
