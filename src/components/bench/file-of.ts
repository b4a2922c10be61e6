/** Where a question's file lies, from the root of the project. */
export function fileOf(id: string): string {
  const [lesson = '', name = ''] = id.split('/');
  return `content/lessons/${lesson}/questions/${name}.yaml`;
}
