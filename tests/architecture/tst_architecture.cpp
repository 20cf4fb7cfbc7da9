#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// Reads the sources as text and holds them to the layers and habits that CONTRIBUTING describes.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourcesKeepTheRules();
    void filesStayShort();
    void wrongLinesAreFound_data();
    void wrongLinesAreFound();
    void rightLinesPass_data();
    void rightLinesPass();
};

namespace {

constexpr int longestFile = 450;

/// A pattern that lines of the program may match only in the files named by `where`.
struct Rule
{
    QRegularExpression pattern; ///< what a line must not contain
    QRegularExpression where;   ///< unless its file's path, below the root, matches this
    QString reason;
};

Rule forbid(const char *pattern, const char *where, const char *reason)
{
    const auto compiled = [](const char *text) { return QRegularExpression(QLatin1String(text)); };
    return {compiled(pattern), compiled(where), QLatin1String(reason)};
}

const Rule rules[] = {
    forbid(
        R"(#include [<"](QtWidgets/|Q(Widget|Application|MainWindow|Dialog|Label|PushButton|Layout|[VH]BoxLayout)[>"]))",
        "^(ui/|src/main.cpp)", "widgets belong to ui/"),
    forbid(
        R"(#include [<"](QtGui/|QtSvg/|Q(Color|Font|Image|Painter|PainterPath|Pixmap|PdfWriter|GuiApplication|TextDocument|SvgRenderer)[>"]))",
        "^(ui/|src/(report|formats|cli|main))", "the lower layers need QtCore only"),
    forbid(R"(#include [<"](QtSql/|QSql|sqlite3))", "^src/storage/", "storage is the only place that knows SQL"),
    forbid(R"(#include [<"](boost/math))", "^src/scoring/", "distributions belong to scoring"),
    forbid(R"(\btr\(|QCoreApplication::translate\(|Q_DECLARE_TR_FUNCTIONS)",
           "^(ui/|src/(report|formats|cli|main|live/phonewords))",
           "words for people are chosen by report, formats, cli, ui and the phone's page only"),
    forbid(R"("#[0-9A-Fa-f]{6}")", "^(src/report/palette.cpp|ui/theme)", "colours are named in the palette"),
    forbid(R"(#include [<"](qpdf/|zip\.h|xlsxwriter))", "^src/formats/", "a start must not wait for these libraries"),
    forbid(R"(setPointSize|setPixelSize)", "^(src/report/fonts.cpp|ui/theme)", "sizes are named with the fonts"),
};

/// Which layers a layer may include, itself aside. Nothing but main.cpp may include ui/.
const QHash<QString, QString> allowed = {
    {QStringLiteral("model"), QString()},
    {QStringLiteral("scoring"), QStringLiteral("model")},
    {QStringLiteral("storage"), QStringLiteral("model")},
    {QStringLiteral("exchange"), QStringLiteral("scoring model")},
    {QStringLiteral("live"), QStringLiteral("scoring model")},
    {QStringLiteral("report"), QStringLiteral("scoring model")},
    {QStringLiteral("formats"), QStringLiteral("report model")},
    {QStringLiteral("cli"), QStringLiteral("report exchange live storage scoring model")},
    {QStringLiteral("ui"), QStringLiteral("cli report exchange live storage scoring model")},
    {QStringLiteral("main.cpp"), QStringLiteral("ui cli report exchange live storage scoring model")},
};

/// The layer that a path (below the root) or an include names; empty for a system header or a neighbour.
QString layerOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    const QString &name = parts.first() == u"src" && parts.size() > 1 ? parts[1] : parts.first();
    return allowed.contains(name) ? name : QString();
}

/// Why this line may not stand in that file; empty when it may.
QString faultOf(const QString &file, const QString &line)
{
    static const QRegularExpression quoted(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""));
    const QString from = layerOf(file);
    const QString to = layerOf(quoted.match(line).captured(1).remove(QLatin1String("../")));
    if (!to.isEmpty() && to != from && !allowed[from].split(QLatin1Char(' ')).contains(to))
        return QStringLiteral("%1 may not include %2").arg(from, to);
    for (const Rule &rule : rules) {
        if (rule.pattern.match(line).hasMatch() && !rule.where.match(file).hasMatch())
            return rule.reason;
    }
    return {};
}

