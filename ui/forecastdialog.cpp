#include "ui/forecastdialog.h"

#include "exchange/guesses.h"
#include "model/limits.h"
#include "report/figures.h"
#include "report/measurewords.h"
#include "ui/choices.h"
#include "ui/formfield.h"
#include "ui/noteedit.h"
#include "ui/organizations.h"
#include "ui/pages.h"
#include "ui/session.h"
#include "ui/widgets.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int widthWanted = 560;
constexpr int guessesHeight = 56; ///< at least
constexpr int frameHeight = 40;   ///< of a window that is not there yet, at most

} // namespace

ForecastDialog::ForecastDialog(Session &session, const QList<Measure> &waves, const Measure *chosen, QWidget *parent)
    : QDialog(parent), m_session(session), m_waves(waves)
{
    setWindowTitle(tr("Leaders’ forecast"));
    makeFields();
    begin(chosen);
    resize(theme().length(widthWanted), 0);
    grow();
    connect(m_organization, &QLineEdit::textChanged, this, [this] {
        showOrganization();
        suggestDate();
    });
    connect(m_kind, &Choices::chosen, this, [this] {
        suggestDate();
        showGuesses();
    });
    connect(m_date, &QDateEdit::dateChanged, this, &ForecastDialog::showWave);
    connect(m_guesses, &QPlainTextEdit::textChanged, this, &ForecastDialog::showGuesses);
    connect(m_save, &QPushButton::clicked, this, &ForecastDialog::save);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ForecastDialog::makeFields()
{
    auto *layout = new QVBoxLayout(this);
    const int margin = theme().length(24);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(theme().length(12));
    QLabel *hint = makeText(this, TextSize::Body, 400, "muted");
    hint->setText(tr("What do leaders expect customers to say? Each guesses alone; no names are kept."));
    layout->addWidget(hint);
    const auto add = [this, layout](QWidget *control, const QString &name, const QString &below = {}) {
        auto *field = new FormField(control, this);
        field->setText(name, below);
        layout->addWidget(field);
        return field;
    };
    m_organization = makeLineEdit(this, "forecastOrganization");
    m_kind = new Choices(this);
    m_kind->setObjectName(QStringLiteral("forecastKind"));
    m_kind->setValues({int(MeasureKind::Nps), int(MeasureKind::Csat), int(MeasureKind::Ces)});
    m_date = makeDateEdit(this, "forecastDate");
    refreshDateEdit(m_date);
    m_guesses = new NoteEdit(limits::note, this);
    m_guesses->setObjectName(QStringLiteral("guesses"));
    m_guesses->setTabChangesFocus(true);
    m_guesses->setMinimumHeight(theme().length(guessesHeight));
    m_organizationField = add(m_organization, tr("Organization"));
    add(m_kind, tr("Measure"));
    m_kind->setTexts(tr("Measure"), {report::nameOf(MeasureKind::Nps), report::nameOf(MeasureKind::Csat),
                                     report::nameOf(MeasureKind::Ces)});
    m_dateField = add(m_date, tr("Date"));
    add(m_guesses, tr("Guesses"));
    m_read = makeText(this, TextSize::Small, 400, "muted");
    m_read->setObjectName(QStringLiteral("guessesRead"));
    m_save = makeButton(this, ButtonKind::Primary);
    m_save->setObjectName(QStringLiteral("keepForecast"));
    m_save->setText(tr("Keep forecast"));
    m_save->setAutoDefault(false);
    m_cancel = makeButton(this);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme().length(8));
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    layout->addWidget(m_read);
    layout->addLayout(buttons);
}

void ForecastDialog::begin(const Measure *chosen)
{
    QStringList known = knownOrganizations(m_session);
    m_onlySample = known.isEmpty();
    if (m_onlySample && !m_waves.isEmpty())
        known << m_waves.first().organization;
    suggest(m_organization, known);
    const bool ofChosen = chosen && (!chosen->sample || m_onlySample);
    m_organization->setText(ofChosen ? chosen->organization : known.value(0));
    if (chosen)
        m_kind->setValue(int(chosen->kind));
    showOrganization();
    suggestDate();
    if (ofChosen && chosen->covered)
        m_date->setDate(chosen->date);
    showWave();
    showGuesses();
    m_guesses->setFocus();
}

MeasureKind ForecastDialog::kind() const
{
    return MeasureKind(m_kind->value().toInt());
}

Forecast ForecastDialog::written() const
{
    Forecast forecast{.kind = kind(),
                      .organization = m_organization->text().simplified(),
                      .date = m_date->date(),
                      .guesses = exchange::readGuesses(m_guesses->toPlainText()).numbers};
    forecast.sample = m_onlySample && isSample(forecast.organization);
    return forecast;
}

