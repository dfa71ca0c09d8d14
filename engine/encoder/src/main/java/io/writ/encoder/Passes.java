package io.writ.encoder;

import ai.onnxruntime.OrtException;
import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.encoder.EncoderFailed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who runs which pass. As many passes run at a time as there are cores, in the order of asking,
 * each on the thread of one that asks. Windows that wait meanwhile and are as long as those of the
 * next pass go along while there is room: many short ones take half the time together.
 */
final class Passes {
  private static final long PATIENCE_MILLIS = 20;

  private final Network network;
  private final int room;
  private final ReentrantLock lock = new ReentrantLock(/* fair= */ true);
  private final TreeMap<Long, Group> waiting = new TreeMap<>();
  private final AtomicLong turns = new AtomicLong();
  private int cores;

  /** {@link Model#run}. */
  interface Network {
    List<Model.Answer> run(List<Inputs> windows, Set<Part> parts) throws OrtException;
  }

  /**
   * @param room pieces of a pass
   * @param cores passes at a time
   */
  Passes(Network network, int room, int cores) {
    this.network = network;
    this.room = room;
    this.cores = cores;
  }

  /** What one caller asks at a time. What became of it is guarded by the lock. */
  private static final class Group {
    final List<Inputs> windows;
    final Set<Part> parts;
    final Condition called;
    Optional<List<Model.Answer>> answers = Optional.empty();
    Optional<Exception> failure = Optional.empty();

    Group(List<Inputs> windows, Set<Part> parts, Condition called) {
      this.windows = windows;
      this.parts = parts;
      this.called = called;
    }

    boolean fits(Group other) {
      return length() == other.length() && parts.equals(other.parts);
    }

    int length() {
      return windows.getFirst().ids().length;
    }

    int pieces() {
      return windows.size() * length();
    }
  }

  /** The turn of a caller that comes now; whoever came before goes before with all it has. */
  long turn() {
    return turns.getAndIncrement();
  }

  /**
   * Has windows read.
   *
   * @param turn the caller's, who asks for one group of windows after the other
   * @param windows of equally many pieces; together no more than there is room for, or one
   * @return an answer for each
   * @throws DeadlineExceeded when the time runs out before they are read
   * @throws EncoderFailed when the network fails
   */
  List<Model.Answer> read(long turn, List<Inputs> windows, Set<Part> parts, Deadline deadline) {
    lock.lock();
    Group group = new Group(windows, parts, lock.newCondition());
    try {
      waiting.put(turn, group);
      while (group.answers.isEmpty()) {
        if (group.failure.isPresent()) {
          throw new EncoderFailed(group.failure.get());
        }
        deadline.check();
        if (cores > 0 && waiting.containsKey(turn) && waiting.firstKey() == turn) {
          lead();
        } else {
          group.called.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
      }
      return group.answers.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EncoderFailed(e);
    } finally {
      waiting.remove(turn);
      callNext();
      lock.unlock();
    }
  }

  private void callNext() {
    if (cores > 0 && !waiting.isEmpty()) {
      waiting.firstEntry().getValue().called.signal();
    }
  }

  /** Runs a pass for the first that waits and all that fit in. */
  private void lead() {
    List<Group> groups = next();
    List<Inputs> windows = groups.stream().flatMap(group -> group.windows.stream()).toList();
    cores--;
    callNext();
    lock.unlock();
    List<Model.Answer> answers = List.of();
    Optional<Exception> failure = Optional.empty();
    try {
      answers = network.run(windows, groups.getFirst().parts);
    } catch (OrtException | RuntimeException e) {
      failure = Optional.of(e);
    } finally {
      lock.lock();
      cores++;
    }
    int from = 0;
    for (Group group : groups) {
      if (failure.isPresent()) {
        group.failure = failure;
      } else {
        int to = from + group.windows.size();
        group.answers = Optional.of(answers.subList(from, to));
        from = to;
      }
      group.called.signal();
    }
  }

  private List<Group> next() {
    Group first = waiting.pollFirstEntry().getValue();
    List<Group> groups = new ArrayList<>(List.of(first));
    int pieces = first.pieces();
    for (Iterator<Group> others = waiting.values().iterator(); others.hasNext(); ) {
      Group other = others.next();
      if (other.fits(first) && pieces + other.pieces() <= room) {
        pieces += other.pieces();
        groups.add(other);
        others.remove();
      }
    }
    return groups;
  }
}
