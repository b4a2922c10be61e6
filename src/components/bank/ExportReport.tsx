import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ExportFile, ExportFormat, ItemReport } from '../../interchange/export-format.ts';
import { codesOf, describeLoss } from '../../interchange/report-text.ts';
import { countOf } from '../progress/record-words.ts';
import { saveFile } from './save-file.ts';

interface ExportReportProps {
  readonly file: ExportFile;
  readonly format: ExportFormat;
  /** By the questions' ids. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What does not travel, question by question, and the file. */
export function ExportReport({ file, format, titles }: ExportReportProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), [file]);
  const groups = [...Map.groupBy(file.report, ({ id }) => id)];
  const included = file.report.filter(({ isIncluded }) => isIncluded);
  const left = groups.filter(([, variants]) => !variants.some(({ isIncluded }) => isIncluded)).length;
  return (
    <section class="export-report" aria-labelledby="export-report">
      <h2 id="export-report" ref={heading} tabIndex={-1}>
        What travels as {format.label}
      </h2>
      <p>
        {countOf(groups.length - left, 'question')} in {countOf(included.length, 'variant')}
        {left > 0 && `; ${countOf(left, 'question')} cannot be in such a file`}.
      </p>
      <button
        type="button"
        class="button"
        disabled={included.length === 0}
        onClick={() => saveFile(`wavelength${format.extension}`, format.mediaType, file.content)}
      >
        Download the file
      </button>
      <ul class="export-items">
        {groups.map(([id, variants]) => (
          <ReportedQuestion key={id} id={id} title={titles.get(id) ?? id} variants={variants} />
        ))}
      </ul>
    </section>
  );
}

interface ReportedQuestionProps {
  readonly id: string;
  readonly title: string;
  readonly variants: readonly ItemReport[];
}

function ReportedQuestion({ id, title, variants }: ReportedQuestionProps) {
  const codes = codesOf(variants);
  const isIncluded = variants.some((variant) => variant.isIncluded);
  const seeds = variants.map(({ seed }) => String(seed)).join(', ');
  return (
    <li>
      <strong>{title}</strong> <span class="row-id">{id}</span>
      <p>
        {isIncluded ? `${variants.length === 1 ? 'Seed' : 'Seeds'} ${seeds}.` : 'Left out.'}
        {codes.length === 0 && ' Nothing is lost.'}
      </p>
      {codes.length > 0 && (
        <details>
          <summary>What does not travel ({codes.length})</summary>
          <ul>
            {codes.map((code) => (
              <li key={code}>{describeLoss(code)}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
