import { instruction, type Step } from './events.ts';
import { chain, type Reasoned } from './reasons.ts';
import { type Others, others, type StepResult, UNKNOWN } from './step-result.ts';

/** What `dfbuild plan --format json` prints, as far as it is used here; docs/dfbuild-plan.schema.json describes all. */
export interface Plan extends Others {
  readonly steps: readonly PlannedStep[];
}

export interface PlannedStep extends Step, Reasoned {
  readonly outcome: 'cached' | 'runs' | 'depends' | 'unneeded';
  readonly lastMillis: number | null;
}

/** The instructions of a plan, each step with the chain of its reasons. */
export function planned(plan: Plan): StepResult[] {
  const byIndex = new Map(plan.steps.entries());
  return [
    ...others(plan, 'runs'),
    ...plan.steps.map((step) => ({
      ...UNKNOWN,
      ...{ kind: 'step' as const, name: step.name, stage: step.stage, line: step.line, state: step.outcome },
      ...{ reason: step.reason ?? '', millis: step.lastMillis },
      chain: chain(step, byIndex, ({ name }) => instruction(name)),
    })),
  ];
}
