#include "ui/pages.h"
#include "ui/widgets.h"

#include <QCoreApplication>
#include <QDialog>
#include <QIcon>
#include <QVBoxLayout>

namespace heartwood::ui {

namespace {

constexpr int designWidth = 420;
constexpr int logoSize = 56;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::About)
};

void addWords(QDialog *dialog, QVBoxLayout *layout)
{
    QLabel *name = makeText(dialog, TextSize::Title, 700);
    name->setText(QStringLiteral("Heartwood"));
    QLabel *version = makeText(dialog, TextSize::Body, 400, "muted");
    version->setText(Words::tr("Version %1").arg(QStringLiteral(HEARTWOOD_VERSION)));
    QLabel *sentence = makeText(dialog, TextSize::Large);
    sentence->setText(
        Words::tr("Tells a leadership team how customer-obsessed their company is, how sure one can be of "
                  "that, and what to do next."));
    QLabel *licences = makeText(dialog, TextSize::Small, 400, "muted");
    licences->setText(Words::tr("Free software under the MIT licence. Set in Inter, under the SIL Open Font License. "
                                "Made with Qt %1.")
                          .arg(QLatin1String(qVersion())));
    for (QLabel *label : {name, version, sentence, licences}) {
        layout->addWidget(label);
        layout->addSpacing(theme().length(4));
    }
}

} // namespace

void showAbout(QWidget &window)
{
    auto *dialog = new QDialog(&window);
    dialog->setObjectName(QStringLiteral("aboutDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("About Heartwood"));
    auto *layout = new QVBoxLayout(dialog);
    const int margin = theme().length(28);
    layout->setContentsMargins(margin, margin, margin, margin);
    auto *logo = new QLabel(dialog);
    const int size = theme().length(logoSize);
    logo->setPixmap(QIcon(QStringLiteral(":/heartwood/icons/heartwood.svg")).pixmap(size, size));
    layout->addWidget(logo);
    addWords(dialog, layout);
    QPushButton *close = makeButton(dialog, ButtonKind::Primary);
    close->setText(Words::tr("Close"));
    layout->addWidget(close, 0, Qt::AlignTrailing);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    const int width = theme().length(designWidth);
    dialog->setFixedSize(width, layout->totalHeightForWidth(width));
    dialog->open();
}

} // namespace heartwood::ui
