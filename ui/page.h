#pragma once

#include <QWidget>

#include <functional>

/// What every page of the window has in common.
namespace heartwood::ui {

class Session;

enum class Place {
    Overview,
    Assessments,
    Workshops,
    Actions,
    Measures,
    Settings,
    NewAssessment,
    Question,
    Review,
    Results,
    Report,
    Prepare,    ///< a workshop, before anybody is let in
    Console,    ///< of the workshop that runs
    PassLaptop, ///< to those who have no phone
    Trouble,    ///< the workspace does not open
    Locked,     ///< it opens with its passphrase only
};

/// Where to go.
struct Route
{
    Place place = Place::Overview;
    qint64 assessment = 0;
    int item = -1;         ///< Question: at this item; -1 at the first open one, or the review where there is none
    QString practice = {}; ///< Results: at this one, by its key; empty at the top
};

/// Something said at the window's foot, with one button at most (Undo).
struct Notice
{
    QString text;
    QString actionText = {};
    std::function<void()> action = {};
};

class Page : public QWidget
{
    Q_OBJECT
public:
    Page(Session &session, QWidget *parent) : QWidget(parent), m_session(session) {}

    /// Shown for this route: reads what it needs, then refresh().
    virtual void enter(const Route &route) = 0;
    /// Sets every text and figure from what was read; called again when language, theme or text size change.
    virtual void refresh() = 0;
    /// The window's title while this page is shown, and its name for screen readers.
    virtual QString heading() const = 0;
    /// Whether the side bar is shown beside it.
    virtual bool besideSideBar() const { return true; }
    /// What gets the keyboard when the page is shown; none: the first control.
    virtual QWidget *firstFocus() { return nullptr; }
    /// A bar at its foot, outside of what scrolls, that nothing said over the page may cover.
    virtual QWidget *foot() { return nullptr; }

Q_SIGNALS:
    void goTo(const heartwood::ui::Route &route);
    void notify(const heartwood::ui::Notice &notice);
    /// Somebody wants the reports of all assessments.
    void exportAll();

protected:
    Session &session() const { return m_session; }

private:
    Session &m_session;
};

} // namespace heartwood::ui