/// Path and lines of every source and form below these folders of the root.
QList<std::pair<QString, QStringList>> sourcesOf(const QDir &root, const QStringList &folders)
{
    QList<std::pair<QString, QStringList>> sources;
    for (const QString &folder : folders) {
        QDirIterator each(root.filePath(folder),
                          {QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.ui")}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly))
                sources.emplace_back(root.relativeFilePath(file.fileName()),
                                     QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')));
        }
    }
    return sources;
}

/// "file:line: why" of every line that breaks a rule.
QStringList faultsOf(const QDir &root)
{
    QStringList faults;
    for (const auto &[file, lines] : sourcesOf(root, {QStringLiteral("src"), QStringLiteral("ui")})) {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (const QString fault = faultOf(file, lines[i]); !fault.isEmpty())
                faults << QStringLiteral("%1:%2: %3").arg(file).arg(i + 1).arg(fault);
        }
    }
    return faults;
}

/// The faults of a source tree that holds one file of one line.
QStringList faultsOfLine(const QString &file, const QString &line)
{
    const QTemporaryDir root;
    QDir(root.path()).mkpath(QFileInfo(file).path());
    QFile out(root.filePath(file));
    if (!out.open(QIODevice::WriteOnly))
        return {};
    out.write(line.toUtf8());
    out.close();
    return faultsOf(QDir(root.path()));
}

} // namespace

void TestArchitecture::sourcesKeepTheRules()
{
    const QDir root(QStringLiteral(HEARTWOOD_SOURCE_DIR));
    QVERIFY(root.exists(QStringLiteral("src/main.cpp")));
    const QStringList faults = faultsOf(root);
    QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
}

void TestArchitecture::filesStayShort()
{
    const QStringList folders{QStringLiteral("src"), QStringLiteral("ui"), QStringLiteral("tests")};
    for (const auto &[file, lines] : sourcesOf(QDir(QStringLiteral(HEARTWOOD_SOURCE_DIR)), folders)) {
        if (!file.endsWith(QLatin1String(".ui")))
            QVERIFY2(lines.size() - 1 <= longestFile, qPrintable(QStringLiteral("%1 is too long").arg(file)));
    }
}

void TestArchitecture::wrongLinesAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *file, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line);
    };
    row("upward", "src/model/a.h", "#include \"scoring/maturity.h\"");
    row("sideways", "src/report/a.cpp", "#include \"storage/workspace.h\"");
    row("sideways, by a relative path", "src/report/a.cpp", "#include \"../storage/workspace.h\"");
    row("into the window", "src/cli/a.cpp", "#include \"ui/mainwindow.h\"");
    row("widgets in a library", "src/report/a.cpp", "#include <QLabel>");
    row("QtGui in a calculation", "src/scoring/a.cpp", "#include <QColor>");
    row("SQL in the window", "ui/a.cpp", "#include <QSqlQuery>");
    row("words in storage", "src/storage/a.cpp", "return tr(\"Damaged\");");
    row("words in exchange", "src/exchange/a.cpp", "QCoreApplication::translate(\"a\", \"b\");");
    row("a colour in a page", "ui/page.cpp", "const QColor red(\"#B4492F\");");
    row("a size in a form's class", "ui/page.cpp", "font.setPixelSize(14);");
}

void TestArchitecture::wrongLinesAreFound()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QCOMPARE(faultsOfLine(file, line).size(), 1);
}

void TestArchitecture::rightLinesPass_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *file, const char *line) {
        QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line);
    };
    row("downward", "src/cli/a.cpp", "#include \"storage/workspace.h\"");
    row("a neighbour", "src/model/a.cpp", "#include \"model/answer.h\"");
    row("main and the window", "src/main.cpp", "#include \"ui/mainwindow.h\"");
    row("widgets in the window", "ui/a.cpp", "#include <QLabel>");
    row("a word that ends in tr", "src/model/a.cpp", "const auto *p = ptr(1);");
    row("a colour in the palette", "src/report/palette.cpp", "QColor(\"#B4492F\")");
}

void TestArchitecture::rightLinesPass()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QCOMPARE(faultsOfLine(file, line), QStringList());
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
