#!/usr/bin/env bash
# Lints as a step of GitHub Actions: annotations to the log, SARIF to a file, a summary for the job, outputs for later steps.
# What the user wrote comes in by the environment, and goes to the command as arguments that no shell reads again.
set -euo pipefail

tieout="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/dist/bin.js"
cd "${GITHUB_WORKSPACE:-.}"
# Tally and summary hold words of the filings: they are readable to nobody else, and gone afterwards.
work="$(mktemp -d "${RUNNER_TEMP:-/tmp}/tieout.XXXXXXXX")"
trap 'rm -rf -- "$work"' EXIT
: >"$work/begin"

arguments=(lint "--format=ndjson=$work/tally.ndjson" "--format=markdown=$work/summary.md" --line-hashes)
if [[ "${TIEOUT_ANNOTATIONS:-true}" != false ]]; then arguments+=(--format=github); else arguments+=(--format=stylish); fi
if [[ -n "${TIEOUT_SARIF_FILE:-}" ]]; then arguments+=("--format=sarif=$TIEOUT_SARIF_FILE"); fi
if [[ -n "${TIEOUT_CONFIG:-}" ]]; then arguments+=("--config=$TIEOUT_CONFIG"); fi
if [[ -n "${TIEOUT_EVIDENCE:-}" ]]; then arguments+=("--evidence=$TIEOUT_EVIDENCE"); fi
if [[ -n "${TIEOUT_READING_COPY:-}" ]]; then arguments+=("--reading-copy=$TIEOUT_READING_COPY"); fi
if [[ -n "${TIEOUT_CATEGORY:-}" ]]; then arguments+=("--category=$TIEOUT_CATEGORY"); fi
case "${TIEOUT_FAIL_ON:-}" in
  '') ;;
  never) arguments+=(--exit-zero) ;;
  *) arguments+=("--fail-on=$TIEOUT_FAIL_ON") ;;
esac

# Each line that is not blank, without the white space around it, behind the option that is named.
add_lines() {
  local line
  while IFS= read -r line || [[ -n "$line" ]]; do
    line="${line#"${line%%[![:space:]]*}"}"
    line="${line%"${line##*[![:space:]]}"}"
    if [[ -n "$line" ]]; then arguments+=("$1$line"); fi
  done <<<"$2"
}
add_lines --format= "${TIEOUT_FORMAT:-}"
arguments+=(--)
add_lines '' "${TIEOUT_FILES:-}"

code=0
node "$tieout" "${arguments[@]}" </dev/null || code=$?

if [[ -n "${GITHUB_STEP_SUMMARY:-}" && -f "$work/summary.md" ]]; then cat -- "$work/summary.md" >>"$GITHUB_STEP_SUMMARY"; fi
if [[ -n "${GITHUB_OUTPUT:-}" ]]; then
  CODE=$code WORK="$work" node --input-type=module <<'JS'
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, openSync, readSync, statSync } from 'node:fs';

const { CODE, WORK, GITHUB_OUTPUT, TIEOUT_SARIF_FILE } = process.env;
const TALLY = `${WORK}/tally.ndjson`;

/** The tally is on the last line; the lines before it may be of any length. */
function readTally() {
  if (!existsSync(TALLY)) return undefined;
  const { size } = statSync(TALLY);
  const tail = Buffer.alloc(Math.min(size, 8 * 1024 * 1024));
  readSync(openSync(TALLY, 'r'), tail, 0, tail.length, size - tail.length);
  return JSON.parse(tail.toString('utf8').trimEnd().split('\n').at(-1)).tally;
}

/** Whether the log is of this run and not of an earlier one. */
function hasLog() {
  return Boolean(TIEOUT_SARIF_FILE) && existsSync(TIEOUT_SARIF_FILE) && statSync(TIEOUT_SARIF_FILE).mtimeMs >= statSync(`${WORK}/begin`).mtimeMs;
}

const tally = readTally();
const outputs = {
  'exit-code': CODE,
  'sarif-file': hasLog() ? TIEOUT_SARIF_FILE : '',
  filings: tally?.filings,
  'not-analysed': tally && tally.partial + tally.failed,
  errors: tally?.errors,
  warnings: tally?.warnings,
  notes: tally?.notes,
  suppressed: tally?.suppressed,
  open: tally?.open,
};
// A value of several lines stands between delimiters that nobody can guess.
const delimiter = `tieout-${randomUUID()}`;
appendFileSync(GITHUB_OUTPUT, Object.entries(outputs).map(([name, value]) => `${name}<<${delimiter}\n${value ?? ''}\n${delimiter}\n`).join(''));
JS
fi
exit "$code"
