#pragma once

#include "report/locale.h"

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

/// The window's language, switched at run time.
namespace heartwood::ui {

/// A generated language that is accented and 40 per cent longer than the source: it shows what was never made
/// translatable, and which layout cannot take a longer word.
class PseudoTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override;
    bool isEmpty() const override { return false; }
    static QString pseudo(const QString &text);
};

/// Its code in the preferences and on --language; BCP 47 keeps "x-" for private use.
inline const QString pseudoLanguage = QStringLiteral("x-pseudo");

class Language : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Language() override;

    /// What the program has catalogues for, as BCP 47; English first.
    static QStringList available();
    /// The language in its own words: "English", "Deutsch".
    static QString nativeName(const QString &language);
    /// Empty: the system's, English where there is no catalogue for it.
    void use(const QString &language);
    QString current() const { return m_current; }

private:
    void install(std::unique_ptr<QTranslator> translator);

    QString m_current = QStringLiteral("en");
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

/// While it lives, this thread's words and figures are a language's of its own, whatever the window speaks: a report's.
class LanguageHere
{
public:
    /// Empty: the window's.
    explicit LanguageHere(const QString &language);
    ~LanguageHere();
    LanguageHere(const LanguageHere &) = delete;
    LanguageHere &operator=(const LanguageHere &) = delete;

private:
    std::shared_ptr<const QTranslator> m_before;
    report::LocaleHere m_locale;
};

} // namespace heartwood::ui
