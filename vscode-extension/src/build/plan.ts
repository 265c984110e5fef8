import { instruction, type Step } from './events.ts';
import { chain, type Reasoned } from './reasons.ts';
import type { StepResult } from './steps.ts';

/** What `dfbuild plan --format json` prints, as far as it is used here; docs/dfbuild-plan.schema.json describes all. */
export interface Plan {
  readonly steps: readonly PlannedStep[];
  /** FROM, and instructions that only change the configuration. */
  readonly configuration: readonly (Step & { readonly reason: string | null })[];
}

export interface PlannedStep extends Step, Reasoned {
  readonly outcome: 'cached' | 'runs' | 'depends' | 'unneeded';
  readonly lastMillis: number | null;
}

/** The instructions of a plan, each step with the chain of its reasons. */
export function planned({ steps, configuration }: Plan): StepResult[] {
  const byIndex = new Map(steps.entries());
  const unknown = { chain: [], millis: null, bytes: null, message: '' };
  return [
    ...configuration.map(({ name, stage, line, reason }) => ({
      ...unknown,
      ...{ name, stage, line, configures: true, state: reason === null ? ('cached' as const) : ('runs' as const) },
      reason: reason ?? '',
    })),
    ...steps.map((step) => ({
      ...unknown,
      ...{ name: step.name, stage: step.stage, line: step.line, configures: false, state: step.outcome },
      ...{ reason: step.reason ?? '', millis: step.lastMillis },
      chain: chain(step, byIndex, ({ name }) => instruction(name)),
    })),
  ];
}
