/** Told to the document before a lesson is printed with its answers; what a question would bring is then there, until `afterprint`. */
export const ANSWERS_PRINTED = 'wavelength:answers-printed';
