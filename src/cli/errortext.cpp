#include "cli/errortext.h"

#include "model/plaintext.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

namespace heartwood::cli {

namespace {

class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    explicit ErrorText(const Error &error)
        : m_file(error.file.isEmpty() ? tr("The file") : plainLine(QDir::toNativeSeparators(error.file))),
          m_detail(plainText(error.detail).simplified()),
          m_faults(int(error.faults.size()))
    {
    }

    QString of(ErrorCode code) const
    {
        switch (code) {
        case ErrorCode::FileNotFound:
            return tr("%1 does not exist. Check the name and the folder.").arg(m_file);
        case ErrorCode::CannotOpen:
            return tr("%1 could not be opened (%2).").arg(m_file, m_detail);
        case ErrorCode::CannotWrite:
            return tr("%1 could not be written (%2). Nothing was changed; choose another place.").arg(m_file, m_detail);
        case ErrorCode::ReadOnly:
            return tr("%1 can be read but not written. Nothing was changed; allow writing to it, or work on a copy.")
                .arg(m_file);
        case ErrorCode::Moved:
            return tr("%1 was moved, replaced or deleted while it was open, so nothing more can be saved in it. Put it "
                      "back, or save a copy and go on in that.")
                .arg(m_file);
        case ErrorCode::DiskFull:
            return tr("The disk is full. %1 is as it was; make room and try again.").arg(m_file);
        case ErrorCode::NotAWorkspace:
            return tr("%1 is not a Heartwood workspace. It was left as it is; choose another file.").arg(m_file);
        case ErrorCode::OtherProgram:
            return tr("%1 is another program’s database. It was left as it is; choose another file.").arg(m_file);
        case ErrorCode::NewerVersion:
            return tr("%1 was made by a newer Heartwood (its format is %2). It was left as it is; update this program "
                      "to open it.")
                .arg(m_file, m_detail);
        default:
            return ofTheRest(code);
        }
    }

private:
    QString ofTheRest(ErrorCode code) const
    {
        switch (code) {
        case ErrorCode::Damaged:
            return tr("%1 is damaged (%2). It was left as it is; restore a backup.").arg(m_file, m_detail);
        case ErrorCode::InUse:
            return tr("%1 is open elsewhere (%2). You can read it; to change it, close it there.")
                .arg(m_file, m_detail);
        case ErrorCode::PassphraseNeeded:
            return tr("%1 is protected by a passphrase. It opens with that only.").arg(m_file);
        case ErrorCode::WrongPassphrase:
            return tr("This is not the passphrase of %1. Try again; mind capital letters and the keyboard’s language.")
                .arg(m_file);
        case ErrorCode::NotProtected:
            return tr("%1 is not protected by a passphrase. Open it without one.").arg(m_file);
        case ErrorCode::MigrationFailed:
            return tr("%1 could not be brought up to date (%2). It is as it was.").arg(m_file, m_detail);
        case ErrorCode::BackupFailed:
            return tr("No backup of %1 could be made (%2), so nothing was changed.").arg(m_file, m_detail);
        case ErrorCode::NoSuchAssessment:
            return m_detail == QLatin1String("latest")
                       ? tr("No assessment is finished yet; the sample’s do not count here. Finish one, or name one by "
                            "its number.")
                       : tr("There is no assessment %1 in this workspace. See the list for those there are.")
                             .arg(m_detail);
        case ErrorCode::NoSuchQuestionnaire:
            return tr("There is no questionnaire %1.").arg(m_detail);
        case ErrorCode::BadQuestionnaire:
        case ErrorCode::BadAnswers:
            return ofFaults(code);
        case ErrorCode::TooLarge:
            return tr("%1 is larger than %2, the most that is read. Nothing was imported.")
                .arg(m_file, QLocale().formattedDataSize(m_detail.toLongLong(), 0));
        case ErrorCode::BadArgument:
            return tr("This cannot be done with %1. Nothing was changed.").arg(m_detail);
        case ErrorCode::PortTaken:
            return tr("Another program listens on %1 already. Nothing was changed; choose another port.").arg(m_file);
        case ErrorCode::NoSuchAddress:
            return tr("%1 is not (or no longer) an address of this machine. Nothing was changed; choose one that is.")
                .arg(m_file);
        case ErrorCode::Cancelled:
            return tr("%1 was not written, as you cancelled it. Nothing was changed.").arg(m_file);
        default:
            return tr("%1 reported a failure (%2). What was saved before is kept.").arg(m_file, m_detail);
        }
    }

