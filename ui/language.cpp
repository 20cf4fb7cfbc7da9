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
        return;
    }
    const QLocale system = QLocale::system();
    const QStringList known = available();
    const QString wanted = language.isEmpty() ? system.bcp47Name().section(u'-', 0, 0) : language;
    m_current = known.contains(wanted) ? wanted : QStringLiteral("en");
    // Figures follow the language of the words around them; the system's variant of it where they agree.
    const QLocale locale(m_current);
    QLocale::setDefault(system.language() == locale.language() ? system : locale);

    auto own = std::make_unique<QTranslator>();
    if (own->load(QStringLiteral("heartwood_") + m_current, QLatin1String(catalogueFolder)))
        install(std::move(own));
    auto toolkit = std::make_unique<QTranslator>();
    if (toolkit->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(toolkit));
}

} // namespace heartwood::ui
