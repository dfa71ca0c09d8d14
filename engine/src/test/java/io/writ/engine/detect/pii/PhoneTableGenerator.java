package io.writ.engine.detect.pii;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadataCollection;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Turns libphonenumber's patterns of national numbers into one minimal automaton over calling code
 * and national number. Run {@code main} after a new version of the library: it writes the resource
 * that {@code PhoneTable} reads, and {@code PhoneTableTest} fails until it did.
 */
final class PhoneTableGenerator {
  private static final String DATA = "/com/google/i18n/phonenumbers/data/PhoneNumberMetadataProto_";

  /** A state of the minimal automaton: whether it accepts, and a successor a digit (0: none). */
  private record Node(boolean accepts, List<Integer> next) {}

  private final Map<Node, Integer> ids = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private PhoneTableGenerator() {
    id(new Node(false, List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
  }

  public static void main(String[] args) throws IOException {
    Files.write(Path.of("src/main/resources/io/writ/engine/detect/pii/phones.bin"), generate());
  }

  static byte[] generate() throws IOException {
    Map<String, List<String>> patterns = new TreeMap<>();
    StringBuilder regions = new StringBuilder();
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    for (String region : new TreeSet<>(util.getSupportedRegions())) {
      PhoneMetadata metadata = read(region);
      collect(metadata, patterns);
      regions.append(region).append(' ').append(metadata.getCountryCode()).append(' ');
      regions.append(metadata.getNationalPrefix()).append('\n');
    }
    for (int code : util.getSupportedGlobalNetworkCallingCodes()) {
      collect(read(Integer.toString(code)), patterns);
    }
    PhoneTableGenerator generator = new PhoneTableGenerator();
    Map<String, Integer> codes = new TreeMap<>();
    patterns.forEach((code, list) -> codes.put(code, generator.automaton(list)));
    int root = generator.trie("", codes);
    return generator.write(root, regions.toString());
  }

  private static PhoneMetadata read(String name) throws IOException {
    try (InputStream in = PhoneNumberUtil.class.getResourceAsStream(DATA + name);
        ObjectInputStream objects = new ObjectInputStream(in)) {
      PhoneMetadataCollection collection = new PhoneMetadataCollection();
      collection.readExternal(objects);
      return collection.getMetadataList().getFirst();
    }
  }

  private static void collect(PhoneMetadata m, Map<String, List<String>> patterns) {
    List<String> list =
        patterns.computeIfAbsent(Integer.toString(m.getCountryCode()), c -> new ArrayList<>());
    Stream.of(
            m.getFixedLine(),
            m.getMobile(),
            m.getTollFree(),
            m.getPremiumRate(),
            m.getSharedCost(),
            m.getPersonalNumber(),
            m.getVoip(),
            m.getPager(),
            m.getUan(),
            m.getVoicemail())
        .filter(desc -> desc != null && desc.hasNationalNumberPattern())
        .map(PhoneNumberDesc::getNationalNumberPattern)
        .filter(pattern -> !pattern.equals("NA") && !pattern.isEmpty())
        .forEach(list::add);
  }

  private int automaton(List<String> patterns) {
    PatternGraph graph = new PatternGraph();
    BitSet start = new BitSet();
    patterns.forEach(pattern -> start.set(graph.add(pattern)));
    return determinise(graph, graph.closure(start), new HashMap<>());
  }

  private int determinise(PatternGraph graph, BitSet states, Map<BitSet, Integer> done) {
    if (states.isEmpty()) {
      return 0;
    }
    Integer known = done.get(states);
    if (known != null) {
      return known;
    }
    List<Integer> next = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      next.add(determinise(graph, graph.step(states, digit), done));
    }
    int id = id(new Node(graph.accepts(states), next));
    done.put(states, id);
    return id;
  }

  private int trie(String prefix, Map<String, Integer> codes) {
    Integer whole = codes.get(prefix);
    if (whole != null) {
      return whole;
    }
    if (codes.keySet().stream().noneMatch(code -> code.startsWith(prefix))) {
      return 0;
    }
    List<Integer> next = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      next.add(trie(prefix + digit, codes));
    }
    return id(new Node(false, next));
  }

  private int id(Node node) {
    return ids.computeIfAbsent(
        node,
        n -> {
          nodes.add(n);
          return nodes.size() - 1;
        });
  }

  private byte[] write(int root, String regions) throws IOException {
    if (nodes.size() > Character.MAX_VALUE) {
      throw new IllegalStateException("states no longer fit into 16 bits");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
      out.writeInt(nodes.size());
      out.writeInt(root);
      for (int digit = 0; digit < 10; digit++) {
        for (Node node : nodes) {
          out.writeChar(node.next().get(digit));
        }
      }
      for (Node node : nodes) {
        out.writeBoolean(node.accepts());
      }
      out.writeUTF(regions);
    }
    deflater.end();
    return bytes.toByteArray();
  }
}
