package dev.corpora.batch;

/** What a {@link DocumentHost}'s process says to its batch. */
sealed interface FromHost {

  /** The stages are made: what goes wrong from now on is a document's doing. */
  record Ready() implements FromHost {}

  /**
   * The process cannot do its work.
   *
   * @param message why, for a person
   */
  record Unable(String message) implements FromHost {}

  /** Said every {@link LaneWatch#PERIOD}, whatever the documents do. */
  record Alive() implements FromHost {}

  /** An attempt went on to a stage. */
  record Reached(int order, Stage stage) implements FromHost {}

  /** An attempt has read so many pages. */
  record Pages(int order, int read) implements FromHost {}

  /** An attempt ended. */
  record Ended(int order, Outcome outcome) implements FromHost {}

  /** An attempt is over its deadline and does not heed it. */
  record Overran(int order, String message) implements FromHost {}
}
