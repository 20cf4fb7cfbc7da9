// How the question page is put together; what it does is in questionpage.cpp.
#include "ui/choicecard.h"
#include "ui/evidencepanel.h"
#include "ui/questionpage.h"
#include "ui/widgets.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>

namespace heartwood::ui {

namespace {

constexpr int columnWidth = 820;

} // namespace

QuestionPage::QuestionPage(Session &session, const Preferences &preferences, QWidget *parent)
    : Page(session, parent), m_preferences(preferences), m_flow(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    m_scroller = new QScrollArea(this);
    m_scroller->setWidgetResizable(true);
    m_scroller->setFocusPolicy(Qt::NoFocus);
    m_scroller->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroller->setWidget(makeQuestion());
    layout->addWidget(m_scroller, 1);
    m_bottom = makeBottom();
    layout->addWidget(m_bottom);
    connectAll();
}

QFrame *QuestionPage::makeTop()
{
    auto *top = new QFrame(this);
    top->setProperty("bar", QStringLiteral("top"));
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(theme().length(28), theme().length(12), theme().length(28), theme().length(12));
    row->setSpacing(theme().length(18));
    m_title = makeText(top, TextSize::Body, 600);
    m_title->setWordWrap(false);
    m_progress = new DimensionProgress(top);
    m_saved = makeText(top, TextSize::Small, 400, "muted");
    m_saved->setObjectName(QStringLiteral("saved"));
    m_saved->setWordWrap(false);
    m_close = makeButton(top);
    m_close->setObjectName(QStringLiteral("close"));
    row->addWidget(m_title);
    row->addWidget(m_progress, 1);
    row->addWidget(m_saved);
    row->addWidget(m_close);
    return top;
}

QWidget *QuestionPage::makeQuestion()
{
    auto *canvas = new QWidget(m_scroller);
    auto *row = new QHBoxLayout(canvas);
    row->setContentsMargins(theme().length(28), theme().length(24), theme().length(28), theme().length(16));
    auto *column = new QWidget(canvas);
    column->setMaximumWidth(theme().length(columnWidth));
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    auto *content = new QVBoxLayout(column);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(theme().length(8));
    m_kicker = makeText(column, TextSize::Body, 600);
    m_question = makeText(column, TextSize::Title, 700);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setProperty("focusable", true);
    m_question->setFocusPolicy(Qt::StrongFocus);
    m_help = makeText(column, TextSize::Body, 400, "muted");
    content->addWidget(m_kicker);
    content->addWidget(m_question);
    content->addWidget(m_help);
    content->addSpacing(theme().length(6));
    for (int i = 0; i < levelCount; ++i) {
        m_choices[size_t(i)] = new ChoiceCard(i + 1, column);
        content->addWidget(m_choices[size_t(i)]);
    }
    auto *others = new QHBoxLayout;
    m_notApplicable = makeButton(column);
    m_notApplicable->setObjectName(QStringLiteral("notApplicable"));
    m_dontKnow = makeButton(column);
    m_dontKnow->setObjectName(QStringLiteral("dontKnow"));
    m_evidenceButton = makeButton(column);
    m_evidenceButton->setObjectName(QStringLiteral("evidence"));
    for (QPushButton *button : {m_notApplicable, m_dontKnow, m_evidenceButton})
        button->setCheckable(true);
    others->addWidget(m_notApplicable);
    others->addWidget(m_dontKnow);
    others->addStretch(1);
    others->addWidget(m_evidenceButton);
    content->addLayout(others);
    makeReason(content);
    m_evidence = new EvidencePanel(column);
    content->addWidget(m_evidence);
    content->addStretch(1);
    return canvas;
}

void QuestionPage::makeReason(QVBoxLayout *column)
{
    m_trouble = new QFrame(this);
    m_trouble->setProperty("notice", QStringLiteral("danger"));
    auto *troubleRow = new QHBoxLayout(m_trouble);
    m_troubleText = makeText(m_trouble, TextSize::Body, 400, "danger");
    m_tryAgain = makeButton(m_trouble);
    m_tryAgain->setObjectName(QStringLiteral("tryAgain"));
    troubleRow->addWidget(m_troubleText, 1);
    troubleRow->addWidget(m_tryAgain);
    column->addWidget(m_trouble);

    m_reasonPanel = makeCard(this);
    m_reasonTitle = makeText(m_reasonPanel, TextSize::Body, 600);
    m_reason = new QLineEdit(m_reasonPanel);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setMaxLength(400);
    cardLayout(m_reasonPanel)->addWidget(m_reasonTitle);
    cardLayout(m_reasonPanel)->addWidget(m_reason);
    column->addWidget(m_reasonPanel);
}

QFrame *QuestionPage::makeBottom()
{
    auto *bottom = new QFrame(this);
    bottom->setProperty("bar", QStringLiteral("bottom"));
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(theme().length(28), theme().length(12), theme().length(28), theme().length(12));
    m_back = makeButton(bottom);
    m_back->setObjectName(QStringLiteral("back"));
    m_count = makeText(bottom, TextSize::Small, 400, "muted");
    m_count->setAlignment(Qt::AlignCenter);
    m_next = makeButton(bottom, ButtonKind::Primary);
    m_next->setObjectName(QStringLiteral("next"));
    row->addWidget(m_back);
    row->addWidget(m_count, 1);
    row->addWidget(m_next);
    return bottom;
}

} // namespace heartwood::ui
