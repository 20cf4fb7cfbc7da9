#include "report/fonts.h"
#include "report/palette.h"

#include <QFontInfo>
#include <QTest>

using namespace heartwood;
using namespace heartwood::report;

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.005);
    }

    void mixedGoesFromBaseToOver()
    {
        QCOMPARE(mixed(Qt::black, Qt::white, 0), QColor(Qt::black));
        QCOMPARE(mixed(Qt::black, Qt::white, 1), QColor(Qt::white));
        QCOMPARE(mixed(QColor(0, 100, 200), QColor(100, 200, 0), 0.5), QColor(50, 150, 100));
    }

    void textIsLegible_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Palette *p : {&lightPalette(), &darkPalette()}) {
            const auto add = [p](const QString &name, const QColor &text, const QColor &ground) {
                const QString row = (p->dark ? QStringLiteral("dark ") : QStringLiteral("light ")) + name;
                QTest::newRow(row.toLatin1().constData()) << text << ground;
            };
            const std::pair<const char *, QColor> grounds[] = {
                {"ground", p->ground}, {"card", p->card}, {"field", p->field}, {"hover", p->hover}};
            for (const auto &[name, ground] : grounds) {
                const QString on = QStringLiteral(" on ") + QLatin1String(name);
                add(QStringLiteral("ink") + on, p->ink, ground);
                add(QStringLiteral("muted") + on, p->muted, ground);
                add(QStringLiteral("danger") + on, p->danger, ground);
                for (size_t i = 0; i < p->dimensionText.size(); ++i)
                    add(QStringLiteral("dimension %1").arg(i) + on, p->dimensionText[i], ground);
            }
            for (size_t i = 0; i < p->dimensionText.size(); ++i) {
                add(QStringLiteral("dimension %1 on its soft").arg(i), p->dimensionText[i], p->dimensionSoft[i]);
                add(QStringLiteral("ink on soft %1").arg(i), p->ink, p->dimensionSoft[i]);
            }
            for (size_t i = 0; i < p->level.size(); ++i)
                add(QStringLiteral("level %1").arg(i + 1), p->levelText[i], p->level[i]);
            add(QStringLiteral("button"), p->barkText, p->bark);
            add(QStringLiteral("chip"), p->bark, p->accentSoft);
        }
    }
    void textIsLegible()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QString::number(contrast(text, ground))));
    }

    void levelsAreOrderedByLightness()
    {
        for (const Palette *p : {&lightPalette(), &darkPalette()})
            for (size_t i = 1; i < p->level.size(); ++i)
                QCOMPARE(p->level[i].lightness() > p->level[i - 1].lightness(), p->dark);
    }

    void focusIsVisible()
    {
        for (const Palette *p : {&lightPalette(), &darkPalette()})
            for (const QColor &ground : {p->ground, p->card})
                QVERIFY(contrast(p->focus, ground) >= 3);
    }

    void shippedFontIsUsed()
    {
        QCOMPARE(textFamily(), QStringLiteral("Inter Tabular"));
        for (QFont::Weight weight : {QFont::Normal, QFont::DemiBold, QFont::Bold}) {
            const QFontInfo info(textFont(14, weight));
            QCOMPARE(info.family(), textFamily());
            QCOMPARE(info.weight(), int(weight));
            QCOMPARE(info.pixelSize(), 14);
        }
    }

    void aFirmsColourCanBeRead_data()
    {
        QTest::addColumn<QColor>("accent");
        for (const char *name : {"#ffd400", "#ffffff", "#000000", "#00ff66", "#0b5fa5", "#ff00aa", "#7a3b22"})
            QTest::newRow(name) << QColor(QLatin1String(name));
    }

    void aFirmsColourCanBeRead()
    {
        QFETCH(const QColor, accent);
        for (const Palette &base : {lightPalette(), darkPalette()}) {
            const Palette palette = branded(base, accent);
            for (const QColor &ground : {palette.card, palette.ground, palette.accentSoft})
                QVERIFY(contrast(palette.bark, ground) >= 4.5);
            QVERIFY(contrast(palette.barkText, palette.bark) >= 4.5);
            QVERIFY(contrast(palette.woodText, palette.wood[0]) >= 4.5);
            QCOMPARE(palette.dimension, base.dimension);
            QCOMPARE(palette.level, base.level);
        }
    }

    void aColourThatPassesStaysAsItIs()
    {
        const QColor blue(0x0B5FA5);
        QCOMPARE(legibleAccent(lightPalette(), blue), blue);
        const QColor yellow(0xFFD400);
        QVERIFY(legibleAccent(lightPalette(), yellow) != yellow);
        QVERIFY(std::abs(legibleAccent(lightPalette(), yellow).hue() - yellow.hue()) <= 3); // a shade of the same
        QCOMPARE(branded(lightPalette(), QColor()).bark, lightPalette().bark);
    }
};

QTEST_MAIN(TestPalette)
#include "tst_palette.moc"
