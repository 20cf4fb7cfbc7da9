#pragma once

#include "ui/exportdialog.h"
#include "ui/page.h"

#include <QFrame>
#include <QFutureWatcher>

namespace heartwood::ui {

class JobStrip;

/// Exports the reports of all finished assessments, beside the window's thread; shown, at the window's foot, while it
/// does.
class ExportAll : public QFrame
{
    Q_OBJECT
public:
    ExportAll(Session &session, QWidget *parent);
    ~ExportAll() override;

    /// Asks how, and begins. One at a time.
    void ask();
    bool isRunning() const { return m_job != nullptr; }

Q_SIGNALS:
    void notify(const heartwood::ui::Notice &notice);

private:
    void start(const ExportWish &wish, int reports);
    void end(const cli::ReportsWritten &written, const QString &folder, int reports);

    Session &m_session;
    bool m_cancelled = false;
    JobStrip *m_strip = nullptr;
    QFutureWatcher<void> *m_job = nullptr; ///< none while nothing is exported
};

} // namespace heartwood::ui
