/** Width and height of a QR code, in pixels. */
export const QR_CODE_SIZE = 320;

/** Most characters of a text that a phone still reads from a QR code of {@link QR_CODE_SIZE}: a module is then three pixels wide. */
export const MOST_QR_CODE_CHARACTERS = 800;
