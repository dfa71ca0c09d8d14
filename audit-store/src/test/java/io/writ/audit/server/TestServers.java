package io.writ.audit.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL servers that tests run on: the embedded one, and a container of the image that
 * {@code WRIT_TEST_POSTGRES_IMAGE} names, {@code postgres:17} say. An engine without that name is
 * not enough: many have no way to fetch an image, and find out after minutes.
 */
public final class TestServers {
  /** A server with an administrator. */
  public record Server(String name, String url, String user, String password) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Server> ALL = find();

  private TestServers() {}

  public static List<Server> all() {
    return ALL;
  }

  private static List<Server> find() {
    List<Server> servers = new ArrayList<>();
    servers.add(TestServer.asServer());
    Optional.ofNullable(System.getenv("WRIT_TEST_POSTGRES_IMAGE"))
        .ifPresent(image -> servers.add(container(image)));
    return List.copyOf(servers);
  }

  /** Stopped with this process, by a hook where there is no Ryuk. */
  @SuppressWarnings("resource")
  private static Server container(String image) {
    PostgreSQLContainer<?> container =
        new PostgreSQLContainer<>(
            DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
    container.setCommand("postgres", "-c", "fsync=on");
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return new Server(
        image, container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }
}
