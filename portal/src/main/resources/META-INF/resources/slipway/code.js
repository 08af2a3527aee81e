// Shows code with its syntax coloured by highlight.js, and tints lines that changed.
(() => {
  const slipway = (window.slipway = window.slipway || {});

  function coloured(text, language) {
    if (window.hljs && language && hljs.getLanguage(language)) {
      return hljs.highlight(text, { language, ignoreIllegals: true }).value;
    }
    const plain = document.createElement('span');
    plain.textContent = text;
    return plain.innerHTML;
  }

  // Cuts markup into lines: what is open at a line's end is closed there and opened again on the next.
  function lines(markup) {
    const open = [];
    return markup.split('\n').map((line) => {
      const start = open.join('');
      for (const tag of line.match(/<span[^>]*>|<\/span>/g) || []) {
        if (tag === '</span>') open.pop();
        else open.push(tag);
      }
      return start + line + '</span>'.repeat(open.length);
    });
  }

  // Lines are counted from 1.
  slipway.code = (element, text, language, marked) => {
    if (!window.hljs && element.isConnected) {
      // Plain until the colours arrive; a newer text in between wins.
      const turn = (element.slipwayTurn = (element.slipwayTurn || 0) + 1);
      setTimeout(() => element.slipwayTurn === turn && slipway.code(element, text, language, marked), 50);
    } else {
      element.slipwayTurn = 0;
    }
    const changed = new Set(marked);
    const rows = lines(coloured(text.replace(/\n$/, ''), language));
    element.innerHTML = rows
      .map((row, i) => `<span class="code-line${changed.has(i + 1) ? ' code-changed' : ''}">${row}\n</span>`)
      .join('');
  };

  slipway.codeWithin = (root) => {
    for (const element of root.querySelectorAll('pre > code')) {
      const language = /(?:^| )language-(\S+)/.exec(element.className);
      const text = element.textContent;
      slipway.code(element, text, language ? language[1] : '', []);
      copyable(element.parentElement, text);
    }
  };

  // Gives a block of code a button that copies it; it says so for two seconds.
  function copyable(block, text) {
    if (!navigator.clipboard || block.parentElement.classList.contains('copyable')) return;
    const frame = document.createElement('div');
    frame.className = 'copyable';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy';
    button.setAttribute('aria-label', 'Copy this code');
    slipway.copies(button, text);
    block.replaceWith(frame);
    frame.append(block, button);
  }

  // Has a button copy a text, and say so for two seconds.
  slipway.copies = (button, text) => {
    const word = button.textContent;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
      setTimeout(() => { button.textContent = word; }, 2000);
    });
  };
})();
