/** An output of the stack. */
export interface PlannedOutput {
  logicalId: string;
  description: string;
}
