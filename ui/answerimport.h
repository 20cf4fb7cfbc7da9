#pragma once

#include "model/assessment.h"
#include "ui/fileimport.h"

class QDateEdit;

namespace heartwood::ui {

class Choices;

/// Answers of a room, from a form service or a spreadsheet, as a finished round.
class AnswerImport : public FileImport
{
    Q_OBJECT
public:
    AnswerImport(Session &session, QWidget *parent);

    void refresh() override;

Q_SIGNALS:
    void imported(qint64 assessment);

protected:
    Words words() const override;
    void read() override;
    void save() override;
    void forget() override { m_answers = {}; }

private:
    void take(const Assessment &answers);
    Result<qint64> keep();

    Assessment m_answers;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_organization = nullptr;
    QDateEdit *m_date = nullptr;
    Choices *m_mode = nullptr;
    FormField *m_titleField = nullptr;
    FormField *m_organizationField = nullptr;
    FormField *m_dateField = nullptr;
    FormField *m_modeField = nullptr;
};

} // namespace heartwood::ui
