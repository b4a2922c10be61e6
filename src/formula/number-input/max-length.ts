/** The longest text that is read as a number, in UTF-16 code units. */
export const maxNumberLength = 200;
