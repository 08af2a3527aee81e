// Moves through what the palette has found by keyboard: arrows choose, Enter in the field opens the first, letters go on typing.
(() => {
  const slipway = (window.slipway = window.slipway || {});
  const PATIENCE_MS = 10000;

  // What is typed between Ctrl+K and the palette's field belongs into the field.
  let early = null;
  let earlyEnter = false;
  document.addEventListener('keydown', (event) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const typed = event.key.length === 1 && !modified;
    const open = document.querySelector('.palette-content');
    if (event.ctrlKey && event.key === 'k') {
      if (open) return;
      early = '';
      earlyEnter = false;
      setTimeout(() => { early = null; }, PATIENCE_MS);
    } else if (early !== null && event.key === 'Escape') {
      early = null;
    } else if (early !== null && (typed || event.key === 'Enter')) {
      if (typed) early += event.key;
      else earlyEnter = true;
      keep(event);
    } else if (open?.slipwayKeys && !open.contains(document.activeElement) && (typed || event.key === 'Enter')) {
      // The dialog gives the focus away for a moment while it opens.
      if (typed) open.slipwayKeys.type(event.key);
      else open.slipwayKeys.enter();
      keep(event);
    }
  }, true);

  const keep = (event) => {
    event.preventDefault();
    event.stopPropagation();
  };

  slipway.palette = (list) => {
    const content = list.parentElement;
    const field = content.querySelector('vaadin-text-field');
    const items = () => [...list.querySelectorAll('.palette-item')];
    const type = (text) => {
      field.value += text;
      field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    };
    if (early) type(early);
    // Enter right after typing waits for what these words find.
    content.slipwayWanted = Boolean(early) && earlyEnter;
    content.slipwayChosen = undefined;
    early = null;
    field.focus();
    if (content.dataset.keys) return;
    content.dataset.keys = 'true';

    const current = () => (list.dataset.words || '') === field.value;
    const openFirst = () => {
      content.slipwayWanted = false;
      const first = items()[0];
      // What has only some of the words may be another than was meant: it is chosen, and a second Enter opens it.
      if (first && 'unsure' in first.dataset) first.focus();
      else if (first) first.click();
    };
    const enter = () => {
      if (current()) openFirst();
      else content.slipwayWanted = true;
    };
    content.slipwayKeys = { type, enter };
    // An answer that comes later replaces what was chosen: its like is chosen again, or the field.
    content.addEventListener('focusin', (event) => {
      content.slipwayChosen = event.target.closest('.palette-item')?.getAttribute('href');
    });
    const keepFocus = () => {
      if (!content.slipwayChosen || content.contains(document.activeElement)) return;
      (items().find((item) => item.getAttribute('href') === content.slipwayChosen) || field).focus();
    };
    new MutationObserver(() => {
      if (content.slipwayWanted && current()) openFirst();
      else keepFocus();
    }).observe(list, { childList: true, attributes: true, attributeFilter: ['data-words'] });

    content.addEventListener('keydown', (event) => {
      const all = items();
      const at = all.indexOf(document.activeElement);
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        (all[at + 1] || all[0] || field).focus();
      } else if (event.key === 'ArrowUp') {
        event.preventDefault();
        (at > 0 ? all[at - 1] : field).focus();
      } else if (event.key === 'Enter' && at < 0) {
        event.preventDefault();
        enter();
      } else if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey) {
        field.focus();
      }
    });
  };
})();
