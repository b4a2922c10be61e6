export * from '../quiz/kernel/formula/parse.ts';
