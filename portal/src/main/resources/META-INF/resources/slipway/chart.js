// Draws ECharts options whose colours are names of the theme, and draws again when the theme or the width changes.
(() => {
  const slipway = (window.slipway = window.slipway || {});
  const names = ['accent', 'ink', 'muted', 'line', 'card', 'good', 'warn', 'bad', 'accent-soft', 'warn-soft',
    'series1', 'series2', 'series3', 'series4', 'series5', 'series6'];

  // Paper is light, whatever the screen is; charts are drawn again after this, and before it is printed.
  addEventListener('beforeprint', () => document.documentElement.classList.add('on-paper'));
  addEventListener('afterprint', () => document.documentElement.classList.remove('on-paper'));

  // Resolves light-dark() to the colour in force, which a canvas needs.
  function colours(host) {
    const probe = document.createElement('span');
    host.appendChild(probe);
    const found = {};
    for (const name of names) {
      probe.style.color = `var(--slipway-${name})`;
      found['$' + name] = getComputedStyle(probe).color;
    }
    probe.remove();
    return found;
  }

  function themed(value, palette) {
    if (typeof value === 'string') return palette[value] || value;
    if (Array.isArray(value)) return value.map((v) => themed(v, palette));
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, themed(v, palette)]));
    }
    return value;
  }

  slipway.draw = (host, json) => {
    if (!window.echarts) {
      if (host.isConnected) setTimeout(() => slipway.draw(host, json), 20);
      return;
    }
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    let canvas = host.querySelector(':scope > .chart-canvas');
    if (!canvas) {
      canvas = document.createElement('div');
      canvas.className = 'chart-canvas';
      host.appendChild(canvas);
    }
    const paint = () => {
      if (!host.isConnected) return;
      const chart = echarts.getInstanceByDom(canvas) || echarts.init(canvas, null, { renderer: 'svg' });
      const option = themed(JSON.parse(json), colours(host));
      chart.setOption({ animation: !still, animationDuration: 120, ...option }, true);
      chart.resize();
      host.dataset.drawn = 'true';
    };
    paint();
    if (!host.slipwayObserved) {
      host.slipwayObserved = true;
      new ResizeObserver(() => {
        const chart = echarts.getInstanceByDom(canvas);
        if (chart) chart.resize();
      }).observe(host);
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
      for (const moment of ['beforeprint', 'afterprint']) addEventListener(moment, paint);
      new MutationObserver(paint).observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
    }
  };
})();
