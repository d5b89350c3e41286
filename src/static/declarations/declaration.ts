/** A word of a text. Offsets are of the whole text; `end` is not included. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One value that may be stored. */
export interface Value extends Word {
  /** It stands as a name of the language (`QUEUED`), and not as a string: case and word breaks are the language's. */
  readonly isName: boolean;
  /** The value that it takes the place of. */
  readonly replaces?: string;
}

/** Named values: an enumeration, or what is added to one. */
export interface Enumeration {
  readonly name: Word;
  /** Other names of it. */
  readonly aliases: readonly string[];
  readonly values: readonly Value[];
  /** Whether these are all of its values. */
  readonly isWhole: boolean;
}

/** A column, field or property as it is declared. */
export interface Column {
  readonly name: Word;
  /** Its name in the store, where that is another. */
  readonly stored?: string;
  readonly type?: Word;
  /** The values that it lists itself: `ENUM (...)`, `CHECK (status IN (...))`. */
  readonly values: readonly Value[];
  /** Whether those are all that it may hold. */
  readonly isWhole: boolean;
  readonly defaults: readonly Value[];
  /** Whether `type` is text of any kind. */
  readonly isText: boolean;
}

/** A table, entity or model, or what is changed of one. */
export interface Table {
  readonly name: Word;
  readonly aliases: readonly string[];
  readonly columns: readonly Column[];
  /** Tables and models that it refers to. */
  readonly refersTo: readonly string[];
  /** Whether it comes into being here. */
  readonly isNew: boolean;
}

/** A value that a statement writes to a column. */
export interface ColumnWrite {
  readonly table: Word;
  readonly column: Word;
  readonly value: Value;
}

/** What a text declares and writes. */
export interface Declarations {
  readonly enumerations: readonly Enumeration[];
  readonly tables: readonly Table[];
  readonly writes: readonly ColumnWrite[];
}
