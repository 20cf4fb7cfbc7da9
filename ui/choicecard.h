#pragma once

#include <QRadioButton>

namespace heartwood::ui {

/// One anchor as a large choice: a key cap with its number, and the behaviour in words. Neutral: all five look alike.
class ChoiceCard : public QRadioButton
{
    Q_OBJECT
public:
    ChoiceCard(int number, QWidget *parent);

    void setAnchor(const QString &text);
    /// The colour of the dimension asked about, shown on a chosen card only.
    void setDimension(int dimension);
    /// Less room above and below the words, for low windows.
    void setCompact(bool compact);
    int number() const { return m_number; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void taken();       ///< Enter
    void moved(int by); ///< arrows: -1 up, 1 down

protected:
    bool hitButton(const QPoint &point) const override;
    void nextCheckState() override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int padding() const;
    QRect textRect(int width, int height) const;
    void paintKeyCap(QPainter &painter) const;

    int m_number;
    int m_dimension = 0;
    bool m_compact = false;
    bool m_pointed = false; ///< at this anchor: a pointer that only rests where the next question comes says nothing
    QString m_text;
};

} // namespace heartwood::ui
