#include "pdfcontents.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11 warns of its own former pointers unless told that nobody uses them
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

#include <algorithm>

namespace fixtures {

namespace {

using Object = QPDFObjectHandle;

class Reader
{
public:
    Reader(const QString &file, const QByteArray &password)
    {
        m_pdf.setSuppressWarnings(true);
        m_pdf.processFile(file.toLocal8Bit().constData(), password.constData());
        m_pages = m_pdf.getAllPages();
    }

    PdfContents read()
    {
        m_contents.pages = int(m_pages.size());
        m_contents.version = QString::fromStdString(m_pdf.getPDFVersion());
        readOutline();
        readPages();
        readMetadata();
        readObjects();
        readEncryption();
        const auto warnings = m_pdf.getWarnings();
        if (!warnings.empty())
            m_contents.failure = QString::fromUtf8(warnings.front().what());
        return m_contents;
    }

private:
    int pageOf(Object page) const
    {
        const auto found =
            std::find_if(m_pages.begin(), m_pages.end(), [&](const Object &each) { return each.isSameObjectAs(page); });
        return found == m_pages.end() ? -1 : int(found - m_pages.begin());
    }

    static double heightOf(Object page) { return page.getKey("/MediaBox").getArrayItem(3).getNumericValue(); }

    void readOutline()
    {
        QPDFOutlineDocumentHelper outline(m_pdf);
        for (QPDFOutlineObjectHelper &item : outline.getTopLevelOutlines()) {
            m_contents.outline << QString::fromStdString(item.getTitle());
            m_contents.outlinePages << pageOf(item.getDestPage());
        }
    }

    QString labelOf(int page)
    {
        Object label = QPDFPageLabelDocumentHelper(m_pdf).getLabelForPage(page);
        QString text = QString::fromStdString(label.hasKey("/P") ? label.getKey("/P").getUTF8Value() : std::string());
        if (label.hasKey("/S"))
            text += QString::number(label.getKey("/St").getIntValue());
        return text;
    }

    void readLink(int page, Object annotation)
    {
        const Object::Rectangle box = annotation.getKey("/Rect").getArrayAsRectangle();
        const double height = heightOf(m_pages[size_t(page)]);
        Object destination = annotation.getKey("/Dest");
        const int target = pageOf(destination.getArrayItem(0));
        m_contents.links << PdfLink{
            page, QRectF(QPointF(box.llx, height - box.ury), QPointF(box.urx, height - box.lly)), target,
            heightOf(m_pages[size_t(target)]) - destination.getArrayItem(3).getNumericValue(),
            int(annotation.getKey("/F").getIntValue())};
    }

    void readPages()
    {
        for (int page = 0; page < int(m_pages.size()); ++page) {
            m_contents.labels << labelOf(page);
            Object annotations = m_pages[size_t(page)].getKey("/Annots");
            for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i)
                readLink(page, annotations.getArrayItem(i));
        }
    }

    void readMetadata()
    {
        Object information = m_pdf.getTrailer().getKey("/Info");
        for (auto [key, value] : information.getDictAsMap())
            m_contents.information[QString::fromStdString(key.substr(1))] =
                QString::fromStdString(value.getUTF8Value());
        Object root = m_pdf.getRoot();
        const auto xmp = root.getKey("/Metadata").getStreamData();
        m_contents.xmp = QByteArray(reinterpret_cast<const char *>(xmp->getBuffer()), qsizetype(xmp->getSize()));
        m_contents.language = QString::fromStdString(root.getKey("/Lang").getUTF8Value());
        m_contents.showsTitle = root.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue();
        m_contents.identifiers = m_pdf.getTrailer().getKey("/ID").getArrayNItems();
    }

    void readObjects()
    {
        for (Object &object : m_pdf.getAllObjects()) {
            if (object.isStream())
                object.getStreamData(qpdf_dl_generalized); // else a warning
            m_contents.fonts += object.isDictionary() && object.hasKey("/FontFile2");
            if (object.isDictionary() && object.hasKey("/FontFile2"))
                m_contents.fontNames << QString::fromStdString(object.getKey("/FontName").getName());
            if (object.isDictionary() && object.getKey("/ToUnicode").isStream()) {
                const auto data = object.getKey("/ToUnicode").getStreamData(qpdf_dl_generalized);
                const QByteArray map(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
                m_contents.unicodeMaps << map.mid(map.indexOf('['));
            }
            m_contents.images += object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Image");
            m_contents.objectStreams +=
                object.isStream() && object.getDict().getKey("/Type").isNameAndEquals("/ObjStm");
        }
    }

    void readEncryption()
    {
        int permissions = 0;
        int version = 0;
        QPDF::encryption_method_e streams{}, strings{}, files{};
        if (m_pdf.isEncrypted(m_contents.revision, permissions, version, streams, strings, files))
            m_contents.aes256 = streams == QPDF::e_aesv3 && strings == QPDF::e_aesv3;
        m_contents.mayPrint = m_pdf.allowPrintHighRes();
    }

    QPDF m_pdf;
    std::vector<Object> m_pages;
    PdfContents m_contents;
};

} // namespace

PdfContents readPdf(const QString &file, const QByteArray &password)
{
    try {
        return Reader(file, password).read();
    } catch (const std::exception &exception) {
        PdfContents none;
        none.failure = QString::fromUtf8(exception.what());
        return none;
    }
}

} // namespace fixtures
