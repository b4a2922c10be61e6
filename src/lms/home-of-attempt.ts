/**
 * The name under which a frame keeps the record of an attempt, as `progress/home` knows it. It stands apart from there: whatever
 * loads that module settles where the record is.
 * @param token - the attempt's name, 4 to 32 digits and small letters
 */
export function homeOfAttempt(token: string): string {
  return `wavelength:lms:${token}`;
}
