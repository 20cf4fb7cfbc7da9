#include "storage/reportwordsstore.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/workspace.h"

namespace heartwood::storage {

namespace {

bool saysNothing(const AuthorText &text)
{
    return text.headline.isEmpty() && text.text.isEmpty() && !text.replaces;
}

} // namespace

Result<QList<AuthorText>> ReportWordsStore::authorTexts(qint64 assessment) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        QList<AuthorText> texts;
        Statement row(connection,
                      "SELECT section, headline, body, replaces FROM author_text WHERE assessment = ? ORDER BY section",
                      assessment);
        while (row.next()) {
            texts.append({.section = row.text(0),
                          .headline = row.text(1),
                          .text = row.text(2),
                          .replaces = row.integer(3) != 0});
        }
        return texts;
    });
}

Result<void> ReportWordsStore::saveAuthorText(qint64 assessment, const AuthorText &text)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireAssessment(connection, assessment);
        if (text.section.isEmpty())
            connection.fail(ErrorCode::BadArgument, QStringLiteral("section"));
        if (saysNothing(text)) {
            run(connection, "DELETE FROM author_text WHERE assessment = ? AND section = ?", assessment, text.section);
            return;
        }
        run(connection,
            "INSERT INTO author_text (assessment, section, headline, body, replaces) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (assessment, section) DO UPDATE SET headline = excluded.headline, body = excluded.body, "
            "replaces = excluded.replaces",
            assessment, text.section, text.headline, text.text, text.replaces);
    });
}

Result<Branding> ReportWordsStore::branding() const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        Statement row(connection, "SELECT firm, logo, accent, footer, confidentiality FROM branding");
        if (!row.next())
            return Branding{};
        return Branding{.firm = row.text(0),
                        .logo = row.blob(1),
                        .accent = row.text(2),
                        .footer = row.text(3),
                        .confidentiality = row.text(4)};
    });
}

Result<void> ReportWordsStore::saveBranding(const Branding &branding)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (!isAccent(branding.accent))
            connection.fail(ErrorCode::BadArgument, QStringLiteral("accent ") + branding.accent);
        run(connection,
            "INSERT INTO branding (id, firm, logo, accent, footer, confidentiality) VALUES (1, ?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET firm = excluded.firm, logo = excluded.logo, accent = excluded.accent, "
            "footer = excluded.footer, confidentiality = excluded.confidentiality",
            branding.firm, Blob{branding.logo}, branding.accent, branding.footer, branding.confidentiality);
    });
}

Result<QByteArray> ReportWordsStore::organizationLogo(const QString &organization) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        Statement row(connection, "SELECT logo FROM organization_logo WHERE organization = ?", organization);
        return row.next() ? row.blob(0) : QByteArray();
    });
}

Result<void> ReportWordsStore::saveOrganizationLogo(const QString &organization, const QByteArray &logo)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (organization.isEmpty())
            connection.fail(ErrorCode::BadArgument, QStringLiteral("organization"));
        if (logo.isEmpty()) {
            run(connection, "DELETE FROM organization_logo WHERE organization = ?", organization);
            return;
        }
        run(connection,
            "INSERT INTO organization_logo (organization, logo) VALUES (?, ?) "
            "ON CONFLICT (organization) DO UPDATE SET logo = excluded.logo",
            organization, Blob{logo});
    });
}

} // namespace heartwood::storage
