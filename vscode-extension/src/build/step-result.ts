import type { Other, Step } from './events.ts';

/** What became of a step of a build; with `runs` and `depends`, what a build would do. */
export type State = 'running' | 'cached' | 'done' | 'failed' | 'cancelled' | 'runs' | 'depends' | 'unneeded';

/**
 * What an instruction is for a build: a step; FROM, or one that only changes the configuration; ARG before the first FROM; or one that has no
 * part in it.
 */
export type Kind = 'step' | 'configuration' | 'argument' | 'skipped';

/** What is known of an instruction. */
export interface StepResult extends Step {
  readonly kind: Kind;
  /** What is no step is `cached` if it is as in the last build, and `unneeded` if it has no part in the build. */
  readonly state: State;
  /** Of an argument what it comes to, in words; empty otherwise. */
  readonly meaning: string;
  /** Why it was not taken from the cache, how it differs from the last build, or why it has no part; empty if it was, or does not. */
  readonly reason: string;
  /** The same step by step, from what it depends on to what changed; empty if that is not known. */
  readonly chain: readonly string[];
  /** How long it took; of a cached or planned step, when it ran last. Null if that is not known. */
  readonly millis: number | null;
  /** What it added to the image; null if that is not known. */
  readonly bytes: number | null;
  /** How it failed; empty otherwise. */
  readonly message: string;
}

/** What is known of an instruction of which nothing is known. */
export const UNKNOWN = { meaning: '', reason: '', chain: [], millis: null, bytes: null, message: '' };

/** The instructions that do no work, in plans and records; a record may be of a build that did not write them down. */
export interface Others {
  readonly arguments?: readonly Other[];
  readonly configuration?: readonly Other[];
  readonly skipped?: readonly Other[];
}

/** @param changed the state of one that differs from the last build */
export function other(kind: Kind, { name, stage, line, meaning, reason }: Other, changed: State): StepResult {
  const state = kind === 'skipped' ? 'unneeded' : reason === null ? 'cached' : changed;
  return {
    ...UNKNOWN,
    ...{ kind, name, stage: stage ?? '', line, state },
    ...{ meaning: meaning ?? '', reason: reason ?? '' },
  };
}

/** @param changed the state of those that differ from the last build */
export function others({ arguments: args, configuration, skipped }: Others, changed: State): StepResult[] {
  const all = (kind: Kind, those: readonly Other[] = []) => those.map((each) => other(kind, each, changed));
  return [...all('argument', args), ...all('configuration', configuration), ...all('skipped', skipped)];
}
