// Opens the table of contents where there is room for it, and goes to the heading that the address names.
(() => {
  const slipway = (window.slipway = window.slipway || {});

  slipway.document = (frame) => {
    const contents = frame.querySelector('.contents details');
    if (contents) {
      const wide = matchMedia('(min-width: 1100px)');
      const fit = () => { contents.open = wide.matches; };
      fit();
      wide.addEventListener('change', fit);
    }
    const anchor = decodeURIComponent(location.hash.slice(1));
    const heading = anchor && document.getElementById(anchor);
    if (heading && frame.contains(heading)) {
      heading.scrollIntoView();
    }
  };
})();
