/** An image as `dfbuild images --format json` prints it, one on each line. */
export interface Image {
  readonly Repository: string;
  readonly Tag: string;
  readonly ID: string;
  readonly CreatedSince: string;
  readonly Size: string;
}

/** What stands for a name that an image does not have. */
const NONE = '<none>';
/** Keeps results of steps; see docs/building.md. */
const CACHE = 'dfbuild-cache';

/** The images of a list by repository, in the order of names; those without a name come last, under an empty one. */
export function repositories(lines: string): Map<string, Image[]> {
  const images = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Image)
    .filter((image) => image.Repository !== CACHE)
    .map((image) => (image.Repository === NONE ? { ...image, Repository: '' } : image));
  const found = new Map<string, Image[]>();
  const names = [...new Set(images.map((image) => image.Repository))].sort((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a.localeCompare(b),
  );
  for (const name of names) {
    found.set(
      name,
      images.filter((image) => image.Repository === name),
    );
  }
  return found;
}

/** What names an image in a command. */
export function reference({ Repository, Tag, ID }: Image): string {
  return Repository === '' || Tag === NONE ? ID : `${Repository}:${Tag}`;
}

/** Whether an image has a tag. */
export function hasTag({ Repository, Tag }: Image): boolean {
  return Repository !== '' && Tag !== NONE;
}
