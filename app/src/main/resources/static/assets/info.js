// Every page works without this. With it: out by three presses of Shift, and one line only in the list behind the Back button.
(() => {
  const root = document.documentElement;
  const exit = document.getElementById('exit');
  const said = document.getElementById('said');
  if (!exit) return;

  // Blank at once, whatever the network does; the page that comes takes this one's place.
  const leave = () => {
    root.classList.add('gone');
    document.title = said.dataset.leaving;
    location.replace(exit.href);
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    if (link === exit) {
      event.preventDefault();
      leave();
    } else if (link.origin === location.origin && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      location.replace(link.href);
    }
  });

  let presses = 0;
  let timer;
  const forget = () => { presses = 0; said.textContent = ''; clearTimeout(timer); };
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Shift') { forget(); return; }
    if (event.repeat) return;
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(forget, 5000);
    if (presses === 3) leave();
    else said.textContent = presses === 1 ? said.dataset.two : said.dataset.one;
  });

  // What is searched for is sent and shown without a line of its own behind the Back button.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!window.fetch || !window.DOMParser || !window.URLSearchParams) return;
    event.preventDefault();
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'omit', cache: 'no-store' })
      .then((answer) => answer.text())
      .then((text) => {
        const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
        document.querySelector('main').replaceWith(main);
        main.querySelector('#found').focus();
      })
      .catch(() => form.submit());
  });

  // Back to a page that was left blank: show it again, or it could not be read at all.
  addEventListener('pageshow', () => { root.classList.remove('gone'); forget(); });
})();
