import type { Span } from '../model/location.js';
import type { MappedText } from '../model/text.js';

/** A cell that holds a value, and the column that it stands in. */
export interface ViewerValue {
  readonly text: MappedText;
  readonly span: Span;
  /** From 1; the labels are column 0. */
  readonly column: number;
}

/** A row of a viewer page: a label and its values. */
export interface ViewerRow {
  readonly label: string;
  /** `cyd_SomeFlag`, from the link of the label, where the page has it. */
  readonly element: string | null;
  /** `abc_SomeMember`, where the row heads the rows of one member of the axis that `element` names. */
  readonly member: string | null;
  readonly values: readonly ViewerValue[];
  readonly span: Span;
}

/** What stands above a column: `12 Months Ended`, `Dec. 31, 2024`, and whatever else. */
export interface ViewerColumn {
  readonly duration: string | null;
  readonly date: string;
  readonly others: readonly string[];
}

/** What a viewer page shows, whatever form it came in. */
export interface ViewerPage {
  /** By the number of the column; none stands above the labels. */
  readonly columns: ReadonlyMap<number, ViewerColumn>;
  readonly rows: readonly ViewerRow[];
  readonly title: Span | null;
}
