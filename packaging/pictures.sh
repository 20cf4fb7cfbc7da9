#!/usr/bin/env bash
# Takes the README's pictures of the real program, on a virtual screen, into docs/pictures.
#   packaging/pictures.sh
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if [ "${1:-}" != inside ]; then
    install_packages packaging/packages.txt packaging/packages-pictures.txt
    configure release
    cmake --build --preset release --target heartwood >&2
    work=$(mktemp -d)
    chmod 700 "$work"
    Xvfb -displayfd 3 -screen 0 1320x860x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
    server=$!
    trap 'kill $server; rm -rf "$work"' EXIT
    until [ -s "$work/display" ]; do sleep 0.1; done
    unset WAYLAND_DISPLAY
    DISPLAY=:$(cat "$work/display")
    export DISPLAY XDG_RUNTIME_DIR=$work HOME=$work QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
    export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache
    dbus-run-session -- "${BASH_SOURCE[0]}" inside "$work"
    exit
fi

work=$2
heartwood=$PWD/build/release/heartwood
pictures=$PWD/docs/pictures
mkdir -p "$pictures"
openbox >/dev/null 2>&1 &
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
sleep 1

# take NAME APPEARANCE: drives the program through the steps on standard input; they use $work/NAME.png for a picture.
take() {
    mkdir -p "$work/config/Heartwood"
    printf '[General]\nappearance=%s\n' "$1" >"$work/config/Heartwood/Heartwood.ini"
    cp "$work/sample.heartwood" "$work/Larkfield Stores.heartwood"
    packaging/drive.py "$heartwood" "$work/Larkfield Stores.heartwood"
}

"$heartwood" sample "$work/sample.heartwood" >/dev/null
for appearance in light dark; do
    take "$appearance" <<STEPS
wait Overview
shot $work/home-$appearance.png
click Results
shot $work/results-$appearance.png
click Overview
click Start self-assessment
click Begin
wait 1: 
key 3 4
shot $work/question-$appearance.png
STEPS
done

# A rehearsal, whose phones are simulated; the first question is revealed when all have answered.
take light <<STEPS
click Workshops
click Run a workshop
wait Rehearse first
click Rehearse first
wait Begin
pause 12
click Begin
wait Vote again
click Agreed: 3
focus What was said
type The shops that call back do it within a day; most never do.
pause 1
shot $work/workshop-console.png
click Open the projector window
pause 1
key F11
pause 2
shot $work/workshop-projector.png
STEPS

mapfile -t rounds < <("$heartwood" list "$work/sample.heartwood" | cut -f 1)
"$heartwood" report "$work/sample.heartwood" "${rounds[0]}" --previous "${rounds[-1]}" -o "$work/report.pdf"
pdftoppm -r 80 -f 4 -l 4 -singlefile -png "$work/report.pdf" "$work/report-page"
"$heartwood" report "$work/sample.heartwood" "${rounds[0]}" --previous "${rounds[-1]}" --slides -o "$work/slides.pdf"
mkdir "$work/slides"
pdftoppm -r 64 -png "$work/slides.pdf" "$work/slides/s"
montage "$work"/slides/s-{02,03,06,13}.png -tile 2x2 -geometry +6+6 -background '#e6dccd' "$work/slides.png"

for picture in "$work"/*.png; do
    pngquant --force --strip --quality 60-90 --output "$pictures/$(basename "$picture")" "$picture"
done
say "written: $(du -sh "$pictures" | cut -f1) in docs/pictures"
