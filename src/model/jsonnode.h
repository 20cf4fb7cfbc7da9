#pragma once

#include "model/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

/// Strict reading of JSON: a cursor that knows its place, and notes everything it dislikes.
namespace heartwood {

/// A value in a document. Nodes live on the stack, each pointing to the one that holds it; the path is spelled only
/// when there is a fault to tell. Reading a value that isn't there gives an empty one, its fault already noted.
class JsonNode
{
public:
    JsonNode(QJsonValue value, QString name, QList<Fault> &faults);

    QJsonValue value() const { return m_value; }
    QString path() const;
    void fault(FaultCode code, const QString &value = {}) const;

    /// An object's members; MissingKey where there is none.
    JsonNode operator[](const QString &key) const;
    JsonNode operator[](qsizetype index) const;
    QStringList keys() const { return m_object.keys(); }
    /// An object with no members but these; one that is missing is noted where it is read.
    void expectKeys(const QStringList &known) const;

    /// How many elements; 0, and a fault, where it is no array of least to most.
    qsizetype size(qsizetype least, qsizetype most) const;
    QString text(qsizetype longest) const; ///< as plainText has it
    QString key() const;                   ///< a text that isKey
    int integer(int least, int most) const;

private:
    JsonNode(QJsonValue value, QString name, qsizetype index, const JsonNode *parent);

    QJsonValue m_value;
    QJsonObject m_object;
    QJsonArray m_array;
    QString m_name;
    qsizetype m_index = -1;
    const JsonNode *m_parent = nullptr;
    QList<Fault> *m_faults = nullptr;
};

/// A name for machines: a to z, digits; parts joined by dots or hyphens.
bool isKey(const QString &text);
/// A member's step in a path: .name, or ['na.me'] where the name has dots of its own.
QString jsonStep(const QString &name);

/// How deep a document may nest.
constexpr int maxJsonDepth = 16;
/// Parses, and notes what the parser lets pass: members named twice, and deep nesting. Not an object: a fault.
QJsonObject parseJsonObject(const QByteArray &json, const QString &root, QList<Fault> &faults);

} // namespace heartwood
