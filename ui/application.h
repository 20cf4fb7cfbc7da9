#pragma once

namespace heartwood::ui {

/// The window, from start to end; the process's exit code. The first argument that is no option is a workspace.
int runWindow(int &argc, char **argv);

} // namespace heartwood::ui
