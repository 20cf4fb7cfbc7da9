#include "ui/measureimport.h"

#include "exchange/measurecsv.h"
#include "report/measurewords.h"
#include "ui/choices.h"
#include "ui/formfield.h"
#include "ui/organizations.h"
#include "ui/session.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int smallestScale = 2;
constexpr int largestScale = 100;

bool onlySampleKnown(Session &session)
{
    const auto heads = session.assessments().list();
    return heads && !heads->isEmpty() && knownOrganizations(session).isEmpty() &&
           std::ranges::all_of(*heads, &AssessmentHead::sample);
}

} // namespace

MeasureImport::MeasureImport(Session &session_, QWidget *parent) : FileImport(session_, parent)
{
    m_kind = new Choices(this);
    m_kind->setObjectName(QStringLiteral("measureKind"));
    m_kind->setValues({int(MeasureKind::Nps), int(MeasureKind::Csat), int(MeasureKind::Ces)});
    m_organization = makeLineEdit(this, "measureOrganization");
    m_date = makeDateEdit(this, "measureDate");
    m_scale = new QSpinBox(this);
    m_scale->setObjectName(QStringLiteral("measureScale"));
    m_scale->setRange(smallestScale, largestScale);
    m_scale->setValue(report::usualScale(MeasureKind::Csat));
    m_scale->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_organizationField = addField(m_organization);
    m_kindField = addField(m_kind);
    m_scaleField = addField(m_scale);
    m_dateField = addField(m_date);
    m_covered = new QCheckBox(this);
    m_covered->setObjectName(QStringLiteral("measureCovered"));
    addBox(m_covered);
    connect(m_organization, &QLineEdit::textChanged, this, &MeasureImport::showOrganization);
    connect(m_kind, &Choices::chosen, this, &MeasureImport::chooseKind);
    connect(m_scale, &QSpinBox::valueChanged, this, [this] { refresh(); });
}

MeasureKind MeasureImport::kind() const
{
    return MeasureKind(m_kind->value().toInt());
}

int MeasureImport::scale() const
{
    return kind() == MeasureKind::Csat ? m_scale->value() : report::usualScale(kind());
}

void MeasureImport::chooseKind()
{
    read(); // which column is meant follows from the kind
}

void MeasureImport::read()
{
    readBy(
        [file = file(), text = pasted(), kind = kind()] {
            return text.isNull() ? exchange::readMeasureCsv(file, kind) : exchange::pastedMeasure(text, kind);
        },
        [this](const QList<std::optional<double>> &answers) {
            m_measure.answers = answers;
            suggestOrganizations(m_organization);
        });
}

FileImport::Words MeasureImport::words() const
{
    Measure shown = m_measure;
    shown.kind = kind();
    shown.scaleMax = scale();
    const report::MeasureWords measured = report::wordsOf(shown);
    // No figure yet: the room may be looking on.
    return {.title = tr("Import measure"),
            .explanation = tr("Raw answers of one survey wave: a CSV file or a copied column, one answer a row."),
            .found = tr("%1 · %2", "a measure and how many answers").arg(report::nameOf(kind()), measured.base)};
}

void MeasureImport::refresh()
{
    FileImport::refresh();
    showOrganization();
    m_kindField->setText(tr("Measure"), report::definitionOf(kind()));
    m_kind->setTexts(tr("Measure"), {report::nameOf(MeasureKind::Nps), report::nameOf(MeasureKind::Csat),
                                     report::nameOf(MeasureKind::Ces)});
    m_scaleField->setText(tr("Best answer on the scale"), tr("5 on a scale of 1 to 5."));
    m_scaleField->setVisible(kind() == MeasureKind::Csat);
    m_dateField->setText(tr("Date"));
    refreshDateEdit(m_date);
    m_covered->setText(tr("Keep covered until leaders have forecast it"));
}

void MeasureImport::showOrganization()
{
    const bool asked = m_organization->text().isEmpty() && onlySampleKnown(session());
    m_organizationField->setText(tr("Organization"),
                                 asked ? tr("Only the sample’s organization is known yet: name yours.") : QString());
}

void MeasureImport::save()
{
    if (!ready())
        return;
    m_measure.kind = kind();
    m_measure.organization = m_organization->text().simplified();
    m_measure.date = m_date->date();
    m_measure.scaleMax = scale();
    m_measure.covered = m_covered->isChecked();
    if (m_measure.organization.isEmpty()) {
        m_organizationField->complain(tr("Name the organization whose customers answered."));
        m_organization->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto kept = session().measures().add(m_measure);
    if (!kept) {
        fail(kept.error());
        return;
    }
    forget();
    session().touched();
    Q_EMIT imported(*kept);
}

} // namespace heartwood::ui
