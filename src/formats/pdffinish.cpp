#include "formats/formats.h"

#include "model/plaintext.h"

#include <QCoreApplication>

#define POINTERHOLDER_TRANSITION 4 // qpdf 11 warns of its own former pointers unless told that nobody uses them
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <cmath>

namespace heartwood::formats {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Pdf)
};

using Object = QPDFObjectHandle;

constexpr double aboveTarget = 12; ///< points of white kept above what a bookmark or link leads to
constexpr int printed = 4;         ///< an annotation's flag

Object name(const char *text)
{
    return Object::newName(text);
}

Object text(const QString &text)
{
    return Object::newUnicodeString(plainText(text).toStdString());
}

Object number(double value)
{
    return Object::newReal(std::round(value * 100) / 100, 2);
}

Object integer(qsizetype value)
{
    return Object::newInteger(value);
}

/// One document under way.
class Finishing
{
public:
    Finishing(const QByteArray &painted, const PdfFinish &finish) : m_finish(finish), m_height(finish.pageHeight)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processMemoryFile("report", painted.constData(), size_t(painted.size()));
        m_pages = m_pdf.getAllPages();
    }

    void addMetadata();
    void addOutline();
    void addLabels();
    void addLinks();
    void finishFonts();
    QByteArray written();

private:
    Object destination(int page, double top);
    void addInformation(const PdfMetadata &metadata);
    void protect(QPDFWriter &writer) const;

    QPDF m_pdf;
    const PdfFinish &m_finish;
    double m_height; ///< of a page: PDF counts from the lower edge
    std::vector<Object> m_pages;
};

Object Finishing::destination(int page, double top)
{
    const double y = std::min(m_height, m_height - top + aboveTarget);
    return Object::newArray({m_pages[size_t(page)], name("/XYZ"), integer(0), number(y), Object::newNull()});
}

void Finishing::addInformation(const PdfMetadata &metadata)
{
    const Object date = Object::newString(pdfDate(metadata.written).toStdString());
    Object information = Object::newDictionary({{"/Title", text(metadata.title)},
                                                {"/Subject", text(metadata.subject)},
                                                {"/Creator", text(metadata.creator)},
                                                {"/Producer", text(metadata.producer)},
                                                {"/CreationDate", date},
                                                {"/ModDate", date}});
    if (!metadata.author.isEmpty())
        information.replaceKey("/Author", text(metadata.author));
    m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(information));
}

