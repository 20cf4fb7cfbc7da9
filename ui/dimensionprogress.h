#pragma once

#include <QWidget>

namespace heartwood::ui {

/// How far each dimension is answered: a bar each, with its title; the one asked about says how many of how many.
class DimensionProgress : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        QString title;
        int answered = 0;
        int asked = 0;
        bool operator==(const Part &) const = default;
    };

    explicit DimensionProgress(QWidget *parent);

    void setParts(const QList<Part> &parts, int current);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPart(QPainter &painter, int index, const QRect &area) const;

    QList<Part> m_parts;
    int m_current = -1;
};

} // namespace heartwood::ui
