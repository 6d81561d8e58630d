/** The few words that cards bear beside the message's own. */
export const words = {
  vi: { acknowledge: 'Xác nhận đã nhận', open: 'Mở trong hệ thống' },
  en: { acknowledge: 'Acknowledge', open: 'Open in the console' },
} as const;
