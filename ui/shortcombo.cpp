#include "ui/shortcombo.h"

#include <QStyleOptionComboBox>
#include <QStylePainter>

namespace heartwood::ui {

namespace {

constexpr int besideWords = 2; ///< kept free by the style

} // namespace

void ShortCombo::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect words = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, words.width() - besideWords);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

} // namespace heartwood::ui
