package org.companero.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A creator's own web site, on another origin than the server, with the chat on it by one script tag.
final class CreatorsPage implements AutoCloseable {

    private final HttpServer site;

    private CreatorsPage(HttpServer site) {
        this.site = site;
    }

    static CreatorsPage with(URI script, String widgetKey) throws IOException {
        byte[] page = """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>My practice</title>
                <h1>My practice</h1>
                <script src="%s" data-widget-key="%s" async></script>
                </html>
                """.formatted(script, widgetKey).getBytes(StandardCharsets.UTF_8);
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (var body = exchange.getResponseBody()) {
                body.write(page);
            }
        });
        site.start();
        return new CreatorsPage(site);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        site.stop(0);
    }
}
