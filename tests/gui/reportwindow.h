#pragma once

#include "guitest.h"
#include "panelround.h"

#include "ui/dialogs.h"
#include "ui/reportpage.h"
#include "ui/reportview.h"

/// The report page with a round of twelve.
namespace heartwood::ui::test {

struct Report
{
    Window window;
    QStringList notices;

    explicit Report(const QString &language = QStringLiteral("en")) : window(language)
    {
        const qint64 id = addPanel(window.session, {.people = 12, .mode = Mode::Anonymous, .groups = 0});
        window.main->goTo({.place = Place::Report, .assessment = id});
        QObject::connect(page(), &Page::notify, page(), [this](const Notice &notice) { notices << notice.text; });
    }
    ReportPage *page() const { return static_cast<ReportPage *>(window.page()); }
    ReportView *view() const { return window.find<ReportView>("pages"); }

    QByteArray exported(ExportFormat format)
    {
        const QString file = window.file(QStringLiteral("out.") + suffixOf(format));
        replaceDialogs({.openFile = {}, .saveFile = [file](const FileQuestion &) { return file; }, .tell = {}});
        page()->exportTo(format);
        const bool said = QTest::qWaitFor([this] { return !notices.isEmpty(); });
        replaceDialogs({});
        QFile written(file);
        return said && written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    }
};

} // namespace heartwood::ui::test
