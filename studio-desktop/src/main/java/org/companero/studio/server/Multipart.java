package org.companero.studio.server;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;

/// A file as the one part, named `file`, of a form; says how much of it has gone out.
///
/// @param boundary separates the parts
/// @param body what is sent
record Multipart(String boundary, BodyPublisher body) {

    static Multipart of(Path file, DoubleConsumer sent) throws FileNotFoundException {
        String boundary = "companero-" + UUID.randomUUID();
        String name = file.getFileName().toString().replace("\"", "%22").replaceAll("[\\r\\n]", " ");
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        BodyPublisher whole = BodyPublishers.concat(
                BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                BodyPublishers.ofFile(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return new Multipart(boundary, new Counted(whole, sent));
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    private record Counted(BodyPublisher body, DoubleConsumer sent) implements BodyPublisher {

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
            body.subscribe(new Counter(subscriber, contentLength(), sent, new AtomicLong()));
        }
    }

    private record Counter(Flow.Subscriber<? super ByteBuffer> to, long length, DoubleConsumer sent, AtomicLong bytes)
            implements Flow.Subscriber<ByteBuffer> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            to.onSubscribe(subscription);
        }

        @Override
        public void onNext(ByteBuffer item) {
            long now = bytes.addAndGet(item.remaining());
            to.onNext(item);
            sent.accept((double) now / length);
        }

        @Override
        public void onError(Throwable failure) {
            to.onError(failure);
        }

        @Override
        public void onComplete() {
            to.onComplete();
        }
    }
}
