/**
 * The address of a file after a file or folder got another one, or is gone.
 *
 * @param to empty if it is gone
 * @returns empty if the file is gone; undefined if it is where it was
 */
export function moved(file: string, from: string, to: string): string | undefined {
  if (file !== from && !file.startsWith(`${from}/`)) {
    return undefined;
  }
  return to === '' ? '' : to + file.slice(from.length);
}
