package org.companero.platform.ai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Has Ollama write. After three failures in a row it is left alone for half a minute.
final class OllamaWriter implements DraftWriter {

    private static final int FAILURES = 3;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OllamaSettings settings;
    private final OllamaPresence presence;
    private final Breaker breaker;
    private final StreamingChatModel chat;

    OllamaWriter(OllamaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.presence = new OllamaPresence(settings, clock);
        this.breaker = new Breaker(FAILURES, PAUSE, clock);
        this.chat = OllamaStreamingChatModel.builder()
                .baseUrl(settings.url())
                .modelName(settings.model())
                .temperature(0.0)
                .timeout(settings.total())
                .build();
    }

    @Override
    public Optional<String> model() {
        return !breaker.isOpen() && presence.isModelThere() ? Optional.of(settings.model()) : Optional.empty();
    }

    @Override
    public long write(Prompt prompt, Consumer<String> onText) {
        var request = ChatRequest.builder()
                .messages(SystemMessage.from(prompt.task()), UserMessage.from(prompt.material()))
                .build();
        var tokens = new TokenStream();
        try {
            chat.chat(request, tokens);
            long counted = relay(tokens, onText);
            breaker.succeeded();
            return counted;
        } catch (DraftFailedException failure) {
            breaker.failed();
            throw failure;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DraftFailedException("nobody waits for the answer any more", stopped);
        } finally {
            tokens.cancel();
        }
    }

    private long relay(TokenStream tokens, Consumer<String> onText) throws InterruptedException {
        long end = System.nanoTime() + settings.total().toNanos();
        while (true) {
            long patience = Math.min(settings.silence().toNanos(), end - System.nanoTime());
            switch (tokens.next(patience, TimeUnit.NANOSECONDS)) {
                case TokenStream.Text(String text) -> onText.accept(text);
                case TokenStream.End(long counted) -> {
                    return counted;
                }
                case TokenStream.Broken(Throwable cause) ->
                    throw new DraftFailedException("the chat model broke off", cause);
                case TokenStream.Silence _ -> throw new DraftFailedException("the chat model took too long", null);
            }
        }
    }
}
