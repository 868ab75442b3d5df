import type { Reporter } from '../model/report.js';

/** Prints the review for lawyers: one self-contained page, by paragraph of the law, without a word of mark-up from the filing. */
export const html: Reporter = {
  name: 'html',
  mediaType: 'text/html',
  needs: ['review'],
  async *render(report, options) {
    // Loaded here: who prints no review pays nothing for it.
    const { renderReview } = await import('./html/document.js');
    yield* renderReview(report, options);
  },
};
