/** The longest time in milliseconds that a timer of Node.js knows; it runs a longer one at once. */
export const LONGEST_TIMER = 2 ** 31 - 1;
