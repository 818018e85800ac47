// Enhancement only: every page works without it.
(() => {
  // The library keeps the address of the page in the session storage; on a shared workstation nothing is to be left there (AB18).
  const forgetAddress = () => { try { sessionStorage.removeItem('htmx-current-path-for-history'); } catch (denied) { /* nothing is kept then */ } };
  forgetAddress();
  ['htmx:pushedIntoHistory', 'htmx:replacedInHistory', 'htmx:afterSettle'].forEach((name) => document.addEventListener(name, forgetAddress));
  addEventListener('pagehide', forgetAddress);

  // A summary of errors is what the reader needs first.
  const focusSummary = (root) => {
    const summary = root.querySelector('.errors');
    if (summary) summary.focus();
  };
  document.addEventListener('DOMContentLoaded', () => focusSummary(document));
  document.addEventListener('htmx:afterSwap', (event) => focusSummary(event.target));

  // An open part of the menu closes when one leaves it or presses Escape, which gives the place back to its name.
  const openMenus = () => document.querySelectorAll('.menu details[open]');
  document.addEventListener('click', (event) => openMenus().forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; }));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') openMenus().forEach((menu) => { if (menu.contains(document.activeElement)) menu.firstElementChild.focus(); menu.open = false; });
  });

  // Selecting a filter applies it at once; the button stays for those without scripts.
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-auto]');
    if (form) form.requestSubmit();
  });

  // A question that only follows some answers is shown when it does; without scripts it is always there and the server sorts it out.
  const follow = (form) => form.querySelectorAll('[data-when]').forEach((field) => {
    field.hidden = !field.dataset.when.split('&').every((clause) => {
      const [name, values] = clause.split('=');
      const chosen = [...form.querySelectorAll(`[name="f-${name}"]`)].filter((input) => input.type !== 'radio' && input.type !== 'checkbox' || input.checked);
      return chosen.some((input) => values.split('|').includes(input.value));
    });
  });
  const followAll = (root) => new Set([...root.querySelectorAll('[data-when]')].map((field) => field.form || field.closest('form'))).forEach((form) => form && follow(form));
  document.addEventListener('DOMContentLoaded', () => followAll(document));
  document.addEventListener('htmx:afterSwap', (event) => followAll(event.target));
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form');
    if (form && form.querySelector('[data-when]')) follow(form);
  });

  // A list can be walked with j and k, or the arrow keys, as well as with Tab.
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input,select,textarea')) return;
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    const rows = step ? [...document.querySelectorAll('[data-row] a[data-open]')] : [];
    if (!rows.length) return;
    const at = rows.indexOf(document.activeElement);
    if (at < 0 && event.key.startsWith('Arrow')) return;
    event.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, at + step))].focus();
  });

  // Someone comes up behind: blank at once, whatever the network does, and Back does not lead here. Three presses of Shift do the same.
  const hide = document.getElementById('hide');
  if (hide) {
    const said = document.getElementById('hide-said');
    let presses = 0;
    let timer;
    const forget = () => { presses = 0; said.textContent = ''; clearTimeout(timer); };
    const leave = () => {
      document.documentElement.classList.add('gone');
      document.title = hide.dataset.title;
      location.replace(hide.href);
    };
    hide.addEventListener('click', (event) => { event.preventDefault(); leave(); });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Shift') { forget(); return; }
      if (event.repeat) return;
      presses += 1;
      clearTimeout(timer);
      timer = setTimeout(forget, 5000);
      if (presses === 3) leave();
      else said.textContent = presses === 1 ? hide.dataset.two : hide.dataset.one;
    });
    addEventListener('pageshow', () => { document.documentElement.classList.remove('gone'); forget(); });
  }

  // A form is sent once; the server answers the same to a repeated key, this only saves the worry.
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return;
    const buttons = event.target.querySelectorAll('button');
    setTimeout(() => buttons.forEach((button) => { button.disabled = true; }), 0);
    addEventListener('pageshow', () => buttons.forEach((button) => { button.disabled = false; }), { once: true });
  });
})();
