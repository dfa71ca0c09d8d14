package io.writ.engine.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What hands make of the words that an attack can hardly do without: a letter left out, doubled,
 * swapped with the next, or the key beside it hit as well or instead. The last letter stays, since
 * what differs there is another form of the word.
 */
public final class Misspellings {
  /** Words of six letters and more, in small letters: shorter ones become other words. */
  public static final List<String> WORDS =
      List.of(
          ("ignore forget reveal system prompt secret bypass previous earlier preceding following"
                  + " everything instruction instructions guidelines restrictions limitations"
                  + " directives commands messages disregard pretend override jailbreak restricted"
                  + " unrestricted unfiltered password passwords confidential developer administrator")
              .split(" "));

  /** Other words that come of it; {@code foret} is French. */
  private static final Set<String> OTHERS =
      Set.of("foret", "overrode", "pervious", "precious", "revel");

  private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private static final Map<String, String> MEANT = meant();

  /** Letters of the shortest and the longest of what is made of the words. */
  static final int SHORTEST = 5;

  static final int LONGEST = 14;

  private Misspellings() {}

  /** The word of {@link #WORDS} that somebody meant who wrote this one, or this one itself. */
  public static String meant(String word) {
    return MEANT.getOrDefault(word, word);
  }

  private static Map<String, String> meant() {
    Map<String, String> meant = new HashMap<>();
    WORDS.forEach(word -> of(word).forEach(misspelt -> meant.putIfAbsent(misspelt, word)));
    return Map.copyOf(meant);
  }

  /** All of a word in small letters. */
  public static Set<String> of(String word) {
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < word.length() - 1; i++) {
      String before = word.substring(0, i);
      String behind = word.substring(i + 1);
      char letter = word.charAt(i);
      all.add(before + behind);
      all.add(before + letter + letter + behind);
      all.add(before + behind.charAt(0) + letter + behind.substring(1));
      for (char beside : beside(letter).toCharArray()) {
        all.add(before + beside + behind);
        all.add(before + beside + letter + behind);
        all.add(before + letter + beside + behind);
      }
    }
    all.remove(word);
    all.removeAll(OTHERS);
    return all;
  }

  // The keys that touch a key; each row stands half a key to the right of the one above.
  private static String beside(char letter) {
    int row = 0;
    while (ROWS[row].indexOf(letter) < 0) {
      row++;
    }
    int at = ROWS[row].indexOf(letter);
    return keys(row, at - 1, at - 1)
        + keys(row, at + 1, at + 1)
        + keys(row + 1, at - 1, at)
        + keys(row - 1, at, at + 1);
  }

  private static String keys(int row, int from, int to) {
    if (row < 0 || row >= ROWS.length) {
      return "";
    }
    int length = ROWS[row].length();
    return ROWS[row].substring(
        Math.clamp(from, 0, length), Math.clamp(to + 1L, Math.clamp(from, 0, length), length));
  }
}
