// Draws diagrams with Mermaid, strictly, and shows them as images: nothing in an image runs, loads or can be clicked.
(() => {
  const slipway = (window.slipway = window.slipway || {});
  const LONGEST = 20000;
  // With Mermaid 11.14 a few lines of these can keep the whole window busy for ever (CVE-2026-41150, CVE-2026-71436).
  const ENDLESS = ['gantt', 'xychart'];
  let drawn = 0;
  let turn = Promise.resolve();

  const roles = {
    background: 'card', primaryColor: 'accent-soft', primaryTextColor: 'ink', primaryBorderColor: 'accent',
    secondaryColor: 'code', tertiaryColor: 'card', lineColor: 'muted', textColor: 'ink', noteBkgColor: 'warn-soft',
    noteTextColor: 'ink', noteBorderColor: 'warn', edgeLabelBackground: 'card', clusterBkg: 'code', clusterBorder: 'line',
  };

  // Colours of the theme, of the light one for paper.
  function colours(host, scheme) {
    const probe = document.createElement('span');
    if (scheme) probe.style.colorScheme = scheme;
    host.appendChild(probe);
    const found = {};
    for (const [variable, name] of Object.entries(roles)) {
      probe.style.color = `var(--slipway-${name})`;
      found[variable] = getComputedStyle(probe).color;
    }
    const font = getComputedStyle(probe).fontFamily;
    probe.remove();
    return { ...found, fontFamily: font };
  }

  class Refusal extends Error {}

  // Mermaid knows its kinds once it is initialized.
  function refuse(source) {
    if (source.length > LONGEST) throw new Refusal(`Diagrams of more than ${LONGEST} characters are not drawn.`);
    const kind = mermaid.detectType(source);
    if (ENDLESS.includes(kind)) throw new Refusal(`Diagrams of the kind ${kind} are not drawn: they can hang the window.`);
  }

  // Mermaid keeps one configuration for all, so diagrams are drawn one after the other.
  async function picture(host, source, scheme) {
    const themeVariables = colours(host, scheme);
    mermaid.initialize({
      startOnLoad: false, securityLevel: 'strict', htmlLabels: false, flowchart: { htmlLabels: false }, theme: 'base',
      themeVariables, fontFamily: themeVariables.fontFamily, maxTextSize: LONGEST, suppressErrorRendering: true,
      secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges', 'suppressErrorRendering', 'htmlLabels', 'theme',
        'themeVariables', 'themeCSS', 'fontFamily', 'flowchart'],
    });
    refuse(source);
    const { svg } = await mermaid.render(`slipway-diagram-${++drawn}`, source);
    const root = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
    const box = root.viewBox.baseVal;
    root.setAttribute('width', box.width);
    root.setAttribute('height', box.height);
    const image = document.createElement('img');
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
    image.alt = 'Diagram; what it says stands below as text.';
    image.width = Math.ceil(box.width);
    return image;
  }

  function paint(host, source) {
    turn = turn.then(async () => {
      if (!host.isConnected) return;
      const text = host.querySelector(':scope > .diagram-text');
      try {
        const screen = await picture(host, source);
        const paper = await picture(host, source, 'light');
        screen.className = 'diagram-screen';
        paper.className = 'diagram-paper';
        host.querySelectorAll(':scope > img, :scope > .notice').forEach((old) => old.remove());
        host.prepend(screen, paper);
        host.dataset.drawn = 'true';
      } catch (reason) {
        host.querySelectorAll(':scope > img, :scope > .notice').forEach((old) => old.remove());
        const notice = document.createElement('div');
        notice.className = 'notice notice-warn';
        notice.textContent = reason instanceof Refusal
          ? `${reason.message} This is its text.` : 'This diagram cannot be drawn; this is its text.';
        host.prepend(notice);
        if (text) text.open = true;
        host.dataset.drawn = 'failed';
      }
    });
  }

  slipway.diagram = (host, source) => {
    if (!window.mermaid) {
      if (host.isConnected) setTimeout(() => slipway.diagram(host, source), 20);
      return;
    }
    paint(host, source);
    if (host.slipwayObserved) return;
    host.slipwayObserved = true;
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => paint(host, source));
    new MutationObserver(() => paint(host, source))
      .observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
  };
})();
