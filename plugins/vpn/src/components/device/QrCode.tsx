import { QRCodeSVG } from 'qrcode.react';
import { QR_CODE_SIZE } from './qrCodeSize';

/** A text as a QR code, black on white in every theme, for cameras. */
export const QrCode = (props: { text: string; title: string }) => (
  <QRCodeSVG
    value={props.text}
    title={props.title}
    size={QR_CODE_SIZE}
    marginSize={4}
    style={{ display: 'block', maxWidth: '100%', height: 'auto' }}
  />
);
