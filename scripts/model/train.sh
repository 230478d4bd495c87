#!/usr/bin/env bash
# Trains the bundled sentence model anew: text, tokens, network. Some ten minutes on one core.
# Needs the Debian packages python3-torch, python3-numpy and libopenblas0-pthread.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/model}
model=${2:-data/model/chiso-sentences}
export PATH="$PWD/node_modules/.bin:$PATH" OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
node scripts/model/make-text.ts "$build"
node scripts/model/make-tokens.ts "$build" "$model"
/usr/bin/python3 scripts/model/train.py "$build" "$model"
