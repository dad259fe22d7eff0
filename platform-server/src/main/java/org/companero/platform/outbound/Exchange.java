package org.companero.platform.outbound;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;

/// One request and its answer over a socket that stands. It knows no cookies, no proxies, no redirects and no
/// compression: the bytes that come are the bytes that are counted.
final class Exchange {

    private static final int LONGEST_HEADER = 8 * 1024;
    private static final int MOST_HEADERS = 100;

    private final DefaultBHttpClientConnectionFactory connections =
            DefaultBHttpClientConnectionFactory.builder().http1Config(limits()).build();
    private final HttpProcessor framing = HttpProcessors.client("Companero");
    private final HttpRequestExecutor executor = new HttpRequestExecutor();
    private final int mostBytes;

    Exchange(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    OutboundResponse over(Socket socket, OutboundRequest request, Destination destination)
            throws IOException, HttpException {
        try (var connection = connections.createConnection(socket)) {
            var message = message(request, destination);
            var context = HttpCoreContext.create();
            executor.preProcess(message, framing, context);
            try (var answer = executor.execute(message, connection, context)) {
                return new OutboundResponse(destination.address(), answer.getCode(), headers(answer), body(answer));
            }
        }
    }

    private static BasicClassicHttpRequest message(OutboundRequest request, Destination destination) {
        var message = new BasicClassicHttpRequest(request.method(), destination.address());
        request.headers().forEach(message::setHeader);
        message.setHeader("Accept-Encoding", "identity");
        message.setHeader("Connection", "close");
        if (request.body().length > 0) {
            var type = message.containsHeader("Content-Type") ? null : ContentType.APPLICATION_OCTET_STREAM;
            message.setEntity(new ByteArrayEntity(request.body(), type));
        }
        return message;
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (var header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    private byte[] body(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        var encoding = entity.getContentEncoding();
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            throw new OutboundException(OutboundFault.ENCODED);
        }
        byte[] bytes = entity.getContent().readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new OutboundException(OutboundFault.TOO_LARGE);
        }
        return bytes;
    }

    private static Http1Config limits() {
        return Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
    }
}
