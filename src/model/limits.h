#pragma once

#include <QtGlobal>

/// The longest texts that people write, in UTF-16 units: fields, command line and files hold to them. The limits of
/// each format stand in its reader; CONTRIBUTING lists all.
namespace heartwood::limits {

constexpr qsizetype title = 200;   ///< of an assessment
constexpr qsizetype name = 200;    ///< of an organization, a respondent, a group, an owner
constexpr qsizetype note = 10'000; ///< a note, a reason, an author's paragraphs, what a room wrote down
constexpr qsizetype read =
    100'000; ///< of any text in a workspace: what lies behind is not shown, and the check says so

/// Of what stood there, and of a column's or a member's name, a fault quotes so much.
constexpr qsizetype quotation = 60;

} // namespace heartwood::limits
