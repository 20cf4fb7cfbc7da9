#pragma once

#include "model/reportwords.h"
#include "ui/page.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace heartwood::ui {

class FormField;

/// A section as it can be written about.
struct WritableSection
{
    QString key;
    QString topic;
    QString headline; ///< the rules'
};

/// The author's own headline and paragraphs for a report's sections, saved as one leaves a field.
class AuthorEditor : public QDialog
{
    Q_OBJECT
public:
    AuthorEditor(Session &session, qint64 assessment, const QList<WritableSection> &sections, QWidget *parent);

    /// Begins with this section, where it is there.
    void choose(const QString &section);

Q_SIGNALS:
    void saved();
    void notify(const heartwood::ui::Notice &notice);

protected:
    void done(int result) override;

private:
    void show(int section);
    void save();
    AuthorText written() const;

    Session &m_session;
    qint64 m_assessment;
    QList<WritableSection> m_sections;
    QList<AuthorText> m_texts;
    int m_shown = -1;
    QComboBox *m_section = nullptr;
    QLineEdit *m_headline = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QCheckBox *m_replaces = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace heartwood::ui
