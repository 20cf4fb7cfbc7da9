#pragma once

#include "storage/assessmentstore.h"
#include "ui/page.h"
#include "ui/questionflow.h"

#include <array>
#include <functional>
#include <map>

class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace heartwood::ui {

class ChoiceCard;
class EvidencePanel;
class Preferences;

/// One question: five behaviours to choose from, saved as they are chosen.
class QuestionPage : public Page
{
    Q_OBJECT
public:
    QuestionPage(Session &session, const Preferences &preferences, QWidget *parent);

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    bool besideSideBar() const override { return false; }
    QWidget *firstFocus() override;
    QWidget *foot() override { return m_bottom; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QFrame *makeTop();
    QWidget *makeQuestion();
    void makeReason(QVBoxLayout *column);
    QFrame *makeBottom();
    void connectAll();

    void showItem();
    void showSheet();
    void showTexts();
    void keepText();
    bool answered(Answer answer);
    /// A notice whose button puts back what stood at this question before.
    using PuttingBack = std::function<Result<void>(storage::AssessmentStore &, const storage::AnswerPlace &)>;
    void offerBack(const QString &text, const PuttingBack &put);
    void offerAnswerBack(Answer before, const Note &note);
    void answerAndMoveOn(Answer answer);
    void openReason();
    void saveReason();
    void showEvidenceState();
    void toggleEvidence();
    void moveFocus(int from, int by);
    /// What of an item is saved by itself.
    enum class Part { Answer, Evidence, Note };
    using Writing = std::function<Result<void>()>;
    bool save(Part part, const Writing &write);
    void saveNote();
    void saveEvidence();
    /// What could not be saved is still on the screen.
    bool tryAgain();
    void showSaved(const Result<void> &result);
    bool mayMoveOn();
    void leave();
    void end();
    bool handleKey(int key);
    bool inTextField() const;
    void next();
    void back();

    const Preferences &m_preferences;
    QuestionFlow m_flow;
    QScrollArea *m_scroller = nullptr;
    QLabel *m_title = nullptr;
    DimensionProgress *m_progress = nullptr;
    QLabel *m_saved = nullptr;
    QPushButton *m_close = nullptr;
    QLabel *m_kicker = nullptr;
    QLabel *m_question = nullptr;
    QLabel *m_help = nullptr;
    std::array<ChoiceCard *, levelCount> m_choices{};
    QPushButton *m_notApplicable = nullptr;
    QPushButton *m_dontKnow = nullptr;
    QPushButton *m_evidenceButton = nullptr;
    QFrame *m_reasonPanel = nullptr;
    QLabel *m_reasonTitle = nullptr;
    QLineEdit *m_reason = nullptr;
    EvidencePanel *m_evidence = nullptr;
    QFrame *m_trouble = nullptr;
    QFrame *m_bottom = nullptr;
    QLabel *m_troubleText = nullptr;
    QPushButton *m_tryAgain = nullptr;
    QPushButton *m_back = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_next = nullptr;
    std::map<Part, Writing> m_unsaved;
    Answer m_chosen = Answer::Open; ///< what was chosen last, saved or not
    bool m_showing = false;         ///< what is shown is being set by the program
};

} // namespace heartwood::ui
