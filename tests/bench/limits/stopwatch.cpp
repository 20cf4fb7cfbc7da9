// stopwatch COMMAND...: runs it once; prints the whole process's wall time and the most memory it held.
#include "measure.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **values)
{
    if (count < 2)
        return 2;
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = measure::Clock::now();
    pid_t child = 0;
    if (posix_spawnp(&child, values[1], &files, nullptr, values + 1, environ) != 0)
        return 127;
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    measure::print("wall", measure::microseconds(measure::Clock::now() - start) / 1000, "ms");
    measure::print("peak", double(usage.ru_maxrss) / 1024, "MiB");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
