package io.writ.audit.verify;

import java.util.List;

/**
 * What the verifier saw.
 *
 * @param entries how many entries there are
 * @param checkpoints how many signed notes were checked, in the database and outside
 * @param problems the first {@value #MOST} problems, in the order in which they were met
 * @param found how many problems there are
 * @param notes what could not be checked, and why
 */
public record Report(
    long entries, long checkpoints, List<Problem> problems, long found, List<String> notes) {
  /** How many problems are listed. */
  public static final int MOST = 100;

  /**
   * Something that is not as it was written.
   *
   * @param table where
   * @param index of the entry, or size of the tree, that it is about
   * @param what is wrong; never content
   */
  public record Problem(String table, long index, String what) {
    @Override
    public String toString() {
      return table + " " + index + ": " + what;
    }
  }

  public Report {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Whether everything is as it was written. */
  public boolean isSound() {
    return found == 0;
  }
}
