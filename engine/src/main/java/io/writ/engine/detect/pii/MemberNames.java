package io.writ.engine.detect.pii;

import io.writ.engine.detect.form.Affixes;
import io.writ.engine.detect.form.Haystack;
import io.writ.engine.detect.form.Words;

/**
 * Members of objects in programs that look like a host: {@code logger.info}, {@code
 * navigator.online}, {@code self.net}.
 */
final class MemberNames {
  private static final int LEAST_HUMP = 2;

  /** Top-level domains that name nothing but hosts. */
  private static final Affixes HOSTS =
      Affixes.prefixes(Words.of("com, org, edu, gov, mil, xyz, uk, eu"));

  /** What members of members begin with, too: {@code self.model.net}. */
  private static final Affixes RECEIVERS =
      Affixes.prefixes(
          Words.of(
              """
              self., this., that., super., window., document., console., logger., log., logging.
              """));

  /** What programs call their objects, packages and files, and tasks of a build. */
  private static final Affixes OBJECTS =
      Affixes.prefixes(
          Words.of(
              """
              slog., winston., zap., toast., np., numpy., tf., torch., pd., df., os., sys., java.,
              javax., builtins., math., std., obj., object., item., items., user., users., request.,
              req., response., res., ctx., context., config., cfg., conf., settings., setting.,
              params., param., args., arg., options., opts., event., evt., node., model., models.,
              data., dataset., page., session., state., props., row., value., values., val.,
              client., module., mod., package., pkg., install., build., main., lang., locale.,
              i18n., messages., message., msg., strings., string., labels., label., translations.,
              types., type., int8., uint8., file., files., entry., record., meta., metadata., spec.,
              status., task., job., worker., app., express., vue., cluster., storage., navigator.,
              location., notification., setup., writer., reader., net., unet., caffe.
              """));

  private MemberNames() {}

  /**
   * Whether a host is one.
   *
   * @param label where its top-level domain begins
   */
  static boolean is(Haystack text, int start, int label, int end) {
    int host = HOSTS.behind(text, label);
    return host != end
        && (text.at(end) == '('
            || RECEIVERS.startAt(text, start)
            || OBJECTS.behind(text, start) == label
            || isHumped(text, start));
  }

  // requestLogger.info, but eBay.de.
  private static boolean isHumped(Haystack text, int start) {
    int hump = start;
    while (text.isLower(hump)) {
      hump++;
    }
    return hump - start >= LEAST_HUMP && text.isUpper(hump);
  }
}
