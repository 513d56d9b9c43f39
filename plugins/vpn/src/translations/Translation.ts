/** The same texts in another language: none may be missing, none be there that is not used. */
export type Translation<Messages> = Record<keyof Messages, string>;
