/** Loads the lab's results for the oracle's functions. Imported for that alone. */
import { createLookup } from './lookup.ts';
import { installMeasured } from './measured.ts';
import { labTable } from './table.ts';

installMeasured(createLookup(labTable));
