#pragma once

#include <QImage>
#include <QWidget>

class QPainter;

namespace heartwood::live {
struct Address;
}

namespace heartwood::ui {

/// A text as a QR code: a square of modules, dark or light.
class QrCode
{
public:
    /// The light margin that scanners need, in modules.
    static constexpr int quietZone = 4;

    /// None that can be painted: of no text, or one that is too long for any code.
    QrCode() = default;
    explicit QrCode(const QString &text);

    bool isNull() const { return m_size == 0; }
    int size() const { return m_size; } ///< modules on a side, without the quiet zone
    bool dark(int x, int y) const { return m_dark[y * m_size + x]; }

    /// Dark on white, whatever the theme: many scanners don't read it the other way round. Each module takes the same
    /// whole number of the painter's device pixels, so that edges are sharp; what is left over of the area is quiet.
    void paint(QPainter &painter, const QRectF &area) const;
    QImage image(int pixelsPerModule) const;

private:
    int m_size = 0;
    QList<bool> m_dark; ///< row by row
};

/// http://192.168.1.20:8420/#KRM482; without a code to the page alone.
QString addressToScan(const live::Address &address, const QString &joinCode = {});

class QrCodeView : public QWidget
{
    Q_OBJECT
public:
    explicit QrCodeView(QWidget *parent);

    void setText(const QString &text);
    const QrCode &code() const { return m_code; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();

    QString m_text;
    QrCode m_code;
};

} // namespace heartwood::ui
