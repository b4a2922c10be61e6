import { useEffect, useState } from 'preact/hooks';
import type { ExportFile, ExportFormat } from '../../interchange/export-format.ts';
import { exportQuestions } from '../../interchange/export-questions.ts';
import { formatNames, loadFormat } from '../../interchange/formats.ts';
import type { FormatName } from '../../interchange/formats.ts';
import { codesOf, describeLoss } from '../../interchange/report-text.ts';
import { saveFile } from '../bank/save-file.ts';
import type { DrawnQuestion } from './messages.ts';

interface ExportPanelProps {
  readonly drawn: DrawnQuestion;
}

interface Made {
  readonly name: FormatName;
  readonly format: ExportFormat;
  readonly file: ExportFile;
}

/** What each format makes of the question's first variant. */
function useExports(drawn: DrawnQuestion) {
  const [made, setMade] = useState<readonly Made[] | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const make = async (name: FormatName): Promise<Made> => {
      const [format, file] = await Promise.all([
        loadFormat(name),
        exportQuestions([drawn], { format: name, variants: 1, seed: 0 }),
      ]);
      return { name, format, file };
    };
    Promise.all(formatNames.map(make)).then(
      (all) => isWanted && setMade(all),
      () => isWanted && setMade('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [drawn]);
  return made;
}

/** The question as each other system would get it, with what is lost on the way. */
export function ExportPanel({ drawn }: ExportPanelProps) {
  const made = useExports(drawn);
  if (made === null) return <p class="bench-note">The exports are being written.</p>;
  if (made === 'failed')
    return <p class="bench-earlier">The exports could not be written. Check your connection.</p>;
  return (
    <ul class="bench-exports">
      {made.map(({ name, format, file }) => {
        const codes = codesOf(file.report);
        const isIncluded = file.report.some((item) => item.isIncluded);
        return (
          <li key={name}>
            <h3>{format.label}</h3>
            <button
              type="button"
              class="button"
              disabled={!isIncluded}
              aria-label={`Download as ${format.label}`}
              onClick={() =>
                saveFile(
                  `${drawn.record.id.replace('/', '-')}${format.extension}`,
                  format.mediaType,
                  file.content,
                )
              }
            >
              Download
            </button>
            {codes.length === 0 ? (
              <p>Nothing is lost.</p>
            ) : (
              <ul>
                {!isIncluded && <li>The question cannot be in such a file.</li>}
                {codes.map((code) => (
                  <li key={code}>{describeLoss(code)}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
