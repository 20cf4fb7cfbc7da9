#include "model/jsonnode.h"
#include "model/limits.h"

#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace heartwood {

namespace {

/// Walks over JSON that a parser has found sound, keeping its own short stack.
class Scan
{
public:
    Scan(const QByteArray &json, QString root, QList<Fault> &faults)
        : m_json(json), m_root(std::move(root)), m_faults(faults)
    {
    }

    void run()
    {
        for (qsizetype i = 0; i < m_json.size() && m_faults.size() < maxFaults; ++i) {
            const char c = m_json[i];
            if (c == '{' || c == '[')
                open(c == '{');
            else if (c == '}' || c == ']')
                m_stack.pop_back();
            else if (c == ',')
                next();
            else if (c == '"')
                i = string(i);
            if (m_stack.size() > maxJsonDepth)
                return note(FaultCode::OutOfRange, QStringLiteral("depth %1").arg(maxJsonDepth));
        }
    }

private:
    struct Container
    {
        bool isObject = false;
        bool atName = false;
        QByteArray name;
        int index = 0;
        QSet<QByteArray> names;
    };

    void open(bool isObject) { m_stack.push_back({.isObject = isObject, .atName = isObject, .name = {}, .names = {}}); }

    void next()
    {
        m_stack.back().index++;
        m_stack.back().atName = m_stack.back().isObject;
    }

    /// Past a string; where it is a member's name, the name is remembered. Returns the closing quote's place.
    qsizetype string(qsizetype begin)
    {
        qsizetype end = begin + 1;
        while (m_json[end] != '"')
            end += m_json[end] == '\\' ? 2 : 1;
        if (!m_stack.empty() && m_stack.back().atName)
            name(m_json.mid(begin + 1, end - begin - 1));
        return end;
    }

    void name(QByteArray text)
    {
        if (text.contains('\\')) // the same name may be spelled with escapes
            text = QJsonDocument::fromJson("[\"" + text + "\"]")[0].toString().toUtf8();
        Container &object = m_stack.back();
        object.atName = false;
        object.name = text;
        if (object.names.contains(text))
            note(FaultCode::DuplicateKey, QString::fromUtf8(text));
        object.names.insert(text);
    }

    void note(FaultCode code, const QString &value)
    {
        QString place = m_root;
        for (const Container &c : m_stack)
            place += c.isObject ? jsonStep(QString::fromUtf8(c.name)) : QStringLiteral("[%1]").arg(c.index);
        m_faults.append({.code = code, .place = place, .value = value.left(limits::quotation)});
    }

    const QByteArray &m_json;
    QString m_root;
    QList<Fault> &m_faults;
    std::vector<Container> m_stack;
};

/// 1-based row and column of a place in a text.
std::pair<int, int> rowAndColumn(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    return {int(before.count('\n')) + 1, int(before.size() - before.lastIndexOf('\n'))};
}

} // namespace

QJsonObject parseJsonObject(const QByteArray &json, const QString &root, QList<Fault> &faults)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        const auto [row, column] = rowAndColumn(json, parsing.offset);
        const bool encoding = parsing.error == QJsonParseError::IllegalUTF8String;
        faults.append({encoding ? FaultCode::NotUtf8 : FaultCode::BadSyntax, row, column, root, parsing.errorString()});
        return {};
    }
    if (!document.isObject()) {
        faults.append({.code = FaultCode::WrongType, .place = root, .value = QStringLiteral("[...]")});
        return {};
    }
    Scan(json, root, faults).run();
    return document.object();
}

} // namespace heartwood
