#pragma once

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QRectF>
#include <QStringList>

/// A written PDF as another library reads it.
namespace fixtures {

struct PdfLink
{
    int page = 0;
    QRectF area; ///< points, the origin the page's upper left corner
    int target = -1;
    double top = 0; ///< of the target, from its page's upper edge
    int flags = 0;
};

struct PdfContents
{
    QString failure; ///< why it cannot be read; empty where it can
    int pages = 0;
    QString version;
    QStringList outline;
    QList<int> outlinePages;
    QStringList labels; ///< a page's each
    QList<PdfLink> links;
    QHash<QString, QString> information; ///< without the slash
    QByteArray xmp;
    QString language;
    bool showsTitle = false;
    int fonts = 0;              ///< embedded
    QByteArrayList unicodeMaps; ///< what each font's glyphs stand for: hexadecimal codes in brackets
    QStringList fontNames;      ///< of Type 0 fonts, as their descriptors have them
    int images = 0;
    int objectStreams = 0;
    int identifiers = 0;
    int revision = 0; ///< of the encryption; 0 none
    bool aes256 = false;
    bool mayPrint = false;
};

PdfContents readPdf(const QString &file, const QByteArray &password = {});

} // namespace fixtures
