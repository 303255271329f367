import { z } from 'zod';

/** Makes an object of these keys. */
export type Section = <T extends z.ZodRawShape>(shape: T) => z.ZodObject<T>;
