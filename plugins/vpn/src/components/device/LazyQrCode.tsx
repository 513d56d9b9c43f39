import { type ComponentProps, lazy, Suspense } from 'react';
import type { QrCode } from './QrCode';
import { QR_CODE_SIZE } from './qrCodeSize';

const Code = lazy(async () => ({ default: (await import('./QrCode')).QrCode }));

/** A QR code, with what makes it loaded when the first one is wanted; its place is kept until then. */
export const LazyQrCode = (props: ComponentProps<typeof QrCode>) => (
  <Suspense
    fallback={<div style={{ width: QR_CODE_SIZE, height: QR_CODE_SIZE }} />}
  >
    <Code {...props} />
  </Suspense>
);
