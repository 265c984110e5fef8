import { duration, size } from './events.ts';
import type { State, StepResult } from './steps.ts';

/** A line of `dfbuild builds ls --format json`. */
export interface BuildSummary {
  readonly id: string;
  readonly started: string;
  readonly millis: number;
  readonly outcome: 'built' | 'failed' | 'cancelled';
  readonly dockerfile: string;
  readonly tags: readonly string[];
}

/** What `dfbuild builds show --format json` prints, as far as it is used here; docs/dfbuild-record.schema.json describes all. */
export interface BuildRecord {
  readonly id: string;
  readonly steps: readonly RecordedStep[];
}

export interface RecordedStep {
  readonly index: number;
  readonly stage: string;
  readonly number?: string;
  readonly line: number;
  readonly text: string;
  readonly state: 'cached' | 'ran' | 'failed' | 'notUsed' | 'notRun';
  readonly reason?: string | null;
  readonly because?: number | null;
  readonly details?: readonly string[];
  readonly files?: readonly FileChange[];
  readonly millis?: number | null;
  readonly savedMillis?: number | null;
  readonly bytes?: number;
}

export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly now: string | null;
  readonly excluded?: string;
}

const STATES: Readonly<Record<RecordedStep['state'], State>> = {
  ...{ cached: 'cached', ran: 'done', failed: 'failed', notUsed: 'unneeded', notRun: 'unneeded' },
};
/** How many files a reason names. */
const MOST_FILES = 10;

/** The steps of a record, each with the chain of its reasons. */
export function recorded({ steps }: BuildRecord): StepResult[] {
  return steps.map((step) => ({
    name: step.number === undefined ? step.text : `[${step.stage} ${step.number}] ${step.text}`,
    stage: step.stage,
    line: step.line,
    state: STATES[step.state],
    reason: step.reason ?? '',
    chain: chain(step, steps),
    millis: (step.state === 'cached' ? step.savedMillis : step.millis) ?? null,
    bytes: step.bytes ?? null,
    message: '',
  }));
}

/** From a step to the one that changed: why each of them ran. */
function chain(step: RecordedStep, steps: readonly RecordedStep[]): string[] {
  const byIndex = new Map(steps.map((each) => [each.index, each]));
  const links: string[] = [];
  const seen = new Set<number>();
  let current: RecordedStep | undefined = step;
  while (current !== undefined && !seen.has(current.index)) {
    seen.add(current.index);
    const next: RecordedStep | undefined = byIndex.get(current.because ?? -1);
    if (next !== undefined) {
      links.push(`depends on ${next.text}, line ${next.line.toString()}`);
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

/** Takes the chains of reasons over from a record. */
export function withChains(steps: readonly StepResult[], record: BuildRecord): StepResult[] {
  const chains = new Map(recorded(record).map((step) => [`${step.stage}\n${step.line.toString()}`, step.chain]));
  return steps.map((step) => ({ ...step, chain: chains.get(`${step.stage}\n${step.line.toString()}`) ?? step.chain }));
}

/** A build in one line: what became of it, and how long it took. */
export function outcome({ outcome: word, millis }: BuildSummary): string {
  return `${word} in ${duration(millis)}`;
}
