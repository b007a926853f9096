const GSM_BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const GSM_EXTENDED = '^{}\\[~]|€';

/**
 * How many parts a text is cut into: 160 characters, or 153 a part, of the GSM alphabet; 70, or 67 a part,
 * of any other (docs.plivo.com, send a message).
 */
export function countUnits(text: string): number {
  const characters = [...text];
  const isGsm = characters.every((c) => GSM_BASIC.includes(c) || GSM_EXTENDED.includes(c));
  const length = isGsm
    ? characters.reduce((sum, c) => sum + (GSM_EXTENDED.includes(c) ? 2 : 1), 0)
    : text.length;
  const [single, part] = isGsm ? [160, 153] : [70, 67];
  return length <= single ? 1 : Math.ceil(length / part);
}
