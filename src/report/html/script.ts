/**
 * What a review does where scripts run; it reads and prints without. Links within the page light up the words they lead to,
 * Escape goes back to where a link was followed, and the dispositions of findings can be saved as a file of suppressions:
 * JSON texts are YAML texts, so every value is written as one.
 */
export const SCRIPT = `'use strict';
(() => {
  const came = [];
  const light = (id) => {
    for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
    const name = id.replace(/-text$/, '');
    for (const mark of document.querySelectorAll('mark[data-refs]')) {
      if (mark.dataset.refs.split(' ').includes(name)) mark.classList.add('lit');
    }
    document.getElementById(id)?.classList.add('lit');
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!link) return;
    const target = document.getElementById(link.getAttribute('href').slice(1));
    if (!target) return;
    came.push(link);
    light(target.id);
    setTimeout(() => target.focus(), 0);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const back = came.pop();
    if (!back) return;
    back.scrollIntoView({ block: 'center' });
    back.focus();
  });
  if (location.hash.length > 1) light(decodeURIComponent(location.hash.slice(1)));

  const valueOf = (id) => document.getElementById(id)?.value.trim() ?? '';
  const entryOf = (card, filing, prefix) => {
    const by = valueOf(card.id + '-by') || valueOf(prefix + '-reviewer-by');
    const on = valueOf(card.id + '-on') || valueOf(prefix + '-reviewer-on');
    return [
      '- fingerprint: ' + JSON.stringify(card.dataset.fingerprint),
      '  rule: ' + JSON.stringify(card.dataset.rule),
      '  reason: ' + JSON.stringify(valueOf(card.id + '-note')),
      ...(by ? ['  approved-by: ' + JSON.stringify(by)] : []),
      ...(/^\\d{4}-\\d{2}-\\d{2}$/.test(on) ? ['  approved-on: ' + JSON.stringify(on)] : []),
      ...(Object.keys(filing).length > 0 ? ['  filing: ' + JSON.stringify(filing)] : []),
    ].join('\\n');
  };
  const save = (box) => {
    const prefix = box.dataset.save;
    const status = box.querySelector('[role="status"]');
    const filing = document.getElementById(prefix);
    const accepted = [...filing.querySelectorAll('[data-fingerprint]')].filter((card) => document.getElementById(card.id + '-accept')?.checked);
    const bare = accepted.find((card) => valueOf(card.id + '-note') === '');
    if (bare) {
      status.textContent = 'Finding ' + bare.id.replace(/^.*-f/, '') + ' is accepted without a reason: write one. Nothing was saved.';
      document.getElementById(bare.id + '-note').focus();
      return;
    }
    if (accepted.length === 0) {
      status.textContent = 'No finding is accepted: nothing was saved.';
      return;
    }
    const head = '# Findings accepted in a review of tieout, each with the reason.\\n';
    const text = head + accepted.map((card) => entryOf(card, JSON.parse(filing.dataset.filing), prefix)).join('\\n') + '\\n';
    const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'tieout-suppressions.yaml';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    status.textContent = (accepted.length === 1 ? '1 accepted finding was' : accepted.length + ' accepted findings were') + ' written to tieout-suppressions.yaml.';
  };
  for (const box of document.querySelectorAll('[data-save]')) {
    box.hidden = false;
    box.querySelector('button').addEventListener('click', () => save(box));
  }
})();
`;
