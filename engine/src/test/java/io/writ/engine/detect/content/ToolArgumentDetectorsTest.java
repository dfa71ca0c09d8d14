package io.writ.engine.detect.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import io.writ.engine.detect.DetectorPlan;
import io.writ.engine.detect.Detectors;
import io.writ.engine.detect.Hit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolArgumentDetectorsTest {
  private static final Detectors DETECTORS =
      Detectors.of(
          new DetectorPlan(
              Set.of("SQL_INJECTION", "XSS", "PATH_TRAVERSAL"), List.of(), List.of(), Set.of()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "42 UNION SELECT name, pass FROM accounts",
        "42/**/uNiOn/**/aLl/**/sElEcT 1,2",
        "x' or '1'='1",
        "x\") or (\"a\"=\"a",
        "7 or 1=1",
        "7 and 5=6--",
        "admin'--",
        "7; DROP TABLE claims",
        "x'; EXEC xp_cmdshell('dir')",
        "7 and sleep(5)",
        "x'||(select password from users limit 1)||'",
        "1 and (select count(*) from information_schema.tables) > 0",
        "7 order by 12--",
        "name' is not id--",
        "name'-id--",
        "name'collate nocase--",
        "id=x%27%20not%20null--",
        "7%27%20or%20%271%27=%271",
      })
  void statementsThatLeaveTheirValueAreFound(String text) {
    assertThat(types(text)).as(text).contains("SQL_INJECTION");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"go()",
        "<a href=\"javascript:go()\">x</a>",
        "<iframe src=//evil.example></iframe>",
        "<svg/onload=go()>",
        "&lt;script&gt;go()&lt;/script&gt;",
        "<div style=\"background:url(javascript:go())\">",
        "';document.cookie",
      })
  void scriptsAreFound(String text) {
    assertThat(types(text)).as(text).contains("XSS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "reports/../../../secrets.txt",
        "..%2f..%2fetc%2fpasswd",
        "..\\..\\windows\\win.ini",
        "/etc/shadow",
        "file=/proc/self/environ",
        "~/.ssh/id_rsa",
        "/app/WEB-INF/web.xml",
        "%2e%2e%2f%2e%2e%2fx",
      })
  void pathsThatClimbAreFound(String text) {
    assertThat(types(text)).as(text).contains("PATH_TRAVERSAL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Blue or green? And is 5 more than 4?",
        "the union selected a new chair",
        "O'Brien and D'Angelo or 'Smith'",
        "cats \"and\" dogs",
        "a dress -- size 12; blue",
        "drop me a line; update the table by noon",
        "select the best option from the list",
        "Order by 5 pm, limit 2 per customer",
        "It sounds like rain # today",
        "necklace length 16\" or 18\"",
        "paper (8.5x11\"-300 dpi) --",
        "she said 'not now, but then' --",
        "their parents' views and so on",
        "The button onclick handler is documented",
        "JavaScript: the good parts",
        "if a < b and c > d then scripting = on",
        "import x from \"../lib/x.js\"",
        "and so on... / etc",
        "wait... what/why",
        "report-2024/q1/summary.pdf",
      })
  void ordinaryArgumentsAreLeftAlone(String text) {
    assertThat(types(text)).as(text).isEmpty();
  }

  private static List<String> types(String text) {
    return DETECTORS.scan(text, Deadline.after(60_000, System::nanoTime)).hits().stream()
        .filter(h -> h.score() >= 0.5)
        .map(Hit::type)
        .toList();
  }
}
