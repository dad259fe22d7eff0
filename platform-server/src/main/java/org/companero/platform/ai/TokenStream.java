package org.companero.platform.ai;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Hands what a model sends on the client library's thread to the thread that waits for it.
final class TokenStream implements StreamingChatResponseHandler {

    private final BlockingQueue<Token> tokens = new LinkedBlockingQueue<>();
    private volatile boolean cancelled;

    /// What the next thing was.
    sealed interface Token {}

    record Text(String text) implements Token {}

    /// @param counted how many tokens the model read and wrote; 0 when it does not say
    record End(long counted) implements Token {}

    record Broken(Throwable cause) implements Token {}

    record Silence() implements Token {}

    Token next(long patience, TimeUnit unit) throws InterruptedException {
        var token = tokens.poll(patience, unit);
        return token == null ? new Silence() : token;
    }

    /// Ends the exchange at the next piece that comes, so that the model stops working for nobody.
    void cancel() {
        cancelled = true;
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        if (cancelled) {
            context.streamingHandle().cancel();
        } else {
            tokens.add(new Text(part.text()));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        var usage = response.tokenUsage();
        tokens.add(new End(usage == null || usage.totalTokenCount() == null ? 0 : usage.totalTokenCount()));
    }

    @Override
    public void onError(Throwable error) {
        tokens.add(new Broken(error));
    }
}
