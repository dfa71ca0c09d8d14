package io.writ.engine.pipeline;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Days and months in languages of Latin letters, as Unicode's CLDR writes them: capitals in some,
 * and so an encoder of English takes them for names.
 */
final class CalendarWords {
  private static final List<String> LANGUAGES =
      List.of(
          "ca", "cs", "da", "de", "es", "et", "fi", "fr", "hr", "hu", "id", "is", "it", "lt", "lv",
          "nb", "nl", "pl", "pt", "ro", "sk", "sl", "sv", "tr");

  /** What people are called by, too. */
  private static final Set<String> GIVEN_NAMES =
      Set.of("april", "august", "avril", "domingo", "mai", "maj", "mars", "mart", "mei", "sabato");

  private static final int SHORTEST_TITLE = 3;
  private static final int LONGEST = 30;

  private static final Set<String> WORDS = words();

  private CalendarWords() {}

  /** Whether the words are one day or month. */
  static boolean include(String words) {
    return WORDS.contains(words.toLowerCase(Locale.ROOT));
  }

  /** Whether a word with a capital stands before a place in the text, as before a surname. */
  static boolean mayBeAddressed(String text, int start) {
    int end = start;
    while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '.')) {
      end--;
    }
    int begin = end;
    while (begin > 0 && end - begin < LONGEST && Character.isLetter(text.charAt(begin - 1))) {
      begin--;
    }
    return end - begin >= SHORTEST_TITLE && Character.isUpperCase(text.charAt(begin));
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
        Arrays.stream(DayOfWeek.values())
            .forEach(day -> words.add(day.getDisplayName(style, locale).toLowerCase(locale)));
        Arrays.stream(Month.values())
            .forEach(month -> words.add(month.getDisplayName(style, locale).toLowerCase(locale)));
      }
    }
    words.removeAll(GIVEN_NAMES);
    return Set.copyOf(words);
  }
}
