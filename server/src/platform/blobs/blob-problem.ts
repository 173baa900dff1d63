/** The place for bytes cannot be used. Its message is one line for the operator. */
export class BlobProblem extends Error {}
