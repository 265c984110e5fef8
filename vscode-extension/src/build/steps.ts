import { type BuildEvent, duration, size } from './events.ts';

/** What became of a step of the last build. */
export interface StepResult {
  readonly name: string;
  /** In the Dockerfile, from 1. */
  readonly line: number;
  readonly state: 'running' | 'cached' | 'done' | 'failed';
  /** Why it was not taken from the cache; empty if it was. */
  readonly reason: string;
  /** Time and size, or how the step failed. */
  readonly detail: string;
}

/** The steps of a build by line, as its events tell. A line that is built more than once has the last state. */
export class Steps {
  private readonly byLine = new Map<number, StepResult>();

  /** Takes an event into account; whether anything changed. */
  on(event: BuildEvent): boolean {
    const before = 'line' in event ? this.byLine.get(event.line) : undefined;
    switch (event.event) {
      case 'stepStarted':
        return this.set({ ...event, state: 'running', reason: event.reason ?? '', detail: '' });
      case 'stepCached': {
        const saved = event.savedMillis ?? 0;
        return this.set({
          ...event,
          state: 'cached',
          reason: '',
          detail: saved < 100 ? '' : `saves ${duration(saved)}`,
        });
      }
      case 'stepDone': {
        const bytes = event.bytes > 0 ? `, ${size(event.bytes)}` : '';
        const detail = `${duration(event.millis)}${bytes}`;
        return this.set({ ...event, state: 'done', reason: before?.reason ?? '', detail });
      }
      case 'stepFailed':
        return this.set({ ...event, state: 'failed', reason: before?.reason ?? '', detail: event.message });
      default:
        return false;
    }
  }

  /** In the order of the file. */
  all(): StepResult[] {
    return [...this.byLine.values()].sort((a, b) => a.line - b.line);
  }

  private set({ name, line, state, reason, detail }: StepResult): boolean {
    this.byLine.set(line, { name, line, state, reason, detail });
    return true;
  }
}

/** What stands at the end of the line of a step. */
export function hint(step: StepResult): string {
  switch (step.state) {
    case 'running':
      return 'running';
    case 'cached':
      return step.detail === '' ? 'cached' : `cached, ${step.detail}`;
    case 'done':
      return step.reason === '' ? step.detail : `${step.detail}: ${step.reason}`;
    case 'failed':
      return step.detail;
  }
}
