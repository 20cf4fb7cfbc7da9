#pragma once

#include <QString>

#include <functional>

class QWidget;

/// The few modal questions the window asks, behind a seam that tests replace.
namespace heartwood::ui {

struct FileQuestion
{
    QString title;
    QString filter;         ///< "PDF (*.pdf);;..."; none for a folder
    QString suggested = {}; ///< a path, for saving
    QString suffix = {};    ///< added where none is given
};

/// Where to; empty: cancelled.
QString askOpenFile(QWidget *parent, const FileQuestion &question);
QString askSaveFile(QWidget *parent, const FileQuestion &question);
QString askFolder(QWidget *parent, const FileQuestion &question);
struct YesOrNo
{
    QString title, text;
    QString yes, no; ///< the buttons; Enter and Escape say no
};
/// For what cannot be undone.
bool askWhether(QWidget *parent, const YesOrNo &question);
/// A message with one button, for what a page cannot show itself.
void tell(QWidget *parent, const QString &title, const QString &text);

/// Replaces the dialogs, for tests; an empty function puts the real one back.
struct DialogSeam
{
    std::function<QString(const FileQuestion &)> openFile;
    std::function<QString(const FileQuestion &)> saveFile;
    std::function<void(const QString &title, const QString &text)> tell;
    std::function<QString(const FileQuestion &)> folder{};
    std::function<bool(const YesOrNo &)> whether{};
};
void replaceDialogs(const DialogSeam &seam);

} // namespace heartwood::ui
