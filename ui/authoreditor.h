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
    AuthorEditor(Session &session, qint64 assessment, const QList<WritableSection> &sections,
                 const QList<AuthorText> &texts, QWidget *parent);

    /// Begins with this section, where it is there.
    void choose(const QString &section);

Q_SIGNALS:
    void saved();

protected:
    void done(int result) override;

private:
    void showSection(int section);
    /// Of the dialog on this screen; the paragraphs shrink and scroll.
    int mostHeight() const;
    /// Says what is wrong where it cannot.
    bool save();
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
    QLabel *m_trouble = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace heartwood::ui
