import { contentHash } from '../../src/components/question/content-hash.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeGradingRecord } from '../../src/components/question/make-record.ts';
import type { RecordSources } from '../../src/components/question/make-record.ts';
import type { ExportedQuestion } from '../../src/interchange/item/build-item.ts';
import { describeImage } from '../../src/quiz/check/images.ts';
import { formatProblem } from '../../src/quiz/check/problem.ts';
import { readItem } from '../../src/quiz/check/read-item.ts';
import { openYaml } from '../../src/quiz/check/yaml-file.ts';
import type { QuestionItem } from '../../src/quiz/types/schemas.ts';
import { readCorrections } from './corrections.ts';
import { FaultyQuestionError } from './open-question.ts';
import type { QuestionPath } from './question-path.ts';

/** Reads questions for an export; the misconceptions of the course are read once. */
export function exportReader(root: string): (question: QuestionPath) => Promise<ExportedQuestion> {
  const corrections = readCorrections(root);
  const sources: RecordSources = {
    base: '/',
    // An image travels inside the text.
    findImage: (lesson, written) => findImage(path.join(root, 'content', 'lessons', lesson, written)),
    correctionOf: (misconception) => {
      const words = corrections.get(misconception);
      return words === undefined
        ? Promise.reject(new FaultyQuestionError(`There is no misconception "${misconception}".`))
        : Promise.resolve(words);
    },
    hashOf: contentHash,
  };
  return async ({ id, file }) => {
    const data = readData(root, file);
    const record = await makeGradingRecord({ id, data }, sources).catch((error: unknown) => {
      throw new FaultyQuestionError(`${file}: ${messageOf(error)}`, { cause: error });
    });
    return { record, objectives: data.objectives, bloom: data.bloom };
  };
}

/** @throws FaultyQuestionError with the first problem */
function readData(root: string, file: string): QuestionItem {
  const yaml = openYaml(file, readFileSync(path.join(root, file), 'utf8'));
  if (yaml.unreadable !== null) throw new FaultyQuestionError(formatProblem(yaml.locate(yaml.unreadable)));
  const reading = readItem(yaml);
  if (reading.item !== null) return reading.item;
  const [first] = reading.findings;
  throw new FaultyQuestionError(first === undefined ? file : formatProblem(yaml.locate(first)));
}

function findImage(file: string): ReturnType<RecordSources['findImage']> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const known = describeImage(path.basename(file), text);
  if (known.fault !== null) return null;
  const address = `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`;
  return { address, width: known.width, height: known.height };
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}
