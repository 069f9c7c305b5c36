import { previewIn, type Preview } from '#src/views/preview-file.ts';
import type { PreviewKey } from '#src/views/preview-key.ts';

const fetched = new Map<string, Promise<unknown>>();

/**
 * The preview of a record; `null` where there is none or it cannot be had.
 *
 * @param served the folder of the previews
 */
export async function previewOf(served: string, { file, id }: PreviewKey): Promise<Preview | null> {
  const address = `${served}${file}.json`;
  let coming = fetched.get(address);
  if (coming === undefined) {
    coming = fetchData(address);
    fetched.set(address, coming);
  }
  try {
    return previewIn(await coming, id);
  } catch {
    // Another time it may be there.
    fetched.delete(address);
    return null;
  }
}

async function fetchData(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the previews answered ${String(response.status)}`);
  return response.json();
}
