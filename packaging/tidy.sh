#!/usr/bin/env bash
# Runs clang-tidy over every source file, as the preset "tidy" sets it up. Slow: some minutes a core.
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
install_packages packaging/packages.txt packaging/packages-tidy.txt
configure tidy
cmake --build --preset tidy --parallel "$(nproc)"
