import type { Images } from '../foreign-item.ts';

/** An image that a text shows, to be put beside the question. */
export interface FoundImage {
  /** Its file's name in `figures/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An image in a file, with what kind it really is. */
interface ReadImage {
  readonly name: string;
  readonly extension: 'svg' | 'png' | 'jpg' | 'gif' | 'webp';
  readonly bytes: Uint8Array;
}

/** The image at an address, from the address itself or from those that came along; null where it is neither. */
export function readImage(address: string, images: Images): ReadImage | null {
  const data = /^data:image\/[a-z+]+;base64,([\w+/=\s]+)$/.exec(address)?.[1];
  const name = nameIn(address);
  const bytes = data === undefined ? find(name, address, images) : fromBase64(data);
  if (bytes === null) return null;
  const extension = kindOf(bytes);
  return extension === null ? null : { name: data === undefined ? name : 'image', extension, bytes };
}

/** `@@PLUGINFILE@@/a%20b.png?x=1` → `a b.png` */
function nameIn(address: string): string {
  const plain = address.replace(/[?#].*$/s, '').replace(/^data:.*$/s, '');
  return decode(plain).split('/').at(-1) ?? '';
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function find(name: string, address: string, images: Images): Uint8Array | null {
  const whole = decode(address).replace(
    /^(?:@@PLUGINFILE@@|\$IMS-CC-FILEBASE\$|%24IMS-CC-FILEBASE%24)\//,
    '',
  );
  const entries = [...images];
  const exact = entries.find(([path]) => path === whole || path.endsWith(`/${whole.replace(/\?.*$/s, '')}`));
  return (exact ?? entries.find(([path]) => path.split('/').at(-1) === name))?.[1] ?? null;
}

/** The bytes of a base64 text; null where it is none. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replaceAll(/\s/g, '')), (sign) => sign.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}

/** What the first bytes say. */
function kindOf(bytes: Uint8Array): ReadImage['extension'] | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  if (head.startsWith('\u0089PNG') || head.startsWith('\u2030PNG')) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  return /<svg[\s>]/.test(head) ? 'svg' : null;
}

/** A name for the file in `figures/`, that nothing but a name can be. */
export function figureName(name: string, extension: string): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${stem === '' ? 'image' : stem}.${extension}`;
}
