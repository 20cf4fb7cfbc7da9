#pragma once

#include "model/result.h"
#include "ui/background.h"
#include "ui/page.h"

#include <optional>

class QLabel;
class QLineEdit;
class QCheckBox;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace heartwood::ui {

class FormField;
class PageHead;

/// Takes in a file, or what was copied: reads it beside the window's thread, asks for the few things it cannot know,
/// and keeps what it holds; or lists what is wrong with it, and keeps nothing.
class FileImport : public QWidget
{
    Q_OBJECT
public:
    FileImport(Session &session, QWidget *parent);

    /// Asks for a file; whether one was chosen.
    bool choose();
    /// Takes what is on the clipboard instead; false where there is no text.
    bool paste();
    virtual void refresh();
    QWidget *firstFocus() const;

Q_SIGNALS:
    void cancelled();

protected:
    struct Words
    {
        QString title, explanation;
        QString found; ///< what the file holds
    };
    virtual Words words() const = 0;
    virtual void read() = 0;
    virtual void save() = 0;
    /// What was read is not needed any more.
    virtual void forget() = 0;

    Session &session() const { return m_session; }
    QString file() const { return m_file; }
    /// What was pasted instead of a file; null where a file was chosen.
    QString pasted() const { return m_pasted; }
    /// Adds a control to the form; the first one gets the keyboard.
    FormField *addField(QWidget *control);
    /// One that says itself what it is.
    void addBox(QCheckBox *box);
    /// Fills an empty field with the organization used last, the sample's aside, and offers the others.
    void suggestOrganizations(QLineEdit *field);
    /// Runs work, which gives a Result, beside the window's thread; take gets its value, unless another file is being
    /// read by then.
    template<typename Work, typename Take> void readBy(Work work, Take take);
    void fail(const Error &error);
    bool ready() const { return m_stage == Stage::Ready; }

private:
    enum class Stage { Reading, Ready, Faulty };
    void makeFaults();
    void makeButtons(QVBoxLayout *content);
    void show(Stage stage);
    void showFaults();
    void cancel();

    Session &m_session;
    Stage m_stage = Stage::Reading;
    QString m_file;
    QString m_pasted;
    int m_reading = 0; ///< which reading is awaited
    std::optional<Error> m_error;
    PageHead *m_head = nullptr;
    QLabel *m_fileName = nullptr;
    QLabel *m_found = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_form = nullptr;
    QWidget *m_first = nullptr;
    QPlainTextEdit *m_faults = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_another = nullptr;
    QPushButton *m_cancel = nullptr;
};

template<typename Work, typename Take> void FileImport::readBy(Work work, Take take)
{
    show(Stage::Reading);
    const int reading = ++m_reading;
    inBackground(this, std::move(work), [this, reading, take](const auto &result) {
        if (reading != m_reading)
            return;
        if (!result) {
            fail(result.error());
            return;
        }
        take(*result);
        show(Stage::Ready);
    });
}

} // namespace heartwood::ui
