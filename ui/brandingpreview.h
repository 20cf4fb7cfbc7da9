#pragma once

#include "model/reportwords.h"

#include <QWidget>

namespace heartwood::report {
class PageLayout;
}

namespace heartwood::ui {

/// A cover and a page as these words, colour and logo make them: beside each other, or below one another where it is
/// narrow.
class BrandingPreview : public QWidget
{
    Q_OBJECT
public:
    explicit BrandingPreview(QWidget *parent);
    ~BrandingPreview() override;

    void show(const Branding &branding, const QString &client, const QByteArray &clientLogo);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Of one page, in a widget of this width.
    QRectF placeOf(int page, int width) const;

    std::unique_ptr<report::PageLayout> m_pages;
};

} // namespace heartwood::ui