    /// A reader stops collecting at maxFaults: there may be more.
    QString ofFaults(ErrorCode code) const
    {
        const bool more = m_faults >= maxFaults;
        if (code == ErrorCode::BadQuestionnaire) {
            return (more
                        ? tr("%1 is not a sound questionnaire: %n faults or more. It was not taken.", nullptr, m_faults)
                        : tr("%1 is not a sound questionnaire: %n fault(s). It was not taken.", nullptr, m_faults))
                .arg(m_file);
        }
        return (more ? tr("%1 has %n faults or more. Nothing was imported.", nullptr, m_faults)
                     : tr("%1 has %n fault(s). Nothing was imported.", nullptr, m_faults))
            .arg(m_file);
    }

    QString m_file;
    QString m_detail;
    int m_faults;
};

class FaultText
{
    Q_DECLARE_TR_FUNCTIONS(FaultText)

public:
    static QString where(const Fault &fault)
    {
        if (fault.row > 0 && fault.column > 0 && !fault.place.isEmpty())
            return tr("row %1, column %2 (%3)").arg(fault.row).arg(fault.column).arg(fault.place);
        if (fault.row > 0 && fault.column > 0)
            return tr("row %1, column %2").arg(fault.row).arg(fault.column);
        if (fault.row > 0 && !fault.place.isEmpty())
            return tr("row %1 (%2)").arg(fault.row).arg(fault.place);
        return fault.row > 0 ? tr("row %1").arg(fault.row) : fault.place;
    }

    static QString ofAnswers(const Fault &fault)
    {
        switch (fault.code) {
        case FaultCode::NoHeader:
            return tr("the file is empty; the first row names the columns");
        case FaultCode::UnknownColumn:
            return tr("this column is unknown");
        case FaultCode::DuplicateColumn:
            return tr("this column is there twice");
        case FaultCode::MissingColumn:
            return tr("this column is missing");
        case FaultCode::NoItems:
            return tr("no column is one of the questionnaire’s items");
        case FaultCode::NoRows:
            return tr("there are no answers below the first row");
        case FaultCode::WrongCellCount:
            return tr("%1 cells where the first row has %2")
                .arg(fault.value.section(QLatin1Char('/'), 0, 0), fault.value.section(QLatin1Char('/'), 1));
        case FaultCode::BadAnswer:
            return tr("“%1” is no answer; 1 to 5, NA, DK or nothing is").arg(fault.value);
        case FaultCode::BadEvidence:
            return tr("“%1” is no evidence; affirmation, artefact and outcome are, each with @ and a date or without")
                .arg(fault.value);
        case FaultCode::DuplicateRespondent:
            return tr("“%1”: the same respondent was there before, with other answers or in another group")
                .arg(fault.value);
        case FaultCode::DuplicateAnswer:
            return tr("“%1” was answered by this respondent before").arg(fault.value);
        case FaultCode::UnknownItem:
            return tr("“%1” is none of the questionnaire’s items").arg(fault.value);
        default:
            return ofDocuments(fault);
        }
    }

private:
    static QString ofDocuments(const Fault &fault)
    {
        switch (fault.code) {
        case FaultCode::NotUtf8:
            return tr("this is not UTF-8; save the file as UTF-8 and try again");
        case FaultCode::BadSyntax:
            return tr("this cannot be read: %1").arg(fault.value);
        case FaultCode::MissingKey:
            return tr("is missing");
        case FaultCode::UnknownKey:
            return tr("does not belong here");
        case FaultCode::WrongType:
            return tr("%1 is of the wrong kind").arg(fault.value);
        case FaultCode::OutOfRange:
            return tr("%1 is not allowed here").arg(fault.value);
        case FaultCode::DuplicateKey:
            return tr("“%1” is there twice").arg(fault.value);
        case FaultCode::UnknownReference:
            return tr("“%1” is not known").arg(fault.value);
        case FaultCode::TooLong:
            return tr("too long or too many: %1").arg(fault.value);
        default:
            return tr("is empty");
        }
    }
};

} // namespace

QString errorText(const Error &error)
{
    return ErrorText(error).of(error.code);
}

QString faultText(const Fault &fault)
{
    const QString where = FaultText::where(fault);
    const QString what = FaultText::ofAnswers(fault);
    return plainLine(where.isEmpty() ? what : where + QStringLiteral(": ") + what);
}

} // namespace heartwood::cli
