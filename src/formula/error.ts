export * from '../quiz/kernel/formula/error.ts';
