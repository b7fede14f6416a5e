// What a JSON body that is none is reported as: the reason and the byte where reading had to stop.

/** A SyntaxError with the offset of the first byte that cannot belong to a JSON text, counted from the body's start. */
export class JsonSyntaxError extends SyntaxError {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(`${reason} at byte ${offset}`);
    this.name = 'JsonSyntaxError';
    this.offset = offset;
  }
}
