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
          of("geo-plus-code", List.of("+"), GeoMatcher::plusCode).score(0.8));

  private PiiLocationDetectors() {}

  private static Detector of(String id, List<String> literals, Matcher matcher) {
    return Detector.literal(id, "GEO_COORDINATES", "", PERSONAL, literals, matcher);
  }
}
