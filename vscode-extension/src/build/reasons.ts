import { size } from './events.ts';

/** What is known of a file before and now: type, mode, owner, size and digest; null if it is not there. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly excluded?: string;
}

/** A step and why it runs, as records and plans tell it. */
export interface Reasoned {
  readonly line: number;
  readonly reason?: string | null;
  /** The index of the step from which it has the reason; null if it changed itself. */
  readonly because?: number | null;
  readonly details?: readonly string[];
  readonly files?: readonly FileChange[];
}

/** How many files a reason names. */
const MOST_FILES = 10;

/**
 * From a step to the one that changed: why each of them runs.
 *
 * @param text the instruction of a step
 */
export function chain<S extends Reasoned>(
  step: S,
  byIndex: ReadonlyMap<number, S>,
  text: (step: S) => string,
): string[] {
  const links: string[] = [];
  const seen = new Set<S>();
  let current: S | undefined = step;
  while (current !== undefined && !seen.has(current)) {
    seen.add(current);
    const next: S | undefined = byIndex.get(current.because ?? -1);
    if (next !== undefined) {
      links.push(`depends on ${text(next)}, line ${next.line.toString()}`);
    } else {
      links.push(...(current.details ?? []), ...changes(current.files ?? []));
    }
    current = next;
  }
  // What a file did is often the reason too, without the sizes.
  return links.filter((link) => link !== step.reason && !links.some((other) => other.startsWith(`${link}, `)));
}

function changes(files: readonly FileChange[]): string[] {
  const shown = files.slice(0, MOST_FILES).map(change);
  return files.length > MOST_FILES ? [...shown, `and ${(files.length - MOST_FILES).toString()} more files`] : shown;
}

/** What happened to a file; the texts are type, mode, owner, size and digest. */
function change({ path, before, now, excluded }: FileChange): string {
  const bytes = (text: string) => size(Number(text.split(' ')[3] ?? 0));
  if (now === null) {
    return excluded === undefined ? `${path} is gone` : `${path} is excluded by ${excluded}`;
  }
  if (before === null) {
    return `${path} is new, ${bytes(now)}`;
  }
  const [old, current] = [bytes(before), bytes(now)];
  return `${path} changed, ${old === current ? 'still' : `${old} to`} ${current}`;
}
