import { Later } from '../errors.ts';
import type { FileReader, FileRef } from '../files.ts';

/** For chats: that S3 is busy is no reason to leave a room alone, only this one note. */
export function atTheirOwnPace(files: FileReader): FileReader {
  return {
    read: (file) => files.read(file).catch(notTheRoom(file)),
    link: (file, seconds) => files.link(file, seconds).catch(notTheRoom(file)),
  };
}

function notTheRoom({ uri }: FileRef) {
  return (error: unknown): never => {
    if (!(error instanceof Later)) throw error;
    throw new Error(`${uri} cannot be read now: ${error.message}`, { cause: error });
  };
}
