import type { CertaintyCounts } from '../../analysis/class-analysis.ts';
import { percent } from '../progress/mastery-words.ts';
import { confidenceWords } from '../set/Confidence.tsx';

/** What the learners' certainty was worth; nothing where nobody said how sure they were. */
export function CertaintyTable({ counts }: { readonly counts: CertaintyCounts }) {
  if (confidenceWords.every(([level]) => counts[level].answers === 0)) return null;
  return (
    <table class="analysis-certainty">
      <thead>
        <tr>
          <th scope="col">They said</th>
          <th scope="col">Right</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {confidenceWords.map(([level, words]) => {
          const { answers, right } = counts[level];
          return (
            <tr key={level}>
              <th scope="row">{words}</th>
              <td>
                {right} of {answers}
              </td>
              <td>{answers === 0 ? '–' : percent(right / answers)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
