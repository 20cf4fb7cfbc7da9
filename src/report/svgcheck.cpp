#include "report/svgcheck.h"

#include <QHash>
#include <QXmlStreamReader>

#include <vector>

namespace heartwood::report {

namespace {

/// Bytes of its own that are a PNG or a JPEG: whatever is called a picture, Qt takes for what it looks like.
bool isOwnPicture(QStringView reference)
{
    constexpr QLatin1String encoded("base64,");
    const qsizetype at = reference.lastIndexOf(encoded);
    const QStringView bytes = at < 0 ? QStringView() : reference.sliced(at + encoded.size()).trimmed();
    return reference.startsWith(u"data:image/") && (bytes.startsWith(u"iVBORw0KGgo") || bytes.startsWith(u"/9j/"));
}

/// Reads it once, counting what each element with an id would draw.
class SvgCheck
{
public:
    explicit SvgCheck(const QByteArray &svg) : m_reader(svg) {}

    bool passes()
    {
        while (!m_reader.atEnd()) {
            const auto token = m_reader.readNext();
            if (token == QXmlStreamReader::ProcessingInstruction)
                return false; // a style sheet, from a file of any name
            if (token == QXmlStreamReader::StartElement && !open())
                return false;
            if (token == QXmlStreamReader::EndElement)
                close();
        }
        return !m_reader.hasError();
    }

private:
    struct Element
    {
        QString id;
        int drawn = 1; ///< elements, itself and those within it
    };

    bool open()
    {
        if (m_open.size() >= deepestSvg)
            return false;
        Element element{.id = m_reader.attributes().value(QLatin1String("id")).toString()};
        for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
            if (attribute.name() != u"href")
                continue;
            const std::optional<int> repeated = drawnBy(attribute.value());
            if (!repeated)
                return false;
            element.drawn += *repeated;
        }
        m_open.push_back(element);
        m_drawn += element.drawn;
        return m_drawn <= mostSvgElements;
    }

    void close()
    {
        const Element element = m_open.back();
        m_open.pop_back();
        if (!m_open.empty())
            m_open.back().drawn += element.drawn;
        if (!element.id.isEmpty())
            m_known.insert(element.id, element.drawn);
    }

    /// How many elements a reference repeats; none where it leads out of the file, or to a part that is still open or
    /// yet to come, whose number nobody knows.
    std::optional<int> drawnBy(QStringView reference) const
    {
        if (m_reader.name() == u"a")
            return 0; // nobody clicks on a logo
        const bool refers = m_reader.name() == u"use";
        const QStringView target = reference.trimmed();
        if (!target.startsWith(u'#'))
            return !refers && isOwnPicture(target) ? std::optional(0) : std::nullopt;
        if (!refers)
            return 0; // a gradient after another
        const auto known = m_known.constFind(target.sliced(1).toString());
        return known == m_known.constEnd() ? std::nullopt : std::optional(*known);
    }

    QXmlStreamReader m_reader;
    std::vector<Element> m_open;
    QHash<QString, int> m_known;
    int m_drawn = 0;
};

} // namespace

bool isHarmlessSvg(const QByteArray &svg)
{
    return SvgCheck(svg).passes();
}

} // namespace heartwood::report
