#include "ui/sampleremoval.h"

#include "cli/sample.h"
#include "ui/pages.h"
#include "ui/session.h"

#include <QCoreApplication>
#include <QPointer>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::SampleRemoval)
};

} // namespace

Notice removeSample(Session &session)
{
    const auto removed = session.assessments().removeSample();
    session.touched();
    if (!removed)
        return {.text = problemText(removed.error())};
    const auto again = [session = QPointer(&session), workspace = session.path()] {
        if (!session || session->path() != workspace) // another has been opened since
            return;
        (void)cli::addSample(session->workspace()); // the overview shows whether it is there
        session->touched();
    };
    return {.text = Words::tr("The sample was removed. Undo brings it back as it first was."),
            .actionText = Words::tr("Undo"),
            .action = again};
}

} // namespace heartwood::ui
