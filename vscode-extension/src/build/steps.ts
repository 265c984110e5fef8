import { type BuildEvent, duration, type Other, size, type Step } from './events.ts';
import { type Kind, other, type State, type StepResult, UNKNOWN } from './step-result.ts';

/** The steps of a build, as its events tell. */
export class Steps {
  private readonly known = new Map<string, StepResult>();

  /** Takes an event into account; whether anything changed. */
  on(event: BuildEvent): boolean {
    switch (event.event) {
      case 'argument':
        return this.add('argument', event);
      case 'configured':
        return this.add('configuration', event);
      case 'skipped':
        return this.add('skipped', event);
      case 'stepStarted':
        return this.set(event, 'running', { reason: event.reason ?? '' });
      case 'stepCached':
        // FROM is told of already, and in more detail.
        return (
          this.known.get(key(event))?.kind !== 'configuration' &&
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

  private add(kind: Kind, instruction: Other): boolean {
    const result = other(kind, instruction, 'done');
    this.known.set(key(result), result);
    return true;
  }

  private set(step: Step, state: State, more: Partial<StepResult>): boolean {
    const { name, stage, line } = step;
    const reason = this.known.get(key(step))?.reason ?? '';
    this.known.set(key(step), { ...UNKNOWN, kind: 'step', name, stage, line, state, reason, ...more });
    return true;
  }
}

/** Two instructions of a file may have one text. */
function key({ name, stage, line }: Step): string {
  return `${stage}\n${line.toString()}\n${name}`;
}

/** The instructions by the stage they belong to, in the order of the file; none for ARG before the first FROM. */
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
  const { kind, state, meaning, reason, millis, bytes } = step;
  const known = millis !== null && millis >= 100;
  if (kind !== 'step') {
    return [meaning, reason].filter((part) => part !== '').join('; ') || 'unchanged';
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
  const all = steps.filter(({ kind }) => kind === 'step');
  const cached = all.filter((step) => step.state === 'cached').length;
  const needed = all.filter((step) => step.state !== 'unneeded').length;
  return all.length === 0 ? '' : `${cached.toString()} of ${needed.toString()} steps cached`;
}
