#pragma once

#include <QLabel>
#include <QVarLengthArray>

namespace heartwood::ui {

/// A label of plain text that wraps, and remembers how high it is at a width: layouts within layouts ask for that
/// dozens of times before a page is shown, and each answer breaks the text into lines anew.
class WrappedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget *parent);
    /// Pixels at a width in pixels.
    int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;

private:
    struct Height
    {
        int width, height;
    };
    mutable QVarLengthArray<Height, 8> m_heights;
    mutable QString m_of; // the text that has these heights
};

} // namespace heartwood::ui
