#include "ui/qrcode.h"

#include "live/network.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>
#include <qrcodegen.hpp>

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int usualSide = 200; ///< design pixels

} // namespace

QrCode::QrCode(const QString &text)
{
    if (text.isEmpty())
        return;
    try {
        const auto code = qrcodegen::QrCode::encodeText(text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        m_size = code.getSize();
        m_dark.reserve(qsizetype(m_size) * m_size);
        for (int y = 0; y < m_size; ++y)
            for (int x = 0; x < m_size; ++x)
                m_dark << code.getModule(x, y);
    } catch (const qrcodegen::data_too_long &) {
        m_size = 0;
    }
}

void QrCode::paint(QPainter &painter, const QRectF &area) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QTransform toDevice = painter.deviceTransform();
    const QTransform back = toDevice.inverted();
    const QRect device = toDevice.mapRect(area).toRect();
    const int side = std::min(device.width(), device.height()) / (m_size + 2 * quietZone);
    const QSize left = device.size() - QSize(side, side) * m_size;
    const QPoint from = device.topLeft() + QPoint(left.width() / 2, left.height() / 2);
    const QColor ink = report::lightPalette().ink;
    painter.fillRect(area, Qt::white);
    for (int y = 0; y < m_size; ++y)
        for (int x = 0; x < m_size; ++x)
            if (dark(x, y))
                painter.fillRect(back.mapRect(QRectF(from + QPoint(x, y) * side, QSizeF(side, side))), ink);
    painter.restore();
}

QImage QrCode::image(int pixelsPerModule) const
{
    const int side = (m_size + 2 * quietZone) * pixelsPerModule;
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    paint(painter, image.rect());
    return image;
}

QString addressToScan(const live::Address &address, const QString &joinCode)
{
    const QString page = QStringLiteral("http://%1/").arg(address.authority());
    return joinCode.isEmpty() ? page : page + u'#' + joinCode;
}

QrCodeView::QrCodeView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void QrCodeView::setText(const QString &text)
{
    m_text = text;
    m_code = QrCode(text);
    describe();
    update();
}

void QrCodeView::describe()
{
    setAccessibleName(tr("QR code"));
    setAccessibleDescription(m_text.isEmpty() ? QString() : tr("A phone’s camera reads it and opens %1").arg(m_text));
}

QSize QrCodeView::sizeHint() const
{
    const int side = theme().length(usualSide);
    return {side, side};
}

void QrCodeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_code.paint(painter, rect());
}

void QrCodeView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

} // namespace heartwood::ui
