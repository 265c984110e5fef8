import { size } from '../build/events.ts';

/** What `dfbuild context --format json` prints; docs/building.md lists it. Lines are counted from 1. */
export interface ContextReport {
  /** The folder of the build context. */
  readonly context: string;
  readonly files: number;
  readonly bytes: number;
  readonly folders: readonly { readonly path: string; readonly files: number; readonly bytes: number }[];
  readonly steps: readonly {
    readonly name: string;
    readonly line: number;
    readonly files: number;
    readonly bytes: number;
    readonly problem: string | null;
  }[];
  /** What ignore files keep out: `by` is a file, a line and a pattern, such as `.dockerignore:2 (*.log)`. */
  readonly hidden: readonly { readonly path: string; readonly folder: boolean; readonly by: string }[];
  /** The largest files that no step reads. */
  readonly unused: readonly { readonly path: string; readonly bytes: number }[];
}

/** What a row of the view is about. */
export type ContextKind = 'folder' | 'step' | 'problem' | 'hidden' | 'unused';

/** A row of the view. */
export interface ContextRow {
  readonly kind: ContextKind;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** A path in the build context; of a hidden one, the name of the ignore file. Empty for a step. */
  readonly path: string;
  /** A line of the Dockerfile or of the ignore file; 0 for none. */
  readonly line: number;
}

/** Rows with a title. */
export interface ContextSection {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly rows: readonly ContextRow[];
}

/** A report as the view shows it; sections without rows are left out. */
export function sections(report: ContextReport): ContextSection[] {
  const { folders, steps, hidden, unused } = report;
  const all: ContextSection[] = [
    {
      id: 'folders',
      label: 'Files by folder',
      description: counted(report),
      rows: folders.map((each) => row('folder', each.path, counted(each), each.path)),
    },
    {
      id: 'steps',
      label: 'Read by',
      description: plural(steps.length, 'step'),
      rows: steps.map(({ name, line, problem, ...read }) => ({
        ...row(problem === null ? 'step' : 'problem', name.replace(/^\[[^\]]*\] /, ''), problem ?? counted(read), ''),
        line,
      })),
    },
    {
      id: 'hidden',
      label: 'Ignored',
      description: plural(hidden.length, 'path'),
      rows: hidden.map(({ path, folder, by }) => {
        const [, file = '', line = '0'] = /^(.*?):(\d+)/.exec(by) ?? [];
        return { ...row('hidden', folder ? `${path}/` : path, by, file), line: Number(line) };
      }),
    },
    {
      id: 'unused',
      label: 'Largest unused files',
      description: size(unused.reduce((sum, { bytes }) => sum + bytes, 0)),
      rows: unused.map(({ path, bytes }) => row('unused', path, size(bytes), path)),
    },
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function row(kind: ContextKind, label: string, description: string, path: string): ContextRow {
  return { kind, label, description, tooltip: `${label}\n${description}`, path, line: 0 };
}

function counted({ files, bytes }: { readonly files: number; readonly bytes: number }): string {
  return `${plural(files, 'file')} · ${size(bytes)}`;
}

function plural(count: number, noun: string): string {
  return `${count.toString()} ${noun}${count === 1 ? '' : 's'}`;
}
