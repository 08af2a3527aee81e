// Moves through what the palette has found by keyboard: arrows choose, Enter in the field opens the first, letters go on typing.
(() => {
  const slipway = (window.slipway = window.slipway || {});

  slipway.palette = (list) => {
    const content = list.parentElement;
    if (content.dataset.keys) return;
    content.dataset.keys = 'true';
    const field = () => content.querySelector('vaadin-text-field');
    const items = () => [...list.querySelectorAll('.palette-item')];
    content.addEventListener('keydown', (event) => {
      const all = items();
      const at = all.indexOf(document.activeElement);
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        (all[at + 1] || all[0] || field()).focus();
      } else if (event.key === 'ArrowUp') {
        event.preventDefault();
        (at > 0 ? all[at - 1] : field()).focus();
      } else if (event.key === 'Enter' && at < 0 && all.length > 0) {
        event.preventDefault();
        all[0].click();
      } else if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey) {
        field().focus();
      }
    });
  };
})();
