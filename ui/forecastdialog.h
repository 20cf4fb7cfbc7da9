#pragma once

#include "model/forecast.h"

#include <QDialog>

class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace heartwood::ui {

class Choices;
class FormField;
class Session;

/// What leaders expect of a customer measure: their guesses, as they call them out.
class ForecastDialog : public QDialog
{
    Q_OBJECT
public:
    /// waves: all that there are; chosen: the one to begin with, or null.
    ForecastDialog(Session &session, const QList<Measure> &waves, const Measure *chosen, QWidget *parent);

Q_SIGNALS:
    void kept(const heartwood::Forecast &forecast);

private:
    void makeFields();
    void begin(const Measure *chosen);
    MeasureKind kind() const;
    Forecast written() const;
    bool isSample(const QString &organization) const;
    void showOrganization();
    const Measure *waveOf(const Forecast &forecast) const;
    void suggestDate();
    void showWave();
    void grow();
    /// Says how many guesses there are and what is wrong with them; whether nothing is.
    bool showGuesses();
    void save();

    Session &m_session;
    QList<Measure> m_waves;
    bool m_onlySample = false; ///< no other organization is known
    QLineEdit *m_organization = nullptr;
    Choices *m_kind = nullptr;
    QDateEdit *m_date = nullptr;
    QPlainTextEdit *m_guesses = nullptr;
    FormField *m_organizationField = nullptr;
    FormField *m_dateField = nullptr;
    QLabel *m_read = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace heartwood::ui
