/** A place of the content opens in the editor that the preview's server finds; the page stays where it is. */
document.addEventListener('click', (event) => {
  const { target } = event;
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-opens]') : null;
  if (link === null) return;
  event.preventDefault();
  void fetch(link.href);
});
