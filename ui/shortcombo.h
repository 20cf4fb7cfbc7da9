#pragma once

#include <QComboBox>

namespace heartwood::ui {

/// A combo box that may be narrower than its words: what is cut ends in an ellipsis.
class ShortCombo : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace heartwood::ui
