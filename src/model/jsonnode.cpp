#include "model/jsonnode.h"

#include "model/limits.h"
#include "model/plaintext.h"

#include <QSet>

#include <algorithm>

namespace heartwood {

namespace {

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QString::number(value.toDouble());
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QStringLiteral("[...]");
    case QJsonValue::Object:
        return QStringLiteral("{...}");
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

bool isControl(QChar c)
{
    return c < QLatin1Char(' ') || (c >= QChar(0x7f) && c < QChar(0xa0)) || c.isNonCharacter();
}

bool isKeyCharacter(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

} // namespace

bool isKey(const QString &text)
{
    bool inPart = false;
    for (const QChar c : text) {
        const bool joint = c == QLatin1Char('.') || c == QLatin1Char('-');
        if (joint ? !inPart : !isKeyCharacter(c))
            return false;
        inPart = !joint;
    }
    return inPart;
}

QString jsonStep(const QString &name)
{
    const bool plain = !name.isEmpty() && std::ranges::all_of(name, [](QChar c) {
        return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('$');
    });
    const QString step = name.left(limits::quotation);
    return plain ? QLatin1Char('.') + step : QStringLiteral("['") + step + QStringLiteral("']");
}

JsonNode::JsonNode(QJsonValue value, QString name, QList<Fault> &faults)
    : JsonNode(std::move(value), std::move(name), -1, nullptr)
{
    m_faults = &faults;
}

JsonNode::JsonNode(QJsonValue value, QString name, qsizetype index, const JsonNode *parent)
    : m_value(std::move(value)),
      m_object(m_value.toObject()),
      m_array(m_value.toArray()),
      m_name(std::move(name)),
      m_index(index),
      m_parent(parent),
      m_faults(parent ? parent->m_faults : nullptr)
{
}

QString JsonNode::path() const
{
    if (!m_parent)
        return m_name;
    if (m_index >= 0)
        return m_parent->path() + QLatin1Char('[') + QString::number(m_index) + QLatin1Char(']');
    return m_parent->path() + jsonStep(m_name);
}

void JsonNode::fault(FaultCode code, const QString &value) const
{
    if (m_faults->size() < maxFaults)
        m_faults->append({.code = code, .place = path(), .value = value.left(limits::quotation)});
}

JsonNode JsonNode::operator[](const QString &key) const
{
    JsonNode child(m_object.value(key), key, -1, this);
    if (m_value.isObject() && child.m_value.isUndefined())
        child.fault(FaultCode::MissingKey);
    return child;
}

JsonNode JsonNode::operator[](qsizetype index) const
{
    return {m_array.at(index), {}, index, this};
}

void JsonNode::expectKeys(const QStringList &known) const
{
    if (m_value.isUndefined())
        return;
    if (!m_value.isObject()) {
        fault(FaultCode::WrongType, typeName(m_value));
        return;
    }
    const QSet<QString> names(known.begin(), known.end());
    for (auto member = m_object.begin(); member != m_object.end(); ++member) {
        if (!names.contains(member.key()))
            JsonNode({}, member.key(), -1, this).fault(FaultCode::UnknownKey);
    }
}

qsizetype JsonNode::size(qsizetype least, qsizetype most) const
{
    if (m_value.isUndefined())
        return 0;
    if (!m_value.isArray()) {
        fault(FaultCode::WrongType, typeName(m_value));
        return 0;
    }
    const qsizetype size = m_array.size();
    if (size >= least && size <= most)
        return size;
    fault(size > most ? FaultCode::TooLong
          : size == 0 ? FaultCode::Empty
                      : FaultCode::OutOfRange,
          QString::number(size));
    return 0;
}

QString JsonNode::text(qsizetype longest) const
{
    if (m_value.isUndefined())
        return {};
    QString text = m_value.toString();
    if (!m_value.isString())
        fault(FaultCode::WrongType, typeName(m_value));
    else if (text.trimmed().isEmpty())
        fault(FaultCode::Empty);
    else if (text.size() > longest)
        fault(FaultCode::TooLong, QString::number(text.size()));
    else if (std::ranges::any_of(text, isControl) || !text.isValidUtf16())
        fault(FaultCode::OutOfRange, text.simplified());
    return plainText(text);
}

QString JsonNode::key() const
{
    const qsizetype before = m_faults->size();
    QString key = text(80);
    if (m_value.isString() && m_faults->size() == before && !isKey(key))
        fault(FaultCode::OutOfRange, key);
    return key;
}

int JsonNode::integer(int least, int most) const
{
    if (m_value.isUndefined())
        return least;
    const double number = m_value.toDouble();
    if (!m_value.isDouble())
        fault(FaultCode::WrongType, typeName(m_value));
    else if (!(number >= least && number <= most) || number != double(int(number)))
        fault(FaultCode::OutOfRange, QString::number(number));
    else
        return int(number);
    return least;
}

} // namespace heartwood
