package io.writ.engine.detect.scan.disguise;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words of a language for numbers below a hundred, as the folded view spells them.
 *
 * @param values by word
 * @param and what may stand between tens and ones
 * @param scores whether 60 and 80 go on up to 79 and 99, and 80 is four twenties
 */
public record NumberWords(Map<String, Integer> values, String and, boolean scores) {
  private static final int UNKNOWN = -1;

  /** From zero on; words for the same are parted by a slash. */
  private static final NumberWords ENGLISH =
      of(
          "zero/oh/o/nought one two three four five six seven eight nine ten eleven twelve thirteen"
              + " fourteen fifteen sixteen seventeen eighteen nineteen",
          "twenty thirty forty fifty sixty seventy eighty ninety",
          "and");

  private static final NumberWords GERMAN =
      of(
              "null eins zwei/zwo drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf"
                  + " dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn",
              "zwanzig dreissig vierzig funfzig/fuenfzig sechzig siebzig achtzig neunzig",
              "und")
          .fusedBehind("ein zwei drei vier funf sechs sieben acht neun", "und");

  private static final NumberWords DUTCH =
      of(
              "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien"
                  + " vijftien zestien zeventien achttien negentien",
              "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
              "en")
          .fusedBehind("een twee drie vier vijf zes zeven acht negen", "en");

  private static final NumberWords FRENCH =
      new NumberWords(
          of(
                  "zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize"
                      + " quatorze quinze seize",
                  "vingt/vingts trente quarante cinquante soixante septante huitante nonante",
                  "et")
              .values,
          "et",
          true);

  private static final NumberWords SPANISH =
      of(
              "cero uno/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce"
                  + " quince dieciseis diecisiete dieciocho diecinueve",
              "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
              "y")
          .fused("veinti", 20, "uno dos tres cuatro cinco seis siete ocho nueve");

  private static final NumberWords ITALIAN = italian();

  private static final NumberWords PORTUGUESE =
      of(
          "zero um/uma dois/duas tres quatro cinco seis/meia sete oito nove dez onze doze treze"
              + " catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito"
              + " dezenove/dezanove",
          "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
          "e");

  static final List<NumberWords> LANGUAGES =
      List.of(ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH);

  /** How often the digit behind a word is said. */
  static final Map<String, Integer> REPEATS =
      Map.ofEntries(
          Map.entry("double", 2),
          Map.entry("triple", 3),
          Map.entry("treble", 3),
          Map.entry("doppel", 2),
          Map.entry("doble", 2),
          Map.entry("doppio", 2),
          Map.entry("duplo", 2),
          Map.entry("dubbel", 2));

  /** Signs that are said between numbers. */
  static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("dash", "-"),
          Map.entry("hyphen", "-"),
          Map.entry("minus", "-"),
          Map.entry("strich", "-"),
          Map.entry("bindestrich", "-"),
          Map.entry("tiret", "-"),
          Map.entry("guion", "-"),
          Map.entry("trattino", "-"),
          Map.entry("hifen", "-"),
          Map.entry("streepje", "-"),
          Map.entry("dot", "."),
          Map.entry("point", "."),
          Map.entry("punkt", "."),
          Map.entry("punto", "."),
          Map.entry("ponto", "."),
          Map.entry("slash", "/"),
          Map.entry("space", " "),
          Map.entry("then", " "));

  private static final Map<String, List<NumberWords>> BY_WORD =
      LANGUAGES.stream()
          .flatMap(language -> language.values.keySet().stream())
          .distinct()
          .collect(
              toUnmodifiableMap(
                  word -> word,
                  word -> LANGUAGES.stream().filter(l -> l.values.containsKey(word)).toList()));

  private static final int SHORTEST_BEGINNING = 3;

  private static NumberWords of(String toNineteen, String tens, String and) {
    Map<String, Integer> values = new HashMap<>();
    put(values, toNineteen.split(" "), 0, 1);
    put(values, tens.split(" "), 20, 10);
    return new NumberWords(values, and, false);
  }

  private static void put(Map<String, Integer> values, String[] words, int first, int step) {
    for (int i = 0; i < words.length; i++) {
      for (String word : words[i].split("/")) {
        values.put(word, first + i * step);
      }
    }
  }

  // Achtundvierzig: ones stand before their tens.
  private NumberWords fusedBehind(String ones, String joint) {
    Map<String, Integer> all = new HashMap<>(values);
    values.forEach(
        (ten, value) -> {
          if (isTen(value)) {
            String[] words = ones.split(" ");
            for (int i = 0; i < words.length; i++) {
              all.put(words[i] + joint + ten, value + i + 1);
            }
          }
        });
    return new NumberWords(all, and, scores);
  }

  private NumberWords fused(String ten, int value, String ones) {
    Map<String, Integer> all = new HashMap<>(values);
    put(all, Stream.of(ones.split(" ")).map(ten::concat).toArray(String[]::new), value + 1, 1);
    return new NumberWords(all, and, scores);
  }

  // Ventuno, ventotto: the vowel before a vowel goes.
  private static NumberWords italian() {
    String tens = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta";
    NumberWords words =
        of(
            "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
                + " quattordici quindici sedici diciassette diciotto diciannove",
            tens,
            "e");
    int value = 20;
    for (String ten : tens.split(" ")) {
      words = words.fused(ten, value, "- due tre quattro cinque sei sette - nove");
      words = words.fused(ten.substring(0, ten.length() - 1), value, "uno - - - - - - otto -");
      value += 10;
    }
    return words;
  }

  private static boolean isTen(int value) {
    return value >= 20 && value % 10 == 0;
  }

  /** The languages in which a number may begin with a word in lower case. */
  static List<NumberWords> beginningWith(String word) {
    return REPEATS.containsKey(word) ? LANGUAGES : BY_WORD.getOrDefault(word, List.of());
  }

  /** Whether a word may stand in a number that is read out. */
  static boolean isSaid(String word) {
    return BY_WORD.containsKey(word) || REPEATS.containsKey(word) || SIGNS.containsKey(word);
  }

  /** Whether ones may stand behind a first word and this. */
  boolean joins(String first, String word) {
    return and.equals(word) && isTen(value(first));
  }

  /** What a word in lower case says, or -1. */
  int value(String word) {
    return values.getOrDefault(word, UNKNOWN);
  }

  /** What two numbers in a row say together, or -1. */
  int together(int first, int second) {
    boolean ones = second >= 1 && second <= 9;
    if (isTen(first) && ones) {
      return first + second;
    }
    if (!scores) {
      return UNKNOWN;
    }
    if (first == 4 && second == 20) {
      return 80;
    }
    boolean teens = (first == 60 || first == 80) && second >= 10 && second <= 16;
    return teens || first == 10 && second >= 7 && ones ? first + second : UNKNOWN;
  }

  /** What the words for numbers in all languages begin with. */
  public static Set<String> beginnings() {
    Set<String> beginnings = new TreeSet<>(REPEATS.keySet());
    beginnings.add("oh ");
    LANGUAGES.stream()
        .flatMap(language -> language.values.keySet().stream())
        .filter(word -> word.length() >= SHORTEST_BEGINNING)
        .sorted(Comparator.comparingInt(String::length))
        .forEachOrdered(
            word -> {
              if (beginnings.stream().noneMatch(word::startsWith)) {
                beginnings.add(word);
              }
            });
    return beginnings;
  }
}
