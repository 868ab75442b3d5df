import { h } from 'preact';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { toElementText } from '../escapes.js';
import { toPrintableJson } from '../text.js';

/** What an element can hold; null is nothing. */
export type Child = VNode | string | number | null | readonly Child[];

/** Attributes that a review has; no style and no handler is among them. */
export interface Attributes {
  readonly id?: string;
  readonly class?: string | undefined;
  readonly lang?: string;
  readonly role?: string;
  readonly scope?: 'row' | 'col';
  readonly type?: 'radio' | 'text' | 'button';
  readonly name?: string;
  readonly value?: string;
  readonly for?: string;
  readonly rows?: number;
  readonly colspan?: number;
  readonly hidden?: boolean;
  readonly tabindex?: number;
  readonly autocomplete?: 'off';
  readonly 'aria-hidden'?: 'true';
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-live'?: 'polite';
  readonly viewBox?: string;
  readonly d?: string;
  readonly cx?: number;
  readonly cy?: number;
  readonly r?: number;
  readonly 'data-fingerprint'?: string;
  readonly 'data-rule'?: string;
  readonly 'data-filing'?: string;
  readonly 'data-refs'?: string;
  readonly 'data-save'?: string;
}

/**
 * An element with its text made visible and harmless. Every text of a review, and every value of an attribute,
 * comes through here; links are made by `link` and by nothing else.
 */
export function el(tag: string, attributes: Attributes | null, ...children: readonly Child[]): VNode {
  return make(tag, attributes, {}, children);
}

function make(tag: string, attributes: Attributes | null, checked: { readonly href?: string }, children: readonly Child[]): VNode {
  const clean = Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]: [string, unknown]) => [name, typeof value === 'string' ? toElementText(value) : value]));
  return h(tag, { ...clean, ...checked }, ...children.map(toNode));
}

function toNode(child: Child): VNode | string | null | (VNode | string | null)[] {
  if (child === null) return null;
  if (typeof child === 'string') return toElementText(child);
  if (typeof child === 'number') return String(child);
  return isList(child) ? child.flatMap(toNode) : child;
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

/** Where a review may lead: the law, EDGAR, and its own places. */
const TARGETS = /^(?:https:\/\/(?:www\.ecfr\.gov|www\.sec\.gov)\/[\w\-./~%()?=&]*(?:#[\w\-.=]*)?|#[\w-]+)$/;

/** A link, where the address is one that a review may lead to; its text alone otherwise. */
export function link(href: string | undefined, attributes: Attributes | null, ...children: readonly Child[]): VNode {
  return href !== undefined && TARGETS.test(href) ? make('a', attributes, { href }, children) : make('span', attributes, {}, children);
}

/** A value as JSON for an attribute: ASCII where a reader could not see it, the same value when it is read. */
export function toData(value: unknown): string {
  return toPrintableJson(JSON.stringify(value));
}

/** The mark-up of an element. */
export function render(node: VNode): string {
  return renderToString(node);
}
