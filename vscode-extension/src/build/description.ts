import * as vscode from 'vscode';
import { duration, size } from './events.ts';
import type { Kind, StepResult } from './step-result.ts';

const STATES: Readonly<Record<StepResult['state'], string>> = {
  running: 'Running',
  cached: 'From the cache',
  done: 'Ran',
  failed: 'Failed',
  cancelled: 'Cancelled',
  runs: 'Will run',
  depends: 'Will run if what it copies changes',
  unneeded: 'Not needed for the target',
};

const KINDS: Readonly<Record<Exclude<Kind, 'step'>, string>> = {
  argument: 'Build argument',
  configuration: 'No layer',
  skipped: 'Skipped',
};

/** What became of an instruction, in words. */
export function stateWords({ kind, state }: StepResult): string {
  return kind === 'step' ? STATES[state] : KINDS[kind];
}

/**
 * What is known of a step: first whether it comes from the cache, seconds and bytes; then each link of the chain of reasons.
 *
 * @param title what stands above; empty for nothing
 */
export function describe(dockerfile: vscode.Uri, step: StepResult, title = ''): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: ['dflint.shellBefore', 'dflint.shellAfter'] };
  const facts: string[] = [];
  if (step.millis !== null) {
    const past = step.state === 'done' || step.state === 'failed';
    facts.push(past ? duration(step.millis) : `took ${duration(step.millis)} when it ran last`);
  }
  if (step.bytes !== null && step.bytes > 0) {
    facts.push(`adds ${size(step.bytes)}`);
  }
  if (title !== '') {
    text.appendMarkdown(plain(title)).appendMarkdown('\n\n');
  }
  if (step.kind !== 'step') {
    const { meaning, reason } = step;
    const parts = [meaning, reason || 'unchanged since the last build'].filter((part) => part !== '');
    return text
      .appendMarkdown(`**${stateWords(step)}**`)
      .appendMarkdown(parts.map((part) => ` · ${plain(part)}`).join(''));
  }
  text.appendMarkdown(`**${stateWords(step)}**`).appendMarkdown(facts.map((fact) => ` · ${fact}`).join(''));
  if (step.message !== '') {
    text.appendMarkdown('\n\n$(error) ').appendMarkdown(plain(step.message));
  }
  if (step.reason !== '') {
    text.appendMarkdown('\n\nNot cached: ').appendMarkdown(plain(step.reason));
    for (const link of step.chain) {
      text.appendMarkdown('\n- ').appendMarkdown(plain(link));
    }
  }
  const link = (command: string, name: string, icon: string) => {
    const { stage, line } = step;
    const words = JSON.stringify([dockerfile.toString(), { name: step.name, stage, line }]);
    // The editor decodes it twice.
    return `[$(${icon}) ${name}](command:${command}?${encodeURIComponent(encodeURIComponent(words))})`;
  };
  text.appendMarkdown(
    `\n\n${link('dflint.shellBefore', 'Shell before', 'terminal')} · ${link('dflint.shellAfter', 'Shell after', 'terminal')}`,
  );
  return text;
}

/** Markdown that shows a text as it is. The editor's own way puts a space that does not break for each, so that lines become too long. */
function plain(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[\\`*_{}[\]()#+\-.!~|$:>]/g, '\\$&')
    .replaceAll(/\s+/g, ' ');
}
