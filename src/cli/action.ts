import type { Command } from 'commander';

/** A command, with what it is to do once its flags are parsed; that gives the exit code. */
export type Action = (exit: (code: number) => void) => Command;
