/** Draws pictures of pages and writes them to a folder. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workerData } from 'node:worker_threads';
import type { PictureOrder } from './draw-beside.ts';
import { pictureOf } from './picture.ts';

const { folder, pages } = workerData as PictureOrder;
await mkdir(folder, { recursive: true });
for (const [name, html] of pages) await writeFile(path.join(folder, `${name}.png`), await pictureOf(html));
