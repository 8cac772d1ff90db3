/** Names a variable that cannot stand as it is, and why. */
export type RefuseVariable = (name: string, message: string) => void;

/** Holds variables against each other: what each of them is for itself was checked before. */
export type CheckSettings<T> = (values: T, refuse: RefuseVariable) => void;
