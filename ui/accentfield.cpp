#include "ui/accentfield.h"

#include "report/figures.h"
#include "report/palette.h"
#include "ui/formfield.h"
#include "ui/widgets.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>

namespace heartwood::ui {

namespace {

constexpr int fieldWidth = 110;
constexpr int swatchSide = 18;

/// The colour of a text, which may lack its #; invalid where it is none.
QColor colourOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    const QString code = trimmed.startsWith(u'#') ? trimmed : u'#' + trimmed;
    return code.size() == 7 ? QColor(code) : QColor();
}

} // namespace

AccentField::AccentField(QWidget *parent) : QWidget(parent)
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(theme().length(6));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme().length(8));
    m_field = makeLineEdit(this, "accent");
    m_field->setMaxLength(7);
    m_field->setFixedWidth(theme().length(fieldWidth));
    m_swatch = makeButton(this);
    m_swatch->setObjectName(QStringLiteral("pickAccent"));
    m_verdict = makeText(this, TextSize::Small, 400, "muted");
    m_verdict->setObjectName(QStringLiteral("accentVerdict"));
    m_useNearest = makeButton(this, ButtonKind::Small);
    m_useNearest->setObjectName(QStringLiteral("useNearest"));
    row->addWidget(m_field);
    row->addWidget(m_swatch);
    row->addWidget(m_useNearest);
    row->addStretch(1);
    all->addLayout(row);
    all->addWidget(m_verdict);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        judge();
        Q_EMIT edited();
    });
    connect(m_field, &QLineEdit::editingFinished, this, [this] {
        const QColor colour = colourOf(m_field->text());
        if (m_field->text().trimmed().isEmpty())
            Q_EMIT accepted({});
        else if (colour.isValid() && !m_nearest.isValid())
            Q_EMIT accepted(colour.name());
    });
    connect(m_swatch, &QPushButton::clicked, this, &AccentField::pick);
    connect(m_useNearest, &QPushButton::clicked, this, [this] {
        m_field->setFocus(Qt::OtherFocusReason); // the button is about to go
        take(m_nearest.name());
    });
}

void AccentField::setAccent(const QString &accent)
{
    if (!m_field->hasFocus() || accent == m_field->text())
        m_field->setText(accent);
    judge();
}

QColor AccentField::shown() const
{
    const QColor colour = colourOf(m_field->text());
    return m_nearest.isValid() ? m_nearest : colour;
}

void AccentField::retranslate(const QString &name)
{
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(report::lightPalette().bark.name());
    m_swatch->setText(tr("Pick…"));
    m_swatch->setAccessibleName(tr("Pick a colour"));
    judge();
}

/// Says whether the colour can be read on paper, and offers the nearest that can.
void AccentField::judge()
{
    const report::Palette &paper = report::lightPalette();
    const QColor colour = colourOf(m_field->text());
    const QColor legible = colour.isValid() ? report::legibleAccent(paper, colour) : QColor();
    m_nearest = legible == colour ? QColor() : legible;
    QPixmap swatch(theme().length(swatchSide), theme().length(swatchSide));
    swatch.fill(colour.isValid() ? colour : paper.bark);
    m_swatch->setIcon(swatch);
    m_useNearest->setVisible(m_nearest.isValid());
    if (m_field->text().trimmed().isEmpty()) {
        m_verdict->setText(tr("Heartwood’s own."));
    } else if (!colour.isValid()) {
        m_verdict->setText(tr("A colour is written as # and six digits or letters from a to f: #0b5fa5."));
    } else if (m_nearest.isValid()) {
        m_useNearest->setText(tr("Use %1").arg(m_nearest.name()));
        m_verdict->setText(tr("Too pale for words: contrast %1 on white, 4.5 is needed. The nearest shade that can be "
                              "read is %2.")
                               .arg(report::figure(report::contrast(colour, paper.card)), m_nearest.name()));
    } else {
        m_verdict->setText(
            tr("Can be read: contrast %1 on white.").arg(report::figure(report::contrast(colour, paper.card))));
    }
}

void AccentField::take(const QString &accent)
{
    m_field->setText(accent);
    judge();
    Q_EMIT edited();
    if (!m_nearest.isValid())
        Q_EMIT accepted(accent);
}

void AccentField::pick()
{
    auto *dialog = new QColorDialog(colourOf(m_field->text()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) { take(colour.name()); });
    dialog->open();
}

} // namespace heartwood::ui
