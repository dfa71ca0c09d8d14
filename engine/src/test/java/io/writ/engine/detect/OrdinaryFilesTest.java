package io.writ.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns, colours, versions and settings of files that hold nobody's data, and values beside. */
class OrdinaryFilesTest {
  private static final Deadline NONE = Deadline.after(600_000, () -> 0);
  private static final Detectors DETECTORS =
      Detectors.of(
          new DetectorPlan(
              Detectors.types(), List.of(), List.of(), Set.of("US", "GB", "DE", "FR")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2416\n2417\n2437\n2445\n2447\n2449\n2451",
        "2437\r\n2445\r\n2447\r\n2449\r\n2451\r\n",
        "8517\n8522\n8527\n8544\n8585\n11264",
        "  710\n  722\n  736\n  741\n  748\n",
        "247\n248\n748\n749\n750\n",
        "240 255 240 honeydew\n188 143 143 rosy brown\n255 222 173 NavajoWhite",
        "color: rgb(188 143 143)",
        "+:root:192.168.201.",
        "  0 250 154  MediumSpringGreen\n  0 206 209  dark turquoise",
        "value [ 255 0 0 0 0 0 0 0  255 0 0 0 0 0 0 0  0 255 0 0 0 0 0 0 ]",
        "java.base\\(at11\njdk.charsets\\(at11\norg.astro",
        "FF62  FF63\nFF63  FF62\nEND",
        "mode ab12 cde of the list",
        "libatk1.0-0:amd64, libpcsclite1:amd64 (1.9.9-2)",
        "SOURCE=.:git:cda0a1776184",
        "2090      ; [.2090.0021.0008][.FFF1.0000.0000] # SIGN\n0209 ; [*2209.0020.0002]",
        "f[1::2] = -k * y[0::2]; pe[:, 1::2] = x[::2]; z[..., ::4, :]",
        "pattern (?::0|[1-9][0-9]*)?",
        "alsa-topology-conf:amd64 (1.2.5.1-2, automatic), xft (2.1.8.2-8) unstable",
        "* Standards-Version updated to 4.6.0.1\n* Bump standards version to 3.7.2.0",
        "51 Franklin St, Fifth Floor, Boston, MA 02110-1301 USA",
        "59 Temple Place, Boston, MA\n# 02111-1307  USA",
        "as set forth in DFARS 252.227-7013 (c) (1)",
        "y:8519/15990 + 1784/7995*I,",
        "\"+44(0)113 496 0###\", \"+44(0)1134960###\", \"07700 900 ###\", \"(07700)900###\"",
        "extension modules, cid: see issues/3383#issuecomment",
      })
  void leavesAloneWhatIsNone(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREDIT_CARD | [4539\\n1488\\n0343\\n6467]",
        "CREDIT_CARD | Card\\n[4539\\n1488\\n0343\\n6467]\\n482\\n09/27",
        "CREDIT_CARD | Card\\n[4539\\n1488\\n0343\\n6467]\\nAnn Lane",
        "CREDIT_CARD | pay with [4539 1488\\n0343 6467] today",
        "IN_AADHAAR | [2341\\n2341\\n2346]",
        "CA_SIN | sin: [130\\n692\\n544]",
        "CA_SIN | SIN [240 255 240]",
        "CA_SIN | employee [130 692 544]",
        "UK_VEHICLE_REGISTRATION | the car [AB12 CDE] was seen",
        "UK_VEHICLE_REGISTRATION | registration [ab12 cde]",
        "UK_VEHICLE_REGISTRATION | registration [AB12\\nCDE]",
        "ISIN | isin [us0378331005]",
        "DE_ID_CARD | it is [l01x00t44]",
        "MAC_ADDRESS | arp [001b.44a1.1e37] vlan 4",
        "IP_ADDRESS | udp [2001:db8::7], port 53",
        "IP_ADDRESS | listens at [::1] only",
        "IP_ADDRESS | the host ([192.0.2.17])",
        "IP_ADDRESS | range ([192.0.2.17]-192.0.2.40)",
        "PHONE_NUMBER | Fon [02110-13014]",
        "PHONE_NUMBER | phone [415.555-0132]",
        "PHONE_NUMBER | Tel [+44 (0)113 496 0018] # office",
        "PHONE_NUMBER | call [+ 49 30/1784799] please",
        "CVV | CVC/CVV/[482]",
      })
  void findsTheValue(String type, String marked) {
    String lines = marked.replace("\\n", "\n");
    String text = lines.replace("[", "").replace("]", "");
    String value = lines.substring(lines.indexOf('[') + 1, lines.indexOf(']'));
    assertThat(found(text)).contains(type + " " + value);
  }

  private static List<String> found(String text) {
    return FoundValues.of(DETECTORS.scan(text, NONE), text);
  }
}
