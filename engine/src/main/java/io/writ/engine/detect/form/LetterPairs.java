package io.writ.engine.detect.form;

/**
 * How much a run of letters reads like English: whether the pairs of neighbours are those that
 * words are made of. Tells {@code AuthenticationProvider} from {@code qZxWvKdTpMbRjHs}.
 */
public final class LetterPairs {
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
  public static boolean isWord(Haystack text, int start, int end) {
    int sum = 0;
    for (int i = start; i + 1 < end; i++) {
      sum += bits(text.lower(i) - 'a', text.lower(i + 1) - 'a');
    }
    return sum > 0;
  }

  /**
   * The binary logarithm of how many times more often than chance a pair occurs, from -5 to 4.
   *
   * @param first 0 for {@code a} to 25 for {@code z}
   */
  public static int bits(int first, int second) {
    return LIKELIHOOD[first].charAt(second) - '5';
  }
}
