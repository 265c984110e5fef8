import * as vscode from 'vscode';
import { Refusal } from '../build/guard.ts';
import { type BuildSummary, outcome, startTime } from '../build/records.ts';
import type { Launcher } from '../launcher.ts';
import type { BuildNode, BuildsView } from './builds-view.ts';
import { showReport } from './report.ts';
import type { Texts } from './texts.ts';

/** The commands for past builds: on those in the view, or on some that are chosen from a list. */
export function registerBuildCommands(
  launcher: Launcher,
  view: BuildsView,
  texts: Texts,
  folder: string,
  storage: vscode.Uri,
  guard: (action: () => Promise<void>) => Promise<void>,
): vscode.Disposable {
  const read = (...words: string[]) => launcher.read('dfbuild', words, folder);
  const register = (
    name: string,
    count: number,
    placeHolder: string,
    action: (builds: readonly BuildSummary[]) => Promise<void>,
  ) =>
    vscode.commands.registerCommand(`dflint.builds.${name}`, (node?: BuildNode, selected?: readonly BuildNode[]) =>
      guard(async () => {
        const nodes = selected ?? (node === undefined ? [] : [node]);
        const given = nodes.flatMap((each) => ('build' in each ? [each.build] : []));
        if (given.length === 0 && view.dockerfile === undefined) {
          throw new Refusal('Open a Dockerfile first.');
        }
        const builds = given.length >= count ? given : await choose(await view.list(), count, placeHolder);
        if (builds !== undefined) {
          await action([...builds].sort((a, b) => a.started.localeCompare(b.started)));
        }
      }),
    );
  return vscode.Disposable.from(
    register('compare', 2, 'Two builds to compare', async (builds) => {
      const [before, now] = [builds[0], builds.at(-1)];
      if (before !== undefined && now !== undefined) {
        const text = await read('builds', 'compare', before.id, now.id);
        await texts.show(`Compare ${before.id.slice(0, 8)} with ${now.id.slice(0, 8)}`, text);
      }
    }),
    register('show', 1, 'The build to show', async ([build]) => {
      if (build !== undefined) {
        await texts.show(`Build ${build.id.slice(0, 8)}`, await read('builds', 'show', build.id));
      }
    }),
    register('why', 1, 'The build to explain', async ([build]) => {
      if (build !== undefined) {
        await texts.show(`Why ${build.id.slice(0, 8)}`, await read('why', '--build', build.id));
      }
    }),
    register('report', 1, 'The build to report', async ([build]) => {
      if (build !== undefined) {
        await showReport(launcher, storage, build.id);
      }
    }),
    register('remove', 1, 'The record to remove', async (builds) => {
      const remove = 'Remove';
      const question =
        builds.length === 1
          ? 'Remove the record of this build?'
          : `Remove the records of ${builds.length.toString()} builds?`;
      const detail = 'Images and caches stay.';
      if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove) {
        await read('builds', 'rm', ...builds.map(({ id }) => id));
        view.refresh();
      }
    }),
    vscode.commands.registerCommand('dflint.builds.refresh', () => {
      view.refresh();
    }),
  );
}

/** @throws Refusal if there are too few builds */
async function choose(
  builds: readonly BuildSummary[],
  count: number,
  placeHolder: string,
): Promise<BuildSummary[] | undefined> {
  if (builds.length < count) {
    throw new Refusal(count === 1 ? 'There is no build of this Dockerfile.' : 'There are no two builds to compare.');
  }
  const items = builds.map((build) => ({
    label: startTime(build),
    description: outcome(build),
    detail: build.id,
    build,
  }));
  if (count === 1) {
    const one = await vscode.window.showQuickPick(items, { placeHolder });
    return one === undefined ? undefined : [one.build];
  }
  // The last two are what is wanted most often.
  items.slice(0, count).forEach((item) => Object.assign(item, { picked: true }));
  const several = await vscode.window.showQuickPick(items, { placeHolder, canPickMany: true });
  if (several !== undefined && several.length !== count) {
    throw new Refusal(`Choose ${count.toString()} builds.`);
  }
  return several?.map(({ build }) => build);
}
