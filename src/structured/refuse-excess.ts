import { Lexer } from 'yaml';
import { LIMITS } from './limits.js';
import type { Refusal } from './refusal.js';

/** Tokens that the lexer adds and the text does not have: start of a document, error end of a flow, start of a scalar. */
const DOCUMENT = '\u0002';
const FLOW_END = '\u0018';
const SCALAR = '\u001f';
/** A scalar of one level has its own column, and so has the flow collection at its place. */
const TOLERANCE = 2;

/**
 * Refuses YAML that is nested too deeply or is too long, at the cost of its tokens. The parser recurses: a
 * deep text would exhaust the stack inside it, which ends the process where V8 compiles a regular expression just then.
 * Counts columns and brackets, so that at most about twice the limit reaches the parser; the exact depth is counted on its nodes.
 */
export function refuseExcess(text: string, refusal: Refusal): void {
  const columns: number[] = [];
  let brackets = 0;
  let tokens = 0;
  let offset = 0;
  let lineStart = 0;
  /** Only indentation and `-`, `?` or `:` stand before this token on its line. */
  let opens = true;
  let scalar = false;

  for (const token of new Lexer().lex(text)) {
    if (token === DOCUMENT || token === FLOW_END) {
      if (token === FLOW_END) brackets = 0;
      continue;
    }
    tokens += 1;
    if (tokens > LIMITS.tokens) throw refusal(offset, `more than ${LIMITS.tokens} words and signs`, 'Split the file, or write it as JSON.');
    const column = offset - lineStart;
    const isSpace = /^[ \t]/.test(token) && !scalar;
    const isLine = !scalar && /^\r?\n$/.test(token);
    if (brackets === 0 && opens && !isSpace && !isLine) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      opens = !scalar && (token === '-' || token === '?' || token === ':');
    }
    if (token === SCALAR && !scalar) {
      scalar = true;
      continue;
    }
    if (!scalar && (token === '[' || token === '{')) brackets += 1;
    if (!scalar && (token === ']' || token === '}')) {
      if (brackets === 0) throw refusal(offset, `"${token}" without its opening sign`, 'Take it out, or put the text in quotes.');
      brackets -= 1;
    }
    if (columns.length + brackets > LIMITS.depth + TOLERANCE) {
      throw refusal(offset, `more than ${LIMITS.depth} maps and lists inside one another`, 'Write it flatter.');
    }
    offset += token.length;
    const lineEnd = token.lastIndexOf('\n');
    if (lineEnd !== -1) {
      lineStart = offset - token.length + lineEnd + 1;
      opens = true;
    }
    scalar = false;
  }
}
