#include "ui/exportdialog.h"

#include "ui/dialogs.h"
#include "ui/reportwork.h"
#include "ui/widgets.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int widthWanted = 520;
constexpr int longestPath = 4096;

bool hasCut(ExportFormat format)
{
    return format != ExportFormat::Csv && format != ExportFormat::Json;
}

bool hasPaper(ExportFormat format)
{
    return hasCut(format) && format != ExportFormat::Html;
}

} // namespace

ExportDialog::ExportDialog(int reports, const QString &suggested, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("exportAll"));
    setWindowTitle(tr("Export all of this workspace"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().length(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().length(12));
    QLabel *intro = makeText(this, TextSize::Body, 400, "muted");
    intro->setText(tr("%n file(s), one for each finished assessment.", nullptr, reports));
    layout->addWidget(intro);
    makeChoices();
    m_folder = makeLineEdit(this, "exportFolder");
    m_folder->setMaxLength(longestPath);
    m_folder->setText(QDir::toNativeSeparators(suggested));
    addField(makeFolder(), tr("Folder"),
             tr("It is made where it does not exist. Files of the same name are replaced."));
    auto *buttons = new QHBoxLayout;
    QPushButton *cancel = makeButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_export = makeButton(this, ButtonKind::Primary);
    m_export->setObjectName(QStringLiteral("startExport"));
    m_export->setText(tr("Export"));
    m_export->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_export);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::fit);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::fit);
    const int width = theme().length(widthWanted);
    resize(width, heightAtWidth(*this, width));
    fit();
}

FormField *ExportDialog::addField(QWidget *control, const QString &name, const QString &hint)
{
    auto *field = new FormField(control, this);
    field->setText(name, hint);
    layout()->addWidget(field);
    return field;
}

void ExportDialog::makeChoices()
{
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("exportFormat"));
    const QStringList formats{tr("PDF"),
                              tr("HTML"),
                              tr("OpenDocument, for Word and LibreOffice"),
                              tr("Excel"),
                              tr("CSV, for spreadsheets"),
                              tr("JSON, for programs")};
    for (int format = 0; format < int(formats.size()); ++format)
        m_format->addItem(formats[format], format);
    m_cut = new QComboBox(this);
    m_cut->setObjectName(QStringLiteral("exportCut"));
    for (const report::Cut cut : report::allCuts)
        m_cut->addItem(cutName(cut), int(cut));
    m_cut->setCurrentIndex(m_cut->findData(int(report::Cut::Leadership)));
    m_paper = new QComboBox(this);
    m_paper->setObjectName(QStringLiteral("exportPaper"));
    for (const QPageSize::PageSizeId paper : {QPageSize::A4, QPageSize::Letter})
        m_paper->addItem(paperName(paper), paper);
    m_paper->setCurrentIndex(m_paper->findData(usualPaper()));
    addField(m_format, tr("Format"));
    m_cutField = addField(m_cut, tr("Cut for"));
    m_paperField = addField(m_paper, tr("Paper"));
}

QWidget *ExportDialog::makeFolder()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    QPushButton *choose = makeButton(row);
    choose->setText(tr("Choose…"));
    choose->setAccessibleName(tr("Choose a folder"));
    choose->setAutoDefault(false);
    layout->addWidget(m_folder, 1);
    layout->addWidget(choose);
    row->setFocusProxy(m_folder);
    connect(choose, &QPushButton::clicked, this, &ExportDialog::chooseFolder);
    return row;
}

void ExportDialog::chooseFolder()
{
    QDir folder(QDir::fromNativeSeparators(m_folder->text()));
    while (!folder.exists() && folder.cdUp()) // what was suggested need not exist
        ;
    const QString chosen = askFolder(
        this, {.title = tr("Folder for the reports"), .filter = {}, .suggested = folder.absolutePath() + u'/'});
    if (!chosen.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(chosen));
}

void ExportDialog::fit()
{
    const auto format = ExportFormat(m_format->currentData().toInt());
    m_cutField->setEnabled(hasCut(format));
    m_paperField->setEnabled(hasPaper(format));
    m_export->setEnabled(!m_folder->text().trimmed().isEmpty());
}

ExportWish ExportDialog::wish() const
{
    const auto cut = report::Cut(m_cut->currentData().toInt());
    ExportWish wish;
    wish.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    wish.options.format = suffixOf(ExportFormat(m_format->currentData().toInt()));
    wish.options.paper = m_paper->currentData().value<QPageSize::PageSizeId>();
    wish.options.brief = report::isBrief(cut);
    wish.options.clientCopy = !report::hasPrivateNotes(cut);
    wish.options.parts = report::partsOf(cut);
    return wish;
}

} // namespace heartwood::ui
