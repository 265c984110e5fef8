import { type BuildEvent, duration, type Plan, size, type Step } from './events.ts';

/** What became of a step of a build; with `runs` and `depends`, what a build would do. */
export type State = 'running' | 'cached' | 'done' | 'failed' | 'cancelled' | 'runs' | 'depends' | 'unneeded';

export interface StepResult extends Step {
  readonly state: State;
  /** Why it was not taken from the cache; empty if it was. */
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

/** The steps of a build, as its events tell. */
export class Steps {
  private readonly byName = new Map<string, StepResult>();

  /** Takes an event into account; whether anything changed. */
  on(event: BuildEvent): boolean {
    switch (event.event) {
      case 'stepStarted':
        return this.set(event, 'running', { reason: event.reason ?? '' });
      case 'stepCached':
        return this.set(event, 'cached', { millis: event.savedMillis ?? null });
      case 'stepDone':
        return this.set(event, 'done', { millis: event.millis, bytes: event.bytes });
      case 'stepFailed':
        return this.set(event, 'failed', { millis: event.millis, message: event.message });
      default:
        return false;
    }
  }

  /** What still ran when the build ended was cancelled. */
  end(): void {
    for (const [name, step] of this.byName) {
      if (step.state === 'running') {
        this.byName.set(name, { ...step, state: 'cancelled' });
      }
    }
  }

  /** In the order in which they began. */
  all(): StepResult[] {
    return [...this.byName.values()];
  }

  private set({ name, stage, line }: Step, state: State, more: Partial<StepResult>): boolean {
    const reason = this.byName.get(name)?.reason ?? '';
    const unknown = { chain: [], millis: null, bytes: null, message: '' };
    this.byName.set(name, { name, stage, line, state, reason, ...unknown, ...more });
    return true;
  }
}

/** The steps of a plan. */
export function planned(plan: Plan): StepResult[] {
  return plan.steps.map(({ name, stage, line, outcome, reason, lastMillis }) => ({
    ...{ name, stage, line, state: outcome },
    ...{ reason: reason ?? '', chain: [], millis: lastMillis, bytes: null, message: '' },
  }));
}

/** The steps by the stage they belong to, in the order of the file. */
export function byStage(steps: readonly StepResult[]): Map<string, StepResult[]> {
  const stages = new Map<string, StepResult[]>();
  for (const step of [...steps].sort((a, b) => a.line - b.line)) {
    const stage = stages.get(step.stage) ?? [];
    stages.set(step.stage, stage);
    stage.push(step);
  }
  return stages;
}

/** What stands at the end of the line of a step. */
export function hint(step: StepResult): string {
  const { state, reason, millis, bytes } = step;
  const known = millis !== null && millis >= 100;
  switch (state) {
    case 'running':
    case 'cancelled':
      return state;
    case 'cached':
      return known ? `cached, saves ${duration(millis)}` : 'cached';
    case 'done': {
      const took = `${duration(millis ?? 0)}${bytes === null || bytes === 0 ? '' : `, ${size(bytes)}`}`;
      return reason === '' ? took : `${took}: ${reason}`;
    }
    case 'failed':
      return step.message;
    case 'runs':
    case 'depends':
      return `${state === 'runs' ? 'will run' : 'may run'}${reason === '' ? '' : `: ${reason}`}${known ? ` (took ${duration(millis)} last time)` : ''}`;
    case 'unneeded':
      return 'not needed';
  }
}

/** How many steps came, or would come, from the cache; empty without steps. */
export function summary(steps: readonly StepResult[]): string {
  const cached = steps.filter((step) => step.state === 'cached').length;
  const needed = steps.filter((step) => step.state !== 'unneeded').length;
  return steps.length === 0 ? '' : `${cached.toString()} of ${needed.toString()} steps cached`;
}
