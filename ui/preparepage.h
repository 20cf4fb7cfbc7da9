#pragma once

#include "cli/workshopwish.h"
#include "model/questionnaire.h"
#include "ui/page.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace heartwood::ui {

class AskedChoice;
class FormField;
class KeepAwake;
class NetworkChoice;
class Options;
class Preferences;

/// What is settled before a workshop begins. Everything has a default, so that one press goes on.
class PreparePage : public Page
{
    Q_OBJECT
public:
    PreparePage(Session &session, Preferences &preferences, QWidget *parent);
    ~PreparePage() override;

    void enter(const Route &route) override;
    void refresh() override;
    QString heading() const override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    void begin(const heartwood::cli::WorkshopWish &wish);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Problem
    {
        FormField *field = nullptr;
        QWidget *control = nullptr;
        QString text;
    };

    QWidget *makeForm();
    void makeNames(QVBoxLayout *content);
    void makeManner(QVBoxLayout *content);
    void makeMore(QVBoxLayout *content);
    QWidget *makeBar();
    void addField(QVBoxLayout *content, FormField *field);

    void fill();
    void refreshFields();
    void refreshManner();
    void refreshMore();
    void showPace();
    void showAwake();

    QStringList groups() const;
    void showProblem(const Problem &problem);
    void reveal(QWidget *part);
    std::optional<Problem> problem() const;
    std::optional<Problem> problemOfGroups() const;
    cli::WorkshopWish wish(quint16 port, bool rehearsal) const;
    void go(bool rehearsal);
    void remember();

    Preferences &m_preferences;
    bool m_filled = false;                    ///< what is on the page stays there until it has begun a workshop
    live::Pace m_pace = live::Pace::Together; ///< as wanted, where there is a network
    std::unique_ptr<KeepAwake> m_awake;
    QScrollArea *m_scroller = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_intro = nullptr;
    QLineEdit *m_title = nullptr;
    FormField *m_titleField = nullptr;
    QComboBox *m_organization = nullptr;
    FormField *m_organizationField = nullptr;
    AskedChoice *m_asked = nullptr;
    FormField *m_askedField = nullptr;
    Options *m_paces = nullptr;
    FormField *m_paceField = nullptr;
    Options *m_modes = nullptr;
    FormField *m_modeField = nullptr;
    QLineEdit *m_groups = nullptr;
    FormField *m_groupsField = nullptr;
    NetworkChoice *m_network = nullptr;
    QPushButton *m_moreButton = nullptr;
    QWidget *m_more = nullptr;
    QCheckBox *m_drill = nullptr;
    QLabel *m_drillText = nullptr;
    QComboBox *m_seconds = nullptr;
    FormField *m_secondsField = nullptr;
    QSpinBox *m_port = nullptr;
    FormField *m_portField = nullptr;
    QLabel *m_sleep = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_rehearse = nullptr;
    QLabel *m_rehearsal = nullptr;
};

} // namespace heartwood::ui
