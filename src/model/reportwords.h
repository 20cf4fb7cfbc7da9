#pragma once

#include <QByteArray>
#include <QString>

/// What a consultant adds to a report.
namespace heartwood {

/// The author's own words for one section: with them, or in place of what the rules wrote.
struct AuthorText
{
    QString section;       ///< a section's key
    QString headline;      ///< empty: the rules' headline stays
    QString text;          ///< paragraphs, parted by empty lines
    bool replaces = false; ///< the rules' paragraphs go; tables and charts stay
    bool operator==(const AuthorText &) const = default;
};

/// How reports of a workspace present their author. Everything may be empty.
struct Branding
{
    QString firm{};
    QByteArray logo{}; ///< a file, SVG or PNG
    QString accent{};  ///< #rrggbb
    QString footer{};
    QString confidentiality{};
    bool operator==(const Branding &) const = default;
};

/// Whether Branding::accent may be this: empty, or #rrggbb.
bool isAccent(const QString &text);

} // namespace heartwood
