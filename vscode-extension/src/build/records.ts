import { duration, instruction, type Step } from './events.ts';
import { chain, type Reasoned } from './reasons.ts';
import { type Others, others, type State, type StepResult, UNKNOWN } from './step-result.ts';

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
export interface BuildRecord extends Others {
  readonly id: string;
  readonly steps: readonly RecordedStep[];
}

export interface RecordedStep extends Reasoned {
  readonly index: number;
  readonly stage: string;
  readonly number?: string;
  readonly text: string;
  readonly state: 'cached' | 'ran' | 'failed' | 'notUsed' | 'notRun';
  readonly millis?: number | null;
  readonly savedMillis?: number | null;
  readonly bytes?: number;
}

/** When a build was started, by the clock of the user; the day is left out if it is today's, as a side bar is narrow. */
export function startTime({ started }: BuildSummary, now = new Date()): string {
  const time = new Date(started);
  return time.toDateString() === now.toDateString()
    ? time.toLocaleTimeString(undefined, { timeStyle: 'medium' })
    : time.toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
}

const STATES: Readonly<Record<RecordedStep['state'], State>> = {
  ...{ cached: 'cached', ran: 'done', failed: 'failed', notUsed: 'unneeded', notRun: 'unneeded' },
};

/** The instructions of a record, each step with the chain of its reasons. */
export function recorded(record: BuildRecord): StepResult[] {
  return [...others(record, 'done'), ...steps(record)];
}

function steps({ steps: all }: BuildRecord): StepResult[] {
  const byIndex = new Map(all.map((step) => [step.index, step]));
  return all.map((step) => ({
    ...UNKNOWN,
    kind: 'step',
    name: step.number === undefined ? step.text : `[${step.stage} ${step.number}] ${step.text}`,
    stage: step.stage,
    line: step.line,
    state: STATES[step.state],
    reason: step.reason ?? '',
    chain: chain(step, byIndex, ({ text }) => text),
    millis: (step.state === 'cached' ? step.savedMillis : step.millis) ?? null,
    bytes: step.bytes ?? null,
  }));
}

/** Takes the chains of reasons over from a record. */
export function withChains(known: readonly StepResult[], record: BuildRecord): StepResult[] {
  const chains = new Map(steps(record).map((step) => [`${step.stage}\n${step.line.toString()}`, step.chain]));
  return known.map((step) =>
    step.kind === 'step'
      ? { ...step, chain: chains.get(`${step.stage}\n${step.line.toString()}`) ?? step.chain }
      : step,
  );
}

/**
 * The line on which a record has a step: the Dockerfile may have been edited since it was built.
 *
 * @param all all steps of the Dockerfile now
 * @returns undefined if the record does not have it
 */
export function recordedLine(record: BuildRecord, step: Step, all: readonly Step[]): number | undefined {
  // Of those that have one text, the first is the first.
  const same = (each: Step) => each.stage === step.stage && instruction(each.name) === instruction(step.name);
  const before = all.filter((each) => same(each) && each.line < step.line).length;
  return steps(record).filter(same)[before]?.line;
}

/** A build in one line: what became of it, and how long it took. */
export function outcome({ outcome: word, millis }: BuildSummary): string {
  return `${word} in ${duration(millis)}`;
}
