#include "ui/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace heartwood::ui {

namespace {

constexpr auto catalogueFolder = ":/heartwood/i18n";

QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("AEIOUYaeiouyCNSZcnsz");
    static const QString marked = QStringLiteral("ÀÉÎÖÛÝàéîöûýÇÑŠŽçñšž");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : marked[at];
}

/// Figures follow the language of the words around them; the system's variant of it where they agree.
QLocale localeOf(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale locale(language);
    return system.language() == locale.language() ? system : locale;
}

std::shared_ptr<const QTranslator> &translatorHere()
{
    thread_local std::shared_ptr<const QTranslator> here;
    return here;
}

/// Speaks on those threads only that have a language of their own, and then before all others.
class HereTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *disambiguation, int n) const override
    {
        const QTranslator *here = translatorHere().get();
        if (!here)
            return {};
        const QString text = here->translate(context, source, disambiguation, n);
        return text.isNull() ? QString::fromUtf8(source) : text; // English, and not the window's language
    }
    bool isEmpty() const override { return false; }
};

std::shared_ptr<const QTranslator> translatorOf(const QString &language)
{
    if (language == pseudoLanguage)
        return std::make_shared<PseudoTranslator>();
    auto translator = std::make_shared<QTranslator>();
    (void)translator->load(QStringLiteral("heartwood_") + language, QLatin1String(catalogueFolder));
    return translator;
}

} // namespace

QString PseudoTranslator::pseudo(const QString &text)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool placeholder = text[i] == u'%' && i + 1 < text.size();
        if (placeholder) { // %1, %n, %L1 stay as they are
            out += text[i++];
            if (text[i] == u'L' && i + 1 < text.size())
                out += text[i++];
            out += text[i];
        } else {
            out += accented(text[i]);
        }
    }
    // Short words grow most in real languages too. No spaces: the padding must not offer a place to wrap in single
    // words.
    const qsizetype extra = (text.size() * 2 + 4) / 5;
    static const QString padding = QStringLiteral("åëïøü");
    QString tail;
    for (qsizetype i = 0; i < extra; ++i)
        tail += i % 8 == 7 ? QChar(u' ') : padding[i % padding.size()];
    return out + tail.trimmed();
}

QString PseudoTranslator::translate(const char *, const char *source, const char *disambiguation, int) const
{
    const QString text = QString::fromUtf8(source);
    // A format is no word: its letters mean something.
    return QByteArrayView(disambiguation).startsWith("a date") ? text : pseudo(text);
}

Language::~Language()
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
}

QStringList Language::available()
{
    QStringList languages{QStringLiteral("en")};
    const QStringList files = QDir(QLatin1String(catalogueFolder)).entryList({QStringLiteral("heartwood_*.qm")});
    for (const QString &file : files) {
        const QString language = file.mid(10, file.size() - 13);
        if (!languages.contains(language))
            languages << language;
    }
    return languages;
}

QString Language::nativeName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    if (language == QLatin1String("en"))
        name = QStringLiteral("English");
    return name.isEmpty() ? language : name[0].toUpper() + name.mid(1);
}

void Language::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

void Language::use(const QString &language)
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();

    if (language == pseudoLanguage) {
        m_current = language;
        install(std::make_unique<PseudoTranslator>());
        install(std::make_unique<HereTranslator>());
        return;
    }
    const QLocale system = QLocale::system();
    const QStringList known = available();
    const QString wanted = language.isEmpty() ? system.bcp47Name().section(u'-', 0, 0) : language;
    m_current = known.contains(wanted) ? wanted : QStringLiteral("en");
    QLocale::setDefault(localeOf(m_current));

    auto own = std::make_unique<QTranslator>();
    if (own->load(QStringLiteral("heartwood_") + m_current, QLatin1String(catalogueFolder)))
        install(std::move(own));
    auto toolkit = std::make_unique<QTranslator>();
    if (toolkit->load(QLocale(m_current), QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(toolkit));
    install(std::make_unique<HereTranslator>());
}

LanguageHere::LanguageHere(const QString &language)
    : m_before(translatorHere()),
      m_locale(language.isEmpty() || language == pseudoLanguage ? std::nullopt : std::optional(localeOf(language)))
{
    if (!language.isEmpty())
        translatorHere() = translatorOf(language);
}

LanguageHere::~LanguageHere()
{
    translatorHere() = m_before;
}

} // namespace heartwood::ui
