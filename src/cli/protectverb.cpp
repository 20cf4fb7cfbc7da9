#include "cli/passwordfile.h"
#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "storage/protection.h"

#include <QCoreApplication>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProtectVerb)
};

} // namespace

Outcome protectWorkspace(const Arguments &arguments)
{
    const bool remove = arguments.has(u"remove"_qs);
    const QString next = arguments.value(u"new-passphrase-file"_qs);
    if (remove == !next.isEmpty())
        return Usage{Words::tr("either --new-passphrase-file or --remove")};
    const auto now = sealedFile(arguments, false);
    if (!now)
        return now.error();
    if (remove && !*now)
        return Usage{Words::tr("--remove needs the passphrase that is taken away: --passphrase-file")};
    const auto passphrase = remove ? Result<QString>(QString()) : newPassphraseIn(next);
    if (!passphrase)
        return passphrase.error();
    const auto done = storage::protect(arguments.place(0), *now, *passphrase, arguments.value(u"backups"_qs));
    if (!done)
        return done.error();
    QString text;
    for (const QString &file : done->left)
        text += Words::tr("left as it was: %1").arg(file) + u'\n';
    return text.toUtf8();
}

} // namespace heartwood::cli