void Finishing::addMetadata()
{
    Object painter = m_pdf.getTrailer().getKey("/Info").getKey("/Producer");
    PdfMetadata metadata = m_finish.metadata;
    metadata.producer = QString::fromStdString(painter.getUTF8Value());
    addInformation(metadata);
    Object xmp = m_pdf.newStream(xmpOf(metadata, m_finish.pdfA).toStdString());
    xmp.getDict().replaceKey("/Type", name("/Metadata"));
    xmp.getDict().replaceKey("/Subtype", name("/XML"));
    Object root = m_pdf.getRoot();
    root.replaceKey("/Metadata", xmp);
    root.replaceKey("/Lang", Object::newString(metadata.language.toStdString()));
    root.replaceKey("/ViewerPreferences", Object::newDictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
}

void Finishing::addOutline()
{
    const QList<Bookmark> &bookmarks = m_finish.bookmarks;
    if (bookmarks.isEmpty())
        return;
    Object outline = m_pdf.makeIndirectObject(Object::newDictionary({{"/Type", name("/Outlines")}}));
    std::vector<Object> items;
    for (const Bookmark &bookmark : bookmarks) {
        Object item = Object::newDictionary({{"/Title", text(bookmark.title)},
                                             {"/Parent", outline},
                                             {"/Dest", destination(bookmark.page, bookmark.top)}});
        items.push_back(m_pdf.makeIndirectObject(item));
    }
    for (size_t i = 1; i < items.size(); ++i) {
        items[i - 1].replaceKey("/Next", items[i]);
        items[i].replaceKey("/Prev", items[i - 1]);
    }
    outline.replaceKey("/First", items.front());
    outline.replaceKey("/Last", items.back());
    outline.replaceKey("/Count", integer(bookmarks.size()));
    m_pdf.getRoot().replaceKey("/Outlines", outline);
}

/// The cover has a name, every other page the number in its footer.
void Finishing::addLabels()
{
    const Object cover = Object::newDictionary({{"/P", text(Words::tr("Cover", "label of a page"))}});
    const Object others = Object::newDictionary({{"/S", name("/D")}, {"/St", integer(2)}});
    Object ranges = Object::newArray({integer(0), cover});
    if (m_pages.size() > 1) {
        ranges.appendItem(integer(1));
        ranges.appendItem(others);
    }
    m_pdf.getRoot().replaceKey("/PageLabels", Object::newDictionary({{"/Nums", ranges}}));
}

void Finishing::addLinks()
{
    const Object noBorder = Object::newArray({integer(0), integer(0), integer(0)});
    for (const Link &link : m_finish.links) {
        const Object area = Object::newArray({number(link.area.left()), number(m_height - link.area.bottom()),
                                              number(link.area.right()), number(m_height - link.area.top())});
        const Object annotation = Object::newDictionary({{"/Type", name("/Annot")},
                                                         {"/Subtype", name("/Link")},
                                                         {"/Rect", area},
                                                         {"/Border", noBorder},
                                                         {"/F", integer(printed)},
                                                         {"/Dest", destination(link.target, link.top)}});
        Object page = m_pages[size_t(link.page)];
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
    }
}

/// Six capitals and a plus, as a font is named of which only some letters are embedded.
std::string subsetTag(int index)
{
    constexpr int letters = 6;
    std::string tag(letters, 'A');
    for (int i = letters - 1; i >= 0; --i, index /= 26)
        tag[size_t(i)] = char('A' + index % 26);
    return '/' + tag + '+';
}

/// The painter takes a space's glyph for a tab's: who copies a sentence would get it in pieces.
void mendSpaces(Object unicodeMap)
{
    const std::shared_ptr<Buffer> data = unicodeMap.getStreamData(qpdf_dl_generalized);
    QByteArray text(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    const qsizetype characters = text.indexOf('['); // before it stand glyphs
    if (characters < 0)
        return;
    QByteArray mended = text.mid(characters).replace("<0009>", "<0020>");
    unicodeMap.replaceStreamData(text.first(characters).append(mended).toStdString(), Object::newNull(),
                                 Object::newNull());
}

/// The painter embeds what is used of a font, and does not say so in its name.
void Finishing::finishFonts()
{
    int index = 0;
    for (Object font : m_pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0"))
            continue;
        Object descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        const std::string plain = font.getKey("/BaseFont").getName().substr(1);
        const Object named = Object::newName(subsetTag(index++) + plain);
        font.replaceKey("/BaseFont", named);
        descendant.replaceKey("/BaseFont", named);
        descendant.getKey("/FontDescriptor").replaceKey("/FontName", named);
        if (Object unicodeMap = font.getKey("/ToUnicode"); unicodeMap.isStream())
            mendSpaces(unicodeMap);
    }
}

/// Whoever knows the password may do everything; the rest may not even look.
void Finishing::protect(QPDFWriter &writer) const
{
    const char *password = m_finish.password.constData();
    writer.setR6EncryptionParameters(password, password, true, true, true, true, true, true, qpdf_r3p_full, true);
}

QByteArray Finishing::written()
{
    QPDFWriter writer(m_pdf);
    writer.setOutputMemory();
    writer.setDecodeLevel(qpdf_dl_none); // what is compressed stays as it is
    writer.setObjectStreamMode(m_finish.pdfA ? qpdf_o_disable : qpdf_o_generate);
    writer.setNewlineBeforeEndstream(m_finish.pdfA);
    if (m_finish.password.isEmpty())
        writer.setDeterministicID(true);
    else
        protect(writer);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

Error errorOf(ErrorCode code, const QString &detail)
{
    return {.code = code, .file = {}, .detail = detail, .faults = {}};
}

/// What is wrong with what is wanted, if anything.
std::optional<Error> faultIn(const PdfFinish &finish)
{
    if (finish.password.isEmpty())
        return std::nullopt;
    if (finish.pdfA)
        return errorOf(ErrorCode::BadArgument, Words::tr("a password and PDF/A together"));
    if (finish.password.contains('\0') || finish.password.size() > longestPassword)
        return errorOf(ErrorCode::BadArgument, Words::tr("this password"));
    return std::nullopt;
}

} // namespace

Result<QByteArray> finishedPdf(const QByteArray &painted, const PdfFinish &finish)
{
    if (const std::optional<Error> fault = faultIn(finish))
        return *fault;
    try {
        Finishing finishing(painted, finish);
        finishing.addMetadata();
        finishing.addOutline();
        finishing.addLabels();
        finishing.addLinks();
        finishing.finishFonts();
        return finishing.written();
    } catch (const std::exception &exception) {
        return errorOf(ErrorCode::CannotWrite, QString::fromUtf8(exception.what()));
    }
}

} // namespace heartwood::formats
