export * from '../quiz/kernel/formula/ast.ts';
