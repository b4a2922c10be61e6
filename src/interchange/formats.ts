import type { ExportFormat } from './export-format.ts';

/** The formats by their names on the command line and in the page; each is loaded when it is asked for. */
const formats = {
  qti3: async () => (await import('./qti3/qti3-format.ts')).qti3Format,
  moodle: async () => (await import('./moodle/moodle-format.ts')).moodleFormat,
  gift: async () => (await import('./gift/gift-format.ts')).giftFormat,
  canvas: async () => (await import('./canvas/canvas-format.ts')).canvasFormat,
} as const satisfies Readonly<Record<string, () => Promise<ExportFormat>>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

/** Whether there is a format of that name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

export function loadFormat(name: FormatName): Promise<ExportFormat> {
  return formats[name]();
}
