export * from '../quiz/kernel/scope.ts';
