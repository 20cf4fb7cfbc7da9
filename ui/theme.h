#pragma once

#include "report/palette.h"

#include <QFont>
#include <QObject>

class QApplication;
class QWidget;

/// The one place of the window's sizes, and of how the palette's names become a style. No colour and no size is spelled
/// anywhere else in ui/.
namespace heartwood::ui {

enum class Appearance { System, Light, Dark };
/// 12, 14, 17, 26 and 34 pixels, times the text scale.
enum class TextSize { Small, Body, Large, Title, Display };

class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication &application);
    ~Theme() override;

    void apply(Appearance appearance, double textScale);
    const report::Palette &palette() const { return *m_palette; }
    bool dark() const { return m_palette->dark; }
    /// A length of the design in device-independent pixels, grown with the text.
    int length(int designPixels) const;
    double scale() const { return m_scale; }
    int pixels(TextSize size) const;
    QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool systemIsDark() const;
    void restyle();
    QString styleSheet() const;

    QApplication &m_application;
    const report::Palette *m_palette = nullptr;
    Appearance m_appearance = Appearance::System;
    double m_textScale = 1.0;
    double m_scale = 1.0;
    double m_systemScale = 1.0;
    bool m_systemDark = false;
    bool m_styling = false;
};

/// The running application's theme; there is one from the start of runWindow (or of a test) to its end.
Theme &theme();

} // namespace heartwood::ui
