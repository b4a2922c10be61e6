import { unzipSync } from 'fflate';
import { limits, Refusal, sayBytes } from './refusal.ts';

/** The files of a package by their paths, with slashes. */
export type Package = ReadonlyMap<string, Uint8Array>;

/** Whether a file begins as a zip does. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/**
 * The files of a zip. Sizes are counted before anything is unpacked, and nothing is unpacked beyond the size it names.
 * @throws Refusal for paths that lead out of the package, for what is too large, and for what is no zip
 */
export function openZip(bytes: Uint8Array): Package {
  let total = 0;
  let entries = 0;
  const admit = ({ name, size, originalSize }: { name: string; size: number; originalSize: number }) => {
    entries += 1;
    total += originalSize;
    if (isOutside(name)) {
      throw new Refusal(`The package holds "${name}", a path that leads out of it. Nothing was unpacked.`);
    }
    if (entries > limits.entries) {
      throw new Refusal(`The package holds more than ${limits.entries} files. Export fewer questions.`);
    }
    const isBomb = originalSize > 2 ** 20 && originalSize > limits.ratio * Math.max(1, size);
    if (total > limits.unpacked || isBomb) {
      throw new Refusal(
        `Unpacked, "${name}" and what is before it would be ${sayBytes(total)}. That is no export of questions.`,
      );
    }
    return !name.endsWith('/') && !name.startsWith('__MACOSX/');
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: admit })));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('It begins as a zip does, but cannot be unpacked. Export it anew.', { cause: error });
  }
}

function isOutside(name: string): boolean {
  return name.includes('\0') || /^(?:[a-z]:|[/\\])/i.test(name) || name.split(/[/\\]/).includes('..');
}
