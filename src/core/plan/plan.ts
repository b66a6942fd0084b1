export type Plan = never;
