#pragma once

#include <QTranslator>

/// Reads the "(s)" of source strings as an English catalogue would, so that tests need none.
class EnglishPlurals : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        if (n < 0)
            return {};
        QString text = QString::fromUtf8(source);
        text.replace(QLatin1String("person(s)"), n == 1 ? QLatin1String("person") : QLatin1String("people"));
        return text.replace(QLatin1String("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    }
};
