import { UserError } from '../model/errors.js';
import type { Reporter } from '../model/report.js';

/** Writes the memo for people who work in Word: the table of the review by paragraph of the law, then the findings. */
export const docx: Reporter<Uint8Array> = {
  name: 'docx',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  needs: ['review'],
  async *render(report, options) {
    const { renderMemo } = await import('./docx/memo.js').catch((error: unknown) => { throw isMissing(error) ? refuse() : error; });
    yield* renderMemo(report, options);
  },
};

/** Whether what is missing is the package, which is not installed with the tool. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes("'docx'");
}

function refuse(): UserError {
  return new UserError('E_PACKAGE', 'the memo is written with the package "docx", which is not installed', 'Run "npm install docx" where tieout is installed.');
}
