import * as vscode from 'vscode';
import type { Launcher } from '../launcher.ts';
import { type Image, reference } from './images.ts';
import type { ImageNode, ImagesView } from './images-view.ts';
import type { Texts } from './texts.ts';

type Action = (image: Image, all: readonly Image[]) => Promise<void>;

/** The commands for images: on one in the view, or on one that is chosen from a list. */
export function registerImageCommands(
  launcher: Launcher,
  view: ImagesView,
  texts: Texts,
  folder: string,
  guard: (action: () => Promise<void>) => Promise<void>,
): vscode.Disposable {
  const working = (title: string, words: readonly string[]) =>
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (_, cancellation) => launcher.read('dfbuild', words, folder, cancellation),
    );
  const actions: Readonly<Record<string, Action>> = {
    async run(image) {
      await launcher.terminal('dfbuild', reference(image), ['run', '--rm', '-it', '--', reference(image)], folder);
    },
    async shell(image) {
      const words = ['run', '--rm', '-it', '--entrypoint', 'sh', '--', reference(image)];
      await launcher.terminal('dfbuild', `Shell in ${reference(image)}`, words, folder);
    },
    async tag(image) {
      const name = await vscode.window.showInputBox({
        prompt: `Another name for ${reference(image)}`,
        placeHolder: 'repository:tag',
      });
      if (name !== undefined && name !== '') {
        await launcher.read('dfbuild', ['tag', '--', reference(image), name], folder);
        view.refresh();
      }
    },
    async push(image) {
      const push = 'Push';
      const question = `Push ${reference(image)} to its registry?`;
      if ((await vscode.window.showWarningMessage(question, { modal: true }, push)) === push) {
        await working(`Pushing ${reference(image)}`, ['push', '--', reference(image)]);
        void vscode.window.showInformationMessage(`Pushed ${reference(image)}.`);
      }
    },
    async remove(_, all) {
      const remove = 'Remove';
      const names = all.map(reference);
      const question = names.length === 1 ? `Remove ${names.join()}?` : `Remove ${names.length.toString()} images?`;
      const detail = names.length === 1 ? '' : names.join('\n');
      if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove) {
        try {
          await working('Removing images', ['rmi', '--', ...names]);
        } finally {
          view.refresh();
        }
      }
    },
    async history(image) {
      const text = await launcher.read('dfbuild', ['history', '--no-trunc', '--', reference(image)], folder);
      await texts.show(`History of ${reference(image)}`, text);
    },
    async copy(image) {
      await vscode.env.clipboard.writeText(reference(image));
    },
  };
  const register = (name: string, action: Action) =>
    vscode.commands.registerCommand(`dflint.image.${name}`, (node?: ImageNode, selected?: readonly ImageNode[]) =>
      guard(async () => {
        const nodes = selected ?? (node === undefined ? [] : [node]);
        const images = nodes.flatMap((each) => ('images' in each ? [] : [each]));
        const image = images[0] ?? (await choose(view));
        if (image !== undefined) {
          await action(image, images.length === 0 ? [image] : images);
        }
      }),
    );
  return vscode.Disposable.from(
    ...Object.entries(actions).map(([name, action]) => register(name, action)),
    vscode.commands.registerCommand('dflint.images.refresh', () => {
      view.refresh();
    }),
  );
}

async function choose(view: ImagesView): Promise<Image | undefined> {
  const items = view
    .tagged()
    .then((images) =>
      images.map((image) => ({ label: reference(image), description: `${image.Size} · ${image.CreatedSince}`, image })),
    );
  return (await vscode.window.showQuickPick(items, { placeHolder: 'The image' }))?.image;
}
