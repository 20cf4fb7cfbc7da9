#pragma once

#include "ui/session.h"

/// What customers say, in the few words that stand beside a round's scores.
namespace heartwood::ui {

struct CustomerWords
{
    QString figure; ///< "NPS +28 (17 to 39)"
    QString about;  ///< "1 June 2026, 180 answers. Since the wave before: +13, within noise."
};
/// The latest wave of each kind; nothing of a covered one but that it is covered. Empty where there are none.
QList<CustomerWords> customersSay(Session &session, const AssessmentHead &head);

} // namespace heartwood::ui
