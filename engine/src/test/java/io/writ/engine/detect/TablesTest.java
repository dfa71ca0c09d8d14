package io.writ.engine.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.writ.engine.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that only the head of their column says something about. */
class TablesTest {
  private static final Deadline NONE = Deadline.after(60_000, System::nanoTime);
  private static final Detectors DETECTORS =
      Detectors.of(new DetectorPlan(Detectors.types(), List.of(), List.of(), Set.of("DE", "ES")));

  /** A value: {@code [TYPE value]}. */
  private static final Pattern MARK = Pattern.compile("\\[([A-Z_]+) ([^\\]]+)]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user,password,role\nbob,[SECRET kelp#81],a\nann,[SECRET reed#92],b\n",
        "name\tpasswort\r\nbob\t[SECRET kelp#81]\r\n",
        "| user | password |\n|---|---|\n| bob | [SECRET kelp#81] |\n| ann | [SECRET reed#92] |\n",
        "Kundennr;Ort;Kennwort\n[CUSTOMER_ID K-20931];Ulm;[SECRET Heuhaufen3]\n",
        "nome,senha\nana,[SECRET abacaxi10]\nrui,[SECRET limao-33!]\n",
        "imię\thasło\njan\t[SECRET Wisla1906]\n",
        "名前,パスワード\n太郎,[SECRET Sakura2020]\n花子,[SECRET fujisan88]\n",
        "الاسم,كلمة المرور\nعلي,[SECRET Nakhla77]\nحسن,[SECRET qamar2024]\n",
        "nombre,telefono\nIván,[PHONE_NUMBER 915667788]\nLucía,[PHONE_NUMBER 612345678]\n",
        "naam,mobiel,stad\nBakker,[PHONE_NUMBER 0687654321],1011\n",
        "nom,téléphone portable,ville\nGirard,[PHONE_NUMBER 0698765432],Metz\n",
        "name,badge pin\nOrtiz,[PIN 4471]\nLund,[PIN 9302]\n",
        "이름,생년월일,메모\n김,[DATE_OF_BIRTH 1990-09-02],\n이,[DATE_OF_BIRTH 1974-06-11],\n",
      })
  void linesBelowAHead(String marked) {
    assertFound(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO users (id, pass) VALUES (1, '[SECRET kelp#81]'), (2, '[SECRET reed#92]');",
        "insert into `shop`.`users` (`id`, `note`, `birth_date`, `created`)\nvalues\n"
            + "  (1, 'it''s, fine', '[DATE_OF_BIRTH 1984-03-17]', '[DATE_TIME 2023-11-02]'),\n"
            + "  (2, 'a (b), c', '[DATE_OF_BIRTH 1991-07-30]', '[DATE_TIME 2023-11-03]');",
        "INSERT INTO staff (\n  id,\n  employee_no,\n  pin\n) VALUES (1, '[EMPLOYEE_ID E-20419]', '[PIN 7741]')",
        "COPY public.users (id, password, phone) FROM stdin;\n"
            + "1\t[SECRET kelp#81]\t[PHONE_NUMBER 030 4567890]\n2\t\\\\N\t[PHONE_NUMBER 0301234567]\n\\\\.\n",
        "[[\"name\",\"date of birth\"],[\"Ann\",\"[DATE_OF_BIRTH 1984-03-17]\"],[\"Bo\",\"[DATE_OF_BIRTH 1991-07-30]\"]]",
        "{\"columns\": [\"id\", \"pin\"], \"rows\": [[1, \"[PIN 8841]\"], [2, \"[PIN 2075]\"]]}",
        "<table><tr><th>Name</th><th>Passwort</th></tr>\n<tr><td>A</td><td>[SECRET Eisvogel!9]</td></tr>\n"
            + "<tr><td>B</td><td>[SECRET Morgentau3]</td></tr></table>",
        "<table>\n<thead><tr>\n <th class=\"x\">Name</th>\n <th>Geburtsdatum</th>\n</tr></thead>\n<tbody><tr>\n"
            + " <td>A</td>\n <td>[DATE_OF_BIRTH 08.09.1961]</td>\n</tr>\n<tr>\n <td>B</td>\n"
            + " <td>[DATE_OF_BIRTH 17.01.1988]</td>\n</tr></tbody></table>",
        "Kern & Geburtsdatum & Ort \\\\\\\\ \\\\hline\nKern & [DATE_OF_BIRTH 02.02.1982] & Ulm \\\\\\\\\n"
            + "Roth & [DATE_OF_BIRTH 19.07.1994] & Bonn \\\\\\\\\n",
        "+----+----------+\n| id | password |\n+----+----------+\n|  1 | [SECRET kelp#81]  |\n|  2 | [SECRET reed#92]  |\n+----+----------+\n",
        " id | birth_date \n----+------------\n  1 | [DATE_OF_BIRTH 1984-03-17]\n  2 | [DATE_OF_BIRTH 1991-07-30]\n",
        "Name            Password      Expires\nbob             [SECRET kelp#81]       never\nann             [SECRET reed#92]       never\n",
      })
  void rowsOfOtherForms(String marked) {
    assertFound(marked.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| Field | Type | Required |\n|---|---|---|\n| password | string | yes |\n| pin | 4711 | no99 |\n",
        "user,password_changed,phone_verified,pin_attempts\nbob,day55x,12345678,4711\nann,day56x,12345679,4712\n",
        "{\n  \"token\": \"Kennung\",\n  \"more\": \"min8chars\",\n  \"most\": \"min9chars\",\n}",
        "\"password\",\n\"abc123xyz\",\n\"token\",\n\"def456uvw\",\n",
        "login(user, password, mail);\nlogin(a1x77, b2y99, c3z88);\nlogin(a2x77, b3y99, c4z88);\n",
        "INSERT INTO users (name, password) VALUES (?, ?), (:n1, :p1)",
        "INSERT INTO users (name, password) VALUES ('bob', crypt('x9', gen_salt('bf')))",
        "pin,signal,volt\n1,RX,33\n2,TX,33\n",
        "city,pin\nPune,411001\nDelhi,110001\n",
        "| Unit | Serial No | Withdrawn |\n|---|---|---|\n| 4101 | 1000 | 1973 |\n",
        "year,mobile,tablet\n2021,1204417,88123\n2022,1304417,98123\n",
      })
  void columnsThatHoldNoneAreLeftAlone(String text) {
    assertThat(found(text)).isEmpty();
  }

  private static void assertFound(String marked) {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      mark.appendReplacement(text, Matcher.quoteReplacement(mark.group(2)));
      expected.add(mark.group(1) + " " + mark.group(2));
    }
    mark.appendTail(text);
    assertThat(found(text.toString())).as("%s", text).containsExactlyElementsOf(expected);
  }

  private static List<String> found(String text) {
    return DETECTORS.scan(text, NONE).hits().stream()
        .filter(hit -> hit.score() >= 0.5)
        .map(hit -> hit.type() + " " + text.substring(hit.start(), hit.end()))
        .toList();
  }
}
