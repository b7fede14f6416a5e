// Errors of a SensorThings service, in the words of FROST and of the npm server.
import type { Answer } from '../../http/conditional-response.ts';
import type { ServiceProfile } from '../service-profile.ts';

/** A refusal that becomes an answer; `where` is the part of the question that is to blame. */
export class ServiceProblem extends Error {
  readonly status: number;
  readonly where: string;

  constructor(status: number, message: string, where = '') {
    super(message);
    this.status = status;
    this.where = where;
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
};

/** The answer of a refusal; what is none is thrown on. */
export function problemAnswer(thrown: unknown, { isMozilla }: ServiceProfile): Answer {
  if (!(thrown instanceof ServiceProblem)) throw thrown;
  const { status, message, where } = thrown;
  const body = isMozilla
    ? { code: status, errno: status, error: TITLES[status], ...(where !== '' && { message: where }) }
    : { code: status, type: 'error', message };
  return {
    status,
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json;charset=UTF-8' },
  };
}
