package io.writ.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Inclusion and consistency proofs of RFC 9162, sections 2.1.3 and 2.1.4. */
public final class Proofs {
  /** Hashes of parts of the tree. */
  @FunctionalInterface
  public interface Subtrees {
    /** The root over the leaves from {@code begin} to {@code end}, exclusive, at least one. */
    byte[] root(long begin, long end);
  }

  private Proofs() {}

  /** The path that proves the leaf at an index to be in the tree of a size. */
  public static List<byte[]> inclusion(long index, long size, Subtrees tree) {
    requireIndex(index, size);
    List<byte[]> path = new ArrayList<>();
    inclusion(index, 0, size, tree, path);
    return path;
  }

  /** The path that proves the tree of the older size to be a prefix of the newer one's. */
  public static List<byte[]> consistency(long older, long newer, Subtrees tree) {
    if (older < 1 || older > newer) {
      throw new IllegalArgumentException("sizes out of order");
    }
    List<byte[]> path = new ArrayList<>();
    if (older < newer) {
      consistency(older, 0, newer, true, tree, path);
    }
    return path;
  }

  /** Whether the path proves that a leaf hash is at an index of the tree with this root. */
  public static boolean verifyInclusion(
      byte[] leafHash, long index, long size, List<byte[]> path, byte[] root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    byte[] hash = leafHash;
    for (byte[] sibling : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hashes.node(sibling, hash);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        hash = Hashes.node(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(hash, root);
  }

  /** Whether the path proves that the newer tree extends the older one. */
  public static boolean verifyConsistency(
      long older, byte[] olderRoot, long newer, byte[] newerRoot, List<byte[]> path) {
    if (older < 1 || older > newer) {
      return false;
    }
    if (older == newer) {
      return path.isEmpty() && Arrays.equals(olderRoot, newerRoot);
    }
    boolean wholeSubtree = Long.bitCount(older) == 1;
    if (path.isEmpty() && !wholeSubtree) {
      return false;
    }
    long node = older - 1;
    long last = newer - 1;
    int up = Long.numberOfTrailingZeros(~node);
    node >>= up;
    last >>= up;
    byte[] first = wholeSubtree ? olderRoot : path.getFirst();
    byte[] oldHash = first;
    byte[] newHash = first;
    for (byte[] sibling : wholeSubtree ? path : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        oldHash = Hashes.node(sibling, oldHash);
        newHash = Hashes.node(sibling, newHash);
        int skip = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= skip;
        last >>= skip;
      } else {
        newHash = Hashes.node(newHash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && Arrays.equals(oldHash, olderRoot) && Arrays.equals(newHash, newerRoot);
  }

  private static void inclusion(
      long index, long begin, long end, Subtrees tree, List<byte[]> path) {
    if (end - begin == 1) {
      return;
    }
    long middle = begin + split(end - begin);
    if (index < middle) {
      inclusion(index, begin, middle, tree, path);
      path.add(tree.root(middle, end));
    } else {
      inclusion(index, middle, end, tree, path);
      path.add(tree.root(begin, middle));
    }
  }

  private static void consistency(
      long older, long begin, long end, boolean whole, Subtrees tree, List<byte[]> path) {
    if (older == end) {
      if (!whole) {
        path.add(tree.root(begin, end));
      }
      return;
    }
    long middle = begin + split(end - begin);
    if (older <= middle) {
      consistency(older, begin, middle, whole, tree, path);
      path.add(tree.root(middle, end));
    } else {
      consistency(older, middle, end, false, tree, path);
      path.add(tree.root(begin, middle));
    }
  }

  /** The largest power of two below a count. */
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private static void requireIndex(long index, long size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of size " + size);
    }
  }
}
