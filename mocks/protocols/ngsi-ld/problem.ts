// Errors of the NGSI-LD API: RFC 7807 problem details with the types of ETSI GS CIM 009.

const TYPE_ROOT = 'https://uri.etsi.org/ngsi-ld/errors/';

/** Error types of the specification with their HTTP status and title. */
const problems = {
  BadRequestData: [
    400,
    'The request includes input data which does not meet the requirements of the operation',
  ],
  InvalidRequest: [
    400,
    'The request associated to the operation is syntactically invalid or includes wrong content',
  ],
  ResourceNotFound: [404, 'The referred resource has not been found'],
  NonexistentTenant: [404, 'The addressed tenant does not exist'],
  OperationNotSupported: [422, 'The operation is not supported'],
  InternalError: [500, 'There has been an error during the operation execution'],
  MethodNotAllowed: [405, 'The method is not allowed on this resource'],
  NotAcceptable: [406, 'None of the accepted media types can be produced'],
  UnsupportedMediaType: [415, 'The content type of the request is not supported'],
} as const;

/** A refusal that becomes a problem-details response. */
export class NgsiLdProblem extends Error {
  readonly status: number;
  readonly type: string;
  readonly title: string;

  constructor(status: number, type: string, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
  }
}

/** Creates a refusal of a type of the specification; `detail` says what was wrong with this request. */
export function problem(name: keyof typeof problems, detail: string): NgsiLdProblem {
  const [status, title] = problems[name];
  return new NgsiLdProblem(status, TYPE_ROOT + name, title, detail);
}

/** The response of a refusal; anything that is not a refusal is a fault of the simulator and answers 500. */
export function problemResponse(error: unknown): Response {
  const refusal =
    error instanceof NgsiLdProblem
      ? error
      : problem('InternalError', error instanceof Error ? error.message : String(error));
  const { type, title, status, message } = refusal;
  return new Response(JSON.stringify({ type, title, detail: message, status }), {
    status,
    headers: { 'Content-Type': 'application/json' },
  });
}
