#!/usr/bin/env bash
# Makes tieout ready where the action was unpacked: builds it, unless the build is there already.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

node -e '
const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 20 || (major === 20 && minor >= 19)) process.exit(0);
console.log(`::error title=tieout::tieout needs Node 20.19 or newer, and this runner has ${process.version}: use actions/setup-node before it.`);
process.exit(2);
'
if [[ ! -f dist/bin.js ]]; then
  # What builds is a development dependency, also where the environment says "production"; no script of any package runs.
  npm ci --include=dev --ignore-scripts --no-audit --no-fund
  npm run build -- --no-types
fi
