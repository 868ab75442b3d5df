/**
 * What stands at the head or foot of a page and says nothing: "24", "F-12", "iv", "Table of Contents",
 * "Part I", "24 | Northwind 2025 Form 10-K"; one or several of them in a row.
 */
const FURNITURE = /^(?:(?:page\s+)?[-–—|\s]*(?:[A-Z]-)?\d{1,3}\.?[-–—|\s]*|[ivxl]{1,7}|(?:back\s+to\s+)?table\s+of\s+contents|(?:return\s+to\s+)?index|part\s+i{1,3}v?|.{0,60}\bform\s+(?:10-?k|20-?f)\b[^.a-z]{0,30})$/i;
const LONGEST_FURNITURE = 100;

/** Whether a block of text is only the head or foot of a page. */
export function isPageFurniture(block: string): boolean {
  return block.length <= LONGEST_FURNITURE && FURNITURE.test(block.trim());
}
