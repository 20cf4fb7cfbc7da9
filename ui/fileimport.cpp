#include "ui/fileimport.h"

#include "cli/errortext.h"
#include "ui/dialogs.h"
#include "ui/formfield.h"
#include "ui/organizations.h"
#include "ui/pagehead.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QShortcut>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 640;
constexpr int faultsHeight = 240;
constexpr qsizetype faultsShown = 100;

} // namespace

FileImport::FileImport(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    QVBoxLayout *content = makeCanvas(this, columnWidth);
    m_head = new PageHead(this);
    QFrame *card = makeCard(this);
    cardLayout(card)->setSpacing(theme().length(12));
    m_fileName = makeText(card, TextSize::Large, 600);
    m_found = makeText(card, TextSize::Body, 400, "muted");
    m_progress = new QProgressBar(card);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_form = new QWidget(card);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, theme().length(4), 0, 0);
    column->setSpacing(theme().length(14));
    makeFaults();
    for (QWidget *part : {static_cast<QWidget *>(m_fileName), static_cast<QWidget *>(m_found),
                          static_cast<QWidget *>(m_progress), m_form, static_cast<QWidget *>(m_faults)})
        cardLayout(card)->addWidget(part);
    content->addWidget(m_head);
    content->addWidget(card);
    makeButtons(content);
    content->addStretch(1);
    new QShortcut(QKeySequence(Qt::Key_Escape), this, this, &FileImport::cancel, Qt::WidgetWithChildrenShortcut);
}

void FileImport::makeFaults()
{
    m_faults = new QPlainTextEdit(this);
    m_faults->setObjectName(QStringLiteral("importFaults"));
    m_faults->setReadOnly(true);
    m_faults->setTabChangesFocus(true);
    m_faults->setMinimumHeight(theme().length(faultsHeight));
}

void FileImport::makeButtons(QVBoxLayout *content)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().length(8));
    m_save = makeButton(this, ButtonKind::Primary);
    m_save->setObjectName(QStringLiteral("importSave"));
    m_another = makeButton(this);
    m_another->setObjectName(QStringLiteral("importAnother"));
    m_cancel = makeButton(this);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    for (QPushButton *button : {m_save, m_another, m_cancel})
        row->addWidget(button);
    row->addStretch(1);
    content->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_another, &QPushButton::clicked, this, &FileImport::choose);
    connect(m_cancel, &QPushButton::clicked, this, &FileImport::cancel);
}

FormField *FileImport::addField(QWidget *control)
{
    auto *field = new FormField(control, m_form);
    m_form->layout()->addWidget(field);
    if (!m_first)
        m_first = control;
    if (auto *edit = qobject_cast<QLineEdit *>(control))
        connect(edit, &QLineEdit::returnPressed, this, [this] { save(); });
    return field;
}

void FileImport::addBox(QCheckBox *box)
{
    m_form->layout()->addWidget(box);
}

void FileImport::suggestOrganizations(QLineEdit *field)
{
    const QStringList known = knownOrganizations(m_session);
    suggest(field, known);
    if (field->text().isEmpty())
        field->setText(known.value(0));
}

bool FileImport::choose()
{
    const QString file =
        askOpenFile(this, {.title = words().title, .filter = tr("CSV files (*.csv *.txt);;All files (*)")});
    if (file.isEmpty())
        return false;
    m_file = file;
    m_pasted = QString();
    read();
    return true;
}

bool FileImport::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        return false;
    m_file.clear();
    m_pasted = text;
    read();
    return true;
}

void FileImport::fail(const Error &error)
{
    m_error = error;
    show(Stage::Faulty);
}

void FileImport::show(Stage stage)
{
    m_stage = stage;
    if (stage != Stage::Faulty)
        m_error.reset();
    m_progress->setVisible(stage == Stage::Reading);
    m_form->setVisible(stage == Stage::Ready);
    m_save->setVisible(stage == Stage::Ready);
    m_another->setVisible(stage != Stage::Reading);
    m_faults->setVisible(m_error && !m_error->faults.isEmpty());
    refresh();
    firstFocus()->setFocus(Qt::OtherFocusReason);
}

QWidget *FileImport::firstFocus() const
{
    return m_stage == Stage::Ready ? m_first : m_stage == Stage::Faulty ? m_another : m_cancel;
}

void FileImport::refresh()
{
    const Words shown = words();
    m_head->setText(shown.title, shown.explanation);
    m_fileName->setText(m_pasted.isNull() ? QFileInfo(m_file).fileName() : tr("From the clipboard"));
    m_found->setText(m_stage == Stage::Reading ? tr("Reading the file…")
                     : m_error                 ? problemText(*m_error)
                                               : shown.found);
    setTone(m_found, m_error ? "danger" : "muted");
    m_progress->setAccessibleName(tr("Reading the file…"));
    showFaults();
    m_save->setText(tr("Import"));
    m_another->setText(m_pasted.isNull() ? tr("Choose another file") : tr("Choose a file"));
    m_cancel->setText(tr("Cancel"));
}

void FileImport::showFaults()
{
    m_faults->setAccessibleName(tr("What is wrong with the file"));
    QStringList lines;
    const QList<Fault> faults = m_error ? m_error->faults : QList<Fault>();
    for (const Fault &fault : faults.mid(0, faultsShown))
        lines << cli::faultText(fault);
    if (faults.size() > faultsShown)
        lines << tr("And %n more.", nullptr, int(faults.size() - faultsShown));
    m_faults->setPlainText(lines.join(u'\n'));
}

void FileImport::cancel()
{
    ++m_reading; // what is being read will not be wanted
    forget();
    Q_EMIT cancelled();
}

} // namespace heartwood::ui
