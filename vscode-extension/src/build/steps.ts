import { type BuildEvent, duration, size, type Step } from './events.ts';

/** What became of a step of a build; with `runs` and `depends`, what a build would do. */
export type State = 'running' | 'cached' | 'done' | 'failed' | 'cancelled' | 'runs' | 'depends' | 'unneeded';

/** What is known of an instruction. */
export interface StepResult extends Step {
  /** Whether it is no step: FROM, or an instruction that only changes the configuration. It is `cached` if it is as in the last build. */
  readonly configures: boolean;
  readonly state: State;
  /** Why it was not taken from the cache, or how it differs from the last build; empty if it was, or does not. */
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
  private readonly known = new Map<string, StepResult>();

  /** Takes an event into account; whether anything changed. */
  on(event: BuildEvent): boolean {
    switch (event.event) {
      case 'configured': {
        const { reason } = event;
        return this.set(event, reason === null ? 'cached' : 'done', { configures: true, reason: reason ?? '' });
      }
      case 'stepStarted':
        return this.set(event, 'running', { reason: event.reason ?? '' });
      case 'stepCached':
        // FROM is told of already, and in more detail.
        return (
          this.known.get(key(event))?.configures !== true &&
          this.set(event, 'cached', { millis: event.savedMillis ?? null })
        );
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
    for (const [name, step] of this.known) {
      if (step.state === 'running') {
        this.known.set(name, { ...step, state: 'cancelled' });
      }
    }
  }

  /** In the order in which they began. */
  all(): StepResult[] {
    return [...this.known.values()];
  }

  private set(step: Step, state: State, more: Partial<StepResult>): boolean {
    const { name, stage, line } = step;
    const reason = this.known.get(key(step))?.reason ?? '';
    const unknown = { configures: false, chain: [], millis: null, bytes: null, message: '' };
    this.known.set(key(step), { name, stage, line, state, reason, ...unknown, ...more });
    return true;
  }
}

/** Two instructions of a file may have one text. */
function key({ name, stage, line }: Step): string {
  return `${stage}\n${line.toString()}\n${name}`;
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
  if (step.configures) {
    return reason === '' ? 'unchanged' : reason;
  }
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
  const all = steps.filter((step) => !step.configures);
  const cached = all.filter((step) => step.state === 'cached').length;
  const needed = all.filter((step) => step.state !== 'unneeded').length;
  return all.length === 0 ? '' : `${cached.toString()} of ${needed.toString()} steps cached`;
}
