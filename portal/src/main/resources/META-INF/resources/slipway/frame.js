// The frame's part in moving about by keyboard: past the navigation, and to the content of a page that has just come.
(() => {
  const slipway = (window.slipway = window.slipway || {});
  const content = () => document.getElementById('page-content');

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.skip-link')) return;
    event.preventDefault();
    content()?.focus();
  });

  // A page that has put the focus somewhere itself, or a dialog that is open, keeps it.
  slipway.arrive = (layout) => {
    const focused = document.activeElement;
    const page = content();
    if (!page || page.contains(focused) || focused?.closest('vaadin-dialog, [role=dialog]')) return;
    page.focus({ preventScroll: true });
    layout.ownerDocument.scrollingElement.scrollTop = 0;
  };
})();
