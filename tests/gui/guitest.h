#pragma once

#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/pages.h"
#include "ui/preferences.h"
#include "ui/session.h"
#include "ui/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

/// What a test of the window begins with: settings of its own, a workspace of its own, the theme.
namespace heartwood::ui::test {

class Window
{
public:
    explicit Window(const QString &language = QStringLiteral("en"))
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(QStringLiteral("settings")));
        preferences = std::make_unique<Preferences>();
        preferences->set(Preference::Language, language);
        preferences->set(Preference::MakeBackups, false);
        theme = std::make_unique<Theme>(*qApp);
        m_language.use(language);
        applyAppearance(*preferences);
        session.setLanguage(m_language.current());
        restart();
    }

    /// Closes the window and opens it again on the same workspace, as the next day does.
    void restart()
    {
        session.leaveWorkshop();
        main.reset();
        main = std::make_unique<MainWindow>(session, *preferences, m_language);
        main->openWorkspace(workspace());
        main->show();
        QVERIFY(QTest::qWaitForWindowExposed(main.get()));
    }

    QString workspace() const { return m_folder.filePath(QStringLiteral("test.heartwood")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QWidget *page() const { return main->page(); }
    template<typename T> T *find(const char *name) const { return main->page()->findChild<T *>(QLatin1String(name)); }
    /// To what has the keyboard.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : static_cast<QWidget *>(main.get()), key, modifiers);
    }

    /// Where Tab leads from here, this one first: names of widgets, or of what they are part of.
    QStringList tabStops(QWidget *from, int count) const
    {
        QStringList names;
        from->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < count; ++i) {
            const QWidget *focus = QApplication::focusWidget();
            names << (focus->objectName().isEmpty() ? focus->parentWidget() : focus)->objectName();
            key(Qt::Key_Tab);
        }
        return names;
    }

private:
    QTemporaryDir m_folder;

public:
    std::unique_ptr<Preferences> preferences;
    std::unique_ptr<Theme> theme;

private:
    Language m_language;

public:
    Session session;
    std::unique_ptr<MainWindow> main;
};

} // namespace heartwood::ui::test
