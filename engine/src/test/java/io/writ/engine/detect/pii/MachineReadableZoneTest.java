package io.writ.engine.detect.pii;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineReadableZoneTest {
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(Set.of("PASSPORT"), List.of(), List.of(), Set.of()));

  private static List<String> found(String text) {
    return DETECTORS.scan(text, Deadline.after(600_000, () -> 0)).hits().stream()
        .map(hit -> text.substring(hit.start(), hit.end()))
        .toList();
  }

  // The specimens of ICAO Doc 9303, parts 4, 5 and 6, and lines of them alone.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<< L898902C36UTO7408122F1204159ZE184226B<<<<<10",
        "I<UTOD231458907<<<<<<<<<<<<<<<\r\n7408122F1204159UTO<<<<<<<<<<<6\r\n"
            + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6",
      })
  void aZoneIsFoundWhole(String zone) {
    assertThat(found(zone)).containsExactly(zone);
    assertThat(found("The scan says:\n" + zone + "\nthank you")).containsExactly(zone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<",
        "A<<B<<C<<D<<E<<F<<G<<H<<I<<J<<K<<L",
        "PRINT<<HEADER<<LINE<<COUNT<<TOTAL<<FOOTER<<END<<OF<<REPORT<<OF<<ALL",
        "L898902C36UTO7408123F1204158ZE184226B<<<<<10",
        "cat <<EOF > /tmp/LIST<<OF<<NAMES",
      })
  void otherLinesWithFillersAreNone(String text) {
    assertThat(found(text)).isEmpty();
  }
}
