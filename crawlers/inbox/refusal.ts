import { RejectedError } from '../../infra/contracts/index.ts';

/** A file that is no clipping list. Whoever dropped it reads why beside it, in Vietnamese and in English. */
export class FileRefused extends RejectedError {
  readonly vietnamese: string;

  constructor(code: string, vietnamese: string, english: string) {
    super(english, { code });
    this.vietnamese = vietnamese;
  }
}

export const tooLarge = (megabytes: number): FileRefused =>
  new FileRefused('file-too-large', `Tệp lớn hơn ${megabytes} MB. Hãy chia thành nhiều tệp nhỏ hơn.`, `The file is larger than ${megabytes} MB. Split it into smaller ones.`);

export const tooManyRows = (most: number): FileRefused =>
  new FileRefused('too-many-rows', `Tệp có hơn ${most} địa chỉ. Hãy chia thành nhiều tệp nhỏ hơn.`, `The file holds more than ${most} addresses. Split it into smaller ones.`);

export const noAddresses = (): FileRefused =>
  new FileRefused('no-addresses', 'Không tìm thấy địa chỉ trang web nào trong tệp.', 'No web address was found in the file.');
