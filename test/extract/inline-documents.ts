import { extractInlineXbrl } from '../../src/extract/inline-xbrl.js';
import type { Extraction } from '../../src/extract/extraction.js';
import type { SourceDocument } from '../../src/model/filing.js';

export function toDocument(text: string, uri = 'filing.htm'): SourceDocument {
  return { uri, format: 'inline-xbrl', text, encoding: 'utf-8', sha256: '', problems: [] };
}

/** A small inline document around a body; its context `c` is the year 2025. */
export function inlineDocument(body: string, { hidden = '', contexts = '', declarations = '' } = {}): string {
  return '<?xml version="1.0" encoding="utf-8"?>\n'
    + '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance"'
    + ' xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:ixt="http://www.xbrl.org/inlineXBRL/transformation/2020-02-12"'
    + ' xmlns:ixt-sec="http://www.sec.gov/inlineXBRL/transformation/2015-08-31" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    + ` xmlns:cyd="http://xbrl.sec.gov/cyd/2025" xmlns:dei="http://xbrl.sec.gov/dei/2025" ${declarations}><head><title>A filing</title></head><body>`
    + `<div style="display:none"><ix:header><ix:hidden>${hidden}</ix:hidden><ix:resources><xbrli:context id="c"><xbrli:entity>`
    + '<xbrli:identifier scheme="http://www.sec.gov/CIK">0009990001</xbrli:identifier></xbrli:entity>'
    + `<xbrli:period><xbrli:startDate>2025-01-01</xbrli:startDate><xbrli:endDate>2025-12-31</xbrli:endDate></xbrli:period></xbrli:context>${contexts}`
    + `</ix:resources></ix:header></div>${body}</body></html>`;
}

export async function extract(body: string, parts: Parameters<typeof inlineDocument>[1] = {}): Promise<Extraction> {
  return extractInlineXbrl(toDocument(inlineDocument(body, parts)));
}
