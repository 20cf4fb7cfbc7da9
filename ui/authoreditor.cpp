#include "ui/authoreditor.h"

#include "model/limits.h"
#include "ui/formfield.h"
#include "ui/noteedit.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int longestHeadline = 200;
constexpr int widthWanted = 620;
constexpr int leastTextHeight = 64;
constexpr int aroundWindow = 48; ///< its frame, and a little of what is behind it

} // namespace

AuthorEditor::AuthorEditor(Session &session, qint64 assessment, const QList<WritableSection> &sections,
                           const QList<AuthorText> &texts, QWidget *parent)
    : QDialog(parent), m_session(session), m_assessment(assessment), m_sections(sections), m_texts(texts)
{
    setWindowTitle(tr("Your own words"));
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().length(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().length(12));
    QLabel *hint = makeText(this, TextSize::Body, 400, "muted");
    hint->setText(tr("They are marked as yours, and stand before what the rules wrote or in its place. Tables and "
                     "charts always stay."));
    m_section = new QComboBox(this);
    for (const WritableSection &section : m_sections)
        m_section->addItem(section.topic, section.key);
    m_headline = makeLineEdit(this, "headline");
    m_headline->setMaxLength(longestHeadline);
    m_text = new NoteEdit(limits::note, this);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(theme().length(leastTextHeight));
    m_replaces = new QCheckBox(tr("In place of the rules’ paragraphs"), this);
    m_close = makeButton(this, ButtonKind::Primary);
    m_close->setText(tr("Close"));
    m_close->setDefault(false);
    layout->addWidget(hint);
    const auto add = [this, layout](QWidget *control, const QString &name) {
        auto *field = new FormField(control, this);
        field->setText(name);
        layout->addWidget(field);
    };
    add(m_section, tr("Section"));
    add(m_headline, tr("Headline"));
    add(m_text, tr("Paragraphs"));
    m_trouble = makeText(this, TextSize::Body, 400, "danger");
    m_trouble->hide();
    layout->addWidget(m_replaces);
    layout->addWidget(m_trouble);
    layout->addWidget(m_close, 0, Qt::AlignTrailing);
    const int width = theme().length(widthWanted);
    resize(width, std::min(heightAtWidth(*this, width), mostHeight()));
    connect(m_section, &QComboBox::currentIndexChanged, this, &AuthorEditor::showSection);
    connect(m_headline, &QLineEdit::editingFinished, this, &AuthorEditor::save);
    connect(m_replaces, &QCheckBox::toggled, this, &AuthorEditor::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    showSection(m_section->currentIndex());
}

int AuthorEditor::mostHeight() const
{
    return screen()->availableGeometry().height() - theme().length(aroundWindow);
}

void AuthorEditor::choose(const QString &section)
{
    if (const int at = m_section->findData(section); at >= 0)
        m_section->setCurrentIndex(at);
}

void AuthorEditor::showSection(int section)
{
    if (!save()) { // the words stay where they can be read until they are kept
        const QSignalBlocker blocker(m_section);
        m_section->setCurrentIndex(m_shown);
        return;
    }
    m_shown = -1; // filling the fields saves nothing
    if (section < 0)
        return;
    const WritableSection &chosen = m_sections[section];
    const auto found = std::ranges::find(m_texts, chosen.key, &AuthorText::section);
    const AuthorText text = found == m_texts.end() ? AuthorText() : *found;
    m_headline->setText(text.headline);
    m_headline->setPlaceholderText(text.headline.isEmpty() ? chosen.headline : QString());
    m_text->setPlainText(text.text);
    m_replaces->setChecked(text.replaces);
    m_shown = section;
}

AuthorText AuthorEditor::written() const
{
    return {.section = m_sections[m_shown].key,
            .headline = m_headline->text().trimmed(),
            .text = m_text->toPlainText().trimmed(),
            .replaces = m_replaces->isChecked()};
}

bool AuthorEditor::save()
{
    if (m_shown < 0)
        return true;
    const AuthorText text = written();
    const auto before = std::ranges::find(m_texts, text.section, &AuthorText::section);
    const AuthorText none{.section = text.section, .headline = {}, .text = {}};
    if (text == (before == m_texts.end() ? none : *before))
        return true;
    const auto kept = m_session.reportWords().saveAuthorText(m_assessment, text);
    m_trouble->setText(kept ? QString() : problemText(kept.error()));
    m_trouble->setVisible(!kept);
    if (!kept) {
        layout()->activate();
        resize(width(), std::clamp(layout()->totalHeightForWidth(width()), height(), std::max(height(), mostHeight())));
        return false;
    }
    m_texts.removeIf([&text](const AuthorText &other) { return other.section == text.section; });
    m_texts << text;
    Q_EMIT saved();
    return true;
}

void AuthorEditor::done(int result)
{
    // Esc leaves in any case; Close does not lose what could not be kept.
    if (save() || result == QDialog::Rejected)
        QDialog::done(result);
}

} // namespace heartwood::ui
