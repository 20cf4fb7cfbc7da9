#pragma once

#include "model/result.h"
#include "ui/page.h"
#include "ui/settingspage.h"
#include "ui/troublepage.h"

/// Where the window gets its pages and small windows from: the one list to extend with a new page.
namespace heartwood::ui {

class MainWindow;
class Preferences;

Page *makePage(Place place, Session &session, Preferences &preferences, QWidget *parent);

/// Theme and text size from the preferences.
void applyAppearance(const Preferences &preferences);
/// An expected failure in words.
QString problemText(const Error &error);
/// Ctrl+K: pages, assessments and actions by a few letters of their name.
void showFinder(MainWindow &window, Session &session);
void showAbout(QWidget &window);

} // namespace heartwood::ui
