#include "ui/pages.h"

#include "cli/errortext.h"
#include "ui/actionspage.h"
#include "ui/assessmentspage.h"
#include "ui/consolepage.h"
#include "ui/lockedpage.h"
#include "ui/measurespage.h"
#include "ui/newpage.h"
#include "ui/overviewpage.h"
#include "ui/passlaptoppage.h"
#include "ui/preferences.h"
#include "ui/preparepage.h"
#include "ui/questionpage.h"
#include "ui/reportpage.h"
#include "ui/resultspage.h"
#include "ui/reviewpage.h"
#include "ui/theme.h"
#include "ui/workshopspage.h"

#include <algorithm>

namespace heartwood::ui {

Page *makePage(Place place, Session &session, Preferences &preferences, QWidget *parent)
{
    switch (place) {
    case Place::Overview:
        return new OverviewPage(session, parent);
    case Place::NewAssessment:
        return new NewPage(session, parent);
    case Place::Question:
        return new QuestionPage(session, preferences, parent);
    case Place::Review:
        return new ReviewPage(session, parent);
    case Place::Settings:
        return new SettingsPage(session, preferences, parent);
    case Place::Trouble:
        return new TroublePage(session, preferences, parent);
    case Place::Locked:
        return new LockedPage(session, parent);
    case Place::Assessments:
        return new AssessmentsPage(session, parent);
    case Place::Workshops:
        return new WorkshopsPage(session, parent);
    case Place::Prepare:
        return new PreparePage(session, preferences, parent);
    case Place::Actions:
        return new ActionsPage(session, parent);
    case Place::Measures:
        return new MeasuresPage(session, parent);
    case Place::Results:
        return new ResultsPage(session, parent);
    case Place::Report:
        return new ReportPage(session, parent);
    case Place::Console:
        return new ConsolePage(session, parent);
    case Place::PassLaptop:
        return new PassLaptopPage(session, preferences, parent);
    }
    Q_UNREACHABLE();
}

void applyAppearance(const Preferences &preferences)
{
    const QString chosen = preferences.text(Preference::Appearance);
    const Appearance appearance = chosen == QLatin1String("light")  ? Appearance::Light
                                  : chosen == QLatin1String("dark") ? Appearance::Dark
                                                                    : Appearance::System;
    // The settings file may have been edited by hand.
    const double scale = std::clamp(preferences.value(Preference::TextScale).toDouble(), 0.8, 2.0);
    theme().apply(appearance, scale);
}

QString problemText(const Error &error)
{
    return cli::errorText(error);
}

} // namespace heartwood::ui
