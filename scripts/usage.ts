/** Says how a command is called, and ends it well: for `--help`. */
export function showUsage(usage: string): never {
  console.log(usage);
  process.exit(0);
}

/** Ends a command that cannot begin: what is wrong, how it is called, exit 2. */
export function misused(usage: string): (error: unknown) => never {
  return (error) => {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  };
}
