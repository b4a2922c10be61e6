/** What the editor is for: programs, and question files. */
export type Language = 'typescript' | 'yaml';
