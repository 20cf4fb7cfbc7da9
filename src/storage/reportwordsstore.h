#pragma once

#include "model/reportwords.h"
#include "model/result.h"

#include <QList>

/// What a consultant adds to the reports of a workspace.
namespace heartwood::storage {

class Workspace;

class ReportWordsStore
{
public:
    explicit ReportWordsStore(Workspace &workspace) : m_workspace(workspace) {}

    /// By section key.
    Result<QList<AuthorText>> authorTexts(qint64 assessment) const;
    /// Replaces the section's text; one without words that replaces nothing is removed. NoSuchAssessment; BadArgument
    /// without a section.
    Result<void> saveAuthorText(qint64 assessment, const AuthorText &text);

    /// Empty until it is saved.
    Result<Branding> branding() const;
    /// BadArgument where the accent is neither empty nor #rrggbb.
    Result<void> saveBranding(const Branding &branding);

    /// The file of a client's logo, SVG or PNG, as it came; empty where none is kept.
    Result<QByteArray> organizationLogo(const QString &organization) const;
    /// Replaces the organization's logo; an empty one removes it. BadArgument without an organization.
    Result<void> saveOrganizationLogo(const QString &organization, const QByteArray &logo);

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
