#include "guitest.h"

#include "ui/liveworkshop.h"
#include "ui/projector.h"
#include "ui/sceneview.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QScreen>

/// With a second screen the room's window takes all of it, without the facilitator's bar.
using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

class TestProjector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itTakesTheSecondScreen()
    {
        QCOMPARE(QGuiApplication::screens().size(), 2);
        Window window;
        cli::WorkshopWish wish;
        wish.plan = {.title = QStringLiteral("Leaders"), .pace = live::Pace::Own, .items = {0, 1}, .groups = {}};
        wish.variant = QStringLiteral("full");
        QVERIFY(window.session.beginWorkshop(wish).ok());
        window.main->goTo({.place = Place::Console});
        window.find<QPushButton>("openProjector")->click();
        auto *projector = window.main->findChild<Projector *>(QStringLiteral("projector"));
        QVERIFY(projector);
        QTRY_VERIFY(projector->isVisible());
        const QScreen *console = window.main->screen();
        QTRY_VERIFY(projector->screen() != console);
        QVERIFY(projector->isFullScreen());
        QTRY_COMPARE(projector->view()->size(), projector->screen()->size()); // no bar below it
        QTest::keyClick(projector, Qt::Key_Escape);
        QTRY_VERIFY(!window.main->findChild<Projector *>(QStringLiteral("projector")));
    }
};

namespace {

QJsonObject screenAt(int x, const QString &name)
{
    return {{QStringLiteral("name"), name},         {QStringLiteral("x"), x},        {QStringLiteral("y"), 0},
            {QStringLiteral("width"), 1280},        {QStringLiteral("height"), 800}, {QStringLiteral("logicalDpi"), 96},
            {QStringLiteral("logicalBaseDpi"), 96}, {QStringLiteral("dpr"), 1}};
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(
        QJsonDocument(QJsonObject{{QStringLiteral("screens"), QJsonArray{screenAt(0, QStringLiteral("laptop")),
                                                                         screenAt(1280, QStringLiteral("wall"))}}})
            .toJson());
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    QApplication application(argc, argv);
    TestProjector test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_projector.moc"
