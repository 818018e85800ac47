// What a reader, a screen reader and a keyboard meet on the page at hand. Run by EveryPageTest; works with the page's own scripts off.
() => {
  const clean = (text) => text.replace(/\s+/g, ' ').trim();
  const languageOf = (element) => element.closest('[lang]').lang;
  const texts = [];
  const add = (text, element) => {
    const said = clean(text);
    if (said && !element.closest('code, script, style')) texts.push([languageOf(element), said]);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) add(walker.currentNode.data, walker.currentNode.parentElement);
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label', 'label']) {
      if (element.hasAttribute(name)) add(element.getAttribute(name), element);
    }
  }
  texts.push([document.documentElement.lang, clean(document.title)]);

  const anchors = [...document.querySelectorAll('a[href]')];
  const here = (anchor) => anchor.origin === location.origin;
  const inPage = anchors.filter((anchor) => anchor.getAttribute('href').startsWith('#'));

  const focusable = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')];
  const unseen = focusable.filter((element) => {
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) return false;
    const style = getComputedStyle(element);
    return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2;
  });
  document.activeElement?.blur();

  const controls = [...document.querySelectorAll('main a[href], main button, main input:not([type=hidden]), main select, main textarea')]
    .filter((element) => !element.closest('noscript') && element.checkVisibility())
    .map((element) => element.tagName + ' ' + (element.getAttribute('href') || element.name || element.type));
  return {
    lang: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    texts,
    links: [...new Set(anchors.filter((anchor) => here(anchor) && !inPage.includes(anchor)).map((anchor) => anchor.pathname + anchor.search))],
    outward: anchors.filter((anchor) => !here(anchor) && !['tel:', 'mailto:'].includes(anchor.protocol) && !(anchor.rel || '').includes('noreferrer')).map((anchor) => anchor.href),
    nowhere: inPage.map((anchor) => anchor.getAttribute('href')).filter((target) => !document.getElementById(decodeURIComponent(target.slice(1)))),
    unseen: unseen.map((element) => element.outerHTML.slice(0, 120)),
    unsent: [...document.querySelectorAll('form')].filter((form) => !form.querySelector('button, noscript') && form.querySelector('select, textarea, input:not([type=hidden])')).map((form) => form.action),
    controls,
    parts: [...document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src], img[src]')].map((part) => new URL(part.href || part.src)).filter((part) => part.protocol.startsWith('http')).map((part) => part.pathname),
  };
}
