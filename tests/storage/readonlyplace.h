#pragma once

#include <QString>

/// A folder that nobody can write to, not even root, for as long as this is there.
namespace heartwood::storage::test {

class ReadOnlyPlace
{
public:
    enum class Kind {
        Medium, ///< mounted so: a CD, a protected card
        Folder, ///< somebody else's; what is in it too
    };
    ReadOnlyPlace(QString folder, Kind kind);
    ~ReadOnlyPlace();
    Q_DISABLE_COPY_MOVE(ReadOnlyPlace)
    /// Whether this machine lets a test make one.
    bool made() const { return m_made; }

private:
    QString m_folder;
    Kind m_kind;
    bool m_made = false;
};

} // namespace heartwood::storage::test
