/**
 * Every problem that a question file can have, with a line on its meaning. The codes are permanent: a code that
 * was published never comes to mean something else. `E` stops a question from being shown, `W` is advice.
 */
export const checkCodes = {
  E001: 'The file is not YAML that can be read.',
  E002: 'A feature of YAML is used that question files do without: anchors, aliases, tags, several documents.',
  E003: 'The file is empty, or not UTF-8.',
  E004: 'The file’s name cannot become the question’s id.',

  E010: 'A field is not one of this group.',
  E011: 'A required field is missing.',
  E012: 'A value is of the wrong kind: text for a list, a number for text.',
  E013: 'There is no question type of this name.',
  E014: 'A value is not one of the choices.',
  E015: 'An id or name is malformed, or means something else already.',
  E016: 'An id is used twice.',
  E017: 'A comma inside { … } or [ … ] has cut a text or a number in two.',
  E018: 'A value does not fit its field.',
  E019: 'A text that begins with { is not in quotes.',

  E020: 'A formula calls a function that does not exist.',
  E021: 'A formula uses a name that does not exist, or not yet.',
  E022: 'A function is called with the wrong arguments, or a number stands where a comparison belongs.',
  E023: 'A formula cannot be read.',
  E024: 'A parameter has no rule that says which numbers it may be.',
  E025: 'A name is given to two things.',
  E026: 'A text shows a number by a name that does not exist.',
  E027: 'A number format does not exist.',
  E028: 'A blank is declared and never placed in the text, or placed and never declared.',
  E029: 'A value lies outside what a function takes.',

  E030: 'An example is not graded as it expects.',
  E031: 'The question does not accept its own answer.',
  E032: 'The value of a mistake would be accepted as right.',
  E033: 'A mistake can never be reported.',
  E034: 'Two options read the same.',
  E035: 'A value is infinite or undefined.',
  E036: 'No draw of the parameters satisfies the constraints, or too few do.',
  E037: 'A seed is no whole number from 0 to 2147483647.',
  E038: 'The value of a misconception that the question does not list would be accepted as right.',
  E039: 'The question type contradicts itself on this question.',

  E040: 'A tolerance is missing.',
  E041: 'A tolerance is of an unknown kind.',
  E042: 'Kinds of tolerance exclude each other.',
  E043: 'A relative tolerance was meant in percent.',
  E044: 'No option is right.',
  E045: 'Several options are right where one is to be chosen.',
  E046: 'A mistake has no feedback.',
  E047: 'The answer is 0, of which no share can be taken.',
  E048: 'The steps cannot be put in an order: a cycle, or an unknown step.',
  E049: 'The parts or blanks of a question contradict each other.',

  E050: 'No example reaches a feedback that the author wrote.',
  E051: 'Double braces are left over in a text.',
  E052: 'A text or a formula in TeX cannot be typeset.',
  E053: 'An example expects a feedback that the question never gives.',
  E054: 'A pinned variant names a parameter that the question does not have.',
  E055: 'What an example expects contradicts itself.',
  E056: 'A number in a text stands in single braces.',
  E057: 'A backslash in double quotes has made a control character of TeX.',
  E058: 'A # has cut off the end of a text.',
  E059: 'A text holds what is no Markdown: an open dollar sign or link, TeX in \\( … \\), HTML.',

  E060: 'The lesson has no objective of this name.',
  E061: 'There is no misconception of this name.',
  E062: 'A misconception has no value in this question.',
  E063: 'There is no reference of this name.',
  E064: 'There is no figure of this name.',
  E065: 'A well-known unit has a factor that is not its own.',
  E066: 'Variants that look the same have different answers.',
  E067: 'A figure has no such parameter, no start for one, or cannot show its value.',
  E068: 'The key with as few figures as the question allows is outside its own tolerance.',
  E069: 'A sign that nobody sees: one that turns the direction of writing around, or a control character.',
  E070: 'A link leads to no page of the course, or has an address that a question may not have.',
  E071: 'A text shows an image that is none of its lesson’s, or in a line that has no room for one.',
  E072: 'A text holds a heading or a footnote, which have no place in a question.',
  E073: 'An image has no alternative text.',
  E074: 'There is no such image in the figures of the lesson.',
  E075: 'An image is too large, of another kind than SVG, or not complete in itself.',
  E076: 'A part takes over another quantity than the earlier part asks for.',
  E077: 'The starter of a program passes all tests.',

  W101: 'The question has few variants.',
  W102: 'The question has no hints.',
  W103: 'No wrong option of a list names a misconception or has feedback.',
  W104: 'An option has no feedback.',
  W105: 'The value of a mistake lies close to the accepted range.',
  W106: 'Every right example is computed from the key itself.',
  W107: 'A name is defined and used nowhere.',
  W108: 'A result is typed by hand where it could be computed.',
  W109: 'A pinned value is none that its parameter can take.',
  W110: 'A tolerance is so wide that a guess may be right.',
  W111: 'A key is what a function of the course gives, written by hand.',
  W112: 'A title, a prompt or a hint shows the key.',
  W113: 'A text is still to be written.',
  W114: 'A number typed in an explanation differs from the key it is given for.',
  W115: 'A comparison has the same truth in every variant.',
  W116: 'Another question of the course asks exactly the same.',
  W117: 'An option speaks of the options above it.',
  W118: 'A text names an option by a letter or by its place.',
  W119: 'The numbers of two options agree to the figures shown.',
  W120: 'The right option is far longer than the wrong ones.',
  W121: 'A parameter lists a value twice.',
  W122: 'The tests of a program tell too little.',
  W123: 'The feedback of a wrong answer shows the key.',
  W124: 'A prompt asks for other figures, or another unit, than the question takes.',
  W125: 'A feedback says the contrary of the mark that it goes with.',
  W126: 'A prompt rounds a number so far that the answer cannot be found from it.',
  W127: 'A number other than 0 is shown as 0.',
  W128: 'The starter of a program does not define the function that the tests call.',
  W129: 'A text speaks of a question or a figure that is not always beside it.',
  W130: 'A prompt, or a model answer, contradicts the number of words that an answer may have.',
  W131: 'A rule that nothing in the file ever breaks.',
} as const satisfies Readonly<Record<`${'E' | 'W'}${number}`, string>>;

export type CheckCode = keyof typeof checkCodes;

/** Whether a problem of this code stops the question from being shown. */
export function severityOf(code: CheckCode): 'error' | 'warning' {
  return code.startsWith('E') ? 'error' : 'warning';
}

/** Errors of examples alone: the question itself can be shown and graded. */
const ofExamples: readonly CheckCode[] = ['E030', 'E050', 'E053', 'E055'];

/** Whether a question with these problems can be looked at, though perhaps not yet published. */
export function canBeShown(problems: readonly { readonly code: CheckCode }[]): boolean {
  return problems.every(({ code }) => severityOf(code) === 'warning' || ofExamples.includes(code));
}

/** Whether a value is one of the codes. */
export function isCheckCode(code: unknown): code is CheckCode {
  return typeof code === 'string' && Object.hasOwn(checkCodes, code);
}
