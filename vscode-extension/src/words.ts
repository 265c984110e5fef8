/** The last error of a program with its place, without the program's name; empty if it says none. */
export function lastWords(program: string, text: string): string {
  const prefix = `${program}: `;
  const line = text
    .split('\n')
    .map(located(program))
    .findLast((each) => each.startsWith(prefix));
  return line === undefined ? '' : line.slice(prefix.length);
}

/**
 * Puts places into errors: a program prints a line with file and line number, then a part of the file, and at last the error itself.
 *
 * @returns what takes line by line, and returns each as it is to be shown
 */
export function located(program: string): (line: string) => string {
  const prefix = `${program}: `;
  let place = '';
  return (line) => {
    if (/^\S.*:\d+$/.test(line)) {
      place = line;
    } else if (line.startsWith(prefix) && place !== '') {
      const whole = `${prefix}${place}: ${line.slice(prefix.length)}`;
      place = '';
      return whole;
    }
    return line;
  };
}
