package io.writ.engine.text;

/**
 * The characters behind a view as one text, with a map back: what words of scripts are read from
 * that the view's bytes do not spell. What cannot be seen is gone, and so are marks that belong to
 * no script.
 */
public final class ViewText {
  private static final int[] NONE = {};

  private final TextView view;
  private final String text;
  private final int[] places;

  /** How far behind the characters their bytes stood where it was asked last. */
  private int shift;

  private ViewText(TextView view, String text, int[] places) {
    this.view = view;
    this.text = text;
    this.places = places;
  }

  /** Reads the view of a text, which is its own when nothing was left out. */
  public static ViewText of(TextView view, String original) {
    return view.isShortened() ? of(view) : new ViewText(view, original, NONE);
  }

  /** Reads a view, in time linear in its length. */
  public static ViewText of(TextView view) {
    StringBuilder text = new StringBuilder(view.length());
    int[] places = new int[2 * view.length()];
    for (int i = 0; i < view.length(); i++) {
      int codePoint = view.codePoint(i);
      if (codePoint >= 0 && !isMark(codePoint)) {
        int before = text.length();
        text.appendCodePoint(codePoint);
        for (int k = before; k < text.length(); k++) {
          places[k] = i;
        }
      }
    }
    return new ViewText(view, text.toString(), places);
  }

  private static boolean isMark(int codePoint) {
    return codePoint >= 0x300 && codePoint <= Folding.LAST_MARK;
  }

  /** The characters. */
  public String text() {
    return text;
  }

  /** Which byte of the view a character has. */
  public int place(int at) {
    if (places != NONE) {
      return at < text.length() ? places[at] : view.length();
    }
    // It changes where characters fold to several bytes, or pairs of surrogates to one.
    if (!view.isFirstFrom(at + shift, at)) {
      shift = view.firstFrom(at) - at;
    }
    return at + shift;
  }

  /** UTF-16 offset in the original of the character at {@code at}. */
  public int originalStart(int at) {
    return places == NONE ? at : view.originalStart(places[at]);
  }

  /**
   * UTF-16 offset in the original behind the character before {@code end}.
   *
   * @param end exclusive, at least 1
   */
  public int originalEnd(int end) {
    return places == NONE ? end : view.originalEnd(places[end - 1] + 1);
  }
}
