package io.writ.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.writ.engine.Deadline;
import io.writ.engine.DeadlineExceeded;
import io.writ.engine.encoder.EncoderFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class PassesTest {
  private static final int ROOM = 10;
  private static final Deadline FAR = Deadline.after(600_000, System::nanoTime);

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);
  private final List<List<Integer>> ran = Collections.synchronizedList(new ArrayList<>());

  /** Answers with a window's first id; the first pass waits until the test lets it through. */
  private List<Model.Answer> run(List<Inputs> windows, Set<Part> parts) {
    begun.countDown();
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    ran.add(windows.stream().map(window -> (int) window.ids()[0]).toList());
    return windows.stream().map(PassesTest::answer).toList();
  }

  private static Model.Answer answer(Inputs window) {
    float[] said = {window.ids()[0]};
    return new Model.Answer(said, said, said, Optional.empty());
  }

  private static Inputs window(int id, int length) {
    long[] ids = new long[length];
    ids[0] = id;
    return new Inputs(ids, new long[length], new long[0], new float[0]);
  }

  /** Asks on a thread of its own and returns when it waits for its turn or for the first pass. */
  private static FutureTask<List<Model.Answer>> ask(Passes passes, Inputs... windows) {
    return ask(passes, passes.turn(), windows);
  }

  private static FutureTask<List<Model.Answer>> ask(Passes passes, long turn, Inputs... windows) {
    FutureTask<List<Model.Answer>> task =
        new FutureTask<>(() -> passes.read(turn, List.of(windows), Set.of(), FAR));
    Thread thread = Thread.ofPlatform().daemon().start(task);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  @Test
  void windowsOfOneLengthThatWaitShareAPassWhileThereIsRoom() throws Exception {
    Passes passes = new Passes(this::run, ROOM, 1);
    List<FutureTask<List<Model.Answer>>> asked = new ArrayList<>();
    asked.add(ask(passes, window(1, 3)));
    begun.await();
    asked.add(ask(passes, window(2, 3)));
    asked.add(ask(passes, window(3, 4)));
    asked.add(ask(passes, window(4, 3), window(5, 3)));
    asked.add(ask(passes, window(6, 3)));
    asked.add(ask(passes, window(7, 4)));
    open.countDown();

    List<Float> said = new ArrayList<>();
    for (FutureTask<List<Model.Answer>> task : asked) {
      task.get().forEach(answer -> said.add(answer.entities()[0]));
    }
    assertThat(said).containsExactly(1f, 2f, 3f, 4f, 5f, 6f, 7f);
    assertThat(ran).containsExactly(List.of(1), List.of(2, 4, 5), List.of(3, 7), List.of(6));
  }

  @Test
  void aFailureIsToldToAllThatShareThePass() throws Exception {
    Passes passes =
        new Passes(
            (windows, parts) -> {
              run(windows, parts);
              throw new IllegalStateException("no");
            },
            ROOM,
            1);
    List<FutureTask<List<Model.Answer>>> asked = new ArrayList<>();
    asked.add(ask(passes, window(1, 3)));
    begun.await();
    asked.add(ask(passes, window(2, 3)));
    asked.add(ask(passes, window(3, 3)));
    open.countDown();

    for (FutureTask<List<Model.Answer>> task : asked) {
      assertThatThrownBy(task::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(EncoderFailed.class);
    }
    assertThat(ran).containsExactly(List.of(1), List.of(2, 3));
  }

  @Test
  void whoCannotWaitLeavesAndTheOthersGoOn() throws Exception {
    Passes passes = new Passes(this::run, ROOM, 1);
    FutureTask<List<Model.Answer>> first = ask(passes, window(1, 3));
    begun.await();
    Deadline soon = Deadline.after(1, System::nanoTime);
    assertThatThrownBy(() -> passes.read(passes.turn(), List.of(window(2, 3)), Set.of(), soon))
        .isInstanceOf(DeadlineExceeded.class);
    FutureTask<List<Model.Answer>> last = ask(passes, window(3, 3));
    open.countDown();

    assertThat(first.get()).hasSize(1);
    assertThat(last.get()).hasSize(1);
    assertThat(ran).containsExactly(List.of(1), List.of(3));
  }

  @Test
  void whoCameFirstGoesFirstWithAllItHas() throws Exception {
    Passes passes = new Passes(this::run, ROOM, 1);
    long early = passes.turn();
    List<FutureTask<List<Model.Answer>>> asked = new ArrayList<>();
    asked.add(ask(passes, window(1, 3)));
    begun.await();
    asked.add(ask(passes, window(2, 4)));
    asked.add(ask(passes, early, window(3, 5)));
    open.countDown();

    for (FutureTask<List<Model.Answer>> task : asked) {
      assertThat(task.get()).hasSize(1);
    }
    assertThat(ran).containsExactly(List.of(1), List.of(3), List.of(2));
  }
}
