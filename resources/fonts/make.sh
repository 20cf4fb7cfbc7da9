#!/usr/bin/env bash
# Makes the three fonts that ship with the program from Debian's fonts-inter: Latin, Greek and Cyrillic, with tabular
# figures in the place of proportional ones (Qt 6.4 cannot switch font features on). Contextual forms go: Qt writes no
# code for their glyphs, so that a minus copied from a PDF would be lost.
# Debian packages: fonts-inter python3-fonttools
set -euo pipefail
cd "$(dirname "$0")"
for style in Regular SemiBold Bold; do
  /usr/bin/python3 - "/usr/share/fonts/opentype/inter/Inter-$style.otf" "InterTabular-$style.otf" <<'PY'
import sys
from fontTools.ttLib import TTFont
from fontTools import subset
source, target = sys.argv[1:]
font = TTFont(source)
gsub = font["GSUB"].table
lookups = {i for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum" for i in r.Feature.LookupListIndex}
swap = {}
for i in sorted(lookups):
    for table in gsub.LookupList.Lookup[i].SubTable:
        swap.update(getattr(table, "ExtSubTable", table).mapping)
for table in font["cmap"].tables:
    for code, glyph in list(table.cmap.items()):
        table.cmap[code] = swap.get(glyph, glyph)
for record in font["name"].names:
    if record.nameID in (1, 3, 4, 6, 16):
        record.string = record.toUnicode().replace("Inter", "InterTabular" if record.nameID == 6 else "Inter Tabular", 1)
options = subset.Options(layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=["*"], hinting=False, notdef_outline=True)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=[c for a, b in ((0x20, 0x17F), (0x180, 0x24F), (0x2B0, 0x2FF), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0x2700, 0x27BF)) for c in range(a, b + 1)])
cutter.subset(font)
font.save(target)
PY
done
