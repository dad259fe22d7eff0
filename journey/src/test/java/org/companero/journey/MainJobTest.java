package org.companero.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.companero.protocol.api.ApiJson;
import org.companero.protocol.api.LoginRequest;
import org.companero.protocol.api.TokenResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.json.JsonMapper;

/// What the product is for, done once from the first click to the last: a creator draws a program, drops in a
/// document and publishes; a person is answered from that document; the creator sees it.
@Timeout(300)
class MainJobTest {

    private static final String EMAIL = "coach@example.org";
    private static final String PASSWORD = "a quiet river runs deep";
    private static final String QUESTION = "When should the last espresso of the day be?";

    @TempDir
    Path folder;

    @Test
    void a_creator_draws_publishes_and_a_person_is_answered_from_the_document() throws Exception {
        Path document = Files.writeString(folder.resolve("Evening habits.md"), """
                # Evening habits

                ## Coffee

                The last espresso of the day belongs before two in the afternoon. Caffeine keeps half of its strength for
                about six hours, so a later cup is still awake when you are not.

                ## Screens

                Put the telephone to bed an hour before you go yourself, outside the bedroom.
                """);

        try (ServerProcess server = ServerProcess.start(folder.resolve("data"));
                Studio studio = Studio.open(folder.resolve("studio"))) {
            try {
                register(studio, server);
                draw(studio);
                publish(studio);
                learn(studio, document);
                chat(server);
                studio.press("rail-inbox");
                studio.awaitText(text -> text.contains("before two in the afternoon"), "the creator sees the answer");
            } catch (Exception | AssertionError failure) {
                studio.picture(Path.of("target", "where-it-failed.png"));
                Files.copy(server.log(), Path.of("target", "server.log"), StandardCopyOption.REPLACE_EXISTING);
                throw failure;
            }
        }
    }

    private void chat(ServerProcess server) throws Exception {
        ChromeDriver browser = Browser.open(folder.resolve("browser"));
        try (CreatorsPage page = CreatorsPage.with(server.url("/widget/v1/companero.js"), widgetKey(server))) {
            Chat chat = new Chat(browser);
            chat.visit(page.url());
            chat.open();
            converse(chat);
            browser.navigate().refresh();
            comeBack(chat);
        } finally {
            browser.quit();
        }
    }

    private static void register(Studio studio, ServerProcess server) {
        studio.press("sign-in-switch");
        studio.press("sign-in-change-server");
        studio.type("sign-in-server", server.url("").toString());
        studio.type("sign-in-name", "Evening Coach");
        studio.type("sign-in-email", EMAIL);
        studio.type("sign-in-password", PASSWORD);
        studio.press("sign-in-submit");
    }

    private static void draw(Studio studio) {
        studio.press("programs-new");
        studio.type("new-program-name", "Calm evenings");
        studio.press("starter-blank");

        studio.press("add-message");
        studio.type("step-text", "Welcome to calm evenings.");
        studio.press("add-question");
        studio.type("step-text", "What would you like to know?");
        studio.press("add-answer");
        studio.press("add-end");
    }

    private static void publish(Studio studio) {
        studio.press("builder-publish");
        studio.press("publish-now");
        studio.awaitText(text -> text.contains("v1"), "the program is published");
    }

    private static void learn(Studio studio, Path document) {
        studio.press("rail-knowledge");
        studio.drop("knowledge-drop", document);
        studio.awaitText(text -> text.contains("passage"), "the document is ready");
    }

    private static void converse(Chat chat) {
        chat.say("Hello");
        chat.awaitSaid("Welcome to calm evenings.");
        chat.awaitSaid("What would you like to know?");
        chat.say(QUESTION);
        assertThat(chat.awaitSaid("before two in the afternoon").getText())
                .as("the answer names its source")
                .contains("Evening habits");
    }

    private static void comeBack(Chat chat) {
        chat.open();
        chat.awaitSaid("before two in the afternoon");

        assertThat(chat.lines())
                .as("the conversation is there again, each line once")
                .containsOnlyOnce("Hello", "Welcome to calm evenings.", QUESTION);
    }

    private static String widgetKey(ServerProcess server) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var login = HttpRequest.newBuilder(server.url("/api/v1/auth/login"))
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(10))
                    .POST(HttpRequest.BodyPublishers.ofString(ApiJson.write(new LoginRequest(EMAIL, PASSWORD))))
                    .build();
            TokenResponse tokens =
                    ApiJson.read(http.send(login, BodyHandlers.ofString()).body(), TokenResponse.class);
            URI me = server.url("/api/v1/creators/me");
            var profile = HttpRequest.newBuilder(me)
                    .header("Authorization", "Bearer " + tokens.accessToken())
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return JsonMapper.shared()
                    .readTree(http.send(profile, BodyHandlers.ofString()).body())
                    .required("widgetKey")
                    .asString();
        }
    }
}
