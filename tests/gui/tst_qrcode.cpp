#include "guitest.h"

#include "live/network.h"
#include "report/palette.h"
#include "ui/qrcode.h"

#include <QPainter>
#include <qrcodegen.hpp>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

const QString url = QStringLiteral("http://192.168.1.20:8420/#KRM482");

/// Whether these pixels are all of this colour.
bool isAll(const QImage &image, const QRect &area, const QColor &colour)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (image.pixelColor(x, y) != colour)
                return false;
    return true;
}

} // namespace

class tst_QrCode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheLibrarySays()
    {
        const QrCode code(url);
        const auto wanted = qrcodegen::QrCode::encodeText(url.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        QCOMPARE(code.size(), wanted.getSize());
        for (int y = 0; y < code.size(); ++y)
            for (int x = 0; x < code.size(); ++x)
                QCOMPARE(code.dark(x, y), wanted.getModule(x, y));
    }

    void whatCannotBeACodeIsNone()
    {
        QVERIFY(QrCode().isNull());
        QVERIFY(QrCode(QString()).isNull());
        QVERIFY(QrCode(QString(8000, u'x')).isNull());
        QVERIFY(!QrCode(url).isNull());
        QImage image(40, 40, QImage::Format_RGB32);
        QPainter painter(&image);
        QrCode().paint(painter, image.rect());
        QVERIFY(isAll(image, image.rect(), Qt::white));
    }

    void addressIsWhatPhonesOpen()
    {
        const live::Address address{QStringLiteral("192.168.1.20"), 8420};
        QCOMPARE(addressToScan(address, QStringLiteral("KRM482")), url);
        QCOMPARE(addressToScan(address), QStringLiteral("http://192.168.1.20:8420/"));
        QCOMPARE(addressToScan({QStringLiteral("fd00::2"), 80}, QStringLiteral("KRM482")),
                 QStringLiteral("http://[fd00::2]/#KRM482"));
    }

    void paintsSharpModulesInAQuietZone_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("ratio");
        QTest::newRow("as small as can be") << QSize(37, 37) << 1.0;
        QTest::newRow("odd") << QSize(201, 263) << 1.0;
        QTest::newRow("one and a half") << QSize(176, 176) << 1.5;
        QTest::newRow("large") << QSize(900, 900) << 2.0;
    }

    void paintsSharpModulesInAQuietZone()
    {
        QFETCH(QSize, size);
        QFETCH(double, ratio);
        QImage image(size * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::red);
        const QrCode code(url);
        {
            QPainter painter(&image);
            painter.setRenderHint(QPainter::Antialiasing);
            code.paint(painter, QRectF(QPointF(), QSizeF(size)));
        }
        const int modules = code.size() + 2 * QrCode::quietZone;
        const int side = std::min(image.width(), image.height()) / modules;
        const QPoint from((image.width() - side * code.size()) / 2, (image.height() - side * code.size()) / 2);
        QVERIFY(side > 0);
        for (int y = -QrCode::quietZone; y < code.size() + QrCode::quietZone; ++y)
            for (int x = -QrCode::quietZone; x < code.size() + QrCode::quietZone; ++x) {
                const bool inside = x >= 0 && y >= 0 && x < code.size() && y < code.size();
                const QColor wanted = inside && code.dark(x, y) ? report::lightPalette().ink : QColor(Qt::white);
                QVERIFY2(isAll(image, QRect(from + QPoint(x, y) * side, QSize(side, side)), wanted),
                         qPrintable(QStringLiteral("module %1, %2").arg(x).arg(y)));
            }
        QVERIFY(image.pixelColor(0, 0) == QColor(Qt::white));
    }

    void pictureHasItsQuietZone()
    {
        const QrCode code(url);
        const QImage image = code.image(3);
        QCOMPARE(image.width(), 3 * (code.size() + 8));
        QVERIFY(isAll(image, QRect(0, 0, image.width(), 12), Qt::white));
        QVERIFY(isAll(image, QRect(0, 0, 12, image.height()), Qt::white));
        QVERIFY(isAll(image, QRect(12, 12, 3, 3), report::lightPalette().ink)); // the corner's finder pattern
    }

    void staysDarkOnWhiteInTheDark()
    {
        Window window;
        window.theme->apply(Appearance::Dark, 1.0);
        QrCodeView view(nullptr);
        view.resize(300, 300);
        view.setText(url);
        const QImage image = view.grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
        QVERIFY(view.accessibleName().startsWith(QStringLiteral("QR code")));
        QVERIFY(view.accessibleDescription().contains(url));
    }
};

QTEST_MAIN(tst_QrCode)
#include "tst_qrcode.moc"
