package io.writ.audit;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.annotation.Factory;
import io.writ.audit.data.Tables;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;

/** What Micronaut Data needs to know of the audit log's database. */
@Factory
final class AuditBeans {
  /** The data source belongs to the database, which closes it. */
  @Singleton
  @Named(Tables.DATA_SOURCE)
  @Bean(preDestroy = "")
  DataSource dataSource(AuditDatabase database) {
    return database.reading();
  }

  /** Micronaut Data takes the dialect from a property only. */
  @ContextConfigurer
  public static final class Dialect implements ApplicationContextConfigurer {
    @Override
    public void configure(ApplicationContextBuilder builder) {
      builder.properties(Map.of("datasources." + Tables.DATA_SOURCE + ".dialect", "POSTGRES"));
    }
  }
}
