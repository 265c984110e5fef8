/** A line that `dfbuild build --progress rawjson` prints; docs/building.md lists them. Lines are counted from 1. */
export type BuildEvent =
  | { readonly event: 'planned'; readonly build: string; readonly stages: number }
  | (Other & { readonly event: 'argument' | 'configured' | 'skipped' })
  | (Step & { readonly event: 'stepStarted'; readonly reason?: string | null })
  | (Step & { readonly event: 'stepCached'; readonly savedMillis?: number | null })
  | (Step & { readonly event: 'stepDone'; readonly millis: number; readonly bytes: number })
  | (Step & { readonly event: 'stepFailed'; readonly millis: number; readonly message: string })
  | (Step & { readonly event: 'output'; readonly text: string })
  | { readonly event: 'warning'; readonly message: string }
  | { readonly event: 'built'; readonly image: string; readonly millis: number }
  | { readonly event: 'tagged'; readonly name: string };

export interface Step {
  readonly name: string;
  readonly stage: string;
  readonly line: number;
}

/** An instruction that does no work, as events, plans and records tell of it. */
export interface Other {
  readonly name: string;
  /** None for ARG before the first FROM. */
  readonly stage?: string;
  readonly line: number;
  readonly meaning?: string;
  readonly reason: string | null;
}

/** The event in a line; undefined for a line that is none, or one that is of no use here. */
export function parse(line: string): BuildEvent | undefined {
  if (!line.startsWith('{')) {
    return undefined;
  }
  try {
    return JSON.parse(line) as BuildEvent;
  } catch {
    return undefined;
  }
}

/** The instruction in the name of a step, which may begin with its stage and its number. */
export function instruction(name: string): string {
  return name.replace(/^\[[^\]]*\] /, '');
}

/** A time as dfbuild prints it. */
export function duration(millis: number): string {
  return `${(millis / 1000).toFixed(1)}s`;
}

/** A size as dfbuild prints it: with three digits. */
export function size(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${units[unit] ?? ''}`;
}
