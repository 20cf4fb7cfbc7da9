#pragma once

namespace heartwood::cli {

/// From now on, every file that the process makes can be read by its owner only: workspaces hold what people said in
/// confidence, and so do reports, backups and logs. On Windows, folders decide.
void keepFilesPrivate();

} // namespace heartwood::cli
