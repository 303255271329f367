/** An object of S3. */
export type S3Object = { readonly Bucket: string; readonly Key: string };

/** The bucket and key of an S3 URI; undefined for anything else. */
export function locateObject(uri: string): S3Object | undefined {
  const [, Bucket, Key] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/(.+)$/u.exec(uri) ?? [];
  return Bucket && Key ? { Bucket, Key } : undefined;
}
