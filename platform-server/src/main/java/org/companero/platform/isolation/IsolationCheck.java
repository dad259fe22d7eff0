package org.companero.platform.isolation;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;

/// The isolation self-test against a running installation. Run it with `make isolation-check`, or with the server's
/// jar alone as `docs/operating.md` tells. It opens two creators of its own and removes what it planted.
public final class IsolationCheck {

    private static final int NOT_ISOLATED = 1;
    private static final int NOT_RUN = 2;

    private IsolationCheck() {}

    /// @param arguments the installation's address, `http://127.0.0.1:8080` when there is none
    public static void main(String[] arguments) {
        System.exit(run(URI.create(arguments.length == 0 ? "http://127.0.0.1:8080" : arguments[0]), System.out));
    }

    static int run(URI installation, PrintStream out) {
        out.printf("Isolation self-test of %s, %s%n%n", installation, Instant.now());
        try {
            var report = of(installation);
            out.print(report.text());
            return report.failures().isEmpty() ? 0 : NOT_ISOLATED;
        } catch (UncheckedIOException | IllegalStateException unable) {
            out.println("It could not be run: " + unable.getMessage());
            return NOT_RUN;
        }
    }

    /// Runs every probe in both directions.
    public static Report of(URI installation) {
        try (var wire = new Wire(installation)) {
            var api = Description.read(wire);
            var report = new Report();
            var planting = new Planting(wire, api);
            var first = planting.open("the first creator");
            var second = planting.open("the second creator");
            try {
                planting.plant(first);
                planting.plant(second);
                var matrix = new Matrix(wire, api, report);
                matrix.everyOperationIsKnown();
                matrix.probe(first, second);
                matrix.probe(second, first);
                var sockets = new Sockets(wire, report);
                sockets.probe(first, second);
                sockets.probe(second, first);
                matrix.aftermath(first);
                matrix.aftermath(second);
            } finally {
                remove(wire, first);
                remove(wire, second);
            }
            return report;
        }
    }

    private static void remove(Wire wire, Tenant tenant) {
        tenant.id(Thing.PROGRAM)
                .ifPresent(id -> wire.ask(tenant.token(), "DELETE", Planting.PROGRAMS + "/" + id, null));
        tenant.id(Thing.DOCUMENT)
                .ifPresent(id -> wire.ask(tenant.token(), "DELETE", Planting.DOCUMENTS + "/" + id, null));
        wire.ask(tenant.token(), "POST", "/api/v1/auth/logout", null);
    }
}
