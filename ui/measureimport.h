#pragma once

#include "model/measure.h"
#include "ui/fileimport.h"

class QCheckBox;
class QDateEdit;
class QSpinBox;

namespace heartwood::ui {

class Choices;

/// One wave of customers' answers, from a survey tool or a spreadsheet.
class MeasureImport : public FileImport
{
    Q_OBJECT
public:
    MeasureImport(Session &session, QWidget *parent);

    void refresh() override;

Q_SIGNALS:
    void imported(qint64 measure);

protected:
    Words words() const override;
    void read() override;
    void save() override;
    void forget() override { m_measure = {}; }

private:
    MeasureKind kind() const;
    void chooseKind();
    int scale() const;
    void showOrganization();

    Measure m_measure;
    Choices *m_kind = nullptr;
    QLineEdit *m_organization = nullptr;
    QDateEdit *m_date = nullptr;
    QSpinBox *m_scale = nullptr;
    QCheckBox *m_covered = nullptr;
    FormField *m_kindField = nullptr;
    FormField *m_organizationField = nullptr;
    FormField *m_dateField = nullptr;
    FormField *m_scaleField = nullptr;
};

} // namespace heartwood::ui
