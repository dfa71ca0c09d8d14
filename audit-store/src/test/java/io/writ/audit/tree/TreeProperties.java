package io.writ.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Against the recursive definitions of RFC 9162, section 2.1, written down as they stand there. */
class TreeProperties {
  @Property(tries = 300)
  void theFrontiersRootIsTheDefinedOne(@ForAll @IntRange(max = 600) int size) throws Exception {
    List<byte[]> leaves = leaves(size);

    assertThat(frontier(leaves).root()).isEqualTo(root(leaves));
  }

  @Property(tries = 300)
  void aFrontierGrowsOnAfterItWasStored(
      @ForAll @IntRange(max = 300) int before, @ForAll @IntRange(max = 300) int after)
      throws Exception {
    List<byte[]> leaves = leaves(before + after);
    Frontier frontier = frontier(leaves.subList(0, before));

    Frontier stored = Frontier.of(before, frontier.toByteArray());
    leaves.subList(before, before + after).forEach(leaf -> stored.append(Hashes.leaf(leaf)));

    assertThat(stored.root()).isEqualTo(root(leaves));
    assertThat(frontier.size()).isEqualTo(before);
    assertThat(frontier.root()).isEqualTo(root(leaves.subList(0, before)));
  }

  @Property(tries = 500)
  void inclusionIsProved(
      @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(max = 199) int any)
      throws Exception {
    List<byte[]> leaves = leaves(size);
    int index = any % size;
    byte[] root = root(leaves);

    List<byte[]> path = Proofs.inclusion(index, size, (b, e) -> subtree(leaves, b, e));

    byte[] leaf = Hashes.leaf(leaves.get(index));
    assertThat(path)
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(inclusionPath(index, leaves));
    assertThat(Proofs.verifyInclusion(leaf, index, size, path, root)).isTrue();
    assertThat(Proofs.verifyInclusion(Hashes.leaf(new byte[] {9}), index, size, path, root))
        .isFalse();
    for (int other = 0; other < size; other++) {
      assertThat(Proofs.verifyInclusion(leaf, other, size, path, root)).isEqualTo(other == index);
    }
    assertNoOtherPath(path, p -> Proofs.verifyInclusion(leaf, index, size, p, root));
  }

  @Property(tries = 500)
  void consistencyIsProved(
      @ForAll @IntRange(min = 1, max = 200) int newer, @ForAll @IntRange(max = 199) int any)
      throws Exception {
    List<byte[]> leaves = leaves(newer);
    int older = any % newer + 1;
    byte[] olderRoot = root(leaves.subList(0, older));
    byte[] newerRoot = root(leaves);

    List<byte[]> path = Proofs.consistency(older, newer, (b, e) -> subtree(leaves, b, e));

    assertThat(path)
        .usingElementComparator(java.util.Arrays::compare)
        .isEqualTo(older == newer ? List.of() : subProof(older, leaves, true));
    assertThat(Proofs.verifyConsistency(older, olderRoot, newer, newerRoot, path)).isTrue();
    assertThat(Proofs.verifyConsistency(older, new byte[32], newer, newerRoot, path)).isFalse();
    assertThat(Proofs.verifyConsistency(older, olderRoot, newer, new byte[32], path)).isFalse();
    assertNoOtherPath(path, p -> Proofs.verifyConsistency(older, olderRoot, newer, newerRoot, p));
  }

  /** Known answers of the reference implementations of RFC 6962, whose hashing is the same. */
  @Example
  void agreesWithPublishedRoots() {
    String[] leaves = {
      "",
      "00",
      "10",
      "2021",
      "3031",
      "40414243",
      "5051525354555657",
      "606162636465666768696a6b6c6d6e6f"
    };
    Frontier frontier = Frontier.empty();
    assertThat(HexFormat.of().formatHex(frontier.root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (String leaf : leaves) {
      frontier.append(Hashes.leaf(HexFormat.of().parseHex(leaf)));
    }
    assertThat(HexFormat.of().formatHex(frontier.root()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  private interface Check {
    boolean accepts(List<byte[]> path);
  }

  private static void assertNoOtherPath(List<byte[]> path, Check check) {
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(new byte[32]);
    assertThat(check.accepts(longer)).isFalse();
    for (int i = 0; i < path.size(); i++) {
      List<byte[]> shorter = new ArrayList<>(path);
      shorter.remove(i);
      assertThat(check.accepts(shorter)).isFalse();
      List<byte[]> changed = new ArrayList<>(path);
      changed.set(i, Hashes.leaf(path.get(i)));
      assertThat(check.accepts(changed)).isFalse();
    }
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size).mapToObj(i -> ("leaf " + i).getBytes(UTF_8)).toList();
  }

  private static Frontier frontier(List<byte[]> leaves) {
    Frontier frontier = Frontier.empty();
    leaves.forEach(leaf -> frontier.append(Hashes.leaf(leaf)));
    return frontier;
  }

  private static byte[] subtree(List<byte[]> leaves, long begin, long end) {
    try {
      return root(leaves.subList((int) begin, (int) end));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] root(List<byte[]> leaves) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    if (leaves.isEmpty()) {
      return sha.digest();
    }
    if (leaves.size() == 1) {
      sha.update((byte) 0);
      return sha.digest(leaves.getFirst());
    }
    int k = split(leaves.size());
    byte[] left = root(leaves.subList(0, k));
    byte[] right = root(leaves.subList(k, leaves.size()));
    sha.update((byte) 1);
    sha.update(left);
    return sha.digest(right);
  }

  private static List<byte[]> inclusionPath(int index, List<byte[]> leaves) throws Exception {
    if (leaves.size() == 1) {
      return List.of();
    }
    int k = split(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    List<byte[]> path =
        new ArrayList<>(index < k ? inclusionPath(index, left) : inclusionPath(index - k, right));
    path.add(root(index < k ? right : left));
    return path;
  }

  private static List<byte[]> subProof(int m, List<byte[]> leaves, boolean whole) throws Exception {
    if (m == leaves.size()) {
      return whole ? List.of() : List.of(root(leaves));
    }
    int k = split(leaves.size());
    List<byte[]> left = leaves.subList(0, k);
    List<byte[]> right = leaves.subList(k, leaves.size());
    List<byte[]> proof =
        new ArrayList<>(m <= k ? subProof(m, left, whole) : subProof(m - k, right, false));
    proof.add(root(m <= k ? right : left));
    return proof;
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}
