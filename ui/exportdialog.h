#pragma once

#include "cli/reportjob.h"
#include "ui/formfield.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace heartwood::ui {

/// What somebody chose for all reports of a workspace.
struct ExportWish
{
    cli::ReportOptions options;
    QString folder;
};

/// Asks for format, cut, paper and folder.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// suggested: a folder, which need not exist.
    ExportDialog(int reports, const QString &suggested, QWidget *parent);

    ExportWish wish() const;

private:
    void makeChoices();
    QWidget *makeFolder();
    FormField *addField(QWidget *control, const QString &name, const QString &hint = {});
    void chooseFolder();
    /// What goes with the format, and whether there is a folder.
    void fit();

    QComboBox *m_format = nullptr;
    QComboBox *m_cut = nullptr;
    QComboBox *m_paper = nullptr;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_export = nullptr;
    FormField *m_cutField = nullptr;
    FormField *m_paperField = nullptr;
};

} // namespace heartwood::ui
