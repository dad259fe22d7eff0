package org.companero.platform.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.companero.platform.PlatformServer;
import org.companero.platform.knowledge.DocumentProgressed;
import org.companero.platform.knowledge.Documents;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Database;
import org.companero.protocol.api.DocumentResource.Status;
import org.companero.protocol.api.RegisterRequest;
import org.companero.protocol.api.TokenResponse;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.client.RestClient;

/// A whole server in this process, over a data folder of its own that is removed at the end, with one creator.
public final class BenchServer implements AutoCloseable {

    static final String FOLDER = "companero-bench-";

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final CreatorId creator;
    private final RestClient client;
    private final List<CreatorId> others = new ArrayList<>();

    /// @param settings of the server beyond the usual, such as `--LIMIT_SCALE=10`
    public BenchServer(String... settings) throws IOException {
        folder = Files.createTempDirectory(FOLDER);
        context = new SpringApplicationBuilder(PlatformServer.class)
                .properties(Map.of("logging.level.root", "warn"))
                .run(Stream.concat(
                                Stream.of(
                                        "--companero.data-dir=" + folder,
                                        "--server.port=0",
                                        "--server.address=127.0.0.1"),
                                Stream.of(settings))
                        .toArray(String[]::new));
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var anonymous = RestClient.create("http://127.0.0.1:" + port);
        var tokens = register(anonymous, "bench@example.org");
        creator = new CreatorId(tokens.creatorId());
        client = anonymous
                .mutate()
                .defaultHeader("Authorization", "Bearer " + tokens.accessToken())
                .build();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public CreatorId creator() {
        return creator;
    }

    /// Sends the creator's access token.
    public RestClient client() {
        return client;
    }

    /// Another creator.
    public TokenResponse register(String email) {
        var anonymous = client.mutate()
                .defaultHeaders(headers -> headers.remove("Authorization"))
                .build();
        TokenResponse tokens = register(anonymous, email);
        others.add(new CreatorId(tokens.creatorId()));
        return tokens;
    }

    /// Those that were registered besides the first.
    public List<CreatorId> creators() {
        return List.copyOf(others);
    }

    /// Takes the texts in, one document each, and waits until all can be found.
    ///
    /// @return the text id of each document
    public Map<UUID, String> ingest(Map<String, String> texts) throws InterruptedException {
        var present = new HashMap<String, String>(texts);
        present.values().removeIf(String::isBlank);
        var settled = new CountDownLatch(present.size());
        context.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof DocumentProgressed progressed && isSettled(progressed)) {
                settled.countDown();
            }
        });
        var documents = context.getBean(Documents.class);
        var ids = new HashMap<UUID, String>();
        present.forEach((id, text) -> CurrentCreator.run(creator, () -> {
            var document = documents.accept(id + ".txt", text.getBytes(StandardCharsets.UTF_8));
            if (ids.put(document.id(), id) != null) {
                settled.countDown(); // the same text under two ids is one document
            }
        }));
        settled.await();
        return ids;
    }

    /// Waits until no document of the creator is being read or waits for it.
    public void awaitRead(CreatorId of) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> CurrentCreator.call(
                        of,
                        () -> context.getBean(Documents.class).newestFirst().stream()
                                .noneMatch(document ->
                                        document.status() == Status.QUEUED || document.status() == Status.PROCESSING)));
    }

    /// Lets the database count what is in its tables, as it does by itself when it has been at work for a while.
    public void knowYourTables() {
        Database database = context.getBean(Database.class);
        var owner = database.owner();
        JdbcClient.create(new DriverManagerDataSource(database.url(), owner.user(), owner.password()))
                .sql("analyze")
                .update();
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static TokenResponse register(RestClient anonymous, String email) {
        return Objects.requireNonNull(anonymous
                .post()
                .uri("/api/v1/auth/register")
                .body(new RegisterRequest(email, "a long enough password", "Bench"))
                .retrieve()
                .body(TokenResponse.class));
    }

    private static boolean isSettled(DocumentProgressed event) {
        var status = event.document().status();
        return status != Status.QUEUED && status != Status.PROCESSING;
    }
}
