#include "ui/dialogs.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

namespace heartwood::ui {

namespace {

DialogSeam &seam()
{
    static DialogSeam replaced;
    return replaced;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::Dialogs)
};

/// Qt's own file dialog leaves its lists and some buttons without a name for screen readers.
void nameParts(QFileDialog &dialog)
{
    for (auto *view : dialog.findChildren<QAbstractItemView *>())
        view->setAccessibleName(view->objectName() == QLatin1String("sidebar") ? Words::tr("Places")
                                                                               : Words::tr("Files"));
    for (auto *button : dialog.findChildren<QToolButton *>())
        if (button->text().isEmpty())
            button->setAccessibleName(button->toolTip());
    for (auto *edit : dialog.findChildren<QLineEdit *>())
        edit->setAccessibleName(Words::tr("File name"));
    for (auto *box : dialog.findChildren<QComboBox *>())
        box->setAccessibleName(box->objectName() == QLatin1String("lookInCombo") ? Words::tr("Folder")
                                                                                 : Words::tr("Kind of file"));
}

QString ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode accept, QFileDialog::FileMode mode)
{
    QFileDialog dialog(parent, question.title);
    dialog.setAcceptMode(accept);
    dialog.setFileMode(mode);
    dialog.setOption(QFileDialog::ShowDirsOnly, mode == QFileDialog::Directory);
    if (!question.filter.isEmpty())
        dialog.setNameFilters(question.filter.split(QStringLiteral(";;")));
    dialog.setDefaultSuffix(question.suffix);
    if (!question.suggested.isEmpty()) {
        dialog.setDirectory(QFileInfo(question.suggested).path());
        dialog.selectFile(QFileInfo(question.suggested).fileName());
    }
    nameParts(dialog);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

QString askOpenFile(QWidget *parent, const FileQuestion &question)
{
    return seam().openFile ? seam().openFile(question)
                           : ask(parent, question, QFileDialog::AcceptOpen, QFileDialog::ExistingFile);
}

QString askSaveFile(QWidget *parent, const FileQuestion &question)
{
    return seam().saveFile ? seam().saveFile(question)
                           : ask(parent, question, QFileDialog::AcceptSave, QFileDialog::AnyFile);
}

QString askFolder(QWidget *parent, const FileQuestion &question)
{
    return seam().folder ? seam().folder(question)
                         : ask(parent, question, QFileDialog::AcceptOpen, QFileDialog::Directory);
}

bool askWhether(QWidget *parent, const YesOrNo &question)
{
    if (seam().whether)
        return seam().whether(question);
    QMessageBox box(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    const QPushButton *yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    box.setDefaultButton(box.addButton(question.no, QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == yes;
}

void tell(QWidget *parent, const QString &title, const QString &text)
{
    if (seam().tell) {
        seam().tell(title, text);
        return;
    }
    QMessageBox box(QMessageBox::NoIcon, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

void replaceDialogs(const DialogSeam &replaced)
{
    seam() = replaced;
}

} // namespace heartwood::ui
