#include "ui/logopicker.h"

#include "report/logo.h"
#include "ui/dialogs.h"
#include "ui/widgets.h"

#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>

namespace heartwood::ui {

LogoPicker::LogoPicker(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme().length(8));
    m_picture = makeText(this, TextSize::Small, 400, "muted");
    m_choose = makeButton(this);
    m_remove = makeButton(this);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_picture, m_choose, m_remove})
        row->addWidget(widget);
    connect(m_choose, &QPushButton::clicked, this, &LogoPicker::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT picked({}); });
}

void LogoPicker::setNames(const QString &choose, const QString &remove)
{
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(choose);
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(remove);
}

void LogoPicker::setLogo(const QByteArray &logo)
{
    const QImage picture = report::logoPicture(logo, report::logoBox, devicePixelRatioF() * theme().scale(), Qt::white);
    m_remove->setVisible(!picture.isNull());
    if (picture.isNull()) {
        m_picture->setPixmap({});
        m_picture->setText(tr("None"));
        m_picture->setAccessibleName({});
        return;
    }
    QPixmap shown = QPixmap::fromImage(picture);
    shown.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(shown);
    m_picture->setAccessibleName(tr("The logo"));
}

void LogoPicker::choose()
{
    const QString path = askOpenFile(this, {.title = tr("Choose a logo"), .filter = tr("Logos (*.svg *.png)")});
    if (path.isEmpty())
        return;
    QFile file(path);
    const bool small = QFileInfo(path).size() <= report::largestLogo;
    const QByteArray bytes = small && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (!bytes.isEmpty() && report::checkLogo(bytes))
        Q_EMIT picked(bytes);
    else
        Q_EMIT refused(tr("%1 is no SVG or PNG of at most one megabyte. The logo stays as it was.")
                           .arg(QFileInfo(path).fileName()));
}

} // namespace heartwood::ui
