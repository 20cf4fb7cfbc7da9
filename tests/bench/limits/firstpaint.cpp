// firstpaint COMMAND...: starts any X11 program and waits, from outside, until its window (at least 300 x 200) shows
// more than a plain ground; prints the time from the start, and the resident memory a moment later. Then ends it.
#include "measure.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <optional>
#include <set>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

struct Shown
{
    Window window;
    XWindowAttributes attributes;
};

std::optional<Shown> shownWindow(Display *display)
{
    Window root = 0, parent = 0, *children = nullptr;
    unsigned count = 0;
    std::optional<Shown> found;
    if (XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count) == 0)
        return found;
    for (unsigned i = 0; i < count && !found; ++i) {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(display, children[i], &attributes) != 0 && attributes.map_state == IsViewable &&
            attributes.width >= 300 && attributes.height >= 200 && attributes.override_redirect == 0)
            found = Shown{children[i], attributes};
    }
    if (children != nullptr)
        XFree(children);
    return found;
}

/// Looks at 23 thin strips only: cheap enough not to slow the program down. Four colours are not a plain ground.
bool painted(Display *display, const Shown &shown)
{
    std::set<unsigned long> colours;
    for (int strip = 1; strip < 24 && colours.size() < 4; ++strip) {
        const int y = shown.attributes.height * strip / 24;
        XImage *image = XGetImage(display, shown.window, 0, y, unsigned(shown.attributes.width), 1, AllPlanes, ZPixmap);
        if (image == nullptr)
            return false;
        for (int x = 2; x < shown.attributes.width; x += 2)
            colours.insert(XGetPixel(image, x, 0));
        XDestroyImage(image);
    }
    return colours.size() >= 4;
}

bool waitForPaint(Display *display, measure::Clock::time_point until)
{
    while (measure::Clock::now() < until) {
        if (const auto shown = shownWindow(display); shown && painted(display, *shown))
            return true;
        std::this_thread::sleep_for(2ms);
    }
    return false;
}

double residentMegabytes(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::atof(line.c_str() + 6) / 1024;
    }
    return 0;
}

pid_t start(char **command)
{
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    pid_t process = 0;
    return posix_spawnp(&process, command[0], &files, &attributes, command, environ) == 0 ? process : -1;
}

} // namespace

int main(int count, char **values)
{
    if (count < 2)
        return 2;
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; }); // a window may go while it is looked at
    Display *display = XOpenDisplay(nullptr);
    if (display == nullptr)
        return 1;
    const auto begin = measure::Clock::now();
    const pid_t process = start(values + 1);
    if (process < 0)
        return 127;
    const bool seen = waitForPaint(display, begin + 60s);
    if (seen)
        measure::print("first_paint", measure::microseconds(measure::Clock::now() - begin) / 1000, "ms");
    std::this_thread::sleep_for(300ms);
    measure::print("resident", residentMegabytes(process), "MiB");
    kill(-process, SIGTERM);
    for (int i = 0; i < 100 && waitpid(process, nullptr, WNOHANG) == 0; ++i)
        std::this_thread::sleep_for(20ms);
    kill(-process, SIGKILL);
    return seen ? 0 : 3;
}
