/**
 * In the editors' preview only: what an edit changed is shown as soon as it can be had, in the page that is open; then
 * the page is opened anew, for its scripts. Which reading of the content a page shows, its head says.
 */
const hot = import.meta.hot;
let asked = 0;

async function show(): Promise<void> {
  asked += 1;
  const mine = asked;
  const answer = await fetch(location.href);
  const text = await answer.text();
  // Of two edits the later one is shown.
  if (mine !== asked) return;
  const main = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
  if (answer.ok && main !== null) {
    document.querySelector('main')?.replaceChildren(...main.childNodes);
    document.querySelector('vite-error-overlay')?.remove();
    await new Promise(requestAnimationFrame);
  }
  location.reload();
}

hot?.on('atlas:changed', () => {
  show().catch(() => {
    location.reload();
  });
});
// An edit that was read while the page was on its way is not missed.
const reading = document.querySelector<HTMLMetaElement>('[name=atlas-reading]');
if (reading !== null) hot?.send('atlas:shown', Number(reading.content));
