package io.writ.engine.detect.secret;

import io.writ.engine.detect.form.Haystack;

/**
 * How much a run of letters reads like English: whether the pairs of neighbours are those that
 * words are made of. Tells {@code AuthenticationProvider} from {@code qZxWvKdTpMbRjHs}.
 */
final class LetterPairs {
  /**
   * Row: first letter, column: second; 5 and log2 of how many times more often than chance the pair
   * occurs. Counted over 400,000 words of technical English.
   */
  private static final String[] LIKELIHOOD = {
    "26760361614877060878543451",
    "52426000540600500442600040",
    "70427107606620810547500020",
    "62258110711401621452510030",
    "73786652402778365997154750",
    "50205510700400600424500030",
    "40007035500435310552500000",
    "60007000600321600325300020",
    "66766660103769851677060405",
    "20004100000000200020300000",
    "30006020410202100140202000",
    "73258320701711740265522060",
    "75038000600352660052400010",
    "71677581604425630078550030",
    "45663440425669560866756300",
    "70127104502702660746520050",
    "00000000000000000010600000",
    "82559450704465730676533060",
    "50538315703433662278612040",
    "70539407800431740776604160",
    "55546330500667360767000100",
    "60007000500000300000000000",
    "50005005500204500430002000",
    "30404000400010050005000020",
    "10103030400323450244003000",
    "30004000300000000000000000",
  };

  private LetterPairs() {}

  /** Whether the letters from {@code start} to {@code end} read like a word. */
  static boolean isWord(Haystack text, int start, int end) {
    int sum = 0;
    for (int i = start; i + 1 < end; i++) {
      sum += LIKELIHOOD[text.lower(i) - 'a'].charAt(text.lower(i + 1) - 'a') - '5';
    }
    return sum > 0;
  }
}
