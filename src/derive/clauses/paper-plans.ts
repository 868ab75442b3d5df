/** Before "plan" or "plans", in a pattern: a paper of that name ("a disaster recovery plan to restore systems") is nothing that anybody plans to do. */
export const NO_PAPER = String.raw`(?<!\b(?:response|recovery|continuity|contingency|resilience|action|remediation|treatment|crisis|risk\smanagement|test|testing|audit|training|communications?)\s)`;