bool ForecastDialog::isSample(const QString &organization) const
{
    return std::ranges::any_of(m_waves,
                               [&](const Measure &wave) { return wave.sample && wave.organization == organization; });
}

/// Whether it is a forecast for the sample, which goes when the sample goes, must be seen before it is kept.
void ForecastDialog::showOrganization()
{
    const Forecast forecast = written();
    if (forecast.sample)
        m_organizationField->setText(tr("Organization · sample"), tr("The forecast goes when the sample goes."));
    else if (isSample(forecast.organization))
        m_organizationField->setText(tr("Organization"), tr("A forecast of real customers, not of the sample’s."));
    else
        m_organizationField->setText(tr("Organization"));
}

const Measure *ForecastDialog::waveOf(const Forecast &forecast) const
{
    const auto byWave = forecastsByWave(m_waves, {forecast});
    const auto found = std::ranges::find_if(m_waves, [&](const Measure &wave) { return byWave.contains(wave.id); });
    return found == m_waves.cend() ? nullptr : &*found;
}

/// A covered wave is there to be forecast; otherwise it is the next one.
void ForecastDialog::suggestDate()
{
    const Forecast forecast = written();
    QDate date = QDate::currentDate();
    for (const Measure &wave : std::as_const(m_waves)) {
        const bool meant = wave.covered && wave.kind == forecast.kind && wave.organization == forecast.organization &&
                           wave.sample == forecast.sample;
        if (meant)
            date = std::min(date, wave.date);
    }
    m_date->setDate(date);
    showWave();
}

void ForecastDialog::showWave()
{
    const Measure *wave = waveOf(written());
    const QString name = tr("Date");
    if (!wave)
        m_dateField->setText(name, tr("Goes with the first wave of that day or later that you bring in."));
    else if (wave->covered)
        m_dateField->setText(name, tr("Goes with the covered wave of %1.").arg(report::longDate(wave->date)));
    else
        m_dateField->setText(
            name, tr("Goes with the wave of %1, whose figure can be seen already.").arg(report::longDate(wave->date)));
    grow();
}

/// Longer words need more lines, but never more than the screen has: the guesses' field gives way.
void ForecastDialog::grow()
{
    const QRect room = screen()->availableGeometry();
    const int frame = isVisible() ? frameGeometry().height() - height() : theme().length(frameHeight);
    layout()->activate();
    const int wanted = std::max(height(), layout()->totalHeightForWidth(width()));
    resize(width(), std::min(wanted, room.height() - frame));
    if (isVisible() && frameGeometry().bottom() > room.bottom())
        move(x(), std::max(room.top(), y() - (frameGeometry().bottom() - room.bottom())));
}

bool ForecastDialog::showGuesses()
{
    const exchange::Guesses guesses = exchange::readGuesses(m_guesses->toPlainText());
    const auto off = guessOffScale(kind(), guesses.numbers);
    QString text = guesses.numbers.isEmpty() ? tr("Numbers with spaces, commas or line breaks between them.")
                                             : tr("%n guesses read.", nullptr, int(guesses.numbers.size()));
    if (!guesses.notNumbers.isEmpty())
        text += u' ' + tr("Not a number: %1.").arg(guesses.notNumbers.join(QStringLiteral(", ")));
    if (off) {
        const FigureScale scale = figureScale(kind());
        text += u' ' + tr("%1 is outside the scale of %2, %3 to %4.")
                           .arg(QLocale().toString(*off), report::nameOf(kind()), report::figure(scale.lowest, 0),
                                report::figure(scale.highest, 0));
    }
    const bool wrong = off || !guesses.notNumbers.isEmpty();
    m_read->setText(text);
    setTone(m_read, wrong ? "danger" : "muted");
    m_guesses->setAccessibleDescription(text);
    grow();
    return !wrong && !guesses.numbers.isEmpty();
}

void ForecastDialog::save()
{
    Forecast forecast = written();
    if (forecast.organization.isEmpty())
        m_organizationField->complain(tr("Name the organization whose customers will answer."));
    QWidget *missing = forecast.organization.isEmpty() ? static_cast<QWidget *>(m_organization)
                       : !showGuesses()                ? m_guesses
                                                       : nullptr;
    if (missing) {
        missing->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto id = m_session.forecasts().add(forecast);
    if (!id) {
        m_read->setText(problemText(id.error()));
        setTone(m_read, "danger");
        return;
    }
    forecast.id = *id;
    m_session.touched();
    accept();
    Q_EMIT kept(forecast);
}

} // namespace heartwood::ui
