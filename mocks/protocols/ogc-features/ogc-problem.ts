// Errors as servers of the standard report them: an object, or (QGIS Server) an array of one.
import type { Answer } from '../http/conditional-response.ts';
import type { ServerProfile } from './server-profile.ts';

/** A refusal with its status. */
export class OgcProblem extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, description: string) {
    super(description);
    this.status = status;
    this.code = code;
  }
}

/** The answer of a problem; what is none is thrown on. */
export function problemAnswer(thrown: unknown, { errorForm }: ServerProfile): Answer {
  if (!(thrown instanceof OgcProblem)) throw thrown;
  const { status, code, message } = thrown;
  const error = { code, description: message };
  return {
    status,
    body: JSON.stringify(errorForm === 'array' ? [error] : error),
    headers: { 'Content-Type': 'application/json' },
  };
}
