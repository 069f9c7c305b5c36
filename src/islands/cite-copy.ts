/**
 * The copy buttons beside citations: they are shown once they work, and say so when they have done it. What the browser
 * does not let a page copy is selected.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-citation]')) {
  const panel = button.closest('details');
  const citation = panel?.querySelector<HTMLElement>('[data-citation]');
  const status = panel?.querySelector<HTMLElement>('[role=status]');
  if (!citation || !status) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    copy(citation).then(
      () => {
        status.textContent = 'Copied.';
      },
      () => {
        getSelection()?.selectAllChildren(citation);
        status.textContent = 'Selected: copy it with the keyboard.';
      },
    );
  });
}

/** Copies a citation as text, and with its italics where it has any. */
async function copy(citation: HTMLElement): Promise<void> {
  const text = citation.textContent.trim();
  if (citation.querySelector('i') === null) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const formatted = citation.innerHTML.replace(/<(?!\/?i\b)[^>]*>/g, '').trim();
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([formatted], { type: 'text/html' }),
    }),
  ]);
}
