import * as vscode from 'vscode';
import { duration, size } from './events.ts';
import type { StepResult } from './steps.ts';

const STATES: Readonly<Record<StepResult['state'], string>> = {
  running: 'Running',
  cached: 'From the cache',
  done: 'Ran',
  failed: 'Failed',
  runs: 'Would run',
  depends: 'Would run if what it copies changes',
  unneeded: 'Not needed for the target',
};

/** All that is known of a step, for a hover: its state, what it took, and each link of the chain of reasons. */
export function describe(dockerfile: vscode.Uri, step: StepResult): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['dflint.shellBefore', 'dflint.shellAfter'] };
  const facts = [STATES[step.state]];
  if (step.millis !== null) {
    const past = step.state === 'done' || step.state === 'failed';
    facts.push(past ? duration(step.millis) : `took ${duration(step.millis)} when it ran last`);
  }
  if (step.bytes !== null && step.bytes > 0) {
    facts.push(`adds ${size(step.bytes)}`);
  }
  text.appendMarkdown('**').appendText(step.name).appendMarkdown('**\n\n').appendText(facts.join(', '));
  if (step.message !== '') {
    text.appendMarkdown('\n\n$(error) ').appendText(step.message);
  }
  if (step.reason !== '') {
    text.appendMarkdown('\n\nNot cached: ').appendText(step.reason);
    for (const link of step.chain) {
      text.appendMarkdown('\n- ').appendText(link);
    }
  }
  const link = (command: string, title: string, icon: string) => {
    const words = encodeURIComponent(JSON.stringify([dockerfile.toString(), step]));
    return `[$(${icon}) ${title}](command:${command}?${words})`;
  };
  text.appendMarkdown(
    `\n\n${link('dflint.shellBefore', 'Shell before', 'terminal')} · ${link('dflint.shellAfter', 'Shell after', 'terminal')}`,
  );
  return text;
}
