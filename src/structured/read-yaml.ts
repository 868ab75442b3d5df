import { parseDocument } from 'yaml';
import { refuseExcess } from './refuse-excess.js';
import type { PlacedValue } from './placed.js';
import type { Refusal } from './refusal.js';
import { walkYaml } from './walk-yaml.js';

const REMEDIES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'Put each document into a file of its own.',
  TAB_AS_INDENT: 'Indent with spaces.',
  NON_STRING_KEY: 'Write the key as a word.',
  TAG_RESOLVE_FAILED: 'Take out the tag; only plain values are read.',
  MISSING_CHAR: 'Complete it, or put the text in quotes.',
  MULTILINE_IMPLICIT_KEY: 'Put the text in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the text in quotes: ": " and " #" mean something in YAML.',
  BAD_INDENT: 'Align it with its neighbours.',
};

const MESSAGES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here',
  TAB_AS_INDENT: 'a tab indents this line',
  NON_STRING_KEY: 'this key is not a word',
};

function word(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

/**
 * Reads one YAML 1.2 document (core schema, no merge keys, no custom tags) with the place of every node.
 * Errors: throws what `refusal` makes.
 */
export function readYaml(text: string, refusal: Refusal): PlacedValue {
  refuseExcess(text, refusal);
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    stringKeys: true,
    resolveKnownTags: false,
    // Duplicates are found while walking: the parser compares every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [problem] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  if (problem) {
    throw refusal(
      Math.min(problem.pos[0], text.length),
      MESSAGES[problem.code] ?? word(problem.message),
      REMEDIES[problem.code] ?? 'Correct the YAML at this place; a text with { } [ ] : # or quotes in it needs quotes around it.',
    );
  }
  const directive = /^%YAML/m.exec(text);
  if (directive && document.directives.yaml.version !== '1.2') {
    throw refusal(directive.index, `YAML ${document.directives.yaml.version} is asked for, and only 1.2 is read`, 'Take out the line.');
  }
  return walkYaml(document.contents, refusal);
}
