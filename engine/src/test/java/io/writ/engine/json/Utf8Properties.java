package io.writ.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class Utf8Properties {
  private static boolean decodes(byte[] bytes) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  @Property
  void agreesWithTheStrictDecoder(@ForAll @Size(max = 6) byte[] bytes) {
    assertThat(Utf8.isValid(bytes)).isEqualTo(decodes(bytes));
  }

  @Property
  void agreesOnEverySequenceOfALeadByte(
      @ForAll @IntRange(min = 0xc0, max = 0xff) int lead,
      @ForAll @IntRange(min = 0x70, max = 0xcf) int second,
      @ForAll @IntRange(min = 0x7e, max = 0xc1) int third,
      @ForAll @IntRange(max = 2) int cut) {
    byte[] all = {(byte) lead, (byte) second, (byte) third, (byte) 0x80};
    byte[] bytes = java.util.Arrays.copyOf(all, all.length - cut);
    assertThat(Utf8.isValid(bytes)).isEqualTo(decodes(bytes));
  }
}
