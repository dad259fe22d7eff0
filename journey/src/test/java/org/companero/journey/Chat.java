package org.companero.journey;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;

/// The chat as a person has it before them, on a page in a browser.
final class Chat {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebDriver browser;

    Chat(WebDriver browser) {
        this.browser = browser;
    }

    void visit(URI page) {
        browser.get(page.toString());
    }

    void open() {
        await(".launcher").click();
        awaitShown("textarea");
    }

    void say(String text) {
        awaitShown("textarea").sendKeys(text, Keys.ENTER);
    }

    /// Waits for the message that holds these words, said by the creator's program.
    WebElement awaitSaid(String words) {
        try {
            return Awaitility.await("the chat says: " + words)
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(WebDriverException.class)
                    .until(
                            () -> find(".row.out").stream()
                                    .filter(row -> row.getText().contains(words))
                                    .findFirst()
                                    .orElse(null),
                            row -> row != null);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError("the chat does not say: " + words + "; it holds " + lines(), late);
        }
    }

    /// What was said by either side, in order.
    List<String> lines() {
        return find(".row .body").stream().map(WebElement::getText).toList();
    }

    WebElement await(String selector) {
        return Awaitility.await(selector)
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(WebDriverException.class)
                .until(() -> find(selector).stream().findFirst().orElse(null), found -> found != null);
    }

    private WebElement awaitShown(String selector) {
        WebElement element = await(selector);
        Awaitility.await(selector + " is shown").atMost(PATIENCE).until(element::isDisplayed);
        return element;
    }

    private List<WebElement> find(String selector) {
        SearchContext shadow =
                browser.findElement(By.cssSelector("companero-chat")).getShadowRoot();
        return shadow.findElements(By.cssSelector(selector));
    }
}
