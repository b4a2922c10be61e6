/** Loads the lab's results for the oracle's functions. Imported for that alone. */
import { installMeasured } from './measured.ts';
import { labTable } from './table.ts';

installMeasured(labTable);
