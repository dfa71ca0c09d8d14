package io.writ.engine.detect.pii;

import static io.writ.engine.DataClass.PERSONAL;

import io.writ.engine.detect.form.Detector;
import io.writ.engine.detect.form.Matcher;
import io.writ.engine.detect.form.RunKind;
import io.writ.engine.detect.form.Words;
import java.util.List;

/** Where somebody is, as numbers. */
final class PiiLocationDetectors {
  private static final String[] WORDS =
      Words.of(
              """
              coordinates, coordinate, coords, latitude, longitude, lat, lon, lng, latlng, gps,
              position, location, located, geolocation, geo, waypoint, koordinaten, standort,
              coordonnees, localisation, coordenadas, ubicacion, localizacao, coordinate gps,
              posizione, coordinaten, wspolrzedne
              """)
          .toArray(String[]::new);

  private static final List<String> POSTAL_LABELS =
      Words.of(
          """
          zip:, zip":, zip code, zip+4, postal code, postcode, post code, code postal,
          codigo postal, codice postale, codigo de enderecamento postal, cep:, cap:,
          plz:, postleitzahl, kod pocztowy, psc:, postnummer, postinumero, iranyitoszam,
          cod postal, postanski broj, postna stevilka, posta kodu, kode pos, poskod,
          pincode:, pin code:, eircode
          """);

  private static final List<String> POSTAL_IN_SCRIPTS =
      List.of(
          "почтовый индекс",
          "поштовий індекс",
          "пощенски код",
          "ταχυδρομικός κώδικας",
          "מיקוד",
          "الرمز البريدي",
          "邮政编码",
          "邮编",
          "郵遞區號",
          "郵便番号",
          "우편번호",
          "รหัสไปรษณีย์",
          "पिन कोड");

  static final List<Detector> ALL =
      List.of(
          Detector.run(
                  "geo-pair",
                  "GEO_COORDINATES",
                  "",
                  PERSONAL,
                  RunKind.DIGITS_DOT,
                  GeoMatcher::precise)
              .score(0.75)
              .near(0.95, WORDS),
          Detector.run(
                  "geo-pair-coarse",
                  "GEO_COORDINATES",
                  "",
                  PERSONAL,
                  RunKind.DIGITS_DOT,
                  GeoMatcher::coarse)
              .onlyNear(0.75, WORDS),
          of("geo-named", GeoMatcher.NAMES, GeoMatcher::named).score(0.75),
          of("geo-uri", List.of("geo:", "point(", "point ("), GeoMatcher::uri).score(0.95),
          of("geo-sexagesimal", GeoMatcher.HALVES, GeoMatcher::sexagesimal).score(0.85),
          of("geo-plus-code", List.of("+"), GeoMatcher::plusCode).score(0.8),
          Detector.literal(
                  "postal-code",
                  "POSTAL_CODE",
                  "",
                  PERSONAL,
                  LabelledMatcher.labels(POSTAL_LABELS),
                  OfficialMatcher::postal)
              .score(0.6),
          Detector.literal(
                  "postal-code-in-script",
                  "POSTAL_CODE",
                  "",
                  PERSONAL,
                  POSTAL_IN_SCRIPTS,
                  OfficialMatcher::postalInScript)
              .score(0.6));

  private PiiLocationDetectors() {}

  private static Detector of(String id, List<String> literals, Matcher matcher) {
    return Detector.literal(id, "GEO_COORDINATES", "", PERSONAL, literals, matcher);
  }
}
