// window_victim FILE SETTINGS: a user of the window who answers, notes, goes to and fro, deletes and takes back, by
// keys, and says on standard output what they are about to do ("? ...") and, once the window shows it as done, what
// they did ("! ..."). It ends by being killed.
#include "ui/assessmentmodel.h"
#include "ui/choicecard.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QTableView>
#include <QTest>

#include <cstdio>

using namespace heartwood;
using namespace heartwood::ui;

namespace {

constexpr int mostOpen = 4;

int chance(int below)
{
    return QRandomGenerator::global()->bounded(below);
}

class User
{
public:
    User(MainWindow &window, Session &session) : m_window(window), m_session(session) {}

    void doSomething()
    {
        const auto heads = m_session.heads();
        if (heads.isEmpty() || (heads.size() < mostOpen && chance(40) == 0))
            return begin();
        if (m_window.route().place != Place::Question)
            return openSome(heads[chance(int(heads.size()))].id);
        switch (chance(16)) {
        case 0:
            return remove();
        case 1:
        case 2:
            return note();
        case 3:
            return press(Qt::Key_Backspace);
        case 4:
            return go({.place = std::array{Place::Overview, Place::Actions, Place::Settings}[size_t(chance(3))]});
        default:
            return answer();
        }
    }

private:
    template<typename T> T *find(const char *name) const
    {
        return m_window.page()->findChild<T *>(QLatin1String(name));
    }

    static void say(const char *mark, const QString &what)
    {
        std::printf("%s %s\n", mark, qPrintable(what));
        std::fflush(stdout);
    }

    /// Time for the window to paint what it shows.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &m_window, key, modifiers);
        QTest::qWait(chance(3));
    }

    void go(const Route &route)
    {
        m_window.goTo(route);
        QTest::qWait(chance(3));
    }

    void begin()
    {
        say("?", QStringLiteral("made"));
        go({.place = Place::NewAssessment});
        press(Qt::Key_Return);
        if (m_window.route().place == Place::Question)
            say("!", QStringLiteral("made %1").arg(m_window.route().assessment));
    }

    void openSome(qint64 id)
    {
        const auto asked = m_session.questionnaire(m_session.heads().first().questionnaireHash);
        const QList<int> items = asked->variant(QStringLiteral("pulse"))->items;
        go({.place = Place::Question, .assessment = id, .item = items[chance(int(items.size()))]});
        m_id = id;
    }

    /// The item on the screen, by its words.
    int item()
    {
        const auto asked = m_session.questionnaire(m_session.heads().first().questionnaireHash);
        const auto found = std::ranges::find(asked->items, find<QLabel>("question")->text(), &Item::question);
        return int(found - asked->items.begin());
    }

    /// As the window shows it: - for none.
    char shown() const
    {
        for (int level = 1; level <= levelCount; ++level)
            if (find<ChoiceCard>(qPrintable(QStringLiteral("choice%1").arg(level)))->isChecked())
                return char('0' + level);
        return find<QPushButton>("dontKnow")->isChecked() ? 'D' : '-';
    }

    bool saved() const { return find<QLabel>("saved")->text() == QLatin1String("Saved"); }

    void answer()
    {
        m_id = m_window.route().assessment;
        const char before = shown();
        const char wanted = "12345D"[chance(6)];
        const QString place = QStringLiteral("answer %1 %2 ").arg(m_id).arg(item());
        say("?", place + QLatin1Char(wanted));
        find<QLabel>("question")->setFocus();
        press(wanted == 'D' ? Qt::Key_D : Qt::Key(Qt::Key_0 + wanted - '0'));
        const bool review = m_window.route().place == Place::Review; // it was the last one
        if (review || saved())
            say("!", place + QLatin1Char(wanted));
        if (before == '-' || before == wanted || chance(3) != 0)
            return;
        say("?", place + QLatin1Char(before));
        press(Qt::Key_Z, Qt::ControlModifier);
        if (review || shown() == before)
            say("!", place + QLatin1Char(before));
    }

    void note()
    {
        m_id = m_window.route().assessment;
        auto *field = find<QPlainTextEdit>("note");
        find<QLabel>("question")->setFocus();
        if (!field->isVisible())
            press(Qt::Key_E);
        const QString text = QStringLiteral("Case%1").arg(chance(1'000'000));
        const QString what = QStringLiteral("note %1 %2 %3").arg(m_id).arg(item()).arg(text);
        say("?", what);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::qWait(chance(4) == 0 ? 700 : 0); // by itself after a pause, or on moving on
        find<QLabel>("question")->setFocus();
        press(Qt::Key_Return);
        if (m_window.route().place == Place::Review || saved())
            say("!", what);
    }

    void remove()
    {
        go({.place = Place::Assessments});
        auto *table = find<QTableView>("assessments");
        const auto before = m_session.heads().size();
        table->setFocus();
        table->selectRow(chance(int(before)));
        const auto *shown = qobject_cast<const QAbstractProxyModel *>(table->model());
        const auto *model = qobject_cast<const AssessmentModel *>(shown->sourceModel());
        const QString id = QString::number(model->head(shown->mapToSource(table->currentIndex()).row()).id);
        say("?", QStringLiteral("deleted ") + id);
        press(Qt::Key_Delete);
        if (m_session.heads().size() < before)
            say("!", QStringLiteral("deleted ") + id);
        if (chance(3) == 0)
            return;
        say("?", QStringLiteral("restored ") + id);
        press(Qt::Key_Z, Qt::ControlModifier);
        if (m_session.heads().size() == before)
            say("!", QStringLiteral("restored ") + id);
    }

    MainWindow &m_window;
    Session &m_session;
    qint64 m_id = 0;
};

} // namespace

int main(int count, char **values)
{
    QApplication application(count, values);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, QString::fromLocal8Bit(values[2]));
    Preferences preferences;
    preferences.set(Preference::MakeBackups, false);
    Theme windowTheme(application);
    Language language;
    language.use(QStringLiteral("en"));
    applyAppearance(preferences);
    Session session;
    session.setLanguage(language.current());
    MainWindow window(session, preferences, language);
    window.openWorkspace(QString::fromLocal8Bit(values[1]));
    window.show();
    if (!session.isOpen() || session.readOnly() || !QTest::qWaitForWindowActive(&window))
        return 1;
    std::puts("- here");
    std::fflush(stdout);
    User user(window, session);
    for (;;)
        user.doSomething();
}
