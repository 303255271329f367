import type { Place } from './deployments.ts';

/** A file in S3, and with whose rights it is read. */
export type FileRef = { readonly uri: string; readonly through: Place };

/** Reads files that are handed on as they are. Throws `Later` where another try may do. */
export interface FileReader {
  /** The whole file, at most 20 MB, and its SHA-256 in hex; `unreadable` says why not. */
  read(file: FileRef): Promise<FileRead>;
  /** A link that whoever has it can open, for so many seconds; at most 3,600. */
  link(file: FileRef, seconds: number): Promise<string>;
}

export type FileRead =
  { readonly bytes: Uint8Array; readonly digest: string } | { readonly unreadable: string };
