package io.writ.engine.target;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Function;

/** Functions of the SQL standard and of the large databases that neither write nor reach out. */
final class SqlFunctions {
  private static final Set<String> PURE =
      Set.of(
          ("abs any_value array_agg avg bit_and bit_or bool_and bool_or cast ceil ceiling char_length "
                  + "character_length coalesce concat concat_ws convert corr count cume_dist "
                  + "current_date current_time current_timestamp date date_add date_diff "
                  + "date_format date_part date_sub date_trunc dateadd datediff datepart datetime "
                  + "day dayofmonth dayofweek decode dense_rank every exp extract first_value floor "
                  + "format generate_series greatest group_concat grouping hour if ifnull iif "
                  + "initcap instr isnull json_agg json_array json_array_length json_arrayagg "
                  + "json_build_object json_extract json_extract_path_text json_length "
                  + "json_object json_objectagg json_query json_unquote json_value jsonb_agg "
                  + "jsonb_array_length jsonb_build_object jsonb_extract_path_text lag "
                  + "last_value lcase lead least left len length listagg ln localtime "
                  + "localtimestamp locate log log10 lower lpad ltrim make_date max median min "
                  + "minute mod month monthname now nth_value ntile nullif nvl nvl2 octet_length "
                  + "percent_rank percentile_cont percentile_disc position pow power quarter rank "
                  + "regexp_replace repeat replace reverse right round row row_number rpad rtrim "
                  + "second sign split_part sqrt stddev stddev_pop stddev_samp str_to_date strftime "
                  + "string_agg strpos substr substring sum sysdate table time timestamp timestampdiff "
                  + "to_char to_date to_number to_timestamp translate trim trunc truncate ucase "
                  + "unnest upper var_pop var_samp variance week weekday year")
              .split(" "));

  private SqlFunctions() {}

  static boolean isPure(Function function) {
    List<String> name = function.getMultipartName();
    return name.size() == 1 && PURE.contains(name.getFirst().toLowerCase(Locale.ROOT));
  }
}
